#pragma once

#include "domain/common/id.h"
#include "domain/common/result.h"

#include <QList>

namespace parterre {

class Database;

/// The seats that a benchmark may hold, always in the same order while nothing changes. Waits for the answer; not for
/// the UI thread.
Result<QList<SeatNo>> freeSeats(Database &database, EventId event);

/// The part that one of several workers has for itself.
QList<SeatNo> shareOf(const QList<SeatNo> &seats, int worker, int workers);

} // namespace parterre
