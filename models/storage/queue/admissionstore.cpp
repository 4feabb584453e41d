#include "storage/queue/admissionstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr auto ensureSql = "INSERT INTO event_queue (event_id, supply) VALUES (?, 0) ON CONFLICT (event_id) DO NOTHING";
constexpr auto findSql = "SELECT turn_ms, keep_ms, drawn_at FROM event_queue WHERE event_id = ?";
constexpr auto lockSql = "SELECT turn_ms, keep_ms, drawn_at FROM event_queue WHERE event_id = ? @lock@";
constexpr auto lockSalesSql = "SELECT event_id FROM event WHERE event_id = ? @lock_alone@";
// Both sums in one statement: two would let a purchase slip through between them.
constexpr auto figuresSql =
    "SELECT e.revision, @now_ms@, "
    "q.supply + COALESCE((SELECT CAST(SUM(c.n) AS BIGINT) FROM supply_change c WHERE c.event_id = q.event_id), 0), "
    "COALESCE((SELECT CAST(SUM(s.party) AS BIGINT) FROM shop_session s WHERE s.event_id = q.event_id "
    "AND s.status IN (1, 2)), 0), "
    "(SELECT COUNT(*) FROM shop_session s WHERE s.event_id = q.event_id AND s.status IN (1, 2)), "
    "COALESCE((SELECT CAST(SUM(a.n) AS BIGINT) FROM queue_admission a WHERE a.event_id = q.event_id "
    "AND a.admitted_at > @now_ms@ - 60000 AND a.admitted_at <= @now_ms@), 0), "
    "(SELECT COUNT(*) FROM supply_change c WHERE c.event_id = q.event_id) "
    "FROM event_queue q JOIN event e ON e.event_id = q.event_id WHERE q.event_id = ?";
constexpr auto lockOverdueSql = "SELECT session_id FROM shop_session WHERE event_id = ? AND status IN (1, 2) "
                                "AND status = 1 AND expires_at <= @now_ms@ ORDER BY session_id LIMIT ? @lock_skip@";
constexpr auto expireSql = "UPDATE shop_session SET status = 4 WHERE session_id @in_list@ AND status = 1 "
                           "AND expires_at <= @now_ms@ RETURNING session_id";
constexpr auto lockSessionsSql = "SELECT session_id FROM shop_session WHERE event_id = ? AND status IN (1, 2) "
                                 "ORDER BY session_id @lock@";
#define PARTERRE_HELD_PLACES(session)                                                                                  \
    "(SELECT COUNT(*) FROM event_seat s WHERE s.session_id = " session " AND s.state = 1) + "                          \
    "COALESCE((SELECT CAST(SUM(h.n) AS INTEGER) FROM ga_hold h WHERE h.session_id = " session " AND h.state = 1), 0)"
constexpr auto adoptSql = "UPDATE shop_session SET party = " PARTERRE_HELD_PLACES(
    "shop_session.session_id") " WHERE event_id = ? AND status "
                               "IN (1, 2) AND party "
                               "< " PARTERRE_HELD_PLACES("shop_session.session_id");
constexpr auto heldSql = "SELECT " PARTERRE_HELD_PLACES("x.session_id") " FROM shop_session x WHERE x.session_id = ?";
constexpr auto openSql =
    "INSERT INTO shop_session (session_id, event_id, status, party, revision, station_id, person, clock_started, "
    "created_at, expires_at, buyer_name, buyer_email, buyer_phone, lane, queue_no) "
    "VALUES (?, ?, 1, ?, ?, ?, ?, FALSE, @now_ms@, @now_ms@ + CAST(? AS BIGINT), ?, ?, ?, ?, ?)";
constexpr auto recordSql = "INSERT INTO queue_admission (event_id, admitted_at, n) VALUES (?, @now_ms@, ?)";
constexpr auto forgetSql = "DELETE FROM queue_admission WHERE event_id = ? AND admitted_at < @now_ms@ - 1200000";
constexpr auto paceSql = "SELECT COALESCE(CAST(SUM(n) AS BIGINT), 0), COALESCE(@now_ms@ - MIN(admitted_at), 0) "
                         "FROM queue_admission WHERE event_id = ? AND admitted_at > @now_ms@ - 600000 "
                         "AND admitted_at <= @now_ms@";
constexpr auto drawnSql = "UPDATE event_queue SET seed = ?, drawn_at = @now_ms@ WHERE event_id = ?";
constexpr auto timesSql = "UPDATE event_queue SET turn_ms = ?, keep_ms = ? WHERE event_id = ?";
constexpr auto limitsSql = "UPDATE event SET most_in_selection = ?, admissions_per_minute = ?, changed_at = @now_ms@, "
                           "changed_by = ?, revision = revision + 1 WHERE event_id = ?";
constexpr auto copyTimesSql =
    "INSERT INTO event_queue (event_id, supply, turn_ms, keep_ms) SELECT CAST(? AS BIGINT), 0, turn_ms, keep_ms "
    "FROM event_queue WHERE event_id = ?";

QueueRecord readRecord(const Row &row)
{
    return {std::chrono::milliseconds(row.integer(0)), std::chrono::milliseconds(row.integer(1)), !row.isNull(2)};
}

SessionId readSession(const Row &row)
{
    return row.id<SessionId>(0);
}

} // namespace

void AdmissionStore::ensure(EventId event)
{
    Statement(m_session, ensureSql).with(event).run();
}

std::optional<QueueRecord> AdmissionStore::lock(EventId event)
{
    return Statement(m_session, lockSql).with(event).first(readRecord);
}

std::optional<QueueRecord> AdmissionStore::find(EventId event)
{
    return Statement(m_session, findSql).with(event).first(readRecord);
}

void AdmissionStore::lockSales(EventId event)
{
    Statement(m_session, lockSalesSql).with(event).first([](const Row &) { return true; });
}

std::optional<AdmissionFigures> AdmissionStore::figures(EventId event)
{
    return Statement(m_session, figuresSql).with(event).first([](const Row &row) {
        return AdmissionFigures{row.integer(0), row.moment(1), row.number(2), row.number(3),
                                row.number(4),  row.number(5), row.number(6)};
    });
}

std::optional<qint64> AdmissionStore::eventRevision(EventId event)
{
    return Statement(m_session, "SELECT revision FROM event WHERE event_id = ?").with(event).first([](const Row &row) {
        return row.integer(0);
    });
}

QList<SessionId> AdmissionStore::lockOverdue(EventId event, int limit)
{
    return Statement(m_session, lockOverdueSql).with(event, limit).list(readSession);
}

QList<SessionId> AdmissionStore::expire(const QList<SessionId> &sessions)
{
    return Statement(m_session, expireSql).with(NumberList::of(sessions)).list(readSession);
}

bool AdmissionStore::isQueued(EventId event)
{
    return Statement(m_session, "SELECT queued FROM event WHERE event_id = ?")
        .with(event)
        .first([](const Row &row) { return row.boolean(0); })
        .value_or(false);
}

void AdmissionStore::lockSessions(EventId event)
{
    Statement(m_session, lockSessionsSql).with(event).list(readSession);
}

void AdmissionStore::adoptSessions(EventId event)
{
    lockSessions(event);
    Statement(m_session, adoptSql).with(event).run();
}

void AdmissionStore::open(const AdmittedSession &session, const QueueEntryView &entry, std::chrono::milliseconds turn)
{
    Statement(m_session, openSql)
        .with(session.id, entry.event, entry.party, session.revision, session.station, session.person,
              static_cast<qint64>(turn.count()), entry.name, entry.email, entry.phone, queueLaneText.toText(entry.lane),
              entry.number)
        .run();
}

void AdmissionStore::record(EventId event, int admitted)
{
    Statement(m_session, recordSql).with(event, admitted).run();
    Statement(m_session, forgetSql).with(event).run();
}

AdmissionStore::Pace AdmissionStore::pace(EventId event)
{
    constexpr qint64 msPerMinute = 60'000;
    return Statement(m_session, paceSql).with(event).required([](const Row &row) {
        const auto minutes = static_cast<int>((row.integer(1) + msPerMinute - 1) / msPerMinute);
        return Pace{row.number(0), std::max(minutes, 1)};
    });
}

int AdmissionStore::placesHeldBy(SessionId session)
{
    return Statement(m_session, heldSql).with(session).first([](const Row &row) { return row.number(0); }).value_or(0);
}

void AdmissionStore::putDrawn(EventId event, quint64 seed)
{
    Statement(m_session, drawnSql).with(static_cast<qint64>(seed), event).run();
}

void AdmissionStore::putTimes(EventId event, std::chrono::milliseconds turn, std::chrono::milliseconds keep)
{
    Statement(m_session, timesSql)
        .with(static_cast<qint64>(turn.count()), static_cast<qint64>(keep.count()), event)
        .run();
}

bool AdmissionStore::putLimits(EventId event, int mostInSelection, int admissionsPerMinute, const QString &person)
{
    return Statement(m_session, limitsSql).with(mostInSelection, admissionsPerMinute, person, event).run() == 1;
}

void AdmissionStore::copyTimes(EventId from, EventId to)
{
    Statement(m_session, copyTimesSql).with(to, from).run();
}

} // namespace parterre
