#include "storage/sale/personstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

// A person has two keys at most; who has one goes by it twice.
constexpr auto lockSql = "SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT), 7274)), "
                         "pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT), 7274))";
// Named one by one they are looked up; a list of unknown length a server takes for a hundred, and reads all claims of
// the event as long as there are fewer than some twenty thousand.
constexpr auto countSql = "SELECT CAST(COALESCE(SUM(c.n), 0) AS BIGINT) FROM (SELECT session_id, MAX(n) AS n FROM "
                          "person_claim WHERE event_id = ? AND person_key IN (?, ?) AND session_id <> ? "
                          "GROUP BY session_id) c";
constexpr auto claimSql = "INSERT INTO person_claim (event_id, person_key, session_id, n) VALUES (?, ?, ?, ?)";

} // namespace

void PersonStore::lock(EventId event, const QStringList &keys)
{
    if (!m_session.dialect().isPostgresql())
        return;
    for (const QString &key : keys)
        toLock(event, {key})->run();
}

std::unique_ptr<Statement> PersonStore::toLock(EventId event, const QStringList &keys)
{
    const auto lockOf = [event](const QString &key) { return QString(QString::number(event.value()) + u':' + key); };
    auto statement = std::make_unique<Statement>(m_session, lockSql);
    statement->with(lockOf(keys.constFirst()), lockOf(keys.constLast()));
    return statement;
}

std::unique_ptr<Statement> PersonStore::toCount(EventId event, const QStringList &keys, SessionId session)
{
    auto statement = std::make_unique<Statement>(m_session, countSql);
    statement->with(event, keys.constFirst(), keys.constLast(), session);
    return statement;
}

void PersonStore::claim(EventId event, const QStringList &keys, SessionId session, int tickets)
{
    for (const QString &key : keys)
        Statement(m_session, claimSql).with(event, key, session, tickets).run();
}

int PersonStore::counted(Statement &count)
{
    return count.required([](const Row &row) { return row.number(0); });
}

int PersonStore::claimedByOthers(EventId event, const QStringList &keys, SessionId session)
{
    return counted(*toCount(event, keys, session));
}

void PersonStore::dropOrder(const OrderId &order)
{
    Statement(m_session,
              "DELETE FROM person_claim WHERE session_id = (SELECT session_id FROM orders WHERE order_id = ?)")
        .with(order)
        .run();
}

} // namespace parterre
