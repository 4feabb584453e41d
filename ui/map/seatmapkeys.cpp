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
    const SeatNavigator navigator(*state().model, state().renderer.grid());
    const int cursor = state().cursorSeat;
    if (const QPoint direction = directionOf(event.key()); !direction.isNull()) {
        stepSeat(direction, event.modifiers());
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
        if (cursor >= 0)
            m_view.moveCursor(navigator.rowEnd(cursor, event.key() == Qt::Key_End));
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int sections = state().model->sectionCount();
        const int from = cursor >= 0 ? state().model->seat(cursor).section : std::max(0, state().section);
        const int step = event.key() == Qt::Key_PageDown ? 1 : sections - 1;
        for (int next = (from + step) % sections; next != from; next = (next + step) % sections) {
            if (state().model->section(next).seatCount > 0) {
                m_view.enterSection(next);
                break;
            }
        }
        return true;
    }
    case Qt::Key_Space: confirmMarked(true); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: confirmMarked(false); return true;
    default: return false;
    }
}

void SeatMapController::stepSeat(QPoint direction, Qt::KeyboardModifiers modifiers)
{
    const SeatNavigator navigator(*state().model, state().renderer.grid());
    const int cursor = state().cursorSeat;
    if (cursor < 0) {
        const int entry = state().section >= 0 ? navigator.entrySeat(state().section) : navigator.bestSeat();
        if (entry >= 0)
            m_view.moveCursor(entry);
        return;
    }
    const int next = navigator.neighbour(cursor, direction, modifiers.testFlag(Qt::ControlModifier));
    if (next < 0)
        return;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        extendTo(next);
        return;
    }
    state().marked.clear();
    m_anchor = next;
    m_view.moveCursor(next);
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
    case Qt::Key_Space:
        m_view.chooseSection(cursor);
        return true;
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
