#pragma once

#include "map/seatcamera.h"
#include "map/seatrenderer.h"

#include <QImage>

#include <functional>
#include <vector>

namespace parterre {

/// The picture of what a camera sees, kept from frame to frame: moving shifts it and paints the new edges, a changed
/// seat paints its own box. Device pixels. Owned by a view.
class SeatMapFrame
{
public:
    void invalidate() { m_valid = false; }
    /// World pixels that no longer show what is.
    void invalidate(const QRect &world) { m_stale.push_back(world); }

    /// Brings the picture up to date. `size` in device pixels. A picture that has to be painted from top to bottom is
    /// handed to `show` band by band, while the processor still has each at hand; then the answer is true, and all of
    /// it was shown.
    bool sync(SeatRenderer &renderer, const SeatCamera &camera, QSize size,
              const std::function<void(const QRect &)> &show = {});
    const QImage &image() const { return m_image; }
    /// What of a world rectangle the picture has, and a copy of that; nothing while the picture is not up to date.
    QRect kept(const QRect &world) const { return m_valid ? world & m_image.rect().translated(m_origin) : QRect(); }
    QImage part(const QRect &world) const { return m_image.copy(kept(world).translated(-m_origin)); }

private:
    void paintAll(SeatRenderer &renderer, const std::function<void(const QRect &)> &show);
    void shift(QPoint by);
    void paintStale(SeatRenderer &renderer);

    QImage m_image;
    QPoint m_origin;
    double m_scale = 0;
    bool m_valid = false;
    std::vector<QRect> m_stale;
};

} // namespace parterre
