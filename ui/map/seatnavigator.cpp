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

SeatNavigator::Place SeatNavigator::beside(Place from, QPoint direction, bool availableOnly) const
{
    const QPointF towards = direction;
    QPointF here;
    int row = -1;
    if (from.seat >= 0) {
        if (const int next = inRow(from.seat, towards, availableOnly); next >= 0)
            return {next, -1};
        here = m_model.seat(from.seat).position();
        row = m_model.seat(from.seat).row;
    } else if (from.area >= 0) {
        // From the border of the area, so that what lies beside it is near and what lies in it is not.
        const QRectF box = m_model.area(from.area).outline.boundingRect();
        here = box.center() + QPointF(direction.x() * box.width() / 2, direction.y() * box.height() / 2) - 6 * towards;
    } else {
        return {};
    }
    const Found seat = seatBeyond(here, row, towards, availableOnly);
    const Found area = areaBeyond(here, from.area, towards, availableOnly);
    if (area.index >= 0 && (seat.index < 0 || area.cost < seat.cost))
        return {-1, area.index};
    return {seat.index, -1};
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

SeatNavigator::Found SeatNavigator::seatBeyond(QPointF here, int exceptRow, QPointF direction, bool availableOnly) const
{
    Found nearest;
    const QRectF &bounds = m_model.data().bounds;
    for (double reach = 4 * pitch; nearest.index < 0; reach *= 3) {
        const QRectF near(here.x() - reach, here.y() - reach, 2 * reach, 2 * reach);
        m_grid.visit(near, [&](const GridRecord &record) {
            const QPointF way = record.position() - here;
            const double forward = along(way, direction);
            const double aside = across(way, direction);
            if (forward < 6 || aside > forward + pitch / 2 || m_model.seat(record.index).row == exceptRow ||
                (availableOnly && !isAvailable(record.index)))
                return;
            // Straight on is better than near: a step down should not drift along the curve of the rows.
            if (const double cost = forward + 2 * aside; nearest.index < 0 || cost < nearest.cost)
                nearest = {record.index, cost};
        });
        if (!bounds.intersects(near) || reach > 2 * std::max(bounds.width(), bounds.height()))
            break;
    }
    return nearest;
}

SeatNavigator::Found SeatNavigator::areaBeyond(QPointF here, int exceptArea, QPointF direction,
                                               bool availableOnly) const
{
    Found nearest;
    for (int i = 0; i < static_cast<int>(m_model.data().areas.size()); ++i) {
        const MapArea &area = m_model.area(i);
        if (i == exceptArea || (availableOnly && area.free == 0))
            continue;
        // The way to the nearest place of the area: areas are large and their middle may be far aside.
        const QRectF box = area.outline.boundingRect();
        const QPointF way =
            QPointF(std::clamp(here.x(), box.left(), box.right()), std::clamp(here.y(), box.top(), box.bottom())) -
            here;
        const double forward = along(way, direction);
        const double aside = across(way, direction);
        if (forward < 1 || aside > forward + pitch / 2)
            continue;
        if (const double cost = forward + 2 * aside; nearest.index < 0 || cost < nearest.cost)
            nearest = {i, cost};
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
        if (const double distance = QLineF(m_model.seat(i).position(), m_model.data().focalPoint).length();
            distance < least) {
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
        if (const double distance = QLineF(m_model.seat(i).position(), m_model.data().focalPoint).length();
            distance < least) {
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
    int first = seat;
    int last = seat;
    // Grows by turns to both sides, so that the seat pointed at stays in the middle as long as there is room.
    for (bool right = true; last - first + 1 < count; right = !right) {
        const bool canLeft = m_model.areBeside(first - 1, first) && isAvailable(first - 1);
        const bool canRight = m_model.areBeside(last, last + 1) && isAvailable(last + 1);
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
