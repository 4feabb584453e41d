#include "map/seatgrid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre {

void SeatGrid::build(std::vector<GridRecord> records)
{
    m_records.clear();
    m_places.clear();
    if (records.empty())
        return;
    float left = std::numeric_limits<float>::max();
    float top = left;
    float right = std::numeric_limits<float>::lowest();
    float bottom = right;
    qint32 mostIndex = 0;
    for (const GridRecord &record : records) {
        left = std::min(left, record.x);
        top = std::min(top, record.y);
        right = std::max(right, record.x);
        bottom = std::max(bottom, record.y);
        mostIndex = std::max(mostIndex, record.index);
    }
    m_left = static_cast<double>(left);
    m_top = static_cast<double>(top);
    m_columns = static_cast<int>((static_cast<double>(right) - m_left) / cellSide) + 1;
    m_lines = static_cast<int>((static_cast<double>(bottom) - m_top) / cellSide) + 1;

    const auto cellOf = [this](const GridRecord &record) {
        return static_cast<size_t>(line(static_cast<double>(record.y))) * static_cast<size_t>(m_columns)
            + static_cast<size_t>(column(static_cast<double>(record.x)));
    };
    m_starts.assign(static_cast<size_t>(m_columns) * static_cast<size_t>(m_lines) + 1, 0);
    for (const GridRecord &record : records)
        ++m_starts[cellOf(record) + 1];
    for (size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    std::vector<qint32> next(m_starts.begin(), m_starts.end() - 1);
    m_records.resize(records.size());
    m_places.assign(static_cast<size_t>(mostIndex) + 1, -1);
    for (const GridRecord &record : records) {
        const qint32 place = next[cellOf(record)]++;
        m_records[static_cast<size_t>(place)] = record;
        m_places[static_cast<size_t>(record.index)] = place;
    }
}

void SeatGrid::setLook(int index, quint16 look)
{
    m_records[static_cast<size_t>(m_places[static_cast<size_t>(index)])].look = look;
}

int SeatGrid::hit(QPointF point, double reach) const
{
    int nearest = -1;
    double nearestDistance = std::numeric_limits<double>::max();
    visit(QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach), [&](const GridRecord &record) {
        const double distance = std::hypot(static_cast<double>(record.x) - point.x(), static_cast<double>(record.y) - point.y());
        if (distance < nearestDistance) {
            nearestDistance = distance;
            nearest = record.index;
        }
    });
    return nearest;
}

} // namespace parterre
