#pragma once

#include "domain/common/id.h"
#include "domain/common/result.h"

namespace parterre {

class CommandContext;

/// Drills and benchmarks sell for show, so nothing real may be near: no orders of the event, and none of a house that
/// is no demo. A refusal otherwise, unless --is-copy was given.
Result<void> checkHarmless(CommandContext &context, EventId event);

} // namespace parterre
