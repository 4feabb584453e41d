#include "simulation/simulator.h"

#include "simulation/world.h"

namespace parterre {

SimulationReport simulate(const HouseTemplate &house, const SimulationPlan &plan)
{
    constexpr int mostBreaches = 20;
    SimulationReport report;
    for (quint64 seed = plan.firstSeed;; ++seed) {
        if ((plan.houses > 0 && report.houses >= plan.houses) || (plan.steps > 0 && report.steps >= plan.steps))
            break;
        report.add(World(house, {seed, plan.stepsPerHouse, plan.without, plan.keepStory}).run());
        if (report.breaches.size() >= (plan.without ? 1 : mostBreaches))
            break;
    }
    return report;
}

} // namespace parterre
