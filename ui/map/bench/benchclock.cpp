#include "map/bench/benchclock.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include <malloc.h>

namespace parterre {

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double allocatedBytes()
{
    const struct mallinfo2 now = mallinfo2();
    return static_cast<double>(now.uordblks) + static_cast<double>(now.hblkhd);
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    const auto place = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    return values.at(std::clamp<qsizetype>(place, 0, values.size() - 1));
}

} // namespace parterre
