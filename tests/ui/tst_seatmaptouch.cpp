#include "ui/shownmap.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

QPointF viewCentre(const ShownMap &shown)
{
    return QPointF(shown.view.viewport()->rect().center());
}

} // namespace

/// The map under fingers and on a touch pad, through real events.
class tst_SeatMapTouch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_finger = QTest::createTouchDevice(); }
    void tap_meansTheSeat();
    void tapOnSmallSeats_comesCloserFirst();
    void oneFinger_pans();
    void twoFingers_zoomBetweenThem();
    void longPress_showsTheSeatAndTakesNothing();
    void tapOnTheOverview_opensTheSection();
    void touchPadPinch_zooms();

private:
    QPointingDevice *m_finger = nullptr;
};

void tst_SeatMapTouch::tap_meansTheSeat()
{
    ShownMap shown(hallSample(10, 20));
    shown.comeClose(shown.seat(4, 10));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    const QPoint at = shown.at(shown.seat(4, 11));
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, at);
    QCOMPARE(spy.size(), 0);
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, at);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(lastSeat(spy), shown.no(4, 11));
}

void tst_SeatMapTouch::tapOnSmallSeats_comesCloserFirst()
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

void tst_SeatMapTouch::oneFinger_pans()
{
    ShownMap shown(hallSample(40, 60));
    shown.comeClose(shown.seat(20, 30));
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

void tst_SeatMapTouch::twoFingers_zoomBetweenThem()
{
    ShownMap shown(hallSample(40, 60));
    shown.comeClose(shown.seat(20, 30));
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

void tst_SeatMapTouch::longPress_showsTheSeatAndTakesNothing()
{
    ShownMap shown(hallSample(10, 20));
    shown.comeClose(shown.seat(4, 10));
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

void tst_SeatMapTouch::tapOnTheOverview_opensTheSection()
{
    ShownMap shown(bowlSample(3000));
    const MapSection &section = shown.model->section(2);
    const QPoint middle = shown.view.state().camera.toView(section.labelPoint).toPoint();
    QTest::touchEvent(shown.view.viewport(), m_finger).press(0, middle);
    QTest::touchEvent(shown.view.viewport(), m_finger).release(0, middle);
    QCOMPARE(shown.view.section(), section.no);
}

void tst_SeatMapTouch::touchPadPinch_zooms()
{
    ShownMap shown(hallSample(40, 60));
    shown.comeClose(shown.seat(20, 30));
    const double zoom = shown.view.state().camera.zoom();
    const QPointF at = viewCentre(shown);
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                              shown.view.viewport()->mapToGlobal(at), 0.2, {});
    QCoreApplication::sendEvent(shown.view.viewport(), &event);
    QVERIFY(qAbs(shown.view.state().camera.zoom() / zoom - 1.2) < 0.01);
}

QTEST_MAIN(tst_SeatMapTouch)
#include "tst_seatmaptouch.moc"
