#pragma once

#include "domain/venue/layout.h"

namespace parterre {

/// A layout and its first configuration, everything open.
struct MapSample
{
    LayoutDto layout;
    ConfigurationDto configuration;
};

/// One room, three blocks, `rows` rows with `seats` seats each, a stage above; three categories by row.
MapSample hallSample(int rows, int seats);
/// Straight sections with rows of 24 round a field, one standing area, at least `seats` seats in all.
MapSample bowlSample(int seats);
/// A standing area and a few tables.
MapSample clubSample();

} // namespace parterre
