#include "storage/queue/queuestore.h"

#include "domain/sale/shopping.h"
#include "storage/core/dbsession.h"
#include "storage/core/jsonrows.h"
#include "storage/core/statement.h"

#include <algorithm>

namespace parterre {
namespace {

// state: 0 waiting, 1 called, 2 left. rank: 0 put forward, 1 step-free, 2 in turn
constexpr int rankPreferred = 0;

#define PARTERRE_ENTRY_COLUMNS                                                                                         \
    "q.entry_id, q.event_id, q.number, q.state, q.lane, q.rank, q.position IS NOT NULL, q.party, q.name, q.email, "    \
    "q.phone, q.joined_at, q.asked_at IS NOT NULL, q.patient, q.calls, q.recalls, q.called_at, "                       \
    "COALESCE(q.session_id, 0), q.ended_at, COALESCE(s.status, 0), COALESCE(s.clock_started, FALSE), "                 \
    "COALESCE(s.expires_at, 0), COALESCE(s.party, 0), COALESCE(s.station_id, 0), COALESCE(t.name, ''), @now_ms@, "     \
    "(SELECT k.keep_ms FROM event_queue k WHERE k.event_id = q.event_id) "
#define PARTERRE_ENTRY_JOINS                                                                                           \
    "LEFT JOIN shop_session s ON s.session_id = q.session_id LEFT JOIN station t ON t.station_id = s.station_id "

constexpr auto findSql =
    "SELECT " PARTERRE_ENTRY_COLUMNS "FROM queue_entry q " PARTERRE_ENTRY_JOINS "WHERE q.entry_id = ?";
constexpr auto lockSql = "SELECT entry_id FROM queue_entry WHERE entry_id = ? @lock@";
constexpr auto calledInSql = "SELECT " PARTERRE_ENTRY_COLUMNS "FROM queue_entry q " PARTERRE_ENTRY_JOINS
                             "WHERE q.session_id @in_list@ ORDER BY q.called_at, q.number";
constexpr auto takeNumberSql = "UPDATE event_queue SET next_number = next_number + 1 WHERE event_id = ? "
                               "RETURNING next_number - 1";
constexpr auto insertSql =
    "INSERT INTO queue_entry (entry_id, event_id, number, lane, rank, position, party, name, email, phone, joined_at) "
    "VALUES (?, ?, ?, ?, ?, CASE WHEN CAST(? AS INTEGER) = 1 THEN CAST(? AS INTEGER) END, ?, ?, ?, ?, @now_ms@)";
constexpr auto nextSql = "SELECT entry_id FROM queue_entry WHERE event_id = ? AND state = 0 "
                         "AND (CAST(? AS TEXT) = '' OR lane = CAST(? AS TEXT)) "
                         "AND NOT (party > CAST(? AS INTEGER) AND (patient OR asked_at <= @now_ms@ - CAST(? AS BIGINT) "
                         "OR asked_at > @now_ms@) IS TRUE) "
                         "ORDER BY rank, position, number LIMIT 1 @lock_skip@";
constexpr auto askedSql = "UPDATE queue_entry SET asked_at = COALESCE(asked_at, @now_ms@) WHERE entry_id = ?";
constexpr auto patientSql = "UPDATE queue_entry SET patient = TRUE WHERE entry_id = ?";
constexpr auto calledSql =
    "UPDATE queue_entry SET state = 1, session_id = ?, called_at = @now_ms@, calls = calls + 1, recalls = 0, "
    "asked_at = NULL, patient = FALSE, ended_at = NULL WHERE entry_id = ?";
constexpr auto recalledSql = "UPDATE queue_entry SET recalls = recalls + 1 WHERE entry_id = ?";
constexpr auto rankSql = "UPDATE queue_entry SET rank = CASE WHEN CAST(? AS INTEGER) = 1 THEN 0 "
                         "WHEN lane = 'step-free' THEN 1 ELSE 2 END WHERE entry_id = ?";
constexpr auto partySql = "UPDATE queue_entry SET party = ?, asked_at = NULL, patient = FALSE WHERE entry_id = ?";
constexpr auto leftSql = "UPDATE queue_entry SET state = 2, ended_at = @now_ms@ WHERE entry_id = ?";
constexpr auto endedSql = "UPDATE queue_entry SET ended_at = @now_ms@ WHERE entry_id = ?";
constexpr auto undrawnSql = "SELECT number FROM queue_entry WHERE event_id = ? AND state = 0 AND position IS NULL "
                            "ORDER BY number";
constexpr auto writeDrawSql =
    "WITH r AS (SELECT CAST(value ->> 0 AS INTEGER) AS number, CAST(value ->> 1 AS INTEGER) AS position FROM @rows@) "
    "UPDATE queue_entry SET position = r.position FROM r WHERE queue_entry.event_id = ? "
    "AND queue_entry.number = r.number";
constexpr auto insideSql =
    "SELECT " PARTERRE_ENTRY_COLUMNS "FROM shop_session s JOIN queue_entry q ON q.session_id = s.session_id "
    "LEFT JOIN station t ON t.station_id = s.station_id "
    "WHERE s.event_id = ? AND s.status IN (1, 2) ORDER BY q.called_at, q.number";
constexpr auto waitingSql = "SELECT " PARTERRE_ENTRY_COLUMNS "FROM queue_entry q " PARTERRE_ENTRY_JOINS
                            "WHERE q.event_id = ? AND q.state = 0 ORDER BY q.rank, q.position, q.number LIMIT ?";
constexpr auto recentlyCalledSql =
    "SELECT " PARTERRE_ENTRY_COLUMNS "FROM queue_entry q " PARTERRE_ENTRY_JOINS "WHERE q.event_id = ? AND q.state = 1 "
    "AND q.called_at > @now_ms@ - 7200000 ORDER BY q.called_at DESC, q.number DESC LIMIT ?";
constexpr auto countSql = "SELECT COUNT(*), COALESCE(CAST(SUM(party) AS BIGINT), 0) FROM queue_entry "
                          "WHERE event_id = ? AND state = 0";

int rankOf(const QueueEntryView &entry)
{
    if (entry.isPreferred)
        return rankPreferred;
    return entry.lane == QueueLane::StepFree ? 1 : 2;
}

/// The fate of a call is the fate of its session. One that is past its deadline is over for everybody, whether or not
/// somebody has written it yet.
QueueState fate(ShoppingStatus status, bool wasServed, bool isOverdue)
{
    switch (status) {
    case ShoppingStatus::Selecting:
        if (isOverdue)
            return wasServed ? QueueState::Done : QueueState::Lapsed;
        return wasServed ? QueueState::Serving : QueueState::Called;
    case ShoppingStatus::Paying: return QueueState::Serving;
    case ShoppingStatus::Expired: return wasServed ? QueueState::Done : QueueState::Lapsed;
    case ShoppingStatus::Abandoned: return wasServed ? QueueState::Done : QueueState::Left;
    case ShoppingStatus::Waiting:
    case ShoppingStatus::Completed: return QueueState::Done;
    }
    return QueueState::Done;
}

void readCall(const Row &row, QueueEntryView &entry)
{
    const Moment expires = row.moment(21);
    const Moment now = row.moment(25);
    entry.state = fate(static_cast<ShoppingStatus>(row.number(19)), row.boolean(20), expires <= now);
    if (entry.state == QueueState::Called || entry.state == QueueState::Serving) {
        entry.deadline = expires;
        entry.party = row.number(22);
    }
    if (entry.state == QueueState::Lapsed)
        entry.keptUntil = row.optionalMoment(18).value_or(expires).plus(std::chrono::milliseconds(row.integer(26)));
    entry.station = row.id<StationId>(23);
    entry.stationName = row.text(24);
}

QueueEntryView readEntry(const Row &row)
{
    QueueEntryView entry;
    entry.id = row.id<QueueEntryId>(0);
    entry.event = row.id<EventId>(1);
    entry.number = row.number(2);
    const int state = row.number(3);
    entry.lane = row.word(4, queueLaneText);
    entry.isPreferred = row.number(5) == rankPreferred;
    entry.isDrawn = row.boolean(6);
    entry.party = row.number(7);
    entry.name = row.text(8);
    entry.email = row.text(9);
    entry.phone = row.text(10);
    entry.joinedAt = row.moment(11);
    entry.isAsked = row.boolean(12);
    entry.isPatient = row.boolean(13);
    entry.calls = row.number(14);
    entry.recalls = row.number(15);
    entry.calledAt = row.optionalMoment(16);
    entry.session = row.id<SessionId>(17);
    if (state == 2)
        entry.state = QueueState::Left;
    else if (state == 1)
        readCall(row, entry);
    return entry;
}

} // namespace

std::optional<QueueEntryView> QueueStore::find(QueueEntryId id)
{
    return Statement(m_session, findSql).with(id).first(readEntry);
}

std::optional<QueueEntryView> QueueStore::lock(QueueEntryId id)
{
    if (!Statement(m_session, lockSql).with(id).first([](const Row &) { return true; }))
        return std::nullopt;
    return find(id);
}

std::optional<QueueEntryId> QueueStore::idOf(EventId event, int number)
{
    return Statement(m_session, "SELECT entry_id FROM queue_entry WHERE event_id = ? AND number = ?")
        .with(event, number)
        .first([](const Row &row) { return row.id<QueueEntryId>(0); });
}

QList<QueueEntryView> QueueStore::calledIn(const QList<SessionId> &sessions)
{
    return Statement(m_session, calledInSql).with(NumberList::of(sessions)).list(readEntry);
}

int QueueStore::takeNumber(EventId event)
{
    return Statement(m_session, takeNumberSql).with(event).required([](const Row &row) { return row.number(0); });
}

void QueueStore::insert(const QueueEntryView &entry)
{
    Statement(m_session, insertSql)
        .with(entry.id, entry.event, entry.number, queueLaneText.toText(entry.lane), rankOf(entry),
              entry.isDrawn ? 1 : 0, entry.number, entry.party, entry.name, entry.email, entry.phone)
        .run();
}

std::optional<QueueEntryView> QueueStore::next(EventId event, std::optional<QueueLane> lane, int places,
                                               std::chrono::milliseconds patience)
{
    const QString word = lane ? queueLaneText.toText(*lane) : QString();
    const auto id = Statement(m_session, nextSql)
                        .with(event, word, word, places, static_cast<qint64>(patience.count()))
                        .first([](const Row &row) { return row.id<QueueEntryId>(0); });
    return id ? find(*id) : std::nullopt;
}

void QueueStore::setAsked(QueueEntryId id)
{
    Statement(m_session, askedSql).with(id).run();
}

void QueueStore::setPatient(QueueEntryId id)
{
    Statement(m_session, patientSql).with(id).run();
}

void QueueStore::setCalled(QueueEntryId id, SessionId session)
{
    Statement(m_session, calledSql).with(session, id).run();
}

void QueueStore::setRecalled(QueueEntryId id)
{
    Statement(m_session, recalledSql).with(id).run();
}

void QueueStore::setPreferred(QueueEntryId id, bool isPreferred)
{
    Statement(m_session, rankSql).with(isPreferred ? 1 : 0, id).run();
}

void QueueStore::setParty(QueueEntryId id, int party)
{
    Statement(m_session, partySql).with(party, id).run();
}

void QueueStore::setLeft(QueueEntryId id)
{
    Statement(m_session, leftSql).with(id).run();
}

void QueueStore::setEnded(QueueEntryId id)
{
    Statement(m_session, endedSql).with(id).run();
}

QList<int> QueueStore::undrawn(EventId event)
{
    return Statement(m_session, undrawnSql).with(event).list([](const Row &row) { return row.number(0); });
}

void QueueStore::writeDraw(EventId event, const QList<int> &numbers, const QList<int> &order)
{
    // Places are the numbers themselves: whoever comes later has a larger one and stands behind.
    JsonRows rows;
    for (qsizetype i = 0; i < order.size(); ++i)
        rows.row().add(order.at(i)).add(numbers.at(i));
    if (!rows.isEmpty())
        Statement(m_session, writeDrawSql).with(rows.text(), event).run();
}

QList<QueueEntryView> QueueStore::inside(EventId event)
{
    return Statement(m_session, insideSql).with(event).list(readEntry);
}

QList<QueueEntryView> QueueStore::waiting(EventId event, int limit)
{
    return Statement(m_session, waitingSql).with(event, limit).list(readEntry);
}

QList<QueueEntryView> QueueStore::recentlyCalled(EventId event, int limit)
{
    return Statement(m_session, recentlyCalledSql).with(event, limit).list(readEntry);
}

QueueStore::Counts QueueStore::countWaiting(EventId event)
{
    return Statement(m_session, countSql).with(event).required([](const Row &row) {
        return Counts{row.number(0), row.number(1)};
    });
}

} // namespace parterre
