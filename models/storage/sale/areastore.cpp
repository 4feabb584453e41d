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

constexpr auto takeSql = "UPDATE ga_area SET used = used + ?, changed_seq = @change@ "
                         "WHERE event_id = ? AND area_no = ? AND used + ? <= capacity";
constexpr auto insertSql = "INSERT INTO ga_hold (hold_id, event_id, area_no, session_id, type_no, n, state, expires_at) "
                           "VALUES (?, ?, ?, ?, ?, ?, 1, ?)";
constexpr auto giveBackSql = "UPDATE ga_area SET used = used - ?, changed_seq = @change@ "
                             "WHERE event_id = ? AND area_no = ? "
                             "AND " PARTERRE_NO_PRICE_ALLOCATION("ga_area") " IS NULL";
// What comes back to an area that lost its price meanwhile stands blocked as the rest of it; the counter stays.
constexpr auto blockSql =
    "INSERT INTO ga_hold (hold_id, event_id, area_no, n, state, allocation_id) SELECT CAST(? AS BIGINT), a.event_id, "
    "a.area_no, CAST(? AS INTEGER), 3, " PARTERRE_NO_PRICE_ALLOCATION("a") " FROM ga_area a "
                                                                           "WHERE a.event_id = ? AND a.area_no = ?";
constexpr auto reclaimSql =
    "DELETE FROM ga_hold WHERE hold_id IN (SELECT hold_id FROM ga_hold WHERE event_id = ? AND area_no = ? AND state = 1 "
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
constexpr auto heldBySql = "SELECT h.hold_id, h.area_no, a.section_no, a.name, a.category, h.type_no, h.n, "
                           "(h.expires_at IS NULL OR h.expires_at > @now_ms@) FROM ga_hold h JOIN ga_area a ON "
                           "a.event_id = h.event_id AND a.area_no = h.area_no "
                           "WHERE h.session_id = ? AND h.state = 1 ORDER BY h.area_no, h.type_no, h.hold_id";
constexpr auto freePlacesSql =
    "SELECT a.capacity - a.used + COALESCE((SELECT CAST(SUM(h.n) AS BIGINT) FROM ga_hold h WHERE h.event_id = "
    "a.event_id AND h.area_no = a.area_no AND h.state = 1 AND h.expires_at <= @now_ms@), 0) "
    "FROM ga_area a WHERE a.event_id = ? AND a.area_no = ?";

} // namespace

AreaStore::Returned AreaStore::readReturned(const Row &row)
{
    return {row.id<EventId>(0), row.id<AreaNo>(1), row.number(2)};
}

bool AreaStore::tryTake(EventId event, AreaNo area, int count)
{
    return Statement(m_session, takeSql).with(count, event, area, count).run() == 1;
}

bool AreaStore::take(EventId event, AreaNo area, SessionId session, TicketTypeNo type, int count, Moment deadline)
{
    m_session.beginChange();
    while (!tryTake(event, area, count)) {
        if (reclaim(event, area) == 0)
            return false;
    }
    const GaHoldId hold(m_session.environment().randomNumber());
    Statement(m_session, insertSql).with(hold, event, area, session, type, count, deadline).run();
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
        const GaHoldId blocked(m_session.environment().randomNumber());
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

QList<HeldPlaces> AreaStore::heldBy(SessionId session)
{
    return Statement(m_session, heldBySql).with(session).list([](const Row &row) {
        return HeldPlaces{row.id<GaHoldId>(0), row.id<AreaNo>(1), row.id<SectionNo>(2), row.text(3),
                          row.number(4),       row.number(5),     row.number(6),        row.boolean(7)};
    });
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
