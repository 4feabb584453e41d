#include "map/seatmapcontroller.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"
#include "map/seatnavigator.h"

#include <QKeyEvent>

// The keyboard's half of the controller: arrows go by what the rows look like, Space and Enter mean seats, letters open
// the box to go to a seat by name.

namespace parterre {
namespace {

QPoint directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
    }
}

} // namespace

bool SeatMapController::keyPress(QKeyEvent &event)
{
    if (!state().model)
        return false;
    if (state().renderer.isOverview() ? sectionKey(event) : seatKey(event)) {
        state().cursorShown = true;
        state().hoverDetails = false;
        m_view.viewport()->update();
        return true;
    }
    return commonKey(event);
}

bool SeatMapController::seatKey(QKeyEvent &event)
{
    if (const QPoint direction = directionOf(event.key()); !direction.isNull()) {
        step(direction, event.modifiers());
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Home: stepToRowEnd(false, event.modifiers()); return true;
    case Qt::Key_End: stepToRowEnd(true, event.modifiers()); return true;
    case Qt::Key_PageUp: stepToSection(false); return true;
    case Qt::Key_PageDown: stepToSection(true); return true;
    case Qt::Key_Space: confirmMarked(true); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: confirmMarked(false); return true;
    default: return false;
    }
}

void SeatMapController::step(QPoint direction, Qt::KeyboardModifiers modifiers)
{
    if (state().cursorSeat < 0 && state().cursorArea < 0) {
        m_view.placeCursor();
        m_view.tellCursor();
        return;
    }
    const SeatNavigator navigator(*state().model, state().renderer.grid());
    const bool extending = modifiers.testFlag(Qt::ShiftModifier) && state().cursorSeat >= 0;
    const SeatNavigator::Place next =
        navigator.beside({state().cursorSeat, state().cursorArea}, direction, modifiers.testFlag(Qt::ControlModifier));
    if (next.seat >= 0 && extending)
        return extendTo(next.seat);
    if (extending || next.isNowhere())
        return;
    state().marked.clear();
    m_anchor = next.seat;
    if (next.seat >= 0)
        m_view.moveCursor(next.seat);
    else
        m_view.moveCursorToArea(next.area);
}

void SeatMapController::stepToRowEnd(bool atEnd, Qt::KeyboardModifiers modifiers)
{
    if (state().cursorSeat < 0)
        return;
    const int end = SeatNavigator(*state().model, state().renderer.grid()).rowEnd(state().cursorSeat, atEnd);
    if (modifiers.testFlag(Qt::ShiftModifier))
        return extendTo(end);
    state().marked.clear();
    m_anchor = end;
    m_view.moveCursor(end);
}

void SeatMapController::stepToSection(bool forward)
{
    const SeatMapModel &model = *state().model;
    const int sections = model.sectionCount();
    if (sections == 0)
        return;
    const int from = state().cursorSeat >= 0   ? model.seat(state().cursorSeat).section
                     : state().cursorArea >= 0 ? model.area(state().cursorArea).section
                                               : std::max(0, state().section);
    m_view.enterSection((from + (forward ? 1 : sections - 1)) % sections);
}

void SeatMapController::extendTo(int seat)
{
    if (m_anchor < 0)
        m_anchor = state().cursorSeat;
    m_view.moveCursor(seat);
    state().marked = SeatNavigator(*state().model, state().renderer.grid()).range(m_anchor, seat);
}

void SeatMapController::confirmMarked(bool single)
{
    if (state().marked.size() > 1) {
        m_view.request(std::exchange(state().marked, {}));
        return;
    }
    if (state().cursorArea >= 0)
        return m_view.activateArea(state().cursorArea);
    if (state().cursorSeat < 0)
        return;
    if (!single && state().pickCount > 1) {
        const QList<int> run =
            SeatNavigator(*state().model, state().renderer.grid()).run(state().cursorSeat, state().pickCount);
        if (!run.isEmpty()) {
            m_view.request(run);
            return;
        }
    }
    m_anchor = state().cursorSeat;
    m_view.activate(state().cursorSeat);
}

bool SeatMapController::sectionKey(QKeyEvent &event)
{
    const SeatNavigator navigator(*state().model, state().renderer.grid());
    const int sections = state().model->sectionCount();
    const int cursor = state().cursorSection;
    if (const QPoint direction = directionOf(event.key()); !direction.isNull()) {
        const int next = cursor < 0 ? 0 : navigator.neighbourSection(cursor, direction);
        if (next >= 0)
            m_view.moveCursorSection(next);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Home: m_view.moveCursorSection(0); return true;
    case Qt::Key_End: m_view.moveCursorSection(sections - 1); return true;
    case Qt::Key_PageUp: m_view.moveCursorSection((cursor + sections - 1) % sections); return true;
    case Qt::Key_PageDown: m_view.moveCursorSection((cursor + 1) % sections); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: m_view.chooseSection(cursor); return true;
    default: return false;
    }
}

bool SeatMapController::commonKey(QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        if (!state().marked.isEmpty()) {
            state().marked.clear();
            m_view.viewport()->update();
        } else {
            m_view.up();
        }
        return true;
    case Qt::Key_Plus: m_view.zoomIn(); return true;
    case Qt::Key_Minus: m_view.zoomOut(); return true;
    default: break;
    }
    if (event.key() == Qt::Key_M && event.modifiers() == Qt::ControlModifier) {
        m_view.setMinimapEnabled(!state().minimapWanted);
        return true;
    }
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event.text();
    if (command || text.isEmpty() || !text.at(0).isLetterOrNumber())
        return false;
    m_view.openGoTo(text);
    return true;
}

} // namespace parterre
