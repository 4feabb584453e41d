#include "map/seatmapcard.h"

#include "map/seatmapstate.h"
#include "map/seatmaptext.h"
#include "map/seatpainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace parterre {
namespace {

constexpr double padding = 12;
constexpr double lineHeight = 21;
constexpr double dock = 8;
constexpr qsizetype mostPrices = 6;

QFont fontFor(bool strong)
{
    return mapFont(strong ? 14 : 12, strong ? QFont::Bold : QFont::Normal);
}

} // namespace

std::optional<SeatMapCard> SeatMapCard::forState(const SeatMapState &state)
{
    if (!state.model || !state.renderer.isReady())
        return {};
    if (state.renderer.isOverview()) {
        const int section = state.hoverSection >= 0               ? state.hoverSection
                            : state.hasFocus && state.cursorShown ? state.cursorSection
                                                                  : -1;
        return section < 0 ? std::nullopt : std::optional(ofSection(state, section));
    }
    if (state.hoverDetails && state.hoverSeat >= 0)
        return ofSeat(state, state.hoverSeat);
    if (state.hoverDetails && state.hoverArea >= 0)
        return ofArea(state, state.hoverArea);
    if (state.hasFocus && state.cursorShown && state.cursorSeat >= 0)
        return ofSeat(state, state.cursorSeat);
    if (state.hasFocus && state.cursorShown && state.cursorArea >= 0)
        return ofArea(state, state.cursorArea);
    return {};
}

void SeatMapCard::add(const QString &text, bool strong, bool muted)
{
    m_lines.append({text, {}, -1, strong, muted});
}

void SeatMapCard::addPrices(const QStringList &prices)
{
    // Two to a line; a house with very many ticket types shows its dearest ones here and all of them in the basket.
    for (qsizetype i = 0; i < std::min<qsizetype>(prices.size(), mostPrices); i += 2)
        add(prices.mid(i, 2).join(QStringLiteral(" · ")), false, true);
}

SeatMapCard SeatMapCard::ofSeat(const SeatMapState &state, int seat)
{
    SeatMapCard card;
    const SeatMapModel &model = *state.model;
    const MapSeat &packed = model.seat(seat);
    card.add(SeatMapText::place(model, seat), true);
    if (packed.category >= 0) {
        card.m_lines.append({SeatMapText::category(model, packed.category), {}, packed.category, false, false});
        card.addPrices(model.category(packed.category).otherPrices);
    }
    if (packed.display != SeatDisplay::Available) {
        QString display = SeatMapText::display(packed.display);
        display[0] = display[0].toUpper();
        card.add(display);
    }
    const QString note = model.data().notes.value(seat);
    if (const QString kind = SeatMapText::kind(packed.kind); !kind.isEmpty()) {
        QString line = note.isEmpty() ? kind : SeatMapText::tr("%1: %2", "kind of seat, remark").arg(kind, note);
        line[0] = line[0].toUpper();
        card.add(line);
    } else if (!note.isEmpty()) {
        card.add(note);
    }
    if (state.details) {
        for (const QString &line : state.details(model.seatNo(seat)))
            card.add(line);
    }
    if (!state.readOnly && packed.display == SeatDisplay::Available)
        card.add(state.cursorShown ? SeatMapText::tr("Space takes it · Shift and arrows: to here")
                                   : SeatMapText::tr("Click to take · Shift: to here"),
                 false, true);
    else if (!state.readOnly && packed.display == SeatDisplay::Mine)
        card.add(state.cursorShown ? SeatMapText::tr("Space gives it back") : SeatMapText::tr("Click to give it back"),
                 false, true);
    const QPointF centre = state.camera.toView(packed.position());
    const double side = state.renderer.shownSide();
    card.placeBeside(state, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side));
    return card;
}

SeatMapCard SeatMapCard::ofArea(const SeatMapState &state, int area)
{
    SeatMapCard card;
    const MapArea &place = state.model->area(area);
    card.add(place.name, true);
    if (place.category >= 0)
        card.m_lines.append({SeatMapText::category(*state.model, place.category), {}, place.category, false, false});
    card.add(SeatMapText::freeOf(place.free, place.capacity));
    if (!state.readOnly && place.free > 0)
        card.add(state.cursorShown ? SeatMapText::tr("Enter chooses how many")
                                   : SeatMapText::tr("Click to choose how many"),
                 false, true);
    card.placeInCorner(state);
    return card;
}

SeatMapCard SeatMapCard::ofSection(const SeatMapState &state, int section)
{
    SeatMapCard card;
    const SeatMapModel &model = *state.model;
    const MapSection &place = model.section(section);
    const SeatCounts &counts = model.sectionCounts(section);
    card.add(place.name, true);
    const QString free = SeatMapText::freeOf(counts.free(), counts.total);
    card.add(place.tier.isEmpty() ? free : SeatMapText::tr("%1, %2", "tier, free places").arg(place.tier, free), false,
             true);
    for (int i = 0; i < static_cast<int>(counts.freeByCategory.size()); ++i) {
        const int places = counts.freeByCategory[static_cast<size_t>(i)];
        if (places > 0)
            card.m_lines.append({SeatMapText::free(places), model.category(i).priceText, i, false, false});
    }
    if (place.stepFree)
        card.add(SeatMapText::tr("Step-free"));
    if (!place.entrance.isEmpty())
        card.add(SeatMapText::tr("Entrance %1").arg(place.entrance));
    card.add(place.seatCount > 0 ? SeatMapText::tr("Enter opens the section")
                                 : SeatMapText::tr("Enter chooses how many"),
             false, true);
    card.placeInCorner(state);
    return card;
}

QSizeF SeatMapCard::measure() const
{
    double width = 120;
    for (const Line &line : m_lines) {
        double lineWidth = QFontMetricsF(fontFor(line.strong)).horizontalAdvance(line.text);
        if (line.category >= 0)
            lineWidth += 24;
        if (!line.right.isEmpty())
            lineWidth += 24 + QFontMetricsF(mapFont(12, QFont::Bold)).horizontalAdvance(line.right);
        width = std::max(width, lineWidth);
    }
    return {width + 2 * padding, static_cast<double>(m_lines.size()) * lineHeight + 2 * padding - 6};
}

void SeatMapCard::placeBeside(const SeatMapState &state, const QRectF &seat)
{
    const QSizeF size = measure();
    const QSizeF view = state.camera.viewport();
    // Above or below: left and right stand the neighbours that people compare with.
    const double gap = std::max(10.0, 0.6 * seat.height());
    double y = seat.bottom() + gap;
    if (y + size.height() > view.height() - dock)
        y = seat.top() - gap - size.height();
    const double x =
        std::clamp(seat.center().x() - size.width() / 2, dock, std::max(dock, view.width() - size.width() - dock));
    m_rect = QRectF(QPointF(x, std::max(dock, y)), size);
}

void SeatMapCard::placeInCorner(const SeatMapState &state)
{
    const QSizeF size = measure();
    const QSizeF view = state.camera.viewport();
    const double right = view.width() - size.width() - dock;
    const double bottom = view.height() - size.height() - dock;
    double least = -1;
    for (const QPointF corner :
         {QPointF(dock, dock), QPointF(right, dock), QPointF(dock, bottom), QPointF(right, bottom)}) {
        const QRectF rect(corner, size);
        const QRectF plan(state.camera.toPlan(rect.topLeft()), state.camera.toPlan(rect.bottomRight()));
        double covered = 0;
        for (const MapSection &section : state.model->data().sections) {
            const QRectF common = plan & section.bounds;
            covered += common.width() * common.height();
        }
        for (const MapShape &shape : state.model->data().shapes) {
            const QRectF common = plan & shape.outline.boundingRect();
            covered += common.width() * common.height() / 2;
        }
        if (least < 0 || covered < least) {
            least = covered;
            m_rect = rect;
        }
    }
}

void SeatMapCard::paint(QPainter &painter, const SeatTheme &theme) const
{
    painter.setPen(QPen(theme.highContrast ? theme.edge : mixed(theme.surface, theme.edge, 0.45), 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(m_rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    double y = m_rect.top() + padding - 3;
    for (const Line &line : m_lines) {
        QRectF box(m_rect.left() + padding, y, m_rect.width() - 2 * padding, lineHeight);
        if (!line.right.isEmpty()) {
            painter.setFont(mapFont(12, QFont::Bold));
            painter.setPen(theme.text);
            painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, line.right);
        }
        if (line.category >= 0) {
            const SeatLook look{SeatDisplay::Available, line.category, SeatKind::Standard, false};
            drawSeat(painter, QPointF(box.left() + 8, box.center().y()), 16, 16, look, {}, theme);
            box.setLeft(box.left() + 24);
        }
        painter.setFont(fontFor(line.strong));
        painter.setPen(line.muted ? theme.muted : theme.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, line.text);
        y += lineHeight;
    }
}

} // namespace parterre
