#include "map/seatmapcontroller.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"

#include <QGuiApplication>
#include <QLineF>
#include <QNativeGestureEvent>
#include <QStyleHints>
#include <QTouchEvent>

#include <utility>

// The fingers' half of the controller: taps, moving with one finger, pinching with two, also on a touch pad.

namespace parterre {
namespace {

constexpr int longPressDelay = 450;
/// Fingers are not sure below this width, so the first tap comes closer.
constexpr double surelyTapped = 24;
constexpr double closerSide = 32;

} // namespace

bool SeatMapController::touch(QTouchEvent &event)
{
    const QList<QEventPoint> points = event.points();
    if (points.isEmpty())
        return false;
    const QPointF first = points.first().position();
    if (points.size() >= 2) {
        m_longPress.stop();
        const QLineF fingers(first, points.at(1).position());
        if (m_pinchDistance > 0 && fingers.length() > 1) {
            pan(fingers.center() - m_last);
            state().camera.zoomAt(fingers.center(), state().camera.zoom() * fingers.length() / m_pinchDistance);
            m_view.cameraMoved();
        }
        m_pinchDistance = fingers.length();
        m_gesture = Gesture::Pan;
        m_last = fingers.center();
        return true;
    }
    // A finger that stays behind after a pinch goes on from where it is.
    if (std::exchange(m_pinchDistance, 0) > 0)
        m_last = first;
    switch (event.type()) {
    case QEvent::TouchBegin:
        m_view.stopFlight();
        m_pressed = m_last = first;
        m_panRest = {};
        m_longPressed = false;
        m_gesture = Gesture::Pressed;
        // A finger hovers nowhere: what the last long press showed is over.
        leave();
        m_longPress.start(longPressDelay, this);
        break;
    case QEvent::TouchUpdate:
        if (m_gesture == Gesture::Pressed &&
            QLineF(m_pressed, first).length() >= QGuiApplication::styleHints()->startDragDistance()) {
            m_gesture = Gesture::Pan;
            m_longPress.stop();
        }
        if (m_gesture == Gesture::Pan)
            pan(first - m_last);
        m_last = first;
        break;
    case QEvent::TouchEnd:
        m_longPress.stop();
        if (m_gesture == Gesture::Pressed && !m_longPressed)
            tap(first);
        m_gesture = Gesture::None;
        break;
    default: m_gesture = Gesture::None; break;
    }
    return true;
}

void SeatMapController::tap(QPointF at)
{
    m_pressedSeat = seatAt(at);
    if (m_pressedSeat >= 0 && state().renderer.shownSide() < surelyTapped) {
        SeatCamera target = state().camera;
        target.zoomAt(at, closerSide / seatdetail::seatSide);
        m_view.fly(target);
        Q_EMIT m_view.notice(SeatMapView::tr("Closer, then tap your seat"));
        return;
    }
    click(at, Qt::NoModifier);
}

bool SeatMapController::nativeGesture(QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture || !state().model)
        return false;
    m_view.stopFlight();
    state().camera.zoomAt(event.position(), state().camera.zoom() * (1 + event.value()));
    m_view.cameraMoved();
    return true;
}

} // namespace parterre
