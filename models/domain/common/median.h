#pragma once

#include <QList>

#include <algorithm>

namespace parterre {

/// The middle one of some measured values, the upper of two; 0 when there are none.
inline double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

} // namespace parterre
