#include "storage/sale/seatstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"
#include "storage/sale/pricedplaces.h"

#include <algorithm>

namespace parterre {
namespace {

// state: 0 free, 1 held, 2 sold, 3 blocked, 4 reserved

// One statement that locks what is free, leaves out what is locked, and writes only when that was all. Never waits,
// hence no deadlock; all or nothing without a rollback.
constexpr auto holdOnPostgresql =
    "WITH l AS MATERIALIZED (SELECT seat_no FROM event_seat WHERE event_id = ? AND seat_no @in_list@ AND (state = 0 OR "
    "(state = 1 AND expires_at <= @now_ms@)) ORDER BY seat_no @lock_skip@), "
    "ok AS MATERIALIZED (SELECT COUNT(*) = ? AS all_free FROM l), "
    "u AS (UPDATE event_seat e SET state = 1, session_id = ?, expires_at = ?, type_no = ?, changed_seq = @change@ "
    "FROM l, ok WHERE ok.all_free AND e.event_id = ? AND e.seat_no = l.seat_no "
    "RETURNING e.seat_no, e.section_no, e.category, e.type_no) "
    "SELECT u.seat_no, u.section_no, y.zone, y.row_label, y.number_label, y.note, u.category, u.type_no, TRUE "
    "FROM u JOIN layout_seat y ON y.version_id = (SELECT v.version_id FROM event v WHERE v.event_id = ?) "
    "AND y.seat_no = u.seat_no";
// Under the single writer's lock nothing changes between the count and the update.
constexpr auto countFreeOnSqlite = "SELECT COUNT(*) FROM event_seat WHERE event_id = ? AND seat_no @in_list@ AND "
                                   "(state = 0 OR (state = 1 AND expires_at <= @now_ms@))";
constexpr auto holdOnSqlite =
    "UPDATE event_seat SET state = 1, session_id = ?, expires_at = ?, type_no = ?, changed_seq = @change@ "
    "WHERE event_id = ? AND seat_no @in_list@ AND (state = 0 OR (state = 1 AND expires_at <= @now_ms@))";
constexpr auto heldOnSqlite =
    "SELECT e.seat_no, e.section_no, l.zone, l.row_label, l.number_label, l.note, e.category, e.type_no, TRUE "
    "FROM event_seat e JOIN event v ON v.event_id = e.event_id "
    "JOIN layout_seat l ON l.version_id = v.version_id AND l.seat_no = e.seat_no "
    "WHERE e.event_id = ? AND e.seat_no @in_list@ AND e.state = 1 AND e.session_id = ? ORDER BY e.seat_no";

// A seat that is given back is free, unless its category lost its price meanwhile: then it stands blocked as the
// others.
#define PARTERRE_GIVEN_BACK                                                                                            \
    "state = CASE WHEN " PARTERRE_NO_PRICE_ALLOCATION(                                                                 \
        "event_seat") " IS NULL THEN 0 ELSE 3 END, "                                                                   \
                      "allocation_id = " PARTERRE_NO_PRICE_ALLOCATION(                                                 \
                          "event_seat") ", type_no = NULL, changed_seq = @change@ "

constexpr auto releaseSql = "UPDATE event_seat SET session_id = NULL, expires_at = NULL, " PARTERRE_GIVEN_BACK
                            "WHERE event_id = ? AND seat_no @in_list@ AND state = 1 AND session_id = ?";
constexpr auto releaseAllSql = "UPDATE event_seat SET session_id = NULL, expires_at = NULL, " PARTERRE_GIVEN_BACK
                               "WHERE session_id @in_list@ AND state = 1";
constexpr auto releaseOverdueSql = "UPDATE event_seat SET session_id = NULL, expires_at = NULL, " PARTERRE_GIVEN_BACK
                                   "WHERE session_id @in_list@ AND state = 1 AND expires_at <= @now_ms@";
constexpr auto setTypeSql = "UPDATE event_seat SET type_no = ? "
                            "WHERE event_id = ? AND seat_no @in_list@ AND state = 1 AND session_id = ?";
constexpr auto extendSql = "UPDATE event_seat SET expires_at = ?, changed_seq = @change@ "
                           "WHERE session_id = ? AND state = 1 AND expires_at > @now_ms@";
constexpr auto sellSql = "UPDATE event_seat SET state = 2, order_id = ?, session_id = NULL, expires_at = NULL, "
                         "changed_seq = @change@ WHERE event_id = ? AND seat_no @in_list@ AND state = 1 "
                         "AND session_id = ? AND (expires_at IS NULL OR expires_at > @now_ms@)";
// The order's tickets say which seats, for the seats have no index by order.
constexpr auto cancelSql = "UPDATE event_seat SET order_id = NULL, " PARTERRE_GIVEN_BACK
                           "WHERE event_id = ? AND seat_no IN (SELECT t.seat_no FROM ticket t WHERE t.order_id = ?) "
                           "AND order_id = ? AND state = 2";
#undef PARTERRE_GIVEN_BACK
constexpr auto freeAmongSql = "SELECT seat_no FROM event_seat WHERE event_id = ? AND seat_no @in_list@ AND "
                              "(state = 0 OR (state = 1 AND expires_at <= @now_ms@)) ORDER BY seat_no";
constexpr auto knownAmongSql = "SELECT seat_no FROM event_seat WHERE event_id = ? AND seat_no @in_list@";

HeldSeat readHeldSeat(const Row &row)
{
    return {row.id<SeatNo>(0), row.id<SectionNo>(1), row.text(2),   row.text(3),   row.text(4),
            row.text(5),       row.number(6),        row.number(7), row.boolean(8)};
}

} // namespace

QList<HeldSeat> SeatStore::hold(EventId event, const QList<SeatNo> &seats, SessionId session, Moment deadline,
                                TicketTypeNo type)
{
    m_session.beginChange();
    if (m_session.dialect().isPostgresql())
        return held(*toHold(event, seats, session, deadline, type));
    const NumberList list = NumberList::of(seats);
    const int free = Statement(m_session, countFreeOnSqlite).with(event, list).required([](const Row &row) {
        return row.number(0);
    });
    if (free != seats.size())
        return {};
    Statement(m_session, holdOnSqlite).with(session, deadline, type, event, list).run();
    return Statement(m_session, heldOnSqlite).with(event, list, session).list(readHeldSeat);
}

std::unique_ptr<Statement> SeatStore::toHold(EventId event, const QList<SeatNo> &seats, SessionId session,
                                             Moment deadline, TicketTypeNo type)
{
    m_session.beginChange();
    auto statement = std::make_unique<Statement>(m_session, holdOnPostgresql);
    const int wanted = static_cast<int>(seats.size());
    statement->with(event, NumberList::of(seats), wanted, session, deadline, type, event, event);
    return statement;
}

QList<HeldSeat> SeatStore::held(Statement &statement)
{
    QList<HeldSeat> held = statement.list(readHeldSeat);
    std::ranges::sort(held, {}, &HeldSeat::seat);
    return held;
}

int SeatStore::release(EventId event, const QList<SeatNo> &seats, SessionId session)
{
    m_session.beginChange();
    return Statement(m_session, releaseSql).with(event, NumberList::of(seats), session).run();
}

int SeatStore::releaseAll(const QList<SessionId> &sessions)
{
    m_session.beginChange();
    return Statement(m_session, releaseAllSql).with(NumberList::of(sessions)).run();
}

int SeatStore::releaseOverdue(const QList<SessionId> &sessions)
{
    m_session.beginChange();
    return Statement(m_session, releaseOverdueSql).with(NumberList::of(sessions)).run();
}

int SeatStore::setType(EventId event, const QList<SeatNo> &seats, SessionId session, TicketTypeNo type)
{
    return Statement(m_session, setTypeSql).with(type, event, NumberList::of(seats), session).run();
}

int SeatStore::extend(SessionId session, Moment deadline)
{
    m_session.beginChange();
    return Statement(m_session, extendSql).with(deadline, session).run();
}

int SeatStore::sell(EventId event, const QList<SeatNo> &seats, SessionId session, const OrderId &order)
{
    m_session.beginChange();
    return Statement(m_session, sellSql).with(order, event, NumberList::of(seats), session).run();
}

int SeatStore::cancel(EventId event, const OrderId &order)
{
    m_session.beginChange();
    return Statement(m_session, cancelSql).with(event, order, order).run();
}

QList<SeatNo> SeatStore::freeAmong(EventId event, const QList<SeatNo> &seats)
{
    return Statement(m_session, freeAmongSql).with(event, NumberList::of(seats)).list([](const Row &row) {
        return row.id<SeatNo>(0);
    });
}

QList<SeatNo> SeatStore::knownAmong(EventId event, const QList<SeatNo> &seats)
{
    return Statement(m_session, knownAmongSql).with(event, NumberList::of(seats)).list([](const Row &row) {
        return row.id<SeatNo>(0);
    });
}

} // namespace parterre
