#include "storage/bench/floorstore.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

constexpr auto areaSql = "INSERT INTO ga_area (event_id, area_no, section_no, zone, name, category, capacity) "
                         "VALUES (?, ?, 0, 'bench', 'bench', 0, 1000000000)";

} // namespace

void FloorStore::create(EventId event)
{
    drop(event);
    Connection &connection = m_session.connection();
    connection.execute(QStringLiteral("CREATE TABLE bench_floor (row_no BIGINT PRIMARY KEY, value BIGINT NOT NULL)"));
    connection.execute(QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                      "INSERT INTO bench_floor SELECT i, 0 FROM n")
                           .arg(rows));
    Statement(m_session, areaSql).with(event, area).run();
}

void FloorStore::drop(EventId event)
{
    m_session.connection().execute(QStringLiteral("DROP TABLE IF EXISTS bench_floor"));
    Statement(m_session, "DELETE FROM ga_hold WHERE event_id = ? AND area_no = ?").with(event, area).run();
    Statement(m_session, "DELETE FROM ga_area WHERE event_id = ? AND area_no = ?").with(event, area).run();
}

void FloorStore::change(int row)
{
    Statement(m_session, "UPDATE bench_floor SET value = value + 1 WHERE row_no = ?").with(row).run();
}

void FloorStore::waitForDisk(bool waits)
{
    if (m_session.dialect().isPostgresql())
        m_session.connection().execute(waits ? QStringLiteral("SET synchronous_commit = on")
                                             : QStringLiteral("SET synchronous_commit = off"));
}

void FloorStore::expire(const QList<SessionId> &sessions)
{
    const NumberList list = NumberList::of(sessions);
    Statement(m_session, "UPDATE shop_session SET expires_at = 1 WHERE session_id @in_list@").with(list).run();
    Statement(m_session, "UPDATE event_seat SET expires_at = 1 WHERE session_id @in_list@ AND state = 1")
        .with(list)
        .run();
}

} // namespace parterre
