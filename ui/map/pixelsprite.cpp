#include "map/pixelsprite.h"

#include <algorithm>

namespace parterre {
namespace {

const quint32 *lineOf(const QImage &image, int y)
{
    return reinterpret_cast<const quint32 *>(image.constScanLine(y));
}

QRect inkBox(const QImage &image)
{
    int left = image.width();
    int right = -1;
    int top = image.height();
    int bottom = -1;
    for (int y = 0; y < image.height(); ++y) {
        const quint32 *line = lineOf(image, y);
        for (int x = 0; x < image.width(); ++x) {
            if ((line[x] >> 24) == 0)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
        }
    }
    return right < 0 ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

} // namespace

PixelSprite::PixelSprite(const QImage &image, QPoint anchor)
{
    Q_ASSERT(image.format() == QImage::Format_ARGB32_Premultiplied);
    const QRect ink = inkBox(image);
    if (ink.isEmpty())
        return;
    m_box = ink.translated(-anchor);
    const int width = ink.width();
    m_pixels.reserve(static_cast<size_t>(width * ink.height()));
    for (int y = ink.top(); y <= ink.bottom(); ++y) {
        const quint32 *line = lineOf(image, y) + ink.left();
        m_pixels.insert(m_pixels.end(), line, line + width);
        const auto isInk = [](quint32 pixel) { return (pixel >> 24) != 0; };
        const auto isOpaque = [](quint32 pixel) { return (pixel >> 24) == 255; };
        const quint32 *first = std::find_if(line, line + width, isInk);
        const quint32 *last = line + width;
        while (last > first && !isInk(last[-1]))
            --last;
        const quint32 *opaque = std::find_if(first, last, isOpaque);
        const quint32 *opaqueEnd = std::find_if_not(opaque, last, isOpaque);
        m_rows.push_back({static_cast<qint16>(first - line), static_cast<qint16>(opaque - line),
                          static_cast<qint16>(opaqueEnd - line), static_cast<qint16>(last - line)});
    }
}

void PixelSprite::drawClipped(const PixelTarget &target, int left, int top) const
{
    const QRect part = QRect(left, top, m_box.width(), m_box.height()) & target.clip;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const Row &row = m_rows[static_cast<size_t>(y - top)];
        const int from = part.left() - left;
        const int to = part.right() + 1 - left;
        quint32 *line = target.line(y) + left;
        const quint32 *pixels = m_pixels.data() + (y - top) * m_box.width();
        const auto blend = [&](int first, int last) {
            first = std::max(first, from);
            last = std::min(last, to);
            if (first < last)
                blendRun(line + first, pixels + first, last - first);
        };
        blend(row.left, row.opaqueLeft);
        const int firstOpaque = std::max<int>(row.opaqueLeft, from);
        const int lastOpaque = std::min<int>(row.opaqueRight, to);
        if (firstOpaque < lastOpaque)
            std::copy(pixels + firstOpaque, pixels + lastOpaque, line + firstOpaque);
        blend(row.opaqueRight, row.right);
    }
}

} // namespace parterre
