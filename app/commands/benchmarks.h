#pragma once

#include "commands/command.h"

namespace parterre {

// The benchmarks that have a file of their own; benchCommands() has them all.

Command loadBenchmark();
Command feedBenchmark();
/// One of its processes.
Command feedListener();
Command startBenchmark();

} // namespace parterre
