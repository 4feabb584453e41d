#include "map/seatnavigator.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre {
namespace {

constexpr double pitch = 25;
/// A step along the row is one whose direction is within about 45 degrees.
constexpr double nearlyAlong = 0.7;

double along(QPointF way, QPointF direction)
{
    return QPointF::dotProduct(way, direction);
}

double across(QPointF way, QPointF direction)
{
    return std::abs(way.x() * direction.y() - way.y() * direction.x());
}

} // namespace

int SeatNavigator::neighbour(int seat, QPoint direction, bool availableOnly) const
{
    if (const int beside = inRow(seat, direction, availableOnly); beside >= 0)
        return beside;
    return acrossRows(seat, direction, availableOnly);
}

int SeatNavigator::inRow(int seat, QPointF direction, bool availableOnly) const
{
    const MapRow &row = m_model.rowOf(seat);
    const QPointF here = m_model.seat(seat).position();
    for (const int step : {1, -1}) {
        const int beside = seat + step;
        if (beside < row.firstSeat || beside >= row.firstSeat + row.seatCount)
            continue;
        const QPointF way = m_model.seat(beside).position() - here;
        const double length = std::hypot(way.x(), way.y());
        if (length < 0.01 || along(way, direction) < nearlyAlong * length)
            continue;
        for (int next = beside; next >= row.firstSeat && next < row.firstSeat + row.seatCount; next += step) {
            if (!availableOnly || isAvailable(next))
                return next;
        }
        return -1;
    }
    return -1;
}

int SeatNavigator::acrossRows(int seat, QPointF direction, bool availableOnly) const
{
    const MapSeat &from = m_model.seat(seat);
    const QPointF here = from.position();
    int nearest = -1;
    for (double reach = 4 * pitch; nearest < 0; reach *= 3) {
        double least = std::numeric_limits<double>::max();
        m_grid.visit(QRectF(here.x() - reach, here.y() - reach, 2 * reach, 2 * reach), [&](const GridRecord &record) {
            const QPointF way = record.position() - here;
            const double forward = along(way, direction);
            const double aside = across(way, direction);
            if (forward < 6 || aside > forward + pitch / 2 || record.index == seat)
                return;
            if (m_model.seat(record.index).row == from.row || (availableOnly && !isAvailable(record.index)))
                return;
            // Straight on is better than near: a step down should not drift along the curve of the rows.
            if (const double cost = forward + 2 * aside; cost < least) {
                least = cost;
                nearest = record.index;
            }
        });
        if (!m_model.data().bounds.intersects(QRectF(here.x() - reach, here.y() - reach, 2 * reach, 2 * reach))
            || reach > 2 * std::max(m_model.data().bounds.width(), m_model.data().bounds.height()))
            break;
    }
    return nearest;
}

int SeatNavigator::rowEnd(int seat, bool atEnd) const
{
    const MapRow &row = m_model.rowOf(seat);
    const int first = row.firstSeat;
    const int last = row.firstSeat + row.seatCount - 1;
    const QPointF way = m_model.seat(last).position() - m_model.seat(first).position();
    const bool runsForward = std::abs(way.x()) >= std::abs(way.y()) ? way.x() >= 0 : way.y() >= 0;
    return atEnd == runsForward ? last : first;
}

int SeatNavigator::entrySeat(int section) const
{
    const MapSection &place = m_model.section(section);
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = place.firstSeat; i < place.firstSeat + place.seatCount; ++i) {
        if (!isAvailable(i))
            continue;
        if (const double distance = QLineF(m_model.seat(i).position(), m_model.data().focalPoint).length(); distance < least) {
            least = distance;
            best = i;
        }
    }
    return best >= 0 || place.seatCount == 0 ? best : place.firstSeat + place.seatCount / 2;
}

int SeatNavigator::bestSeat() const
{
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < m_model.seatCount(); ++i) {
        if (!isAvailable(i))
            continue;
        if (const double distance = QLineF(m_model.seat(i).position(), m_model.data().focalPoint).length(); distance < least) {
            least = distance;
            best = i;
        }
    }
    return best >= 0 || m_model.seatCount() == 0 ? best : 0;
}

QList<int> SeatNavigator::range(int from, int to) const
{
    if (from < 0 || m_model.seat(from).row != m_model.seat(to).row)
        return {to};
    QList<int> seats;
    for (int i = std::min(from, to); i <= std::max(from, to); ++i)
        seats.append(i);
    return seats;
}

QList<int> SeatNavigator::run(int seat, int count) const
{
    if (!isAvailable(seat) || count < 1)
        return {};
    const MapRow &row = m_model.rowOf(seat);
    const auto joins = [&](int a, int b) {
        return b >= row.firstSeat && b < row.firstSeat + row.seatCount && isAvailable(b)
            && QLineF(m_model.seat(a).position(), m_model.seat(b).position()).length() < 1.6 * pitch;
    };
    int first = seat;
    int last = seat;
    // Grows by turns to both sides, so that the seat pointed at stays in the middle as long as there is room.
    for (bool right = true; last - first + 1 < count; right = !right) {
        const bool canLeft = joins(first, first - 1);
        const bool canRight = joins(last, last + 1);
        if (!canLeft && !canRight)
            return {};
        if ((right && canRight) || !canLeft)
            ++last;
        else
            --first;
    }
    return range(first, last);
}

QList<int> SeatNavigator::inRect(const QRectF &plan) const
{
    QList<int> seats;
    m_grid.visit(plan, [&](const GridRecord &record) { seats.append(record.index); });
    std::ranges::sort(seats);
    return seats;
}

int SeatNavigator::neighbourSection(int section, QPoint direction) const
{
    const QPointF here = m_model.section(section).labelPoint;
    const QPointF towards = direction;
    int nearest = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < m_model.sectionCount(); ++i) {
        const QPointF way = m_model.section(i).labelPoint - here;
        const double forward = along(way, towards);
        const double aside = across(way, towards);
        if (i == section || forward < 1 || aside > 2 * forward)
            continue;
        if (const double cost = forward + 2 * aside; cost < least) {
            least = cost;
            nearest = i;
        }
    }
    return nearest;
}

} // namespace parterre
