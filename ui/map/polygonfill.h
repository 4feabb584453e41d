#pragma once

#include "map/pixelsprite.h"

#include <QPolygonF>

#include <vector>

// Smooth polygons without QPainter: a polygon is turned into whole-number edges once per scale, and every pixel's
// coverage depends on nothing but those edges. A strip painted alone therefore equals the same strip of a whole frame,
// which no floating-point rasteriser promises. Device pixels of the whole plan ("world"); UI thread.

namespace parterre {

/// One colour, or a small opaque tile that repeats over the world.
struct PolygonPaint
{
    quint32 colour = 0xff000000U;
    /// Square, `tileSide` pixels; empty for a plain colour.
    std::vector<quint32> tile;
    int tileSide = 0;

    static PolygonPaint plain(QRgb colour) { return {colour | 0xff000000U, {}, 0}; }
    /// The image is copied; it must be square and opaque.
    static PolygonPaint tiled(const QImage &image);
};

class DevicePolygon
{
public:
    DevicePolygon() = default;
    /// The inside of a polygon given in plan units.
    static DevicePolygon area(const QPolygonF &polygon, double scale);
    /// A line of `width` device pixels along the closed edge of a polygon given in plan units.
    static DevicePolygon border(const QPolygonF &polygon, double scale, double width);

    /// World pixels that may be touched.
    QRect box() const { return m_box; }
    void fill(const PixelTarget &target, QPoint origin, const PolygonPaint &paint) const;

private:
    /// In 1/256 pixel, y0 < y1; `direction` is the winding.
    struct Edge
    {
        qint32 x0;
        qint32 y0;
        qint32 x1;
        qint32 y1;
        qint32 direction;
    };

    friend class CoverageRow;
    void add(QPointF from, QPointF to);
    void measure();

    std::vector<Edge> m_edges;
    QRect m_box;
};

} // namespace parterre
