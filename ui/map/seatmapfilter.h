#pragma once

#include "map/seatmapdata.h"

#include <QSet>

namespace parterre {

/// Lets SeatDisplay be kept in a QSet.
inline size_t qHash(SeatDisplay display, size_t seed = 0)
{
    return ::qHash(static_cast<int>(display), seed);
}

/// What stays in the foreground of a map; the rest goes to a quarter of its strength and keeps its shape. The three
/// sets are alternatives ("category A, or sold"), empty sets ask for nothing; everything else narrows further. Seats of
/// the basket are never pushed back. A plain value.
struct SeatMapFilter
{
    QSet<int> categories;
    QSet<SeatDisplay> displays;
    bool wheelchair = false;
    bool noRestrictedView = false;
    bool stepFree = false;
    /// Only where one side is free of neighbours: seats beside an aisle or at the end of a row.
    bool aisle = false;
    /// Only seats among so many available ones side by side.
    int together = 1;
    /// Only the affordable categories, because the others cost too much.
    bool limitsPrice = false;
    QSet<int> affordable;

    bool choosesSome() const { return !categories.isEmpty() || !displays.isEmpty() || wheelchair; }

    bool shows(SeatDisplay display, int category, SeatKind kind) const
    {
        if (display == SeatDisplay::Mine)
            return true;
        const bool open = display == SeatDisplay::Available || display == SeatDisplay::Pending;
        if (noRestrictedView && kind == SeatKind::RestrictedView && display == SeatDisplay::Available)
            return false;
        if (open && limitsPrice && !affordable.contains(category))
            return false;
        if (!choosesSome() || displays.contains(display))
            return true;
        return open && (categories.contains(category) || (wheelchair && kind == SeatKind::Wheelchair));
    }

    friend bool operator==(const SeatMapFilter &, const SeatMapFilter &) = default;
};

} // namespace parterre
