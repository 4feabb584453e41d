#include "map/seatcamera.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr double fitMargin = 12;

int rounded(double value)
{
    return static_cast<int>(std::lround(value));
}

} // namespace

void SeatCamera::setViewport(QSizeF logicalSize, double pixelRatio)
{
    m_viewport = logicalSize;
    m_pixelRatio = pixelRatio;
}

void SeatCamera::setBounds(const QRectF &plan)
{
    m_bounds = plan;
}

QPointF SeatCamera::toPlan(QPointF logical) const
{
    return (logical * m_pixelRatio + QPointF(m_origin)) / scale();
}

QPointF SeatCamera::toView(QPointF plan) const
{
    return (plan * scale() - QPointF(m_origin)) / m_pixelRatio;
}

QRectF SeatCamera::visiblePlan() const
{
    return QRectF(toPlan({0, 0}), toPlan({m_viewport.width(), m_viewport.height()}));
}

void SeatCamera::panBy(QPoint devicePixels)
{
    m_origin += devicePixels;
    keepInSight();
}

void SeatCamera::zoomAt(QPointF logical, double zoom)
{
    const QPointF plan = toPlan(logical);
    m_zoom = clampedZoom(zoom);
    const QPointF corner = plan * scale() - logical * m_pixelRatio;
    m_origin = QPoint(rounded(corner.x()), rounded(corner.y()));
    keepInSight();
}

void SeatCamera::look(QPointF centre, double zoom)
{
    m_zoom = clampedZoom(zoom);
    const QPointF corner = centre * scale() - QPointF(m_viewport.width(), m_viewport.height()) * m_pixelRatio / 2;
    m_origin = QPoint(rounded(corner.x()), rounded(corner.y()));
    keepInSight();
}

double SeatCamera::zoomToFit(const QRectF &plan, const QMarginsF &margins) const
{
    const double width = std::max(20.0, m_viewport.width() - margins.left() - margins.right());
    const double height = std::max(20.0, m_viewport.height() - margins.top() - margins.bottom());
    return std::min(width / std::max(plan.width(), 1.0), height / std::max(plan.height(), 1.0));
}

void SeatCamera::fit(const QRectF &plan, const QMarginsF &margins, double mostZoomHere)
{
    const double zoom = std::min(zoomToFit(plan, margins), mostZoomHere);
    m_zoom = zoom;
    const QPointF shift((margins.left() - margins.right()) / 2, (margins.top() - margins.bottom()) / 2);
    look(plan.center() - shift / zoom, zoom);
}

double SeatCamera::leastZoom() const
{
    const QMarginsF margins(fitMargin, fitMargin, fitMargin, fitMargin);
    return std::min(mostZoom, zoomToFit(m_bounds, margins));
}

double SeatCamera::clampedZoom(double zoom) const
{
    return std::clamp(zoom, std::min(leastZoom(), mostZoom), mostZoom);
}

void SeatCamera::keepInSight()
{
    // The plan may be pushed until a third of the viewport is empty, no farther; a plan that fits stays in the middle.
    const auto kept = [](int origin, double low, double high, double view) {
        const double slack = high - low <= view ? (view - (high - low)) / 2 + 1 : view / 3;
        const double least = low - slack;
        const double most = std::max(least, high - view + slack);
        return std::clamp(origin, rounded(least), rounded(most));
    };
    const QRectF world(m_bounds.topLeft() * scale(), m_bounds.size() * scale());
    m_origin = QPoint(kept(m_origin.x(), world.left(), world.right(), m_viewport.width() * m_pixelRatio),
                      kept(m_origin.y(), world.top(), world.bottom(), m_viewport.height() * m_pixelRatio));
}

} // namespace parterre
