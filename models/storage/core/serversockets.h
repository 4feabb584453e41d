#pragma once

#include <QList>

namespace parterre {

struct DatabaseLocation;

/// The sockets of this process that are connected to one of the location's servers, as numbers of open files. Reads
/// /proc; where there is none it answers nothing. For the watchdog, which has to find a connection that libpq is still
/// opening.
QList<int> serverSockets(const DatabaseLocation &location);

/// What tells an open socket from all others, also when its number is given to another one later.
quint64 socketIdentity(int socket);

} // namespace parterre
