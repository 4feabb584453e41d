#include "map/seatminimap.h"
#include "ui/shownmap.h"

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Rarer gestures of the mouse on the map, through real events.
class tst_SeatMapMouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlClick_meansOneSeatWhereSeveralAreWanted();
    void hover_showsTheRunThatAClickAsksFor();
    void runAtTheEndOfARow_leansTheOtherWay();
    void doubleClickOnTheFloor_comesTwiceAsClose();
    void twoQuickClicksOnASeat_areTwoClicks();
    void dragOnTheFloor_pansAndTakesNothing();
    void sweepFromATakenSeat_pans();
    void fastSweep_missesNoSeat();
    void marquee_stopsAtTheLimit();
    void wheelTurnedBack_endsWhereItBegan();
    void minimap_jumpsAndTakesNothing();
    void minimap_isThereWhileLittleIsInView();
    void section_keepsClearOfTheMinimap();
};

void tst_SeatMapMouse::controlClick_meansOneSeatWhereSeveralAreWanted()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setPickCount(3);
    QSignalSpy one(&shown.view, &SeatMapView::seatActivated);
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, Qt::ControlModifier, shown.at(shown.seat(4, 3)));
    QCOMPARE(lastSeat(one), shown.no(4, 3));
    QCOMPARE(several.size(), 0);
}

void tst_SeatMapMouse::hover_showsTheRunThatAClickAsksFor()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setPickCount(3);
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    QTest::mouseMove(shown.view.viewport(), shown.at(shown.seat(4, 3)));
    const QList<int> run{shown.seat(4, 2), shown.seat(4, 3), shown.seat(4, 4)};
    QCOMPARE(shown.view.state().marked, run);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(shown.seat(4, 3)));
    QCOMPARE(lastSeats(several), shown.nos(run));
    // A seat without so many neighbours is only itself.
    shown.model->apply({{shown.no(4, 9), SeatDisplay::Sold}, {shown.no(4, 11), SeatDisplay::Sold}});
    QTest::mouseMove(shown.view.viewport(), shown.at(shown.seat(4, 10)));
    QVERIFY(shown.view.state().marked.isEmpty());
}

void tst_SeatMapMouse::runAtTheEndOfARow_leansTheOtherWay()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setPickCount(4);
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(shown.seat(4, 1)));
    QCOMPARE(lastSeats(several), shown.nos({shown.seat(4, 1), shown.seat(4, 2), shown.seat(4, 3), shown.seat(4, 4)}));
}

void tst_SeatMapMouse::doubleClickOnTheFloor_comesTwiceAsClose()
{
    ShownMap shown(hallSample(40, 60));
    const double zoom = shown.view.state().camera.zoom();
    // Between the first and the second third of the seats runs an aisle.
    const QPointF aisle = (QPointF(shown.at(shown.seat(20, 20))) + QPointF(shown.at(shown.seat(20, 21)))) / 2;
    QVERIFY(shown.view.state().renderer.seatAt(shown.view.state().camera.toPlan(aisle)) < 0);
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, aisle.toPoint());
    QVERIFY(qAbs(shown.view.state().camera.zoom() / zoom - 2) < 0.01);
}

void tst_SeatMapMouse::twoQuickClicksOnASeat_areTwoClicks()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    const double zoom = shown.view.state().camera.zoom();
    const QPoint at = shown.at(shown.seat(4, 10));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, at);
    // The second press of a double click comes as an event of its own.
    const QPointF global = shown.view.viewport()->mapToGlobal(QPointF(at));
    QMouseEvent again(QEvent::MouseButtonDblClick, at, global, Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(shown.view.viewport(), &again);
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(shown.view.state().camera.zoom(), zoom);
}

void tst_SeatMapMouse::dragOnTheFloor_pansAndTakesNothing()
{
    ShownMap shown(hallSample(40, 60));
    shown.comeClose(shown.seat(20, 21));
    QSignalSpy one(&shown.view, &SeatMapView::seatActivated);
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    const QPoint aisle = (shown.at(shown.seat(20, 20)) + shown.at(shown.seat(20, 21))) / 2;
    QVERIFY(shown.view.state().renderer.seatAt(shown.view.state().camera.toPlan(aisle)) < 0);
    const QRectF before = shown.view.visiblePlan();
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, aisle);
    QTest::mouseMove(shown.view.viewport(), aisle + QPoint(20, 10));
    QTest::mouseMove(shown.view.viewport(), aisle + QPoint(60, 30));
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, aisle + QPoint(60, 30));
    QVERIFY(before.left() - shown.view.visiblePlan().left() > 10);
    QCOMPARE(one.size() + several.size(), 0);
}

void tst_SeatMapMouse::sweepFromATakenSeat_pans()
{
    ShownMap shown(hallSample(40, 60));
    shown.comeClose(shown.seat(20, 30));
    shown.model->apply({{shown.no(20, 30), SeatDisplay::Sold}});
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    const QRectF before = shown.view.visiblePlan();
    const QPoint from = shown.at(shown.seat(20, 30));
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(shown.view.viewport(), from + QPoint(60, 0));
    QTest::mouseMove(shown.view.viewport(), from + QPoint(90, 0));
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, from + QPoint(90, 0));
    QCOMPARE(several.size(), 0);
    QVERIFY(shown.view.visiblePlan() != before);
}

void tst_SeatMapMouse::fastSweep_missesNoSeat()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    // One single event from the first to the last seat of a block.
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.at(shown.seat(2, 1)));
    QTest::mouseMove(shown.view.viewport(), shown.at(shown.seat(2, 6)));
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.at(shown.seat(2, 6)));
    QList<int> block;
    for (int number = 1; number <= 6; ++number)
        block.append(shown.seat(2, number));
    QCOMPARE(lastSeats(several), shown.nos(block));
}

void tst_SeatMapMouse::marquee_stopsAtTheLimit()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setSelectionLimit(5);
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    const QPoint from = shown.at(shown.seat(1, 1)) - QPoint(8, 8);
    const QPoint to = shown.at(shown.seat(4, 6)) + QPoint(8, 8);
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, from);
    QTest::mouseMove(shown.view.viewport(), to);
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, to);
    QCOMPARE(lastSeats(several).size(), 5);
}

void tst_SeatMapMouse::wheelTurnedBack_endsWhereItBegan()
{
    ShownMap shown(hallSample(40, 60));
    shown.comeClose(shown.seat(20, 30));
    const double zoom = shown.view.state().camera.zoom();
    const QPointF pointer(333, 222);
    for (const int turn : {120, 120, -120, -120}) {
        QWheelEvent event(pointer, shown.view.viewport()->mapToGlobal(pointer), {}, {0, turn}, {},
                          turn > 0 ? Qt::NoModifier : Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(shown.view.viewport(), &event);
    }
    QVERIFY(qAbs(shown.view.state().camera.zoom() / zoom - 1) < 0.001);
}

void tst_SeatMapMouse::minimap_jumpsAndTakesNothing()
{
    ShownMap shown(hallSample(40, 60));
    shown.comeClose(shown.seat(2, 2));
    QSignalSpy one(&shown.view, &SeatMapView::seatActivated);
    const QRect viewport = shown.view.viewport()->rect();
    // The little plan stands in the lower right corner; its lower right is the plan's.
    const QPoint onMinimap(viewport.right() - 40, viewport.bottom() - 30);
    QVERIFY(!shown.view.visiblePlan().contains(shown.model->seat(shown.seat(39, 60)).position()));
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, onMinimap);
    const QRectF jumped = shown.view.visiblePlan();
    QVERIFY(jumped.center().y() > shown.model->data().bounds.center().y());
    // The frame follows the hand.
    QTest::mouseMove(shown.view.viewport(), onMinimap - QPoint(60, 40));
    QTest::mouseMove(shown.view.viewport(), onMinimap - QPoint(70, 45));
    QVERIFY(shown.view.visiblePlan().center().y() < jumped.center().y());
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, onMinimap - QPoint(70, 45));
    QCOMPARE(one.size(), 0);
}

void tst_SeatMapMouse::minimap_isThereWhileLittleIsInView()
{
    ShownMap shown(hallSample(40, 60));
    SeatMinimap minimap(shown.view.state());
    QVERIFY(!minimap.isShown());
    shown.comeClose(shown.seat(20, 30));
    QVERIFY(minimap.isShown());
    shown.view.resize(300, 200);
    QVERIFY(!minimap.isShown());
}

void tst_SeatMapMouse::section_keepsClearOfTheMinimap()
{
    ShownMap shown(bowlSample(6000));
    const SeatMinimap minimap(shown.view.state());
    for (const int section : {0, 3, 6}) {
        shown.view.openSection(shown.model->section(section).no);
        QVERIFY(minimap.isShown());
        const MapSection &place = shown.model->section(section);
        for (int seat = place.firstSeat; seat < place.firstSeat + place.seatCount; ++seat)
            QVERIFY(!minimap.rect().intersects(shown.view.seatRect(seat)));
    }
}

QTEST_MAIN(tst_SeatMapMouse)
#include "tst_seatmapmouse.moc"
