#include "storage/sale/sessionstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

// One that is there already was opened by this very job, whose answer was lost.
constexpr auto openSql = "INSERT INTO shop_session (session_id, event_id, status, party, revision, station_id, person, "
                         "buyer_name, buyer_email, buyer_phone, buyer_note, clock_started, created_at, expires_at) "
                         "SELECT ?, e.event_id, 1, CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS BIGINT), "
                         "CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), FALSE, "
                         "@now_ms@, @now_ms@ + e.session_ms FROM event e WHERE e.event_id = ? "
                         "AND NOT EXISTS (SELECT 1 FROM shop_session s WHERE s.session_id = ?)";

// SQLite's RETURNING knows the table by its own name only.
#define PARTERRE_SESSION_COLUMNS(s)                                                                                    \
    s ".session_id, " s ".event_id, " s ".status, " s ".party, " s ".revision, " s ".station_id, " s                   \
      ".clock_started, " s ".extensions, " s ".expires_at, " s ".buyer_name, " s ".buyer_email, " s ".buyer_phone, " s \
      ".buyer_note, " s ".delivery, " s ".order_id, @now_ms@, "                                                        \
      "(SELECT e.revision FROM event e WHERE e.event_id = " s ".event_id), " s ".person, " s ".parked_at"
#define PARTERRE_SESSION_FROM " FROM shop_session s WHERE s.session_id = ? "
#define PARTERRE_SESSION_RETURN " WHERE session_id = ? RETURNING " PARTERRE_SESSION_COLUMNS("shop_session")
constexpr auto findSql = "SELECT " PARTERRE_SESSION_COLUMNS("s") ", (SELECT t.name FROM station t WHERE t.station_id = "
                                                                 "s.station_id)" PARTERRE_SESSION_FROM;
// Whoever locks a session mostly is its station.
constexpr auto lockSql = "SELECT " PARTERRE_SESSION_COLUMNS("s") PARTERRE_SESSION_FROM "@lock@";
// Each way to the server and back counts: what was written comes back with the writing.
constexpr auto reviseSql = "UPDATE shop_session SET revision = ?" PARTERRE_SESSION_RETURN;
// Where the job knows what it writes, nothing comes back but what it cannot know.
#define PARTERRE_STAMP_RETURN                                                                                          \
    " RETURNING station_id, @now_ms@, (SELECT e.revision FROM event e WHERE e.event_id = shop_session.event_id)"
constexpr auto startSql = "UPDATE shop_session SET revision = ?, clock_started = TRUE, expires_at = ? "
                          "WHERE session_id = ?" PARTERRE_STAMP_RETURN;
constexpr auto startHolderSql = "UPDATE shop_session SET revision = ?, clock_started = TRUE, expires_at = ? WHERE "
                                "session_id = ? AND EXISTS (SELECT 1 FROM event_seat h WHERE h.session_id = "
                                "shop_session.session_id AND h.state = 1)" PARTERRE_STAMP_RETURN;
constexpr auto completeSql =
    "UPDATE shop_session SET status = 3, order_id = ?, revision = ? WHERE session_id = ?" PARTERRE_STAMP_RETURN;
#undef PARTERRE_STAMP_RETURN
#undef PARTERRE_SESSION_RETURN
#undef PARTERRE_SESSION_FROM
#undef PARTERRE_SESSION_COLUMNS

// In the order of the index: a server that expects many overdue ones would rather look through the whole table for one.
constexpr auto anyOverdueSql = "SELECT 1 FROM shop_session WHERE status IN (0, 1) AND expires_at <= @now_ms@ "
                               "ORDER BY expires_at LIMIT 1";
constexpr auto overdueSql = "SELECT session_id FROM shop_session WHERE status IN (0, 1) AND expires_at <= @now_ms@ "
                            "ORDER BY expires_at LIMIT ? @lock_skip@";
// "status < 2" says the same as the index of deadlines does and is not read as that: in its order each overdue session
// would be searched for in the list.
constexpr auto expireSql = "UPDATE shop_session SET status = 4 WHERE session_id @in_list@ AND status < 2 "
                           "AND expires_at <= @now_ms@";
// Any number that nothing else in a house's server uses as an advisory lock.
constexpr auto lockSweepingSql = "SELECT pg_try_advisory_xact_lock(7274496810124)";

// Each half has an index of its own. What is overdue is nobody's any more, whether or not it is written so.
#define PARTERRE_OPEN_SALE                                                                                             \
    "SELECT s.session_id, s.event_id, e.name, e.starts_at, e.time_zone, s.status, s.station_id, "                      \
    "COALESCE(t.name, ''), s.person, s.parked_at, s.buyer_name, s.expires_at, @now_ms@, "                              \
    "(SELECT COUNT(*) FROM event_seat h WHERE h.session_id = s.session_id AND h.state = 1) + "                         \
    "(SELECT CAST(COALESCE(SUM(g.n), 0) AS BIGINT) FROM ga_hold g WHERE g.session_id = s.session_id AND "              \
    "g.state = 1) AS places "                                                                                          \
    "FROM shop_session s JOIN event e ON e.event_id = s.event_id LEFT JOIN station t ON t.station_id = s.station_id "
constexpr auto openSalesSql =
    "SELECT * FROM (" PARTERRE_OPEN_SALE "WHERE s.status IN (0, 1) AND s.status = 1 AND s.expires_at > @now_ms@ "
    "UNION ALL " PARTERRE_OPEN_SALE "WHERE s.status = 2) o "
    "WHERE o.places > 0 OR o.parked_at IS NOT NULL ORDER BY o.expires_at, o.session_id";
#undef PARTERRE_OPEN_SALE

} // namespace

SessionRecord SessionStore::read(const Row &row)
{
    SessionRecord record;
    record.id = row.id<SessionId>(0);
    record.event = row.id<EventId>(1);
    record.status = static_cast<ShoppingStatus>(row.number(2));
    record.party = row.number(3);
    record.revision = row.integer(4);
    record.station = row.id<StationId>(5);
    record.clockStarted = row.boolean(6);
    record.extensions = row.number(7);
    record.expires = row.moment(8);
    record.buyer = {row.text(9), row.text(10), row.text(11), row.text(12)};
    record.delivery = row.word(13, deliveryText);
    record.order = row.orderId(14);
    record.now = row.moment(15);
    record.eventRevision = row.integer(16);
    record.person = row.text(17);
    record.parked = !row.isNull(18);
    return record;
}

SessionStamp SessionStore::readStamp(const Row &row)
{
    return {row.id<StationId>(0), row.moment(1), row.integer(2)};
}

std::unique_ptr<Statement> SessionStore::toOpen(const NewSession &session)
{
    auto statement = std::make_unique<Statement>(m_session, openSql);
    statement->with(session.id, session.party, session.revision, session.station, session.person, session.buyer.name,
                    session.buyer.email, session.buyer.phone, session.buyer.note, session.event, session.id);
    return statement;
}

std::optional<SessionRecord> SessionStore::find(SessionId id)
{
    return Statement(m_session, findSql).with(id).first([](const Row &row) {
        SessionRecord record = read(row);
        record.stationName = row.text(19);
        return record;
    });
}

std::optional<SessionRecord> SessionStore::lock(SessionId id)
{
    return Statement(m_session, lockSql).with(id).first(read);
}

std::unique_ptr<Statement> SessionStore::toLock(SessionId id)
{
    auto statement = std::make_unique<Statement>(m_session, lockSql);
    statement->with(id);
    return statement;
}

std::unique_ptr<Statement> SessionStore::toReviseHolder(SessionId id, qint64 revision, Moment deadline)
{
    auto statement = std::make_unique<Statement>(m_session, startHolderSql);
    statement->with(revision, deadline, id);
    return statement;
}

std::unique_ptr<Statement> SessionStore::toComplete(SessionId id, qint64 revision, const OrderId &order)
{
    auto statement = std::make_unique<Statement>(m_session, completeSql);
    statement->with(order, revision, id);
    return statement;
}

void SessionStore::setRevision(SessionId id, qint64 revision)
{
    Statement(m_session, "UPDATE shop_session SET revision = ? WHERE session_id = ?").with(revision, id).run();
}

SessionRecord SessionStore::revise(SessionId id, qint64 revision)
{
    return Statement(m_session, reviseSql).with(revision, id).required(read);
}

SessionStamp SessionStore::reviseStarted(SessionId id, qint64 revision, Moment deadline)
{
    return Statement(m_session, startSql).with(revision, deadline, id).required(readStamp);
}

SessionStamp SessionStore::complete(SessionId id, qint64 revision, const OrderId &order)
{
    return toComplete(id, revision, order)->required(readStamp);
}

void SessionStore::park(SessionId id)
{
    Statement(m_session, "UPDATE shop_session SET parked_at = @now_ms@ WHERE session_id = ?").with(id).run();
}

void SessionStore::give(SessionId id, StationId station, const QString &person)
{
    Statement(m_session, "UPDATE shop_session SET parked_at = NULL, station_id = ?, person = ? WHERE session_id = ?")
        .with(station, person, id)
        .run();
}

QList<OpenSaleView> SessionStore::open()
{
    return Statement(m_session, openSalesSql).list([](const Row &row) {
        OpenSaleView sale;
        sale.id = row.id<SessionId>(0);
        sale.event = row.id<EventId>(1);
        sale.eventName = row.text(2);
        sale.starts = row.optionalMoment(3);
        sale.timeZone = row.text(4).toLatin1();
        sale.status = static_cast<ShoppingStatus>(row.number(5));
        sale.station = row.id<StationId>(6);
        sale.stationName = row.text(7);
        sale.person = row.text(8);
        sale.parkedAt = row.optionalMoment(9);
        sale.buyerName = row.text(10);
        sale.deadline = row.moment(11);
        sale.databaseNow = row.moment(12);
        sale.places = row.number(13);
        return sale;
    });
}

void SessionStore::extend(SessionId id, Moment deadline)
{
    Statement(m_session, "UPDATE shop_session SET extensions = extensions + 1, expires_at = ? WHERE session_id = ?")
        .with(deadline, id)
        .run();
}

void SessionStore::serve(SessionId id, StationId station, const QString &person, qint64 revision, Moment deadline)
{
    Statement(m_session, "UPDATE shop_session SET clock_started = TRUE, station_id = ?, person = ?, revision = ?, "
                         "expires_at = ? WHERE session_id = ?")
        .with(station, person, revision, deadline, id)
        .run();
}

void SessionStore::putBuyer(SessionId id, const BuyerDto &buyer)
{
    Statement(m_session, "UPDATE shop_session SET buyer_name = ?, buyer_email = ?, buyer_phone = ?, buyer_note = ? "
                         "WHERE session_id = ?")
        .with(buyer.name, buyer.email, buyer.phone, buyer.note, id)
        .run();
}

void SessionStore::putDelivery(SessionId id, Delivery delivery)
{
    Statement(m_session, "UPDATE shop_session SET delivery = ? WHERE session_id = ?")
        .with(deliveryText.toText(delivery), id)
        .run();
}

void SessionStore::putParty(SessionId id, int party)
{
    Statement(m_session, "UPDATE shop_session SET party = ? WHERE session_id = ?").with(party, id).run();
}

void SessionStore::end(SessionId id, ShoppingStatus status)
{
    Statement(m_session, "UPDATE shop_session SET status = ? WHERE session_id = ?")
        .with(static_cast<int>(status), id)
        .run();
}

bool SessionStore::anyOverdue()
{
    return Statement(m_session, anyOverdueSql).first([](const Row &) { return true; }).has_value();
}

QList<SessionId> SessionStore::lockOverdue(int limit)
{
    return Statement(m_session, overdueSql).with(limit).list([](const Row &row) { return row.id<SessionId>(0); });
}

int SessionStore::expire(const QList<SessionId> &ids)
{
    return Statement(m_session, expireSql).with(NumberList::of(ids)).run();
}

bool SessionStore::lockSweeping()
{
    if (!m_session.dialect().isPostgresql())
        return true;
    return Statement(m_session, lockSweepingSql).required([](const Row &row) { return row.boolean(0); });
}

} // namespace parterre
