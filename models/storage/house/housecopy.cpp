#include "storage/house/housecopy.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"

namespace parterre {

void copyHouse(DbSession &session, const QString &path)
{
    QString quoted = path;
    quoted.replace(u'\'', QStringLiteral("''"));
    session.connection().execute(QStringLiteral("VACUUM INTO '%1'").arg(quoted));
}

} // namespace parterre
