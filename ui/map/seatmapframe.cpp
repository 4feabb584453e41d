#include "map/seatmapframe.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace parterre {
namespace {

/// From this many boxes on, painting the rectangle round them all is cheaper.
constexpr size_t manyBoxes = 200;

} // namespace

bool SeatMapFrame::sync(SeatRenderer &renderer, const SeatCamera &camera, QSize size,
                        const std::function<void(const QRect &)> &show)
{
    if (m_image.size() != size) {
        m_image = QImage(size, QImage::Format_RGB32);
        m_valid = false;
    }
    renderer.setScale(camera.scale(), camera.pixelRatio());
    if (m_scale != camera.scale())
        m_valid = false;
    m_scale = camera.scale();
    const QPoint moved = camera.origin() - m_origin;
    if (std::abs(moved.x()) >= size.width() || std::abs(moved.y()) >= size.height())
        m_valid = false;
    m_origin = camera.origin();
    if (!m_valid) {
        paintAll(renderer, show);
        return show != nullptr;
    }
    if (!moved.isNull()) {
        shift(moved);
        const QRect all = m_image.rect();
        QRect rows = all;
        if (moved.y() > 0)
            rows.setTop(all.bottom() + 1 - moved.y());
        else
            rows.setHeight(-moved.y());
        if (moved.y() != 0)
            renderer.render(m_image, rows, m_origin);
        QRect columns = all;
        if (moved.x() > 0)
            columns.setLeft(all.right() + 1 - moved.x());
        else
            columns.setWidth(-moved.x());
        if (moved.x() != 0) {
            if (moved.y() > 0)
                columns.setBottom(rows.top() - 1);
            else if (moved.y() < 0)
                columns.setTop(rows.bottom() + 1);
            renderer.render(m_image, columns, m_origin);
        }
    }
    paintStale(renderer);
    return false;
}

void SeatMapFrame::paintAll(SeatRenderer &renderer, const std::function<void(const QRect &)> &show)
{
    for (int top = 0; top < m_image.height(); top += SeatRenderer::bandHeight) {
        const QRect band(0, top, m_image.width(), std::min(SeatRenderer::bandHeight, m_image.height() - top));
        renderer.render(m_image, band, m_origin);
        if (show)
            show(band);
    }
    m_stale.clear();
    m_valid = true;
}

void SeatMapFrame::shift(QPoint by)
{
    const qsizetype stride = m_image.bytesPerLine();
    const int height = m_image.height();
    const int rows = height - std::abs(by.y());
    const auto bytes = static_cast<size_t>(m_image.width() - std::abs(by.x())) * 4;
    uchar *bits = m_image.bits();
    const qsizetype fromColumn = by.x() > 0 ? by.x() * 4 : 0;
    const qsizetype toColumn = by.x() < 0 ? -by.x() * 4 : 0;
    for (int i = 0; i < rows; ++i) {
        const int to = by.y() >= 0 ? i : height - 1 - i;
        std::memmove(bits + to * stride + toColumn, bits + (to + by.y()) * stride + fromColumn, bytes);
    }
}

void SeatMapFrame::paintStale(SeatRenderer &renderer)
{
    if (m_stale.size() > manyBoxes) {
        QRect bounds;
        for (const QRect &box : m_stale)
            bounds |= box.translated(-m_origin) & m_image.rect();
        m_stale.assign(1, bounds.translated(m_origin));
    }
    for (const QRect &box : m_stale) {
        const QRect part = box.translated(-m_origin) & m_image.rect();
        if (!part.isEmpty())
            renderer.render(m_image, part, m_origin);
    }
    m_stale.clear();
}

} // namespace parterre
