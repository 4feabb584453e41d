#include "storage/house/serverfacts.h"

#include "storage/core/statement.h"

namespace parterre {

ServerFacts readServerFacts(DbSession &session)
{
    return Statement(session,
                     "SELECT current_setting('server_version'), COALESCE((SELECT s.ssl FROM pg_stat_ssl s WHERE "
                     "s.pid = pg_backend_pid()), FALSE), current_setting('transaction_read_only') = 'on', "
                     "COALESCE(has_schema_privilege(current_schema(), 'CREATE'), FALSE)")
        .required([](const Row &row) {
            return ServerFacts{row.text(0), row.boolean(1), row.boolean(2), row.boolean(3)};
        });
}

} // namespace parterre
