#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QPointF>
#include <QRectF>

class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QTouchEvent;
class QWheelEvent;

namespace parterre {

class SeatMapView;
struct SeatMapState;

/// What mouse, fingers and keys mean on a map. Turns them into movements of the camera and into seats that somebody
/// means; knows nothing of what happens to the seats. Owned by the view; positions in logical pixels of the viewport.
class SeatMapController : public QObject
{
    Q_OBJECT

public:
    explicit SeatMapController(SeatMapView &view);

    void mousePress(QMouseEvent &event);
    void mouseMove(QMouseEvent &event);
    void mouseRelease(QMouseEvent &event);
    void mouseDoubleClick(QMouseEvent &event);
    void wheel(QWheelEvent &event);
    bool touch(QTouchEvent &event);
    /// Two fingers on a touch pad.
    bool nativeGesture(QNativeGestureEvent &event);
    void leave();
    /// False when the key means nothing here.
    bool keyPress(QKeyEvent &event);
    /// Forgets gestures and anchors, because the seats are others now.
    void reset();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Gesture { None, Pressed, Pan, Sweep, Marquee, Minimap };

    SeatMapState &state();
    void beginDrag(QPointF at);
    void drag(QPointF at);
    void sweepTo(QPointF at);
    void finishDrag();
    void click(QPointF at, Qt::KeyboardModifiers modifiers);
    void clickSeat(int seat, Qt::KeyboardModifiers modifiers);
    void tap(QPointF at);
    void pan(QPointF by);
    void hover(QPointF at);
    void showRun();
    void centreFromMinimap(QPointF at);

    bool seatKey(QKeyEvent &event);
    bool sectionKey(QKeyEvent &event);
    bool commonKey(QKeyEvent &event);
    void step(QPoint direction, Qt::KeyboardModifiers modifiers);
    void stepToRowEnd(bool atEnd, Qt::KeyboardModifiers modifiers);
    void stepToSection(bool forward);
    void extendTo(int seat);
    void confirmMarked(bool single);

    int seatAt(QPointF at);
    int areaAt(QPointF at);
    int sectionAt(QPointF at);

    SeatMapView &m_view;
    Gesture m_gesture = Gesture::None;
    bool m_panButton = false;
    QPointF m_pressed;
    QPointF m_last;
    QPointF m_panRest;
    int m_pressedSeat = -1;
    Qt::KeyboardModifiers m_pressedModifiers;
    /// Where ranges begin: the seat meant last.
    int m_anchor = -1;
    QBasicTimer m_hoverTimer;
    QBasicTimer m_longPress;
    bool m_longPressed = false;
    double m_pinchDistance = 0;
};

} // namespace parterre
