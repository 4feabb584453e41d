#pragma once

#include "map/seatflight.h"
#include "map/seatmapview.h"

#include <algorithm>

namespace parterre {

/// Whether a map has arrived where it was told to go; how long that takes, a crowded machine decides.
inline bool isStill(const SeatMapView &map)
{
    const QList<SeatFlight *> flights = map.findChildren<SeatFlight *>();
    return std::ranges::none_of(
        flights, [](const SeatFlight *flight) { return flight->state() == QAbstractAnimation::Running; });
}

} // namespace parterre
