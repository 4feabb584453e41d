#pragma once

#include <QList>

// What measurements of the map share: processor time of the calling thread, memory in use, and percentiles.

namespace parterre {

/// Unlike a clock on the wall it does not count what other programs did meanwhile.
double threadMilliseconds();

/// Bytes that this process has asked the C library for and not given back; pictures and containers of Qt included.
double allocatedBytes();

/// The value that `share` (0…1) of the values do not exceed; 0 for no values.
double percentile(QList<double> values, double share);

} // namespace parterre
