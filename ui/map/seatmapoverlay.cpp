#include "map/seatmapoverlay.h"

#include "map/seatmapcard.h"
#include "map/seatmapstate.h"
#include "map/seatmaptext.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr QSizeF minimapSize(164, 112);
constexpr double minimapMargin = 10;
constexpr double minimapPadding = 7;
/// The little plan appears when less than this share of the venue is in view.
constexpr double minimapShare = 0.6;

double areaOf(const QRectF &rect)
{
    return rect.isValid() ? rect.width() * rect.height() : 0;
}

} // namespace

void SeatMapOverlay::reset()
{
    m_minimap = {};
    m_stagePlate = {};
    m_labels.clear();
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
        paintStickyLabels(painter, part);
        paintOutlines(painter, part);
    }
    if (!seats || m_state.hoverArea >= 0 || touches(m_state.hoverSeat))
        paintHover(painter);
    if (!seats || touches(m_state.cursorSeat))
        paintCursor(painter);
    paintRubberBand(painter);
    constexpr int arrowBand = 220;
    const QRect view(QPoint(0, 0), m_state.camera.viewport().toSize());
    if (seats && !view.adjusted(arrowBand, arrowBand, -arrowBand, -arrowBand).contains(part))
        paintStageArrow(painter);
    if (minimapShown())
        paintMinimap(painter);
    if (const auto card = SeatMapCard::forState(m_state))
        card->paint(painter, m_state.renderer.theme());
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

void SeatMapOverlay::paintHover(QPainter &painter)
{
    const SeatTheme &theme = m_state.renderer.theme();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    if (m_state.renderer.isOverview() || m_state.hoverArea >= 0) {
        const QPolygonF *plan = nullptr;
        if (m_state.renderer.isOverview() && m_state.hoverSection >= 0)
            plan = &m_state.model->section(m_state.hoverSection).outline;
        else if (m_state.hoverArea >= 0)
            plan = &m_state.model->area(m_state.hoverArea).outline;
        if (!plan)
            return;
        QPolygonF outline;
        for (const QPointF &corner : *plan)
            outline.append(m_state.camera.toView(corner));
        painter.setPen(QPen(theme.accent, 2.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawPolygon(outline);
        return;
    }
    if (m_state.hoverSeat < 0 || m_state.renderer.shownSide() < 6 || m_state.marked.contains(m_state.hoverSeat))
        return;
    const QRectF rect = seatRect(m_state.hoverSeat, 2.5);
    painter.drawRoundedRect(rect, 0.26 * rect.width(), 0.26 * rect.width());
}

void SeatMapOverlay::paintCursor(QPainter &painter)
{
    if (!m_state.cursorShown)
        return;
    const SeatTheme &theme = m_state.renderer.theme();
    painter.setBrush(Qt::NoBrush);
    if (m_state.renderer.isOverview()) {
        if (m_state.cursorSection < 0)
            return;
        QPolygonF outline;
        for (const QPointF &corner : m_state.model->section(m_state.cursorSection).outline)
            outline.append(m_state.camera.toView(corner));
        painter.setPen(QPen(theme.halo, 6, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawPolygon(outline);
        painter.setPen(QPen(theme.ink, 3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawPolygon(outline);
        return;
    }
    if (m_state.cursorSeat < 0)
        return;
    // The halo lies between the seat and the ring, so that the ring stands out from a seat of any colour.
    const QRectF inner = seatRect(m_state.cursorSeat, 1.0);
    painter.setPen(QPen(theme.halo, 2));
    painter.drawRoundedRect(inner, 0.24 * inner.width(), 0.24 * inner.width());
    const QRectF outer = seatRect(m_state.cursorSeat, 3.1);
    painter.setPen(QPen(theme.ink, 2.5));
    painter.drawRoundedRect(outer, 0.28 * outer.width(), 0.28 * outer.width());
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

void SeatMapOverlay::paintStickyLabels(QPainter &painter, const QRect &part)
{
    if (m_state.renderer.shownSide() < seatdetail::rowLabels)
        return;
    constexpr double inset = 14;
    constexpr double strip = 2 * inset + 20;
    const double right = m_state.camera.viewport().width() - inset;
    QList<double> edges;
    if (part.left() < strip)
        edges.append(inset);
    if (part.right() > right + inset - strip)
        edges.append(right);
    if (edges.isEmpty())
        return;
    const SeatMapModel &model = *m_state.model;
    const QRectF plan = m_state.camera.visiblePlan();
    for (int index = 0; index < model.sectionCount(); ++index) {
        const MapSection &section = model.section(index);
        if ((m_state.section >= 0 && index != m_state.section) || !section.bounds.intersects(plan))
            continue;
        for (int row = section.firstRow; row < section.firstRow + section.rowCount; ++row) {
            for (const double edge : std::as_const(edges))
                paintRowLabelAt(painter, model.row(row), edge);
        }
    }
}

void SeatMapOverlay::paintRowLabelAt(QPainter &painter, const MapRow &row, double edge)
{
    if (row.isTable || row.seatCount < 2)
        return;
    const auto at = [&](int seat) { return m_state.camera.toView(m_state.model->seat(seat).position()); };
    QPointF first = at(row.firstSeat);
    QPointF last = at(row.firstSeat + row.seatCount - 1);
    if (first.x() > last.x())
        std::swap(first, last);
    // Only where the row runs across an edge of the view: its own label is out of sight there.
    if (std::abs(last.y() - first.y()) > last.x() - first.x() || first.x() > edge || last.x() < edge)
        return;
    double nearest = 1e9;
    double y = 0;
    for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
        if (const double distance = std::abs(at(seat).x() - edge); distance < nearest) {
            nearest = distance;
            y = at(seat).y();
        }
    }
    if (y > 0 && y < m_state.camera.viewport().height())
        paintStickyLabel(painter, row.label, QPointF(edge, y));
}

void SeatMapOverlay::paintStickyLabel(QPainter &painter, const QString &label, QPointF at)
{
    const double ratio = m_state.camera.pixelRatio();
    QPixmap &plate = m_labels[label];
    if (plate.isNull() || plate.devicePixelRatio() != ratio) {
        const QFont font = mapFont(12, QFont::DemiBold);
        const double width = std::max(20.0, QFontMetricsF(font).horizontalAdvance(label) + 8);
        const QSizeF size(width, 18);
        plate = QPixmap((size * ratio).toSize());
        plate.setDevicePixelRatio(ratio);
        plate.fill(Qt::transparent);
        QPainter inner(&plate);
        inner.setRenderHint(QPainter::Antialiasing);
        QColor ground = m_state.renderer.theme().canvas;
        ground.setAlphaF(0.9F);
        inner.setPen(Qt::NoPen);
        inner.setBrush(ground);
        inner.drawRoundedRect(QRectF(QPointF(0, 0), size), 4, 4);
        inner.setFont(font);
        inner.setPen(m_state.renderer.theme().muted);
        inner.drawText(QRectF(QPointF(0, 0), size), Qt::AlignCenter, label);
    }
    const QSizeF size = plate.deviceIndependentSize();
    painter.drawPixmap(QPointF(std::round(at.x() - size.width() / 2), std::round(at.y() - size.height() / 2)), plate);
}

void SeatMapOverlay::paintStageArrow(QPainter &painter)
{
    const QRectF view(QPointF(0, 0), m_state.camera.viewport());
    const MapShape *stage = nullptr;
    for (const MapShape &shape : m_state.model->data().shapes) {
        if (shape.kind == ShapeKind::Stage)
            stage = &shape;
    }
    QRectF target(m_state.camera.toView(m_state.model->data().focalPoint) - QPointF(1, 1), QSizeF(2, 2));
    if (stage) {
        const QRectF plan = stage->outline.boundingRect();
        target = QRectF(m_state.camera.toView(plan.topLeft()), m_state.camera.toView(plan.bottomRight()));
    }
    if (target.intersects(view))
        return;
    if (m_stagePlate.isNull() || m_stagePlate.devicePixelRatio() != m_state.camera.pixelRatio())
        drawStagePlate(stage && !stage->text.isEmpty() ? stage->text : SeatMapText::tr("Stage"));
    const QSizeF size = m_stagePlate.deviceIndependentSize();
    const QRectF room = view.adjusted(size.width() / 2 + 8, 20, -size.width() / 2 - 8, -20);
    const QPointF middle(std::clamp(target.center().x(), room.left(), std::max(room.left(), room.right())),
                         std::clamp(target.center().y(), room.top(), std::max(room.top(), room.bottom())));
    const QPointF corner(std::round(middle.x() - size.width() / 2), std::round(middle.y() - size.height() / 2));
    painter.drawPixmap(corner, m_stagePlate);
    painter.save();
    painter.translate(corner + QPointF(17, size.height() / 2));
    painter.rotate(-QLineF(middle, target.center()).angle());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_state.renderer.theme().stageText);
    painter.drawPolygon(QPolygonF({QPointF(6, 0), QPointF(-4, -5), QPointF(-4, 5)}));
    painter.restore();
}

void SeatMapOverlay::drawStagePlate(const QString &caption)
{
    const SeatTheme &theme = m_state.renderer.theme();
    const QFont font = mapFont(12, QFont::DemiBold);
    const QSizeF size(std::ceil(QFontMetricsF(font).horizontalAdvance(caption)) + 38, 24);
    const double ratio = m_state.camera.pixelRatio();
    m_stagePlate = QPixmap((size * ratio).toSize());
    m_stagePlate.setDevicePixelRatio(ratio);
    m_stagePlate.fill(Qt::transparent);
    QPainter painter(&m_stagePlate);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.highContrast ? QPen(theme.edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.stage);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5), 11.5, 11.5);
    painter.setFont(font);
    painter.setPen(theme.stageText);
    painter.drawText(QRectF(26, 0, size.width() - 34, size.height()), Qt::AlignCenter, caption);
}

bool SeatMapOverlay::minimapShown() const
{
    if (!m_state.minimapWanted || !m_state.model || !m_state.camera.isReady() || m_state.renderer.isOverview())
        return false;
    const QSizeF view = m_state.camera.viewport();
    if (view.width() < 2.5 * minimapSize.width() || view.height() < 2.5 * minimapSize.height())
        return false;
    const QRectF &bounds = m_state.model->data().bounds;
    return areaOf(bounds & m_state.camera.visiblePlan()) < minimapShare * areaOf(bounds);
}

QRectF SeatMapOverlay::minimapRect() const
{
    const QSizeF view = m_state.camera.viewport();
    return {QPointF(view.width() - minimapSize.width() - minimapMargin, view.height() - minimapSize.height() - minimapMargin),
            minimapSize};
}

double SeatMapOverlay::minimapScale() const
{
    const QRectF &bounds = m_state.model->data().bounds;
    return std::min((minimapSize.width() - 2 * minimapPadding) / bounds.width(),
                    (minimapSize.height() - 2 * minimapPadding) / bounds.height());
}

bool SeatMapOverlay::minimapContains(QPointF at) const
{
    return minimapShown() && minimapRect().contains(at);
}

QPointF SeatMapOverlay::minimapToPlan(QPointF at) const
{
    return m_state.model->data().bounds.center() + (at - minimapRect().center()) / minimapScale();
}

void SeatMapOverlay::drawMinimapGround()
{
    const double ratio = m_state.camera.pixelRatio();
    m_minimap = QPixmap((minimapSize * ratio).toSize());
    m_minimap.setDevicePixelRatio(ratio);
    m_minimap.fill(Qt::transparent);
    QPainter painter(&m_minimap);
    painter.setRenderHint(QPainter::Antialiasing);
    const SeatTheme &theme = m_state.renderer.theme();
    painter.setPen(QPen(theme.highContrast ? theme.edge : mixed(theme.surface, theme.edge, 0.6), 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), minimapSize).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.translate(minimapSize.width() / 2, minimapSize.height() / 2);
    painter.scale(minimapScale(), minimapScale());
    painter.translate(-m_state.model->data().bounds.center());
    painter.setPen(QPen(theme.surface, 1 / minimapScale()));
    for (int i = 0; i < m_state.model->sectionCount(); ++i) {
        const bool front = i == m_state.section;
        painter.setBrush(front ? mixed(theme.surface, theme.accent, 0.5) : mixed(theme.surface, theme.edge, 0.35));
        painter.drawPolygon(m_state.model->section(i).outline);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.highContrast ? theme.edge : mixed(theme.surface, theme.text, theme.dark ? 0.65 : 0.85));
    for (const MapShape &shape : m_state.model->data().shapes) {
        if (shape.kind == ShapeKind::Stage)
            painter.drawPolygon(shape.outline);
    }
}

void SeatMapOverlay::paintMinimap(QPainter &painter)
{
    if (m_minimap.isNull() || m_minimap.devicePixelRatio() != m_state.camera.pixelRatio())
        drawMinimapGround();
    const QRectF rect = minimapRect();
    const SeatTheme &theme = m_state.renderer.theme();
    painter.drawPixmap(rect.topLeft(), m_minimap);
    const auto spot = [&](QPointF plan) {
        return rect.center() + (plan - m_state.model->data().bounds.center()) * minimapScale();
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink);
    if (m_state.model->counts().count(SeatDisplay::Mine) > 0) {
        for (const int seat : m_state.mine())
            painter.drawEllipse(spot(m_state.model->seat(seat).position()), 2, 2);
    }
    const QRectF plan = m_state.camera.visiblePlan();
    const QRectF frame = QRectF(spot(plan.topLeft()), spot(plan.bottomRight())) & rect.adjusted(2, 2, -2, -2);
    QColor tint = theme.accent;
    tint.setAlphaF(0.10F);
    painter.setBrush(tint);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(frame, 2, 2);
}

} // namespace parterre
