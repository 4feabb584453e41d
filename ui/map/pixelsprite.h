#pragma once

#include <QImage>
#include <QPoint>
#include <QRect>

#include <cstring>
#include <vector>

// Blitting of small pictures into a frame, written by hand: through QPainter a seat costs ten times as much.
// Everything is in device pixels; pictures are premultiplied ARGB, frames are RGB32 and opaque. UI thread.

namespace parterre {

/// A frame that is being painted. `clip` is in the frame's own pixels and lies inside it.
struct PixelTarget
{
    quint32 *bits = nullptr;
    qsizetype stride = 0;
    QRect clip;

    quint32 *line(int y) const { return bits + y * stride; }
};

/// Lays a premultiplied pixel over an opaque one; whole numbers only, so the outcome is the same everywhere.
inline quint32 blended(quint32 under, quint32 over)
{
    const quint32 keep = 255U - (over >> 24);
    quint32 redBlue = (under & 0xff00ffU) * keep;
    redBlue = ((redBlue + ((redBlue >> 8) & 0xff00ffU) + 0x800080U) >> 8) & 0xff00ffU;
    quint32 green = ((under >> 8) & 0xffU) * keep;
    green = ((green + (green >> 8) + 0x80U) >> 8) & 0xffU;
    return (over & 0xffffffU) + redBlue + (green << 8) + 0xff000000U;
}

/// A picture with its place relative to an anchor pixel. Every row knows where it begins and ends and which middle part
/// is opaque, so that most pixels are plain copies.
class PixelSprite
{
public:
    PixelSprite() = default;
    /// Empty borders are cut off. The image must be ARGB32_Premultiplied; `anchor` is the pixel that is laid on the
    /// place where the sprite is drawn.
    PixelSprite(const QImage &image, QPoint anchor);

    QRect box() const { return m_box; }
    bool isEmpty() const { return m_rows.empty(); }

    void draw(const PixelTarget &target, int x, int y) const
    {
        const int left = x + m_box.left();
        const int top = y + m_box.top();
        const QRect &clip = target.clip;
        if (left >= clip.left() && top >= clip.top() && left + m_box.width() <= clip.right() + 1
            && top + m_box.height() <= clip.bottom() + 1)
            drawWhole(target, left, top);
        else
            drawClipped(target, left, top);
    }

private:
    struct Row
    {
        qint16 left = 0;
        qint16 opaqueLeft = 0;
        qint16 opaqueRight = 0;
        qint16 right = 0;
    };

    static void blendRun(quint32 *to, const quint32 *from, int count)
    {
        for (int i = 0; i < count; ++i)
            to[i] = blended(to[i], from[i]);
    }

    void drawWhole(const PixelTarget &target, int left, int top) const
    {
        const quint32 *from = m_pixels.data();
        quint32 *to = target.line(top) + left;
        const int width = m_box.width();
        for (const Row &row : m_rows) {
            blendRun(to + row.left, from + row.left, row.opaqueLeft - row.left);
            for (int i = row.opaqueLeft; i < row.opaqueRight; ++i)
                to[i] = from[i];
            blendRun(to + row.opaqueRight, from + row.opaqueRight, row.right - row.opaqueRight);
            from += width;
            to += target.stride;
        }
    }
    void drawClipped(const PixelTarget &target, int left, int top) const;

    QRect m_box;
    std::vector<quint32> m_pixels;
    std::vector<Row> m_rows;
};

} // namespace parterre
