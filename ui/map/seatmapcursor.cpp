#include "map/seatgotoedit.h"
#include "map/seatmapaccessible.h"
#include "map/seatmapcontroller.h"
#include "map/seatmapframe.h"
#include "map/seatmapoverlay.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"
#include "map/seatnavigator.h"
#include "map/seatpulse.h"

#include <algorithm>

// The pointing half of SeatMapView: where the keyboard's cursor is, and what is said about the seats that somebody
// means.

namespace parterre {

void SeatMapView::goTo(SeatNo seat)
{
    const int index = m_state->model ? m_state->model->seatIndex(seat) : -1;
    if (index < 0 || !m_state->camera.isReady())
        return;
    if (m_state->hasOverview())
        setSection(m_state->model->seat(index).section);
    SeatCamera target = m_state->camera;
    const double zoom = std::max(target.zoom(), 1.0);
    target.look(m_state->model->seat(index).position(), zoom);
    m_state->cursorShown = true;
    m_state->cursorSeat = index;
    m_state->cursorArea = -1;
    fly(target);
    tellCursor();
}

void SeatMapView::moveCursor(int seat)
{
    const bool moved = seat != m_state->cursorSeat;
    m_state->cursorSeat = seat;
    m_state->cursorArea = -1;
    if (const int section = m_state->model->seat(seat).section; m_state->section >= 0)
        setSection(section);
    if (m_state->cursorShown)
        follow(QRectF(m_state->model->seat(seat).position(), QSizeF(0, 0)));
    viewport()->update();
    if (moved)
        tellCursor();
}

void SeatMapView::moveCursorToArea(int area)
{
    m_state->cursorSeat = -1;
    m_state->cursorArea = area;
    if (m_state->section >= 0)
        setSection(m_state->model->area(area).section);
    follow(QRectF(m_state->model->area(area).outline.boundingRect().center(), QSizeF(0, 0)));
    viewport()->update();
    tellCursor();
}

void SeatMapView::follow(const QRectF &plan)
{
    const double margin = std::max(40.0, 1.5 * m_state->renderer.shownSide());
    const QPointF at = m_state->camera.toView(plan.center());
    const QSizeF view = m_state->camera.viewport();
    const auto missing = [margin](double place, double size) {
        return place < margin ? place - margin : place > size - margin ? place - (size - margin) : 0.0;
    };
    const QPointF by(missing(at.x(), view.width()), missing(at.y(), view.height()));
    if (by.isNull())
        return;
    m_state->camera.panBy((by * m_state->camera.pixelRatio()).toPoint());
    cameraMoved();
}

void SeatMapView::placeCursor()
{
    if (!m_state->model || !m_state->camera.isReady() || m_flight)
        return;
    if (m_state->renderer.isOverview()) {
        if (m_state->cursorSection < 0 && m_state->model->sectionCount() > 0)
            m_state->cursorSection = 0;
        return;
    }
    if (m_state->cursorSeat < 0 && m_state->cursorArea < 0) {
        const SeatNavigator navigator(*m_state->model, m_state->renderer.grid());
        m_state->cursorSeat = m_state->section >= 0 ? navigator.entrySeat(m_state->section) : navigator.bestSeat();
        m_state->cursorArea = m_state->cursorSeat < 0 && !m_state->model->data().areas.empty() ? 0 : -1;
    }
    if (m_state->cursorSeat >= 0)
        follow(QRectF(m_state->model->seat(m_state->cursorSeat).position(), QSizeF(0, 0)));
}

void SeatMapView::moveCursorSection(int section)
{
    m_state->cursorSection = section;
    viewport()->update();
    SeatMapAccessible::tellFocus(*this);
}

void SeatMapView::tellCursor()
{
    SeatMapAccessible::tellFocus(*this);
    Q_EMIT cursorMoved(cursor());
}

void SeatMapView::activate(int seat)
{
    if (!m_state->readOnly)
        Q_EMIT seatActivated(m_state->model->seatNo(seat));
}

void SeatMapView::activateArea(int area)
{
    if (!m_state->readOnly)
        Q_EMIT areaActivated(m_state->model->area(area).no);
}

void SeatMapView::request(const QList<int> &seats)
{
    if (m_state->readOnly)
        return;
    QList<SeatNo> wanted;
    for (const int seat : seats) {
        if (m_state->model->seat(seat).display == SeatDisplay::Available && wanted.size() < m_state->selectionLimit)
            wanted.append(m_state->model->seatNo(seat));
    }
    if (!wanted.isEmpty())
        Q_EMIT seatsRequested(wanted);
}

void SeatMapView::openGoTo(const QString &firstLetter)
{
    if (!m_goTo) {
        m_goTo = new SeatGoToEdit(this);
        connect(m_goTo, &SeatGoToEdit::seatChosen, this, [this](int seat) { goTo(m_state->model->seatNo(seat)); });
        connect(m_goTo, &SeatGoToEdit::sectionChosen, this, &SeatMapView::enterSection);
        connect(m_goTo, &SeatGoToEdit::areaChosen, this, [this](int area) {
            m_state->cursorShown = true;
            if (m_state->renderer.isOverview())
                enterSection(m_state->model->area(area).section);
            moveCursorToArea(area);
        });
        connect(m_goTo, &SeatGoToEdit::notFound, this, &SeatMapView::notice);
        connect(m_goTo, &SeatGoToEdit::closed, this, [this] { setFocus(Qt::ShortcutFocusReason); });
    }
    m_goTo->move(12, 12);
    m_goTo->open(m_state->model, m_state->section, firstLetter);
}

} // namespace parterre
