#include "storage/sale/personstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

constexpr auto lockSql = "SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT), 7274))";
// A person has two keys at most. Named one by one they are looked up; a list of unknown length a server takes for a
// hundred, and reads all claims of the event as long as there are fewer than some twenty thousand.
constexpr auto countSql = "SELECT CAST(COALESCE(SUM(c.n), 0) AS BIGINT) FROM (SELECT session_id, MAX(n) AS n FROM "
                          "person_claim WHERE event_id = ? AND person_key IN (?, ?) AND session_id <> ? "
                          "GROUP BY session_id) c";
constexpr auto claimSql = "INSERT INTO person_claim (event_id, person_key, session_id, n) VALUES (?, ?, ?, ?)";

} // namespace

void PersonStore::lock(EventId event, const QStringList &keys)
{
    // On SQLite the writer is alone anyway.
    if (!m_session.dialect().isPostgresql())
        return;
    for (const QString &key : keys)
        Statement(m_session, lockSql).with(QString::number(event.value()) + u':' + key).required([](const Row &) {
            return true;
        });
}

int PersonStore::claimedByOthers(EventId event, const QStringList &keys, SessionId session)
{
    return Statement(m_session, countSql)
        .with(event, keys.constFirst(), keys.constLast(), session)
        .required([](const Row &row) { return row.number(0); });
}

void PersonStore::claim(EventId event, const QStringList &keys, SessionId session, int tickets)
{
    for (const QString &key : keys)
        Statement(m_session, claimSql).with(event, key, session, tickets).run();
}

void PersonStore::dropOrder(const OrderId &order)
{
    Statement(m_session, "DELETE FROM person_claim WHERE session_id = (SELECT session_id FROM orders WHERE order_id = ?)")
        .with(order)
        .run();
}

} // namespace parterre
