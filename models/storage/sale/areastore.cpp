#include "storage/sale/areastore.h"

#include "storage/core/dbsession.h"
#include "storage/core/environment.h"
#include "storage/core/statement.h"
#include "storage/sale/pricedplaces.h"

#include <QMap>

#include <utility>

namespace parterre {
namespace {

// state: 1 held, 2 sold, 3 blocked

#define PARTERRE_TAKE                                                                                                  \
    "UPDATE ga_area SET used = used + CAST(? AS INTEGER), changed_seq = @change@ "                                     \
    "WHERE event_id = ? AND area_no = ? AND used + ? <= capacity"
#define PARTERRE_INSERT_HOLD                                                                                           \
    "INSERT INTO ga_hold (hold_id, event_id, area_no, session_id, type_no, n, state, expires_at) "
constexpr auto takeSql = PARTERRE_TAKE;
constexpr auto insertSql = PARTERRE_INSERT_HOLD "VALUES (?, ?, ?, ?, ?, ?, 1, ?)";
// The same in one: everybody waits for the area's row, and nobody should wait for a way to the server and back.
constexpr auto takeOnPostgresql =
    "WITH u AS (" PARTERRE_TAKE " RETURNING event_id, area_no) " PARTERRE_INSERT_HOLD
    "SELECT CAST(? AS BIGINT), u.event_id, u.area_no, CAST(? AS BIGINT), CAST(? AS INTEGER), CAST(? AS INTEGER), 1, "
    "CAST(? AS BIGINT) FROM u";
#undef PARTERRE_TAKE
#undef PARTERRE_INSERT_HOLD
constexpr auto giveBackSql = "UPDATE ga_area SET used = used - ?, changed_seq = @change@ "
                             "WHERE event_id = ? AND area_no = ? "
                             "AND " PARTERRE_NO_PRICE_ALLOCATION("ga_area") " IS NULL";
// What comes back to an area that lost its price meanwhile stands blocked as the rest of it; the counter stays.
constexpr auto blockSql =
    "INSERT INTO ga_hold (hold_id, event_id, area_no, n, state, allocation_id) SELECT CAST(? AS BIGINT), a.event_id, "
    "a.area_no, CAST(? AS INTEGER), 3, " PARTERRE_NO_PRICE_ALLOCATION("a") " FROM ga_area a "
                                                                           "WHERE a.event_id = ? AND a.area_no = ?";
constexpr auto reclaimSql =
    "DELETE FROM ga_hold WHERE hold_id IN (SELECT hold_id FROM ga_hold WHERE event_id = ? AND area_no = ? AND state = "
    "1 "
    "AND expires_at <= @now_ms@ ORDER BY expires_at LIMIT 200 @lock_skip@) RETURNING event_id, area_no, n";
constexpr auto releaseSql = "DELETE FROM ga_hold WHERE session_id = ? AND state = 1 AND event_id = ? AND area_no = ? "
                            "AND type_no = ? RETURNING event_id, area_no, n";
constexpr auto releaseAllSql = "DELETE FROM ga_hold WHERE session_id @in_list@ AND state = 1 "
                               "RETURNING event_id, area_no, n";
constexpr auto releaseOverdueSql = "DELETE FROM ga_hold WHERE session_id @in_list@ AND state = 1 AND "
                                   "expires_at <= @now_ms@ RETURNING event_id, area_no, n";
constexpr auto extendSql = "UPDATE ga_hold SET expires_at = ? WHERE session_id = ? AND state = 1 AND "
                           "expires_at > @now_ms@";
constexpr auto sellSql = "UPDATE ga_hold SET state = 2, order_id = ?, expires_at = NULL "
                         "WHERE hold_id @in_list@ AND session_id = ? AND state = 1 AND "
                         "(expires_at IS NULL OR expires_at > @now_ms@)";
constexpr auto cancelSql = "DELETE FROM ga_hold WHERE order_id = ? AND state = 2 RETURNING event_id, area_no, n";
constexpr auto freePlacesSql =
    "SELECT a.capacity - a.used + COALESCE((SELECT CAST(SUM(h.n) AS BIGINT) FROM ga_hold h WHERE h.event_id = "
    "a.event_id AND h.area_no = a.area_no AND h.state = 1 AND h.expires_at <= @now_ms@), 0) "
    "FROM ga_area a WHERE a.event_id = ? AND a.area_no = ?";

} // namespace

AreaStore::Returned AreaStore::readReturned(const Row &row)
{
    return {row.id<EventId>(0), row.id<AreaNo>(1), row.number(2)};
}

bool AreaStore::tryTake(const NewHold &hold)
{
    const auto withArea = [&hold](Statement &statement) -> Statement & {
        return statement.with(hold.count, hold.event, hold.area, hold.count);
    };
    if (m_session.dialect().isPostgresql()) {
        Statement whole(m_session, takeOnPostgresql);
        return withArea(whole).with(hold.id, hold.session, hold.type, hold.count, hold.deadline).run() == 1;
    }
    Statement take(m_session, takeSql);
    if (withArea(take).run() != 1)
        return false;
    Statement(m_session, insertSql)
        .with(hold.id, hold.event, hold.area, hold.session, hold.type, hold.count, hold.deadline)
        .run();
    return true;
}

bool AreaStore::take(EventId event, AreaNo area, SessionId session, TicketTypeNo type, int count, Moment deadline)
{
    m_session.beginChange();
    const NewHold hold{GaHoldId(m_session.environment().nextNumber()), event, area, session, type, count, deadline};
    while (!tryTake(hold)) {
        if (reclaim(event, area) == 0)
            return false;
    }
    return true;
}

int AreaStore::reclaim(EventId event, AreaNo area)
{
    return giveBack(Statement(m_session, reclaimSql).with(event, area).list(readReturned));
}

int AreaStore::giveBack(QList<Returned> returned)
{
    QMap<std::pair<EventId, AreaNo>, int> sums;
    int total = 0;
    for (const Returned &row : std::as_const(returned)) {
        sums[{row.event, row.area}] += row.count;
        total += row.count;
    }
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        const auto &[event, area] = sum.key();
        if (Statement(m_session, giveBackSql).with(sum.value(), event, area).run() == 1)
            continue;
        const GaHoldId blocked(m_session.environment().nextNumber());
        Statement(m_session, blockSql).with(blocked, sum.value(), event, area).run();
    }
    return total;
}

int AreaStore::release(EventId event, AreaNo area, SessionId session, TicketTypeNo type)
{
    m_session.beginChange();
    return giveBack(Statement(m_session, releaseSql).with(session, event, area, type).list(readReturned));
}

int AreaStore::releaseAll(const QList<SessionId> &sessions)
{
    m_session.beginChange();
    return giveBack(Statement(m_session, releaseAllSql).with(NumberList::of(sessions)).list(readReturned));
}

int AreaStore::releaseOverdue(const QList<SessionId> &sessions)
{
    m_session.beginChange();
    return giveBack(Statement(m_session, releaseOverdueSql).with(NumberList::of(sessions)).list(readReturned));
}

int AreaStore::extend(SessionId session, Moment deadline)
{
    return Statement(m_session, extendSql).with(deadline, session).run();
}

int AreaStore::sell(const QList<GaHoldId> &holds, SessionId session, const OrderId &order)
{
    return Statement(m_session, sellSql).with(order, NumberList::of(holds), session).run();
}

int AreaStore::cancel(const OrderId &order)
{
    m_session.beginChange();
    return giveBack(Statement(m_session, cancelSql).with(order).list(readReturned));
}

bool AreaStore::exists(EventId event, AreaNo area)
{
    return Statement(m_session, "SELECT 1 FROM ga_area WHERE event_id = ? AND area_no = ?")
        .with(event, area)
        .first([](const Row &) { return true; })
        .has_value();
}

int AreaStore::freePlaces(EventId event, AreaNo area)
{
    return Statement(m_session, freePlacesSql)
        .with(event, area)
        .first([](const Row &row) { return row.number(0); })
        .value_or(0);
}

} // namespace parterre
