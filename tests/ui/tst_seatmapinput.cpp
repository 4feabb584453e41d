#include "map/seatminimap.h"
#include "ui/shownmap.h"

#include <QLineEdit>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

QPointF viewCentre(const ShownMap &shown)
{
    return QPointF(shown.view.viewport()->rect().center());
}

/// Close enough that a finger is sure of its seat.
void comeClose(ShownMap &shown, int seat)
{
    shown.view.goTo(shown.model->seatNo(seat));
    while (shown.view.zoomPercent() < 130)
        shown.view.zoomIn();
    shown.view.goTo(shown.model->seatNo(seat));
}

} // namespace

/// Fingers, rarer mouse gestures and every key of the map, through real events.
class tst_SeatMapInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_finger = QTest::createTouchDevice(); }

    // fingers
    void tap_meansTheSeat();
    void tapOnSmallSeats_comesCloserFirst();
    void oneFinger_pans();
    void twoFingers_zoomBetweenThem();
    void longPress_showsTheSeatAndTakesNothing();
    void tapOnTheOverview_opensTheSection();
    void touchPadPinch_zooms();

    // mouse
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

    // keyboard
    void map_isOneTabStop();
    void focus_entersAtTheBestSeatThenAtTheLastCursor();
    void pageKeys_walkThroughTheSections();
    void controlShiftArrow_extendsToTheNextAvailable();
    void shiftEnd_marksToTheEndOfTheRow();
    void plusAndMinus_zoom();
    void letters_openTheGoToBox();
    void goToBox_completesAndSaysWhatIsNotThere();
    void escape_leavesOneThingAfterTheOther();
    void arrows_reachStandingAreasAndTables();
    void sections_areWalkedByArrows();
    void controlM_hidesTheMinimap();

private:
    QPointingDevice *m_finger = nullptr;
};

// ---- fingers --------------------------------------------------------------------------------------------------------

void tst_SeatMapInput::tap_meansTheSeat()
{
    ShownMap shown(hallSample(10, 20));
    comeClose(shown, shown.seat(4, 10));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    const QPoint at = shown.at(shown.seat(4, 11));
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, at);
    QCOMPARE(spy.size(), 0);
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, at);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(lastSeat(spy), shown.no(4, 11));
}

void tst_SeatMapInput::tapOnSmallSeats_comesCloserFirst()
{
    ShownMap shown(hallSample(30, 60));
    QVERIFY(shown.view.zoomPercent() < 100);
    QSignalSpy seats(&shown.view, &SeatMapView::seatActivated);
    QSignalSpy notices(&shown.view, &SeatMapView::notice);
    const int wanted = shown.seat(10, 20);
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, shown.at(wanted));
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, shown.at(wanted));
    QCOMPARE(seats.size(), 0);
    QCOMPARE(notices.size(), 1);
    QVERIFY(shown.view.seatRect(wanted).width() >= 24);
    QVERIFY(shown.view.viewport()->rect().contains(shown.at(wanted)));
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, shown.at(wanted));
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, shown.at(wanted));
    QCOMPARE(lastSeat(seats), shown.model->seatNo(wanted));
}

void tst_SeatMapInput::oneFinger_pans()
{
    ShownMap shown(hallSample(40, 60));
    comeClose(shown, shown.seat(20, 30));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    const QRectF before = shown.view.visiblePlan();
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, QPoint(400, 200));
    QTest::touchEvent(shown.view.viewport(), m_finger).move(0, QPoint(430, 215));
    QTest::touchEvent(shown.view.viewport(), m_finger).move(0, QPoint(460, 230));
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, QPoint(460, 230));
    const QPointF moved = (before.topLeft() - shown.view.visiblePlan().topLeft()) * shown.view.state().camera.zoom();
    QVERIFY(qAbs(moved.x() - 60) < 2);
    QVERIFY(qAbs(moved.y() - 30) < 2);
    QCOMPARE(spy.size(), 0);
}

void tst_SeatMapInput::twoFingers_zoomBetweenThem()
{
    ShownMap shown(hallSample(40, 60));
    comeClose(shown, shown.seat(20, 30));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    const double zoom = shown.view.state().camera.zoom();
    const QPointF between(400, 200);
    const QPointF held = shown.view.state().camera.toPlan(between);
    QWidget *viewport = shown.view.viewport();
    QTest::touchEvent(viewport, m_finger).press(0, QPoint(350, 200)).press(1, QPoint(450, 200));
    QTest::touchEvent(viewport, m_finger).move(0, QPoint(325, 200)).move(1, QPoint(475, 200));
    QVERIFY(qAbs(shown.view.state().camera.zoom() / zoom - 1.5) < 0.01);
    QVERIFY(QLineF(shown.view.state().camera.toPlan(between), held).length() < 1.5);
    // One finger goes: the other one pans from where it is, without a jump.
    QTest::touchEvent(viewport, m_finger).stationary(0).release(1, QPoint(475, 200));
    const QRectF before = shown.view.visiblePlan();
    QTest::touchEvent(viewport, m_finger).move(0, QPoint(327, 200));
    QVERIFY(QLineF(shown.view.visiblePlan().topLeft(), before.topLeft()).length() < 4);
    QTest::touchEvent(viewport, m_finger).release(0, QPoint(327, 200));
    QCOMPARE(spy.size(), 0);
}

void tst_SeatMapInput::longPress_showsTheSeatAndTakesNothing()
{
    ShownMap shown(hallSample(10, 20));
    comeClose(shown, shown.seat(4, 10));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    const QPoint at = shown.at(shown.seat(4, 10));
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, at);
    QTRY_VERIFY(shown.view.state().hoverDetails);
    QCOMPARE(shown.view.state().hoverSeat, shown.seat(4, 10));
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, at);
    QCOMPARE(spy.size(), 0);
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, QPoint(5, 5));
    QVERIFY(!shown.view.state().hoverDetails);
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, QPoint(5, 5));
}

void tst_SeatMapInput::tapOnTheOverview_opensTheSection()
{
    ShownMap shown(bowlSample(3000));
    const MapSection &section = shown.model->section(2);
    const QPoint middle = shown.view.state().camera.toView(section.labelPoint).toPoint();
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, middle);
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, middle);
    QCOMPARE(shown.view.section(), section.no);
}

void tst_SeatMapInput::touchPadPinch_zooms()
{
    ShownMap shown(hallSample(40, 60));
    comeClose(shown, shown.seat(20, 30));
    const double zoom = shown.view.state().camera.zoom();
    const QPointF at = viewCentre(shown);
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                              shown.view.viewport()->mapToGlobal(at), 0.2, {});
    QCoreApplication::sendEvent(shown.view.viewport(), &event);
    QVERIFY(qAbs(shown.view.state().camera.zoom() / zoom - 1.2) < 0.01);
}

// ---- mouse ----------------------------------------------------------------------------------------------------------

void tst_SeatMapInput::controlClick_meansOneSeatWhereSeveralAreWanted()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setPickCount(3);
    QSignalSpy one(&shown.view, &SeatMapView::seatActivated);
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, Qt::ControlModifier, shown.at(shown.seat(4, 3)));
    QCOMPARE(lastSeat(one), shown.no(4, 3));
    QCOMPARE(several.size(), 0);
}

void tst_SeatMapInput::hover_showsTheRunThatAClickAsksFor()
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

void tst_SeatMapInput::runAtTheEndOfARow_leansTheOtherWay()
{
    ShownMap shown(hallSample(10, 20));
    shown.view.setPickCount(4);
    QSignalSpy several(&shown.view, &SeatMapView::seatsRequested);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(shown.seat(4, 1)));
    QCOMPARE(lastSeats(several), shown.nos({shown.seat(4, 1), shown.seat(4, 2), shown.seat(4, 3), shown.seat(4, 4)}));
}

void tst_SeatMapInput::doubleClickOnTheFloor_comesTwiceAsClose()
{
    ShownMap shown(hallSample(40, 60));
    const double zoom = shown.view.state().camera.zoom();
    // Between the first and the second third of the seats runs an aisle.
    const QPointF aisle = (QPointF(shown.at(shown.seat(20, 20))) + QPointF(shown.at(shown.seat(20, 21)))) / 2;
    QVERIFY(shown.view.state().renderer.seatAt(shown.view.state().camera.toPlan(aisle)) < 0);
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, aisle.toPoint());
    QVERIFY(qAbs(shown.view.state().camera.zoom() / zoom - 2) < 0.01);
}

void tst_SeatMapInput::twoQuickClicksOnASeat_areTwoClicks()
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

void tst_SeatMapInput::dragOnTheFloor_pansAndTakesNothing()
{
    ShownMap shown(hallSample(40, 60));
    comeClose(shown, shown.seat(20, 21));
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

void tst_SeatMapInput::sweepFromATakenSeat_pans()
{
    ShownMap shown(hallSample(40, 60));
    comeClose(shown, shown.seat(20, 30));
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

void tst_SeatMapInput::fastSweep_missesNoSeat()
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

void tst_SeatMapInput::marquee_stopsAtTheLimit()
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

void tst_SeatMapInput::wheelTurnedBack_endsWhereItBegan()
{
    ShownMap shown(hallSample(40, 60));
    comeClose(shown, shown.seat(20, 30));
    const double zoom = shown.view.state().camera.zoom();
    const QPointF pointer(333, 222);
    for (const int turn : {120, 120, -120, -120}) {
        QWheelEvent event(pointer, shown.view.viewport()->mapToGlobal(pointer), {}, {0, turn}, {},
                          turn > 0 ? Qt::NoModifier : Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(shown.view.viewport(), &event);
    }
    QVERIFY(qAbs(shown.view.state().camera.zoom() / zoom - 1) < 0.001);
}

void tst_SeatMapInput::minimap_jumpsAndTakesNothing()
{
    ShownMap shown(hallSample(40, 60));
    comeClose(shown, shown.seat(2, 2));
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

void tst_SeatMapInput::minimap_isThereWhileLittleIsInView()
{
    ShownMap shown(hallSample(40, 60));
    SeatMinimap minimap(shown.view.state());
    QVERIFY(!minimap.isShown());
    comeClose(shown, shown.seat(20, 30));
    QVERIFY(minimap.isShown());
    shown.view.resize(300, 200);
    QVERIFY(!minimap.isShown());
}

void tst_SeatMapInput::section_keepsClearOfTheMinimap()
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

// ---- keyboard -------------------------------------------------------------------------------------------------------

void tst_SeatMapInput::map_isOneTabStop()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *map = new SeatMapView;
    auto *after = new QPushButton(u"After"_s);
    for (QWidget *widget : QList<QWidget *>{before, map, after})
        column->addWidget(widget);
    const MapSample sample = hallSample(10, 20);
    map->setModel(SeatMapModel::fromLayout(sample.layout, sample.configuration));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(map->hasFocus());
    QTest::keyClick(map, Qt::Key_Right);
    QTest::keyClick(map, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    QTest::keyClick(after, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(map->hasFocus());
    QTest::keyClick(map, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(before->hasFocus());
}

void tst_SeatMapInput::focus_entersAtTheBestSeatThenAtTheLastCursor()
{
    ShownMap shown(hallSample(10, 20));
    QVERIFY(shown.takeFocus());
    const int seat = shown.view.state().cursorSeat;
    QVERIFY(seat >= 0);
    const QPointF stage = shown.model->data().focalPoint;
    const double distance = QLineF(shown.model->seat(seat).position(), stage).length();
    for (int other = 0; other < shown.model->seatCount(); ++other)
        QVERIFY(QLineF(shown.model->seat(other).position(), stage).length() >= distance - 0.01);
    QTest::keyClick(&shown.view, Qt::Key_Down);
    const int moved = shown.view.state().cursorSeat;
    QVERIFY(moved != seat);
    shown.view.clearFocus();
    shown.view.setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.view.state().cursorSeat, moved);
}

void tst_SeatMapInput::pageKeys_walkThroughTheSections()
{
    ShownMap shown(bowlSample(6000));
    shown.view.openSection(shown.model->section(2).no);
    QTest::keyClick(&shown.view, Qt::Key_PageDown);
    QCOMPARE(shown.view.section(), shown.model->section(3).no);
    QCOMPARE(shown.model->seat(shown.view.state().cursorSeat).section, qint16(3));
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QCOMPARE(shown.view.section(), shown.model->section(1).no);
    // The pit has no seats; the keyboard stands on it all the same.
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QCOMPARE(shown.view.section(), shown.model->section(shown.model->sectionCount() - 1).no);
    QCOMPARE(shown.view.state().cursorArea, 0);
    QSignalSpy areas(&shown.view, &SeatMapView::areaActivated);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(areas.size(), 1);
}

void tst_SeatMapInput::controlShiftArrow_extendsToTheNextAvailable()
{
    ShownMap shown(hallSample(10, 20));
    shown.model->apply({{shown.no(4, 4), SeatDisplay::Sold}, {shown.no(4, 5), SeatDisplay::HeldElsewhere}});
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    shown.view.goTo(shown.no(4, 3));
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.view.cursor(), shown.no(4, 6));
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(4, 3), shown.seat(4, 6)}));
}

void tst_SeatMapInput::shiftEnd_marksToTheEndOfTheRow()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    shown.view.goTo(shown.no(4, 18));
    QTest::keyClick(&shown.view, Qt::Key_End, Qt::ShiftModifier);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(4, 18), shown.seat(4, 19), shown.seat(4, 20)}));
}

void tst_SeatMapInput::plusAndMinus_zoom()
{
    ShownMap shown(hallSample(40, 60));
    const int before = shown.view.zoomPercent();
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QVERIFY(shown.view.zoomPercent() > before);
    QTest::keyClick(&shown.view, Qt::Key_Minus);
    QCOMPARE(shown.view.zoomPercent(), before);
}

void tst_SeatMapInput::letters_openTheGoToBox()
{
    ShownMap shown(hallSample(12, 20));
    QVERIFY(shown.takeFocus());
    // B is a letter here: the best seats are another key.
    QTest::keyClick(&shown.view, 'b');
    auto *box = shown.view.findChild<QLineEdit *>();
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->text(), u"b"_s);
    box->clear();
    QTest::keyClicks(box, u"Stalls C 14"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!box->isVisible());
    QCOMPARE(shown.view.cursor(), shown.no(2, 14));
    QVERIFY(shown.view.hasFocus());
}

void tst_SeatMapInput::goToBox_completesAndSaysWhatIsNotThere()
{
    ShownMap shown(clubSample());
    QVERIFY(shown.takeFocus());
    QSignalSpy notices(&shown.view, &SeatMapView::notice);
    QTest::keyClick(&shown.view, 'x');
    auto *box = shown.view.findChild<QLineEdit *>();
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(notices.size(), 1);
    QVERIFY(box->isVisible());
    box->clear();
    QTest::keyClicks(box, u"rear"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(shown.view.state().cursorArea, 0);
    QSignalSpy areas(&shown.view, &SeatMapView::areaActivated);
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(areas.size(), 1);
    QTest::keyClick(&shown.view, '3');
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!box->isVisible());
    QVERIFY(shown.view.hasFocus());
}

void tst_SeatMapInput::escape_leavesOneThingAfterTheOther()
{
    ShownMap shown(bowlSample(3000));
    shown.view.openSection(shown.model->section(1).no);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!shown.view.state().marked.isEmpty());
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(shown.view.state().marked.isEmpty());
    QVERIFY(shown.view.level() != SeatMapLevel::Overview);
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QCOMPARE(shown.view.level(), SeatMapLevel::Overview);
}

void tst_SeatMapInput::arrows_reachStandingAreasAndTables()
{
    ShownMap shown(clubSample());
    shown.view.goTo(shown.no(0, 1));
    QSet<int> tables;
    for (int i = 0; i < 30; ++i) {
        if (shown.view.state().cursorSeat >= 0)
            tables.insert(shown.model->seat(shown.view.state().cursorSeat).row);
        QTest::keyClick(&shown.view, Qt::Key_Right);
    }
    QCOMPARE(tables.size(), 4);
    for (int i = 0; i < 6 && shown.view.state().cursorArea < 0; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(shown.view.state().cursorArea, 0);
    QVERIFY(shown.view.cursor().isNull());
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QVERIFY(shown.view.state().cursorSeat >= 0);
    QCOMPARE(shown.view.state().cursorArea, -1);
    // A full area is none of the available places.
    shown.model->applyAreas({{shown.model->area(0).no, 0, 0}});
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(shown.view.state().cursorArea, -1);
}

void tst_SeatMapInput::sections_areWalkedByArrows()
{
    ShownMap shown(bowlSample(6000));
    QVERIFY(shown.takeFocus());
    const int first = shown.view.state().cursorSection;
    QVERIFY(first >= 0);
    for (const auto key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Left, Qt::Key_Down})
        QTest::keyClick(&shown.view, key);
    QVERIFY(shown.view.state().cursorSection >= 0);
    QTest::keyClick(&shown.view, Qt::Key_End);
    QCOMPARE(shown.view.state().cursorSection, shown.model->sectionCount() - 1);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(shown.view.section(), shown.model->section(0).no);
}

void tst_SeatMapInput::controlM_hidesTheMinimap()
{
    ShownMap shown(hallSample(40, 60));
    comeClose(shown, shown.seat(20, 30));
    const SeatMinimap minimap(shown.view.state());
    QVERIFY(minimap.isShown());
    QTest::keyClick(&shown.view, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!minimap.isShown());
    QTest::keyClick(&shown.view, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(minimap.isShown());
}

QTEST_MAIN(tst_SeatMapInput)
#include "tst_seatmapinput.moc"
