#include "storage/core/dbsession.h"

#include "storage/core/connection.h"
#include "storage/core/statement.h"

namespace parterre {

const Dialect &DbSession::dialect() const
{
    return m_connection.dialect();
}

Environment &DbSession::environment()
{
    return m_connection.environment();
}

Moment DbSession::now()
{
    return Statement(*this, "SELECT @now_ms@").required([](const Row &row) { return row.moment(0); });
}

void DbSession::beginChange()
{
    if (m_changed)
        return;
    m_changed = true;
    if (!dialect().isPostgresql())
        Statement(*this, "UPDATE change_clock SET last = last + 1").run();
}

} // namespace parterre
