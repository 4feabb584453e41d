#pragma once

#include <QHash>
#include <QList>
#include <QPointF>

#include <cmath>

namespace parterre {

/// Points in square cells, to find neighbours without comparing everybody with everybody. Positions are plan units; the
/// caller knows what the indices stand for. A value of one thread.
class PointGrid
{
public:
    explicit PointGrid(double cell) : m_cell(cell) {}

    void reserve(qsizetype count)
    {
        m_points.reserve(count);
        m_next.reserve(count);
        m_first.reserve(count);
    }
    /// Answers the point's index: 0, 1, 2…
    qsizetype add(QPointF point)
    {
        const qsizetype index = m_points.size();
        qsizetype &first = m_first[cellOf(point, 0, 0)];
        m_points.append(point);
        m_next.append(first - 1); // the hash gives 0 for a new cell: stored indices are one too large
        first = index + 1;
        return index;
    }
    /// Calls `visit(index, distance)` for each point nearer than `reach`, which is one cell at most, until it answers false.
    template <class Visit>
    void visitNear(QPointF point, double reach, Visit visit) const
    {
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                for (qsizetype i = m_first.value(cellOf(point, dx, dy)) - 1; i >= 0; i = m_next.at(i)) {
                    const QPointF way = m_points.at(i) - point;
                    const double distance = std::hypot(way.x(), way.y());
                    if (distance < reach && !visit(i, distance))
                        return;
                }
            }
        }
    }

private:
    quint64 cellOf(QPointF point, int dx, int dy) const
    {
        const auto column = static_cast<qint64>(std::floor(point.x() / m_cell)) + dx;
        const auto row = static_cast<qint64>(std::floor(point.y() / m_cell)) + dy;
        return (static_cast<quint64>(static_cast<quint32>(column)) << 32) | static_cast<quint32>(row);
    }

    double m_cell;
    QList<QPointF> m_points;
    QList<qsizetype> m_next;
    QHash<quint64, qsizetype> m_first;
};

} // namespace parterre
