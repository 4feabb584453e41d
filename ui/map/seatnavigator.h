#pragma once

#include "map/seatgrid.h"
#include "map/seatmapmodel.h"

#include <QList>
#include <QPoint>

namespace parterre {

/// Ways through the seats by what they look like on the plan: a neighbour is the seat that a person would point at.
/// All answers are seat indices, -1 for "none". Pure functions over a model and its grid; UI thread.
class SeatNavigator
{
public:
    SeatNavigator(const SeatMapModel &model, const SeatGrid &grid) : m_model(model), m_grid(grid) {}

    /// A seat or a standing area.
    struct Place
    {
        int seat = -1;
        int area = -1;

        bool isNowhere() const { return seat < 0 && area < 0; }
    };

    /// `direction` is one step right, left, down or up. `availableOnly` passes over everything else.
    Place beside(Place from, QPoint direction, bool availableOnly) const;
    /// The first or last seat of the row as it lies on the plan, from left to right (or top to bottom).
    int rowEnd(int seat, bool atEnd) const;
    /// Where the keyboard enters a section: the available seat nearest to the stage, else its middle seat.
    int entrySeat(int section) const;
    /// Where it enters the map.
    int bestSeat() const;
    /// All seats between two of the same row, both included; otherwise only the second.
    QList<int> range(int from, int to) const;
    /// `count` available seats side by side in the row of `seat`, that one among them and near the middle of them;
    /// empty when there are not so many.
    QList<int> run(int seat, int count) const;
    QList<int> inRect(const QRectF &plan) const;
    /// The section beside `section` in a direction.
    int neighbourSection(int section, QPoint direction) const;

private:
    /// Something found in a direction, and how far out of the way it lies.
    struct Found
    {
        int index = -1;
        double cost = 0;
    };

    int inRow(int seat, QPointF direction, bool availableOnly) const;
    Found seatBeyond(QPointF here, int exceptRow, QPointF direction, bool availableOnly) const;
    Found areaBeyond(QPointF here, int exceptArea, QPointF direction, bool availableOnly) const;
    bool isAvailable(int seat) const { return m_model.seat(seat).display == SeatDisplay::Available; }

    const SeatMapModel &m_model;
    const SeatGrid &m_grid;
};

} // namespace parterre
