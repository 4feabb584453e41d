#pragma once

#include "domain/venue/layout.h"

#include <QFlags>

// What differs between two states of a venue's layout, place by place. Places are the same by their permanent number; those
// that have none (an imported plan) by their identity as files know it. Pure.

namespace parterre {

enum class PlaceChange {
    Added = 1,
    Removed = 2,
    Renumbered = 4,     ///< zone's name, row or number as printed on a ticket
    Moved = 8,          ///< farther than a hand's breadth, 5 units
    Recategorised = 16, ///< by the category's name, not by its place in the list
    KindChanged = 32,
    Relocated = 64,     ///< into another section
    Recapacitated = 128 ///< an area's capacity
};
Q_DECLARE_FLAGS(PlaceChanges, PlaceChange)
Q_DECLARE_OPERATORS_FOR_FLAGS(PlaceChanges)

/// A seat as one side knows it; empty on the side where it does not exist.
struct SeatState
{
    QString zone;
    QString section;
    QString row;
    QString number;
    QString category;
    SeatKind kind = SeatKind::Standard;
    QPointF position;

    friend bool operator==(const SeatState &, const SeatState &) = default;
};

struct SeatDifference
{
    SeatNo no;
    QString guid;
    PlaceChanges changes;
    SeatState before;
    SeatState after;
};

struct AreaDifference
{
    AreaNo no;
    QString guid;
    PlaceChanges changes;
    QString nameBefore;
    QString nameAfter;
    int capacityBefore = 0;
    int capacityAfter = 0;
    QString categoryBefore;
    QString categoryAfter;
};

struct LayoutDifference
{
    /// Removed and changed ones in the order of the old layout, then added ones in the order of the new.
    QList<SeatDifference> seats;
    QList<AreaDifference> areas;

    bool isEmpty() const { return seats.isEmpty() && areas.isEmpty(); }
    /// How many seats changed in this way.
    int count(PlaceChange change) const;
    int areaCount(PlaceChange change) const;
};

LayoutDifference compareLayouts(const LayoutDto &before, const LayoutDto &after);

/// Gives the places of a plan that came from a file the permanent numbers under which the venue knows them, found by guid,
/// and new ones from `nextFree` on to all others. Zones, sections and configurations are found by guid or else by name. The
/// plan's configurations follow. Afterwards no two things of one kind share a number, whatever the file said.
void adoptNumbers(LayoutDto &plan, const LayoutDto &known, qint64 &nextFree);

} // namespace parterre
