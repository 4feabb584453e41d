#pragma once

#include "services/holdbench.h"

namespace parterre {

class HoldWorker;

/// What the benchmark of holds measures. Of each step all connections do the preparing, the measured work and the
/// tidying together; `step` goes on counting through the rounds.
struct HoldSteps
{
    static int inRound();
    static void prepare(HoldWorker &worker, int step);
    static HoldPart measure(HoldWorker &worker, int step);
    static void tidy(HoldWorker &worker, int step);
    static HoldBenchView viewOf(const HoldParts &parts, int rounds);
};

} // namespace parterre
