#include "map/roomiestpoint.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace parterre {
namespace {

/// Of the square; roots are dear.
double squareToSegment(QPointF point, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double length2 = QPointF::dotProduct(along, along);
    const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length2, 0.0, 1.0) : 0.0;
    const QPointF away = point - (a + along * t);
    return QPointF::dotProduct(away, away);
}

/// How far the polygon's edges are; -1 outside, or when that is not farther than `least`, which is found out much
/// sooner.
double roomAt(const QPolygonF &polygon, QPointF point, double least)
{
    const double enough = least > 0 ? least * least : -1;
    double room = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        room = std::min(room, squareToSegment(point, polygon[i], polygon[i + 1 < polygon.size() ? i + 1 : 0]));
        if (room <= enough)
            return -1;
    }
    return polygon.containsPoint(point, Qt::OddEvenFill) ? std::sqrt(room) : -1;
}

double distance(QPointF a, QPointF b)
{
    const QPointF between = b - a;
    return std::sqrt(QPointF::dotProduct(between, between));
}

/// Looks for the point with the most room among those of a grid, block by block. One look at the middle of a block
/// tells how much room any of its points can have at most, so that most blocks need no other.
class RoomSearch
{
public:
    explicit RoomSearch(const QPolygonF &polygon)
        : m_polygon(polygon), m_box(polygon.boundingRect()), m_best(m_box.center())
    {
        const double room = roomAt(m_polygon, m_best, 0);
        m_bestScore = room < 0 ? std::numeric_limits<double>::lowest() : room;
    }

    QPointF best()
    {
        std::vector<Block> blocks;
        for (int row = 1; row < steps; row += side) {
            for (int column = 1; column < steps; column += side)
                addBlock(blocks, row, column);
        }
        std::ranges::sort(blocks, std::ranges::greater(), &Block::mostScore);
        for (const Block &block : blocks) {
            if (block.mostScore <= m_bestScore)
                break;
            search(block);
        }
        return m_best;
    }

private:
    static constexpr int steps = 20;
    static constexpr int side = 5;
    /// A place that is nearly as roomy as the roomiest but nearer to the middle looks better, hence the small pull.
    static constexpr double pull = 0.15;

    struct Block
    {
        int row = 0;
        int column = 0;
        double mostScore = 0;
    };

    static int lastOf(int first) { return std::min(first + side, steps) - 1; }
    QPointF gridPoint(double row, double column) const
    {
        return {m_box.left() + m_box.width() * column / steps, m_box.top() + m_box.height() * row / steps};
    }
    double pullAt(QPointF point) const { return pull * distance(point, m_box.center()); }

    /// Unless it is clear at once that no point of it can be better than the best one that is known.
    void addBlock(std::vector<Block> &blocks, int row, int column) const
    {
        const QPointF middle = gridPoint((row + lastOf(row)) / 2.0, (column + lastOf(column)) / 2.0);
        const double reach = distance(middle, gridPoint(row, column));
        const double more = reach + pull * reach - pullAt(middle);
        const double room = roomAt(m_polygon, middle, m_bestScore - more);
        if (std::max(room, 0.0) + more > m_bestScore)
            blocks.push_back({row, column, std::max(room, 0.0) + more});
    }

    void search(const Block &block)
    {
        for (int row = block.row; row <= lastOf(block.row); ++row) {
            for (int column = block.column; column <= lastOf(block.column); ++column) {
                const QPointF point = gridPoint(row, column);
                const double away = pullAt(point);
                const double room = roomAt(m_polygon, point, m_bestScore + away);
                if (room >= 0 && room - away > m_bestScore) {
                    m_bestScore = room - away;
                    m_best = point;
                }
            }
        }
    }

    const QPolygonF &m_polygon;
    QRectF m_box;
    QPointF m_best;
    double m_bestScore = 0;
};

} // namespace

QPointF roomiestPoint(const QPolygonF &polygon)
{
    return RoomSearch(polygon).best();
}

} // namespace parterre
