#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace parterre {

/// How many times dearer `large` is than `small`, in processor time, the best of several tries of each in turn. Work
/// that is ten times as large costs about ten times as much when its cost grows in proportion and a hundred times when
/// it grows with the square. A ratio of one run: neither the machine's speed nor what else it does, nor a sanitizer,
/// changes what it says.
template <class Small, class Large>
double growth(const Small &small, const Large &large)
{
    const auto cost = [](const auto &work) {
        const std::clock_t before = std::clock();
        work();
        return static_cast<double>(std::max<std::clock_t>(1, std::clock() - before));
    };
    double least = std::numeric_limits<double>::max();
    double leastOfLarge = least;
    for (int i = 0; i < 5; ++i) {
        least = std::min(least, cost(small));
        leastOfLarge = std::min(leastOfLarge, cost(large));
    }
    return leastOfLarge / least;
}

/// Of work that is ten times as large: far more than in proportion, far less than with the square.
inline constexpr double mostGrowthOfTenTimes = 35;

} // namespace parterre
