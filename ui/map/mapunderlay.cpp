#include "map/mapunderlay.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr int fractionBits = 16;

quint32 mean(quint32 a, quint32 b, quint32 share)
{
    // `share` of b in 256ths; two channels at a time.
    const quint32 keep = 256 - share;
    const quint32 redBlue = (((a & 0xff00ffU) * keep + (b & 0xff00ffU) * share) >> 8) & 0xff00ffU;
    const quint32 green = (((a >> 8) & 0xffU) * keep + ((b >> 8) & 0xffU) * share) & 0xff00U;
    return 0xff000000U | redBlue | green;
}

QImage washedOut(const QImage &picture, const QColor &canvas, double strength)
{
    QImage washed(picture.size(), QImage::Format_RGB32);
    washed.fill(canvas);
    QPainter painter(&washed);
    painter.setOpacity(strength);
    painter.drawImage(0, 0, picture);
    return washed;
}

} // namespace

void MapUnderlay::set(const QImage &picture, const QRectF &box, const QColor &canvas, double strength)
{
    m_box = box;
    if (picture.isNull() || box.isEmpty()) {
        m_levels.clear();
        return;
    }
    const bool same =
        !m_levels.empty() && picture.cacheKey() == m_pictureKey && canvas.rgb() == m_canvas && strength == m_strength;
    if (same)
        return;
    m_pictureKey = picture.cacheKey();
    m_canvas = canvas.rgb();
    m_strength = strength;
    m_levels.clear();
    m_levels.push_back(washedOut(picture, canvas, strength));
    while (std::min(m_levels.back().width(), m_levels.back().height()) > 16)
        m_levels.push_back(
            m_levels.back().scaled(m_levels.back().size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

const QImage &MapUnderlay::levelFor(double pixelsWide) const
{
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && m_levels[level + 1].width() >= pixelsWide)
        ++level;
    return m_levels[level];
}

void MapUnderlay::paint(const PixelTarget &target, QPoint origin, double scale) const
{
    if (m_levels.empty())
        return;
    const QRect world(static_cast<int>(std::lround(m_box.left() * scale)),
                      static_cast<int>(std::lround(m_box.top() * scale)),
                      std::max(1, static_cast<int>(std::lround(m_box.width() * scale))),
                      std::max(1, static_cast<int>(std::lround(m_box.height() * scale))));
    const QRect part = world.translated(-origin) & target.clip;
    if (part.isEmpty())
        return;
    const QImage &image = levelFor(world.width());
    // From a world pixel to a place in the picture, between the middles of its pixels.
    const qint64 stepX = (static_cast<qint64>(image.width()) << fractionBits) / world.width();
    const qint64 stepY = (static_cast<qint64>(image.height()) << fractionBits) / world.height();
    const auto placed = [](qint64 step, int offset, int size) {
        const qint64 place = step * offset + step / 2 - (1 << (fractionBits - 1));
        return std::clamp<qint64>(place, 0, static_cast<qint64>(size - 1) << fractionBits);
    };
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const qint64 placeY = placed(stepY, y + origin.y() - world.top(), image.height());
        const int row = static_cast<int>(placeY >> fractionBits);
        const auto shareY = static_cast<quint32>((placeY >> (fractionBits - 8)) & 0xff);
        const auto *upper = reinterpret_cast<const quint32 *>(image.constScanLine(row));
        const auto *lower =
            reinterpret_cast<const quint32 *>(image.constScanLine(std::min(row + 1, image.height() - 1)));
        quint32 *line = target.line(y);
        for (int x = part.left(); x <= part.right(); ++x) {
            const qint64 placeX = placed(stepX, x + origin.x() - world.left(), image.width());
            const int column = static_cast<int>(placeX >> fractionBits);
            const int next = std::min(column + 1, image.width() - 1);
            const auto shareX = static_cast<quint32>((placeX >> (fractionBits - 8)) & 0xff);
            line[x] = mean(mean(upper[column], upper[next], shareX), mean(lower[column], lower[next], shareX), shareY);
        }
    }
}

} // namespace parterre
