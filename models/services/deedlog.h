#pragma once

#include "services/station.h"

#include <QString>

namespace parterre {

class DbSession;

/// Writes into the log of deeds, inside the job of the deed: who did what to which subject. `kind` and `id` make the
/// subject: "event 12".
void logDeed(DbSession &session, const Actor &actor, const char *deed, const char *kind, qint64 id,
             const QString &detail = {});

} // namespace parterre
