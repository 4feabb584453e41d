#include "map/seatmapcontroller.h"

#include "map/seatmapoverlay.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"
#include "map/seatnavigator.h"

#include <QGuiApplication>
#include <QLineF>
#include <QMouseEvent>
#include <QStyleHints>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr int hoverDelay = 300;

} // namespace

SeatMapController::SeatMapController(SeatMapView &view) : m_view(view) {}

SeatMapState &SeatMapController::state()
{
    return *m_view.m_state;
}

void SeatMapController::reset()
{
    m_gesture = Gesture::None;
    m_pressedSeat = -1;
    m_anchor = -1;
    state().rubberBand.reset();
    m_hoverTimer.stop();
    m_longPress.stop();
}

int SeatMapController::seatAt(QPointF at)
{
    if (!state().model || state().renderer.isOverview())
        return -1;
    return state().renderer.seatAt(state().camera.toPlan(at));
}

int SeatMapController::areaAt(QPointF at)
{
    if (!state().model || state().renderer.isOverview())
        return -1;
    const QPointF plan = state().camera.toPlan(at);
    const auto &areas = state().model->data().areas;
    const auto found = std::ranges::find_if(
        areas, [&](const MapArea &area) { return area.outline.containsPoint(plan, Qt::WindingFill); });
    return found == areas.end() ? -1 : static_cast<int>(found - areas.begin());
}

int SeatMapController::sectionAt(QPointF at)
{
    if (!state().model)
        return -1;
    const QPointF plan = state().camera.toPlan(at);
    const auto &sections = state().model->data().sections;
    for (size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].bounds.contains(plan) && sections[i].outline.containsPoint(plan, Qt::WindingFill))
            return static_cast<int>(i);
    }
    return -1;
}

void SeatMapController::mousePress(QMouseEvent &event)
{
    const QPointF at = event.position();
    m_panButton = event.button() == Qt::MiddleButton;
    if (event.button() != Qt::LeftButton && !m_panButton)
        return;
    m_view.stopFlight();
    m_pressed = m_last = at;
    m_panRest = {};
    m_pressedModifiers = event.modifiers();
    m_pressedSeat = seatAt(at);
    m_gesture = Gesture::Pressed;
    if (m_view.m_overlay->minimap().contains(at)) {
        m_gesture = Gesture::Minimap;
        centreFromMinimap(at);
    }
    state().hoverDetails = false;
}

void SeatMapController::mouseMove(QMouseEvent &event)
{
    const QPointF at = event.position();
    if (m_gesture == Gesture::None)
        return hover(at);
    if (m_gesture == Gesture::Pressed &&
        QLineF(m_pressed, at).length() >= QGuiApplication::styleHints()->startDragDistance())
        beginDrag(at);
    if (m_gesture != Gesture::Pressed)
        drag(at);
}

void SeatMapController::beginDrag(QPointF)
{
    const SeatMapState &now = state();
    const bool picks = !m_panButton && !now.readOnly && !now.renderer.isOverview();
    if (picks && m_pressedModifiers.testFlag(Qt::ShiftModifier)) {
        m_gesture = Gesture::Marquee;
    } else if (picks && m_pressedSeat >= 0 && now.model->seat(m_pressedSeat).display == SeatDisplay::Available) {
        m_gesture = Gesture::Sweep;
        state().marked = {m_pressedSeat};
    } else {
        m_gesture = Gesture::Pan;
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    }
}

void SeatMapController::drag(QPointF at)
{
    switch (m_gesture) {
    case Gesture::Pan: pan(at - m_last); break;
    case Gesture::Sweep: sweepTo(at); break;
    case Gesture::Minimap: centreFromMinimap(at); break;
    case Gesture::Marquee: {
        state().rubberBand = QRectF(m_pressed, at).normalized();
        const QRectF plan(state().camera.toPlan(state().rubberBand->topLeft()),
                          state().camera.toPlan(state().rubberBand->bottomRight()));
        state().marked = SeatNavigator(*state().model, state().renderer.grid()).inRect(plan);
        state().marked.removeIf([&](int seat) { return state().model->seat(seat).display != SeatDisplay::Available; });
        m_view.viewport()->update();
        break;
    }
    case Gesture::None:
    case Gesture::Pressed: break;
    }
    m_last = at;
}

void SeatMapController::sweepTo(QPointF at)
{
    // A fast hand jumps over seats between two events, so the way is walked in steps of half a seat.
    const QLineF way(m_last, at);
    const double step = std::max(2.0, state().renderer.shownSide() / 2);
    const int steps = std::max(1, static_cast<int>(std::ceil(way.length() / step)));
    for (int i = 1; i <= steps; ++i) {
        const int seat = seatAt(way.pointAt(static_cast<double>(i) / steps));
        if (seat < 0 || state().marked.contains(seat) || state().marked.size() >= state().selectionLimit)
            continue;
        if (state().model->seat(seat).display == SeatDisplay::Available)
            state().marked.append(seat);
    }
    m_view.viewport()->update();
}

void SeatMapController::mouseRelease(QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)
        return;
    const Gesture gesture = m_gesture;
    if (gesture == Gesture::Pressed && !m_panButton) {
        m_gesture = Gesture::None;
        click(event.position(), event.modifiers());
    } else {
        finishDrag();
    }
}

void SeatMapController::finishDrag()
{
    const Gesture gesture = m_gesture;
    m_gesture = Gesture::None;
    m_view.viewport()->unsetCursor();
    state().rubberBand.reset();
    if (gesture == Gesture::Sweep || gesture == Gesture::Marquee) {
        const QList<int> seats = std::exchange(state().marked, {});
        m_view.request(seats);
    }
    m_view.viewport()->update();
}

void SeatMapController::mouseDoubleClick(QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    // Two quick clicks on seats are two clicks; only empty floor zooms.
    if (state().renderer.isOverview() || seatAt(event.position()) >= 0 || areaAt(event.position()) >= 0)
        return mousePress(event);
    SeatCamera target = state().camera;
    target.zoomAt(event.position(), target.zoom() * 2);
    m_view.fly(target);
}

void SeatMapController::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    state().cursorShown = false;
    if (state().renderer.isOverview())
        return m_view.chooseSection(sectionAt(at));
    if (m_pressedSeat >= 0 && m_pressedSeat == seatAt(at))
        return clickSeat(m_pressedSeat, modifiers);
    if (const int area = areaAt(at); area >= 0)
        m_view.activateArea(area);
}

void SeatMapController::clickSeat(int seat, Qt::KeyboardModifiers modifiers)
{
    const SeatNavigator navigator(*state().model, state().renderer.grid());
    if (const int section = state().model->seat(seat).section; state().section >= 0 && section != state().section)
        m_view.setSection(section);
    if (modifiers.testFlag(Qt::ShiftModifier) && m_anchor >= 0 && !state().readOnly) {
        m_view.request(navigator.range(m_anchor, seat));
        m_anchor = seat;
        return;
    }
    m_anchor = seat;
    if (state().pickCount > 1 && !modifiers.testFlag(Qt::ControlModifier)) {
        const QList<int> run = navigator.run(seat, state().pickCount);
        if (!run.isEmpty()) {
            state().marked.clear();
            m_view.request(run);
            return;
        }
    }
    m_view.moveCursor(seat);
    m_view.activate(seat);
}

void SeatMapController::pan(QPointF by)
{
    m_panRest += by * state().camera.pixelRatio();
    const QPoint whole(static_cast<int>(m_panRest.x()), static_cast<int>(m_panRest.y()));
    m_panRest -= whole;
    state().camera.panBy(-whole);
    m_view.cameraMoved();
}

void SeatMapController::wheel(QWheelEvent &event)
{
    const double steps = event.angleDelta().y() / 120.0;
    if (steps == 0 || !state().model)
        return;
    m_view.stopFlight();
    state().camera.zoomAt(event.position(), state().camera.zoom() * std::pow(1.25, steps));
    m_view.cameraMoved();
    event.accept();
}

void SeatMapController::centreFromMinimap(QPointF at)
{
    state().camera.look(m_view.m_overlay->minimap().toPlan(at), state().camera.zoom());
    m_view.cameraMoved();
}

void SeatMapController::hover(QPointF at)
{
    SeatMapState &now = state();
    const bool onMinimap = m_view.m_overlay->minimap().contains(at);
    const int seat = onMinimap ? -1 : seatAt(at);
    const int section = onMinimap || !now.renderer.isOverview() ? -1 : sectionAt(at);
    const int area = seat >= 0 || onMinimap ? -1 : areaAt(at);
    if (seat == now.hoverSeat && section == now.hoverSection && area == now.hoverArea)
        return;
    now.hoverSeat = seat;
    now.hoverSection = section;
    now.hoverArea = area;
    now.hoverDetails = false;
    m_hoverTimer.start(hoverDelay, this);
    showRun();
    m_view.viewport()->setCursor(section >= 0 || area >= 0 || (seat >= 0 && !now.readOnly) ? Qt::PointingHandCursor
                                                                                           : Qt::ArrowCursor);
    m_view.viewport()->update();
}

void SeatMapController::showRun()
{
    SeatMapState &now = state();
    if (now.pickCount <= 1 || now.readOnly)
        return;
    now.marked.clear();
    if (now.hoverSeat >= 0)
        now.marked = SeatNavigator(*now.model, now.renderer.grid()).run(now.hoverSeat, now.pickCount);
}

void SeatMapController::leave()
{
    SeatMapState &now = state();
    now.hoverSeat = now.hoverSection = now.hoverArea = -1;
    now.hoverDetails = false;
    m_hoverTimer.stop();
    if (m_gesture == Gesture::None && now.pickCount > 1)
        now.marked.clear();
    m_view.viewport()->update();
}

void SeatMapController::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_hoverTimer.timerId()) {
        m_hoverTimer.stop();
        state().hoverDetails = true;
        m_view.viewport()->update();
    } else if (event->timerId() == m_longPress.timerId()) {
        m_longPress.stop();
        m_longPressed = true;
        hover(m_pressed);
        state().hoverDetails = true;
        m_view.viewport()->update();
    }
}

} // namespace parterre
