#include "ui/shownmap.h"

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

class tst_SeatMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallVenue_beginsWithSeats();
    void largeVenue_beginsWithTheOverviewAndAClickOpensASection();
    void escape_goesBackToTheOverview();
    void click_meansOneSeat();
    void clickBesideSeats_meansNothing();
    void shiftClick_meansTheRangeInTheRow();
    void sweep_meansTheAvailableSeatsUpToTheLimit();
    void marquee_meansTheAvailableSeatsInside();
    void dragWithTheMiddleButton_pans();
    void wheel_keepsThePlaceUnderThePointer();
    void zoomingOut_endsAtTheOverview();
    void clickOnStandingArea_meansTheArea();
    void readOnlyView_asksForNothing();
    void arrows_goByTheRows();
    void controlArrow_passesOverTakenSeats();
    void homeAndEnd_goToTheEndsOfTheRow();
    void shiftArrows_markARangeThatSpaceAsksFor();
    void enter_takesARunOfTheWantedLength();
    void goTo_bringsTheSeatIntoView();
    void emptyView_survivesEverything();
};

void tst_SeatMapView::smallVenue_beginsWithSeats()
{
    const ShownMap shown(hallSample(10, 20));
    QVERIFY(shown.view.level() != SeatMapLevel::Overview);
    QVERIFY(shown.view.section().isNull());
}

void tst_SeatMapView::largeVenue_beginsWithTheOverviewAndAClickOpensASection()
{
    ShownMap shown(bowlSample(3000));
    QCOMPARE(shown.view.level(), SeatMapLevel::Overview);
    QSignalSpy levels(&shown.view, &SeatMapView::levelChanged);
    QSignalSpy seats(&shown.view, &SeatMapView::seatActivated);
    const MapSection &section = shown.model->section(2);
    const QPoint middle = shown.view.state().camera.toView(section.labelPoint).toPoint();
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(shown.view.section(), section.no);
    QVERIFY(shown.view.level() != SeatMapLevel::Overview);
    QCOMPARE(levels.last().at(1).value<SectionNo>(), section.no);
    QCOMPARE(seats.size(), 0);
    QVERIFY(shown.view.visiblePlan().intersects(section.bounds));
}

void tst_SeatMapView::escape_goesBackToTheOverview()
{
    ShownMap shown(bowlSample(3000));
    shown.view.openSection(shown.model->section(1).no);
    QVERIFY(shown.view.level() != SeatMapLevel::Overview);
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QCOMPARE(shown.view.level(), SeatMapLevel::Overview);
    QVERIFY(shown.view.section().isNull());
}

void tst_SeatMapView::click_meansOneSeat()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    for (const int seat : {0, 57, 199}) {
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(seat));
        QCOMPARE(lastSeat(spy), shown.model->seatNo(seat));
    }
    // Sold seats are the page's business too: it may open their order.
    shown.model->apply({{shown.model->seatNo(57), SeatDisplay::Sold}});
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(57));
    QCOMPARE(spy.size(), 4);
}

void tst_SeatMapView::clickBesideSeats_meansNothing()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(spy.size(), 0);
}

void tst_SeatMapView::shiftClick_meansTheRangeInTheRow()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    shown.model->apply({{shown.model->seatNo(shown.seat(3, 5)), SeatDisplay::Sold}});
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(shown.seat(3, 3)));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, shown.at(shown.seat(3, 6)));
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(3, 3), shown.seat(3, 4), shown.seat(3, 6)}));
}

void tst_SeatMapView::sweep_meansTheAvailableSeatsUpToTheLimit()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setSelectionLimit(4);
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    QSignalSpy single(&shown.view, &SeatMapView::seatActivated);
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.at(shown.seat(2, 1)));
    QTest::mouseMove(shown.view.viewport(), shown.at(shown.seat(2, 4)));
    QTest::mouseMove(shown.view.viewport(), shown.at(shown.seat(2, 6)));
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.at(shown.seat(2, 6)));
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(2, 1), shown.seat(2, 2), shown.seat(2, 3), shown.seat(2, 4)}));
    QCOMPARE(single.size(), 0);
}

void tst_SeatMapView::marquee_meansTheAvailableSeatsInside()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    const QPoint from = shown.at(shown.seat(1, 9)) - QPoint(8, 8);
    const QPoint to = shown.at(shown.seat(2, 10)) + QPoint(8, 8);
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, from);
    QTest::mouseMove(shown.view.viewport(), (from + to) / 2);
    QTest::mouseMove(shown.view.viewport(), to);
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, to);
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(1, 9), shown.seat(1, 10), shown.seat(2, 9), shown.seat(2, 10)}));
}

void tst_SeatMapView::dragWithTheMiddleButton_pans()
{
    ShownMap shown(hallSample(30, 40));
    shown.view.zoomIn();
    shown.view.zoomIn();
    shown.view.zoomIn();
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    const QRectF before = shown.view.visiblePlan();
    QTest::mousePress(shown.view.viewport(), Qt::MiddleButton, {}, QPoint(400, 200));
    QTest::mouseMove(shown.view.viewport(), QPoint(420, 215));
    QTest::mouseMove(shown.view.viewport(), QPoint(440, 230));
    QTest::mouseRelease(shown.view.viewport(), Qt::MiddleButton, {}, QPoint(440, 230));
    const QPointF moved = (before.topLeft() - shown.view.visiblePlan().topLeft()) * shown.view.state().camera.zoom();
    QVERIFY(qAbs(moved.x() - 40) < 1.5);
    QVERIFY(qAbs(moved.y() - 30) < 1.5);
    QCOMPARE(spy.size(), 0);
}

void tst_SeatMapView::wheel_keepsThePlaceUnderThePointer()
{
    ShownMap shown(hallSample(30, 40));
    // A plan smaller than the view stays in its middle instead, so come closer first.
    for (int i = 0; i < 5; ++i)
        shown.view.zoomIn();
    const QPointF pointer(333, 222);
    const QPointF before = shown.view.state().camera.toPlan(pointer);
    const int zoom = shown.view.zoomPercent();
    QWheelEvent event(pointer, shown.view.viewport()->mapToGlobal(pointer), {}, {0, 240}, {}, {}, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(shown.view.viewport(), &event);
    QVERIFY(shown.view.zoomPercent() > zoom);
    const QPointF after = shown.view.state().camera.toPlan(pointer);
    QVERIFY(QLineF(before, after).length() < 1.5);
}

void tst_SeatMapView::zoomingOut_endsAtTheOverview()
{
    ShownMap shown(bowlSample(6000));
    shown.view.openSection(shown.model->section(3).no);
    for (int i = 0; i < 20 && shown.view.level() != SeatMapLevel::Overview; ++i)
        shown.view.zoomOut();
    QCOMPARE(shown.view.level(), SeatMapLevel::Overview);
    QVERIFY(shown.view.section().isNull());
    for (int i = 0; i < 20 && shown.view.level() == SeatMapLevel::Overview; ++i)
        shown.view.zoomIn();
    QVERIFY(!shown.view.section().isNull());
}

void tst_SeatMapView::clickOnStandingArea_meansTheArea()
{
    ShownMap shown(clubSample());
    QSignalSpy spy(&shown.view, &SeatMapView::areaActivated);
    const MapArea &area = shown.model->area(0);
    const QPoint middle = shown.view.state().camera.toView(area.outline.boundingRect().center()).toPoint();
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<AreaNo>(), area.no);
}

void tst_SeatMapView::readOnlyView_asksForNothing()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setReadOnly(true);
    QSignalSpy single(&shown.view, &SeatMapView::seatActivated);
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(5));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, shown.at(8));
    shown.view.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(single.size() + several.size(), 0);
}

void tst_SeatMapView::arrows_goByTheRows()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.goTo(shown.model->seatNo(shown.seat(4, 10)));
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(shown.view.cursor(), shown.model->seatNo(shown.seat(4, 11)));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(shown.view.cursor(), shown.model->seatNo(shown.seat(5, 11)));
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QCOMPARE(shown.view.cursor(), shown.model->seatNo(shown.seat(4, 10)));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(lastSeat(spy), shown.model->seatNo(shown.seat(4, 10)));
}

void tst_SeatMapView::controlArrow_passesOverTakenSeats()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.goTo(shown.model->seatNo(shown.seat(4, 10)));
    shown.model->apply({{shown.model->seatNo(shown.seat(4, 11)), SeatDisplay::Sold},
                        {shown.model->seatNo(shown.seat(4, 12)), SeatDisplay::Blocked}});
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.view.cursor(), shown.model->seatNo(shown.seat(4, 13)));
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QCOMPARE(shown.view.cursor(), shown.model->seatNo(shown.seat(4, 12)));
}

void tst_SeatMapView::homeAndEnd_goToTheEndsOfTheRow()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.goTo(shown.model->seatNo(shown.seat(4, 10)));
    QTest::keyClick(&shown.view, Qt::Key_End);
    QCOMPARE(shown.view.cursor(), shown.model->seatNo(shown.seat(4, 20)));
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QCOMPARE(shown.view.cursor(), shown.model->seatNo(shown.seat(4, 1)));
}

void tst_SeatMapView::shiftArrows_markARangeThatSpaceAsksFor()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    shown.view.goTo(shown.model->seatNo(shown.seat(4, 10)));
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(spy.size(), 0);
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(4, 10), shown.seat(4, 11), shown.seat(4, 12)}));
}

void tst_SeatMapView::enter_takesARunOfTheWantedLength()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setPickCount(3);
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    shown.view.goTo(shown.model->seatNo(shown.seat(4, 3)));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(4, 2), shown.seat(4, 3), shown.seat(4, 4)}));
}

void tst_SeatMapView::goTo_bringsTheSeatIntoView()
{
    ShownMap shown(bowlSample(6000));
    QSignalSpy spy(&shown.view, &SeatMapView::cursorMoved);
    const int seat = shown.model->seatCount() - 10;
    shown.view.goTo(shown.model->seatNo(seat));
    QVERIFY(shown.view.visiblePlan().contains(shown.model->seat(seat).position()));
    QCOMPARE(shown.view.level(), SeatMapLevel::Seat);
    QCOMPARE(lastSeat(spy), shown.model->seatNo(seat));
}

void tst_SeatMapView::emptyView_survivesEverything()
{
    SeatMapView view;
    view.resize(300, 200);
    view.show();
    view.fit();
    view.zoomIn();
    view.goTo(SeatNo(1));
    view.setProposal({SeatNo(1)});
    view.setFilter({});
    QTest::mouseMove(view.viewport(), QPoint(50, 50));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(50, 50));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.grab().isNull());
    view.setModel(SeatMapModel::fromLayout({}, {}));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(!view.grab().isNull());
}

QTEST_MAIN(tst_SeatMapView)
#include "tst_seatmapview.moc"
