#pragma once

#include "map/pixelsprite.h"

#include <QColor>
#include <QImage>
#include <QRectF>

#include <vector>

namespace parterre {

/// A picture under the plan at any scale: an architect's drawing, a photograph of the hall. It is washed out towards
/// the canvas, so that seats stand out from it. What a pixel of the world looks like depends on the scale alone, so
/// that any part may be painted again and fits. Owned by the renderer; UI thread.
class MapUnderlay
{
public:
    /// `box` in plan units; `strength` from 0 to 1 is how much of the picture is left beside the canvas. A null picture
    /// paints nothing.
    void set(const QImage &picture, const QRectF &box, const QColor &canvas, double strength = 0.4);
    /// `scale` is device pixels per plan unit.
    void paint(const PixelTarget &target, QPoint origin, double scale) const;

private:
    const QImage &levelFor(double pixelsWide) const;

    /// The picture, then halved again and again, so that far away it is smooth and cheap.
    std::vector<QImage> m_levels;
    QRectF m_box;
    /// What the levels were made of: moving a picture about makes nothing anew.
    qint64 m_pictureKey = 0;
    QRgb m_canvas = 0;
    double m_strength = 0;
};

} // namespace parterre
