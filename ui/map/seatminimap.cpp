#include "map/seatminimap.h"

#include "map/seatmapstate.h"

#include <QPainter>

#include <algorithm>

namespace parterre {
namespace {

constexpr QSizeF size(164, 112);
constexpr double margin = 10;
constexpr double padding = 7;
/// The little plan appears when less than this share of the venue is in view.
constexpr double share = 0.6;

double areaOf(const QRectF &rect)
{
    return rect.isValid() ? rect.width() * rect.height() : 0;
}

} // namespace

bool SeatMinimap::isShown() const
{
    return m_state.camera.isReady() && !m_state.renderer.isOverview() && isShownFor(m_state.camera.visiblePlan());
}

bool SeatMinimap::isShownFor(const QRectF &plan) const
{
    if (!m_state.minimapWanted || !m_state.model)
        return false;
    const QSizeF view = m_state.camera.viewport();
    if (view.width() < 2.5 * size.width() || view.height() < 2.5 * size.height())
        return false;
    const QRectF &bounds = m_state.model->data().bounds;
    return areaOf(bounds & plan) < share * areaOf(bounds);
}

QRectF SeatMinimap::rect() const
{
    const QSizeF view = m_state.camera.viewport();
    return {QPointF(view.width() - size.width() - margin, view.height() - size.height() - margin), size};
}

double SeatMinimap::scale() const
{
    const QRectF &bounds = m_state.model->data().bounds;
    return std::min((size.width() - 2 * padding) / bounds.width(), (size.height() - 2 * padding) / bounds.height());
}

QPointF SeatMinimap::toPlan(QPointF at) const
{
    return m_state.model->data().bounds.center() + (at - rect().center()) / scale();
}

void SeatMinimap::drawGround()
{
    const double ratio = m_state.camera.pixelRatio();
    m_ground = QPixmap((size * ratio).toSize());
    m_ground.setDevicePixelRatio(ratio);
    m_ground.fill(Qt::transparent);
    QPainter painter(&m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const SeatTheme &theme = m_state.renderer.theme();
    painter.setPen(QPen(theme.highContrast ? theme.edge : mixed(theme.surface, theme.edge, 0.6), 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.translate(size.width() / 2, size.height() / 2);
    painter.scale(scale(), scale());
    painter.translate(-m_state.model->data().bounds.center());
    painter.setPen(QPen(theme.surface, 1 / scale()));
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

void SeatMinimap::paint(QPainter &painter)
{
    if (m_ground.isNull() || m_ground.devicePixelRatio() != m_state.camera.pixelRatio())
        drawGround();
    const QRectF box = rect();
    const SeatTheme &theme = m_state.renderer.theme();
    painter.drawPixmap(box.topLeft(), m_ground);
    const auto spot = [&](QPointF plan) {
        return box.center() + (plan - m_state.model->data().bounds.center()) * scale();
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink);
    if (m_state.model->counts().count(SeatDisplay::Mine) > 0) {
        for (const int seat : m_state.mine())
            painter.drawEllipse(spot(m_state.model->seat(seat).position()), 2, 2);
    }
    const QRectF plan = m_state.camera.visiblePlan();
    const QRectF frame = QRectF(spot(plan.topLeft()), spot(plan.bottomRight())) & box.adjusted(2, 2, -2, -2);
    QColor tint = theme.accent;
    tint.setAlphaF(0.10F);
    painter.setBrush(tint);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(frame, 2, 2);
}

} // namespace parterre
