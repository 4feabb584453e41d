#pragma once

#include "domain/venue/layoutjson.h"

// Three venues of our own for the demo house, for tests and for pictures, and a stadium of any size for measurements. Made
// by calculation: the same call gives the same layout, seat by seat, on every machine. The places do not exist.

namespace parterre {

/// Lyra Hall: about 1,400 seats. Bent stalls in three blocks, boxes along the walls, a balcony; four price categories,
/// wheelchair places with companions, seats behind pillars; with and without the first rows for an orchestra.
VenueDocument demoConcertHall();

/// Cellar 21: a club with standing room for 300 on the main floor and 60 in the gallery, or 90 at tables.
VenueDocument demoClub();

/// Polar Arena: about 14,000 seats in sections 101 to 112 and 201 to 216 round a floor that is all seated, open, or pit
/// and seats.
VenueDocument demoArena();

/// A round stadium of exactly `seats` seats, 8 at least, in up to five tiers and 360 zones (132,000 seats).
LayoutDto stadium(int seats);

} // namespace parterre
