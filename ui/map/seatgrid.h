#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

// Places on the plan, sorted into square cells, so that what lies in a rectangle is found without looking at the rest.

namespace parterre {

/// One place as the painter reads it, in cell order. `look` and `section` ride along because the painter needs nothing
/// else of most seats.
struct GridRecord
{
    float x = 0;
    float y = 0;
    qint32 index = 0;
    quint16 look = 0;
    qint16 section = 0;

    QPointF position() const { return {x, y}; }
};

/// A uniform grid over points, built once in a millisecond and then only read, apart from the looks. Plan units; a
/// plain value without Qt objects, used on one thread at a time.
class SeatGrid
{
public:
    static constexpr double cellSide = 128;

    /// Indices are kept as given; they need not be dense, but `setLook` needs them in 0…size-1.
    void build(std::vector<GridRecord> records);

    qsizetype size() const { return static_cast<qsizetype>(m_records.size()); }
    void setLook(int index, quint16 look);

    /// The nearest place within `reach` (measured along the worse axis); -1 when there is none.
    int hit(QPointF point, double reach) const;

    /// Calls with every record whose place lies in the rectangle, always in the same order.
    template <class Visit>
    void visit(const QRectF &rect, const Visit &visitor) const
    {
        visitRuns(rect, [&](const GridRecord *record, const GridRecord *end) {
            for (; record != end; ++record) {
                if (record->x >= rect.left() && record->x <= rect.right() && record->y >= rect.top()
                    && record->y <= rect.bottom())
                    visitor(*record);
            }
        });
    }

    /// Calls with stretches of records that contain everything in the rectangle and a little more.
    template <class Visit>
    void visitRuns(const QRectF &rect, const Visit &visitor) const
    {
        if (m_records.empty())
            return;
        const int left = column(rect.left());
        const int right = column(rect.right());
        const int bottom = line(rect.bottom());
        for (int cellLine = line(rect.top()); cellLine <= bottom; ++cellLine) {
            const size_t start = static_cast<size_t>(cellLine) * static_cast<size_t>(m_columns);
            const qint32 from = m_starts[start + static_cast<size_t>(left)];
            const qint32 to = m_starts[start + static_cast<size_t>(right) + 1];
            if (from < to)
                visitor(m_records.data() + from, m_records.data() + to);
        }
    }

private:
    int column(double x) const { return clamped((x - m_left) / cellSide, m_columns); }
    int line(double y) const { return clamped((y - m_top) / cellSide, m_lines); }
    static int clamped(double cell, int count)
    {
        return cell <= 0 ? 0 : cell >= count ? count - 1 : static_cast<int>(cell);
    }

    double m_left = 0;
    double m_top = 0;
    int m_columns = 0;
    int m_lines = 0;
    /// Where each cell begins in the records; one more at the end.
    std::vector<qint32> m_starts;
    std::vector<GridRecord> m_records;
    /// From index to place in the records.
    std::vector<qint32> m_places;
};

} // namespace parterre
