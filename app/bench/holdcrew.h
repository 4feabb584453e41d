#pragma once

#include "services/holdbench.h"
#include "storage/databaselocation.h"

namespace parterre {

class Database;

/// The connections of the benchmark of holds as processes of their own, as the stations of a house are.
HoldCrew holdProcesses(const DatabaseLocation &location);

/// What one of them does, with its share of the event's free seats, until nobody orders anything any more.
Result<void> serveHoldBench(Database &database, const Actor &actor, EventId event, int worker, int workers);

} // namespace parterre
