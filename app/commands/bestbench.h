#pragma once

#include "commands/benchreport.h"

namespace parterre {

/// What a search for the best seats costs in a round stadium of so many seats, two thirds of them sold here and there:
/// processor time, beside one walk over all free seats that was measured in between. Takes some seconds.
BenchReport measureBestSeats(int seats);

} // namespace parterre
