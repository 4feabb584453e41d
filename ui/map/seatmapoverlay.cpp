#include "map/seatmapoverlay.h"

#include "map/seatmapstate.h"
#include "map/seatmaptext.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace parterre {
void SeatMapOverlay::reset()
{
    m_card.reset();
    m_cardKey = {};
    m_signs.reset();
    m_minimap.reset();
}

void SeatMapOverlay::paint(QPainter &painter, const QRect &part)
{
    if (!m_state.model || !m_state.renderer.isReady())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    // A seat that changes hands repaints a few pixels, many times a second: what cannot lie there is passed over.
    const bool seats = !m_state.renderer.isOverview();
    const auto touches = [&](int seat) { return seat >= 0 && seatRect(seat, 8).intersects(part); };
    if (seats) {
        m_signs.paintRowLabels(painter, part);
        paintOutlines(painter, part);
    }
    if (!seats || m_state.hoverArea >= 0 || touches(m_state.hoverSeat))
        paintHover(painter);
    if (!seats || m_state.cursorArea >= 0 || touches(m_state.cursorSeat))
        paintCursor(painter);
    paintRubberBand(painter);
    m_signs.paintStageArrow(painter, part);
    if (m_minimap.isShown() && m_minimap.rect().intersects(part))
        m_minimap.paint(painter);
    refreshCard(part.contains(QRect(QPoint(0, 0), m_state.camera.viewport().toSize())));
    if (m_card && m_card->rect().intersects(part))
        m_card->paint(painter, m_state.renderer.theme());
}

/// Words cost more than a seat. As long as only seats change here and there, the card stays as it is; what changes
/// under it makes the view paint everything.
void SeatMapOverlay::refreshCard(bool always)
{
    const SeatMapState &now = m_state;
    const CardKey key{{now.hoverSeat, now.hoverSection, now.hoverArea},
                      {now.cursorSeat, now.cursorSection, now.cursorArea},
                      {now.hoverDetails, now.hasFocus, now.cursorShown, now.readOnly, now.renderer.isOverview()},
                      now.camera.origin(),
                      now.camera.scale(),
                      now.camera.viewport()};
    if (!always && key == m_cardKey)
        return;
    m_cardKey = key;
    m_card = SeatMapCard::forState(m_state);
}

QRectF SeatMapOverlay::seatRect(int seat, double margin) const
{
    const QPointF centre = m_state.camera.toView(m_state.model->seat(seat).position());
    const double half = m_state.renderer.shownSide() / 2 + margin;
    return {centre.x() - half, centre.y() - half, 2 * half, 2 * half};
}

void SeatMapOverlay::paintOutlines(QPainter &painter, const QRect &part)
{
    const auto isNear = [&](int seat) { return seatRect(seat, 10).intersects(part); };
    if (std::ranges::any_of(m_state.proposal, isNear))
        paintSeatOutline(painter, m_state.proposal, true);
    if (std::ranges::any_of(m_state.marked, isNear))
        paintSeatOutline(painter, m_state.marked, false);
}

void SeatMapOverlay::paintSeatOutline(QPainter &painter, const QList<int> &seats, bool dashed)
{
    // One line round each group: overlapping squares with a little margin melt into one shape.
    const double margin = std::max(2.6, 0.17 * m_state.renderer.shownSide());
    const QRectF view(QPointF(0, 0), m_state.camera.viewport());
    QPainterPath outline;
    int shown = 0;
    constexpr int mostMelted = 60;
    for (const int seat : seats) {
        const QRectF rect = seatRect(seat, margin);
        if (!rect.intersects(view))
            continue;
        QPainterPath one;
        one.addRoundedRect(rect, 0.3 * rect.width(), 0.3 * rect.width());
        if (++shown <= mostMelted)
            outline = outline.united(one);
        else
            outline.addPath(one);
    }
    if (shown == 0)
        return;
    const SeatTheme &theme = m_state.renderer.theme();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.canvas, 4));
    painter.drawPath(outline);
    QPen pen(theme.accent, 2);
    if (dashed)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawPath(outline);
}

QPolygonF SeatMapOverlay::toView(const QPolygonF &plan) const
{
    QPolygonF outline;
    outline.reserve(plan.size());
    for (const QPointF &corner : plan)
        outline.append(m_state.camera.toView(corner));
    return outline;
}

void SeatMapOverlay::paintHover(QPainter &painter)
{
    const SeatTheme &theme = m_state.renderer.theme();
    painter.setBrush(Qt::NoBrush);
    if (m_state.renderer.isOverview() || m_state.hoverArea >= 0) {
        painter.setPen(QPen(theme.accent, 2.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        if (m_state.renderer.isOverview() && m_state.hoverSection >= 0)
            painter.drawPolygon(toView(m_state.model->section(m_state.hoverSection).outline));
        else if (m_state.hoverArea >= 0)
            painter.drawPolygon(toView(m_state.model->area(m_state.hoverArea).outline));
        return;
    }
    if (m_state.hoverSeat < 0 || m_state.renderer.shownSide() < 6 || m_state.marked.contains(m_state.hoverSeat))
        return;
    const QRectF rect = seatRect(m_state.hoverSeat, 2.5);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(rect, 0.26 * rect.width(), 0.26 * rect.width());
}

void SeatMapOverlay::paintCursor(QPainter &painter)
{
    if (!m_state.cursorShown)
        return;
    const bool overview = m_state.renderer.isOverview();
    if (!overview && m_state.cursorArea < 0)
        return paintSeatCursor(painter);
    if (overview && m_state.cursorSection < 0)
        return;
    const QPolygonF outline = toView(overview ? m_state.model->section(m_state.cursorSection).outline
                                              : m_state.model->area(m_state.cursorArea).outline);
    const SeatTheme &theme = m_state.renderer.theme();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.halo, 6, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolygon(outline);
    painter.setPen(QPen(theme.ink, 3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolygon(outline);
}

void SeatMapOverlay::paintSeatCursor(QPainter &painter)
{
    if (m_state.cursorSeat < 0)
        return;
    // The halo lies between the seat and the ring, so that the ring stands out from a seat of any colour. Farther out
    // the ring would cover the disc of a neighbour; round a disc it is a circle, because the disc says "mine".
    const SeatTheme &theme = m_state.renderer.theme();
    const bool disc = seatdetail::isDisc(m_state.model->seat(m_state.cursorSeat).display);
    const double reach = disc ? (seatdetail::discRadius - 0.5) * m_state.renderer.shownSide() : 0;
    const auto ring = [&](double margin, const QColor &colour) {
        const QRectF rect = seatRect(m_state.cursorSeat, reach + margin);
        painter.setPen(QPen(colour, 2));
        const double radius = disc ? rect.width() / 2 : 0.26 * rect.width();
        painter.drawRoundedRect(rect, radius, radius);
    };
    painter.setBrush(Qt::NoBrush);
    ring(0.7, theme.halo);
    ring(2.6, theme.ink);
}

void SeatMapOverlay::paintRubberBand(QPainter &painter)
{
    if (!m_state.rubberBand)
        return;
    QColor fill = m_state.renderer.theme().accent;
    painter.setPen(QPen(fill, 1.5, Qt::DashLine));
    fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    painter.drawRect(*m_state.rubberBand);
}

} // namespace parterre
