#pragma once

#include <QMarginsF>
#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace parterre {

/// Where a map is looked at from. Plan units on one side, logical pixels of a viewport on the other; in between whole
/// device pixels, so that a moved picture falls on the same pixels again. A plain value, owned by a view.
class SeatCamera
{
public:
    static constexpr double mostZoom = 3;

    void setViewport(QSizeF logicalSize, double pixelRatio);
    /// What there is to see, in plan units.
    void setBounds(const QRectF &plan);

    /// Logical pixels per plan unit; 1 shows a seat 20 pixels wide.
    double zoom() const { return m_zoom; }
    /// Device pixels per plan unit.
    double scale() const { return m_zoom * m_pixelRatio; }
    double pixelRatio() const { return m_pixelRatio; }
    /// The world pixel in the viewport's top left corner.
    QPoint origin() const { return m_origin; }
    QSizeF viewport() const { return m_viewport; }
    bool isReady() const { return m_zoom > 0 && !m_viewport.isEmpty(); }

    QPointF toPlan(QPointF logical) const;
    QPointF toView(QPointF plan) const;
    QRectF visiblePlan() const;
    QPointF centre() const { return toPlan(QPointF(m_viewport.width() / 2, m_viewport.height() / 2)); }

    void panBy(QPoint devicePixels);
    /// Keeps the plan's place under `logical` where it is.
    void zoomAt(QPointF logical, double zoom);
    void look(QPointF centre, double zoom);
    double zoomToFit(const QRectF &plan, const QMarginsF &margins) const;
    void fit(const QRectF &plan, const QMarginsF &margins, double mostZoomHere = mostZoom);
    double leastZoom() const;

private:
    double clampedZoom(double zoom) const;
    void keepInSight();

    QSizeF m_viewport;
    double m_pixelRatio = 1;
    QRectF m_bounds;
    double m_zoom = 0;
    QPoint m_origin;
};

} // namespace parterre
