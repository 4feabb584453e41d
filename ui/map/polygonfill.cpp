#include "map/polygonfill.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre {
namespace {

constexpr qint32 one = 256;

qint32 fixed(double value)
{
    return static_cast<qint32>(std::lround(value * one));
}

qint32 floorPixel(qint32 value)
{
    return value >> 8;
}

// The way from 0 to `total` after `part` of `whole`; the same whoever asks.
qint32 share(qint64 total, qint64 part, qint64 whole)
{
    return static_cast<qint32>(total * part / whole);
}

quint32 withCoverage(quint32 colour, quint32 alpha)
{
    const quint32 redBlue = (((colour & 0xff00ffU) * alpha + 0x800080U) >> 8) & 0xff00ffU;
    const quint32 green = (((colour >> 8) & 0xffU) * alpha + 0x80U) & 0xff00U;
    return (alpha << 24) | redBlue | green;
}

int wrapped(int value, int side)
{
    const int rest = value % side;
    return rest < 0 ? rest + side : rest;
}

} // namespace

/// The coverage of one row of pixels, gathered edge by edge.
class CoverageRow
{
public:
    CoverageRow(int firstColumn, int columns) : m_first(firstColumn), m_columns(columns)
    {
        m_cells.resize(static_cast<size_t>(columns));
    }

    void begin()
    {
        for (const int column : m_touched)
            m_cells[static_cast<size_t>(column)] = {};
        m_touched.clear();
        m_before = 0;
    }

    void add(const DevicePolygon::Edge &edge, qint32 rowTop)
    {
        const qint32 top = std::max(edge.y0, rowTop);
        const qint32 bottom = std::min(edge.y1, rowTop + one);
        if (top >= bottom)
            return;
        const qint64 height = edge.y1 - edge.y0;
        const qint32 xTop = edge.x0 + share(edge.x1 - edge.x0, top - edge.y0, height);
        const qint32 xBottom = edge.x0 + share(edge.x1 - edge.x0, bottom - edge.y0, height);
        addSlice(std::min(xTop, xBottom), std::max(xTop, xBottom), bottom - top, edge.direction);
    }

    template <class Span>
    void finish(const Span &span)
    {
        std::ranges::sort(m_touched);
        qint32 cover = m_before;
        int column = 0;
        for (const int touched : m_touched) {
            if (touched > column)
                emitSpan(span, column, touched, cover * 2 * one);
            const Cell &cell = m_cells[static_cast<size_t>(touched)];
            cover += cell.cover;
            emitSpan(span, touched, touched + 1, cover * 2 * one - cell.area);
            column = touched + 1;
        }
        if (column < m_columns)
            emitSpan(span, column, m_columns, cover * 2 * one);
    }

private:
    struct Cell
    {
        qint32 cover = 0;
        qint32 area = 0;
        bool touched = false;
    };

    void addSlice(qint32 left, qint32 right, qint32 height, qint32 direction)
    {
        const int leftColumn = floorPixel(left) - m_first;
        const int rightColumn = floorPixel(right) - m_first;
        if (leftColumn >= m_columns)
            return;
        if (rightColumn < 0) {
            m_before += direction * height;
            return;
        }
        const auto heightAt = [&](int column) {
            return share(height, (column + m_first) * one - left, right - left);
        };
        qint32 done = leftColumn < 0 ? heightAt(0) : 0;
        m_before += direction * done;
        qint32 from = leftColumn < 0 ? 0 : left - (leftColumn + m_first) * one;
        for (int column = std::max(leftColumn, 0); column <= std::min(rightColumn, m_columns - 1); ++column) {
            const bool last = column == rightColumn;
            const qint32 reached = last ? height : heightAt(column + 1);
            const qint32 to = last ? right - (column + m_first) * one : one;
            touch(column, direction * (reached - done), from + to);
            done = reached;
            from = 0;
        }
    }

    void touch(int column, qint32 cover, qint32 twiceMiddle)
    {
        Cell &cell = m_cells[static_cast<size_t>(column)];
        cell.cover += cover;
        cell.area += cover * twiceMiddle;
        if (!cell.touched) {
            cell.touched = true;
            m_touched.push_back(column);
        }
    }

    template <class Span>
    static void emitSpan(const Span &span, int from, int to, qint32 coverage)
    {
        // Overlapping parts of a border wind twice; more than whole is whole.
        const qint32 whole = std::min(std::abs(coverage), 2 * one * one);
        const auto alpha = static_cast<quint32>((whole * 255 + one * one) / (2 * one * one));
        if (alpha > 0)
            span(from, to, alpha);
    }

    int m_first;
    int m_columns;
    qint32 m_before = 0;
    std::vector<Cell> m_cells;
    std::vector<int> m_touched;
};

PolygonPaint PolygonPaint::tiled(const QImage &image)
{
    Q_ASSERT(image.width() == image.height());
    const QImage opaque = image.convertToFormat(QImage::Format_RGB32);
    PolygonPaint paint;
    paint.tileSide = opaque.width();
    for (int y = 0; y < opaque.height(); ++y) {
        const auto *line = reinterpret_cast<const quint32 *>(opaque.constScanLine(y));
        paint.tile.insert(paint.tile.end(), line, line + opaque.width());
    }
    paint.colour = paint.tile.empty() ? 0xff000000U : paint.tile.front();
    return paint;
}

DevicePolygon DevicePolygon::area(const QPolygonF &polygon, double scale)
{
    DevicePolygon device;
    const qsizetype count = polygon.size();
    device.m_edges.reserve(static_cast<size_t>(count));
    for (qsizetype i = 0; i < count; ++i)
        device.add(polygon[i] * scale, polygon[(i + 1) % count] * scale);
    device.measure();
    return device;
}

DevicePolygon DevicePolygon::border(const QPolygonF &polygon, double scale, double width)
{
    DevicePolygon device;
    const qsizetype count = polygon.size();
    device.m_edges.reserve(static_cast<size_t>(count) * 4);
    const double half = width / 2;
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF from = polygon[i] * scale;
        const QPointF to = polygon[(i + 1) % count] * scale;
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        if (length < 1e-6)
            continue;
        // Each side is a bar of its own, longer by half the width so that corners close; all wind the same way.
        const QPointF along = (to - from) / length * half;
        const QPointF across(-along.y(), along.x());
        const QPointF corners[] = {from - along + across, to + along + across, to + along - across,
                                   from - along - across};
        for (int corner = 0; corner < 4; ++corner)
            device.add(corners[corner], corners[(corner + 1) % 4]);
    }
    device.measure();
    return device;
}

void DevicePolygon::add(QPointF from, QPointF to)
{
    const qint32 x0 = fixed(from.x());
    const qint32 y0 = fixed(from.y());
    const qint32 x1 = fixed(to.x());
    const qint32 y1 = fixed(to.y());
    if (y0 < y1)
        m_edges.push_back({x0, y0, x1, y1, 1});
    else if (y1 < y0)
        m_edges.push_back({x1, y1, x0, y0, -1});
}

void DevicePolygon::measure()
{
    if (m_edges.empty())
        return;
    qint32 left = std::numeric_limits<qint32>::max();
    qint32 right = std::numeric_limits<qint32>::min();
    qint32 top = left;
    qint32 bottom = right;
    for (const Edge &edge : m_edges) {
        left = std::min({left, edge.x0, edge.x1});
        right = std::max({right, edge.x0, edge.x1});
        top = std::min(top, edge.y0);
        bottom = std::max(bottom, edge.y1);
    }
    m_box = QRect(QPoint(floorPixel(left), floorPixel(top)), QPoint(floorPixel(right), floorPixel(bottom - 1)));
}

void DevicePolygon::fill(const PixelTarget &target, QPoint origin, const PolygonPaint &paint) const
{
    const QRect box = m_box & target.clip.translated(origin);
    if (box.isEmpty())
        return;
    std::vector<Edge> near;
    for (const Edge &edge : m_edges) {
        if (edge.y1 > box.top() * one && edge.y0 < (box.bottom() + 1) * one)
            near.push_back(edge);
    }
    CoverageRow row(box.left(), box.width());
    for (int y = box.top(); y <= box.bottom(); ++y) {
        row.begin();
        for (const Edge &edge : near)
            row.add(edge, y * one);
        quint32 *line = target.line(y - origin.y()) + (box.left() - origin.x());
        const quint32 *tile =
            paint.tileSide == 0 ? nullptr : paint.tile.data() + wrapped(y, paint.tileSide) * paint.tileSide;
        row.finish([&](int from, int to, quint32 alpha) {
            if (!tile && alpha == 255) {
                std::fill(line + from, line + to, paint.colour);
                return;
            }
            int phase = tile ? wrapped(box.left() + from, paint.tileSide) : 0;
            for (int x = from; x < to; ++x) {
                const quint32 colour = tile ? tile[phase] : paint.colour;
                line[x] = alpha == 255 ? colour : blended(line[x], withCoverage(colour, alpha));
                if (tile && ++phase == paint.tileSide)
                    phase = 0;
            }
        });
    }
}

} // namespace parterre
