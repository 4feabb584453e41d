#include "map/seatmapsigns.h"

#include "map/seatmapstate.h"
#include "map/seatmaptext.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {

void SeatMapSigns::reset()
{
    m_stagePlate = {};
    m_labels.clear();
}

void SeatMapSigns::paintRowLabels(QPainter &painter, const QRect &part)
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

void SeatMapSigns::paintRowLabelAt(QPainter &painter, const MapRow &row, double edge)
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
        paintRowLabel(painter, row.label, QPointF(edge, y), edge < m_state.camera.viewport().width() / 2);
}

void SeatMapSigns::paintRowLabel(QPainter &painter, const QString &label, QPointF at, bool left)
{
    const double ratio = m_state.camera.pixelRatio();
    QPixmap &plate = m_labels[label];
    if (plate.isNull() || plate.devicePixelRatio() != ratio) {
        const QFont font = mapFont(12, QFont::DemiBold);
        const QSizeF size(QFontMetricsF(font).horizontalAdvance(label) + 10, 18);
        plate = QPixmap((size * ratio).toSize());
        plate.setDevicePixelRatio(ratio);
        plate.fill(Qt::transparent);
        QPainter inner(&plate);
        inner.setFont(font);
        inner.setPen(m_state.renderer.theme().muted);
        inner.drawText(QRectF(QPointF(0, 0), size), Qt::AlignCenter, label);
    }
    // The plate reaches to the edge of the view, so that no halves of seats stand beside the name.
    const QSizeF size = plate.deviceIndependentSize();
    const double half = std::max(size.width(), 20.0) / 2;
    const double height = std::clamp(1.2 * m_state.renderer.shownSide(), 14.0, 24.0);
    const double from = left ? 0 : std::round(at.x() - half);
    const double to = left ? std::round(at.x() + half) : m_state.camera.viewport().width();
    painter.fillRect(QRectF(from, std::round(at.y() - height / 2), to - from, std::round(height)),
                     m_state.renderer.theme().canvas);
    painter.drawPixmap(QPointF(std::round(at.x() - size.width() / 2), std::round(at.y() - size.height() / 2)), plate);
}

void SeatMapSigns::paintStageArrow(QPainter &painter, const QRect &part)
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
    if (!QRectF(corner, size).intersects(part))
        return;
    painter.drawPixmap(corner, m_stagePlate);
    painter.save();
    painter.translate(corner + QPointF(17, size.height() / 2));
    painter.rotate(-QLineF(middle, target.center()).angle());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_state.renderer.theme().stageText);
    // Notched like the needle of a compass: of a plain triangle nobody can tell which corner points.
    painter.drawPolygon(QPolygonF({QPointF(7, 0), QPointF(-6, -5), QPointF(-3, 0), QPointF(-6, 5)}));
    painter.restore();
}

void SeatMapSigns::drawStagePlate(const QString &caption)
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

} // namespace parterre
