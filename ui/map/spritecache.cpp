#include "map/spritecache.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr int fine = 4;
/// Counts and prices change all evening; past this many texts the cache starts afresh.
constexpr qsizetype mostTexts = 4000;

QImage emptyImage(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

/// Shrinks a picture drawn four times too large; `shiftX`, `shiftY` are quarter pixels to the right and down.
QImage shrunk(const QImage &large, int side, int shiftX, int shiftY)
{
    QImage small = emptyImage(side, side);
    for (int y = 0; y < side; ++y) {
        auto *out = reinterpret_cast<quint32 *>(small.scanLine(y));
        for (int x = 0; x < side; ++x) {
            quint32 parts[4] = {};
            for (int fineY = 0; fineY < fine; ++fineY) {
                const int fromY = y * fine + fineY - shiftY;
                if (fromY < 0)
                    continue;
                const auto *line = reinterpret_cast<const quint32 *>(large.constScanLine(fromY));
                for (int fineX = std::max(0, shiftX - x * fine); fineX < fine; ++fineX) {
                    const quint32 pixel = line[x * fine + fineX - shiftX];
                    for (int part = 0; part < 4; ++part)
                        parts[part] += (pixel >> (8 * part)) & 0xffU;
                }
            }
            for (int part = 0; part < 4; ++part)
                out[x] |= ((parts[part] + fine * fine / 2) / (fine * fine)) << (8 * part);
        }
    }
    return small;
}

} // namespace

void SpriteCache::setTheme(const SeatTheme &theme)
{
    m_theme = theme;
    m_sets = {};
    m_set = nullptr;
}

void SpriteCache::setScale(double scale, double pixelRatio)
{
    ++m_uses;
    for (ScaleSet &set : m_sets) {
        if (qFuzzyCompare(set.scale, scale) && qFuzzyCompare(set.pixelRatio, pixelRatio)) {
            m_set = &set;
            m_set->lastUse = m_uses;
            return;
        }
    }
    m_set = &*std::ranges::min_element(m_sets, {}, &ScaleSet::lastUse);
    *m_set = {};
    const double side = seatdetail::seatSide * scale;
    m_set->scale = scale;
    m_set->pixelRatio = pixelRatio;
    m_set->lastUse = m_uses;
    m_set->wholePixels = side >= wholePixelsFrom;
    m_set->wholeSide = static_cast<int>(std::lround(side));
    // The largest picture is the disc of 0.58 sides round the centre.
    m_set->reach = m_set->wholePixels ? m_set->wholeSide + m_set->wholeSide / 8 + 2
                                      : static_cast<int>(std::ceil(side * 0.6)) + 2;
    m_set->sprites.assign(static_cast<size_t>(SeatLook::idCount) * phases, nullptr);
}

const PixelSprite &SpriteCache::numbered(int look, int label, const QString &number)
{
    std::shared_ptr<PixelSprite> &sprite =
        m_set->numbered[(static_cast<quint64>(look) << 32) | static_cast<quint64>(label)];
    if (!sprite)
        sprite = std::make_shared<PixelSprite>(wholePixelSprite(look, number));
    return *sprite;
}

void SpriteCache::make(int look)
{
    if (!m_set->wholePixels)
        return makePhases(look);
    m_set->made.push_back(std::make_unique<PixelSprite>(wholePixelSprite(look, {})));
    for (int phase = 0; phase < phases; ++phase)
        m_set->sprites[static_cast<size_t>(look * phases + phase)] = m_set->made.back().get();
}

PixelSprite SpriteCache::wholePixelSprite(int look, const QString &number) const
{
    const int side = m_set->wholeSide;
    const int margin = side / 8 + 2;
    QImage image = emptyImage(side + 2 * margin, side + 2 * margin);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSeat(painter, QPointF(margin + side / 2.0, margin + side / 2.0), side, side / m_set->pixelRatio,
             SeatLook::fromId(look), number, m_theme);
    painter.end();
    return PixelSprite(image, QPoint(margin, margin));
}

void SpriteCache::makePhases(int look)
{
    const double side = seatdetail::seatSide * m_set->scale;
    const int reach = m_set->reach;
    const int small = 2 * reach + 1;
    QImage large = emptyImage(small * fine, small * fine);
    QPainter painter(&large);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSeat(painter, QPointF(reach * fine, reach * fine), side * fine, side / m_set->pixelRatio,
             SeatLook::fromId(look), {}, m_theme);
    painter.end();
    for (int phase = 0; phase < phases; ++phase) {
        const QImage image = shrunk(large, small, phase % 4, phase / 4);
        m_set->made.push_back(std::make_unique<PixelSprite>(image, QPoint(reach, reach)));
        m_set->sprites[static_cast<size_t>(look * phases + phase)] = m_set->made.back().get();
    }
}

namespace {

QFont fontOf(const TextCache::Style &style)
{
    QFont font = mapFont(style.pixelSize, style.weight);
    if (style.spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.pixelSize * style.spacing / 100);
    return font;
}

} // namespace

double TextCache::widthOf(const QString &text, const Style &style)
{
    const QString key = QString::number(style.pixelSize) + u'|' + QString::number(static_cast<int>(style.weight)) + u'|'
        + QString::number(style.spacing) + u'|' + text;
    if (const auto known = m_widths.constFind(key); known != m_widths.cend())
        return *known;
    if (m_widths.size() > mostTexts)
        m_widths.clear();
    return *m_widths.insert(key, QFontMetricsF(fontOf(style)).horizontalAdvance(text));
}

std::shared_ptr<const PixelSprite> TextCache::text(const QString &text, const Style &style)
{
    const QString key = QStringLiteral("%1|%2|%3|%4|%5|%6")
                            .arg(style.pixelSize)
                            .arg(static_cast<int>(style.weight))
                            .arg(style.colour)
                            .arg(style.rotation)
                            .arg(style.spacing)
                            .arg(text);
    if (const auto known = m_sprites.constFind(key); known != m_sprites.cend())
        return *known;
    if (m_sprites.size() > mostTexts)
        m_sprites.clear();
    const QFont font = fontOf(style);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    const int reach = static_cast<int>(std::ceil(width / 2 + metrics.height())) + 2;
    const int tall = style.rotation == 0 ? static_cast<int>(std::ceil(metrics.height())) + 2 : reach;
    QImage image = emptyImage(2 * reach, 2 * tall);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(QColor::fromRgba(style.colour));
    painter.translate(reach, tall);
    painter.rotate(style.rotation);
    painter.drawText(QPointF(std::round(-width / 2), std::round(metrics.capHeight() / 2)), text);
    painter.end();
    auto sprite = std::make_shared<const PixelSprite>(image, QPoint(reach, tall));
    m_sprites.insert(key, sprite);
    return sprite;
}

} // namespace parterre
