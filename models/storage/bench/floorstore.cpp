#include "storage/bench/floorstore.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {

void FloorStore::create(int rows)
{
    Connection &connection = m_session.connection();
    connection.execute(QStringLiteral("DROP TABLE IF EXISTS bench_floor"));
    connection.execute(QStringLiteral("CREATE TABLE bench_floor (row_no BIGINT PRIMARY KEY, value BIGINT NOT NULL)"));
    connection.execute(QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                      "INSERT INTO bench_floor SELECT i, 0 FROM n")
                           .arg(rows));
}

void FloorStore::drop()
{
    m_session.connection().execute(QStringLiteral("DROP TABLE bench_floor"));
}

void FloorStore::change(int row)
{
    Statement(m_session, "UPDATE bench_floor SET value = value + 1 WHERE row_no = ?").with(row).run();
}

} // namespace parterre
