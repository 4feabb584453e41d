#include "services/deedlog.h"

#include "storage/house/auditstore.h"

namespace parterre {

void logDeed(DbSession &session, const Actor &actor, const char *deed, const char *kind, qint64 id,
             const QString &detail)
{
    AuditStore(session).record(actor.stationName, actor.person, QString::fromLatin1(deed),
                               QStringLiteral("%1 %2").arg(QString::fromLatin1(kind)).arg(id), detail);
}

} // namespace parterre
