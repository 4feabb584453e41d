#pragma once

#include "simulation/housetemplate.h"
#include "simulation/report.h"
#include "simulation/rules.h"

namespace parterre {

/// How many houses to simulate, one after the other, each from the next seed.
struct SimulationPlan
{
    quint64 firstSeed = 1;
    qint64 steps = 0; ///< at least so many in all; 0: as the houses need
    int houses = 0;   ///< at most so many; 0: as the steps need
    int stepsPerHouse = 60;
    const SwitchedRule *without = nullptr; ///< ends at the first breach
    bool keepStory = false;
};

/// Simulates; on the caller's thread, which has an application object.
SimulationReport simulate(const HouseTemplate &house, const SimulationPlan &plan);

} // namespace parterre
