#include "storage/sale/placestatestore.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

// A transaction may commit after a later-numbered one. On PostgreSQL everything below the oldest running transaction
// is settled, so the next question starts there and reads some rows twice; SQLite has one writer and no such gaps.
constexpr auto readOnPostgresql =
    "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT), @now_ms@, e.seat_no, e.state, "
    "e.session_id, e.expires_at FROM (SELECT 1) o LEFT JOIN event_seat e ON e.event_id = ? AND e.changed_seq >= ?";
constexpr auto readOnSqlite =
    "SELECT (SELECT last + 1 FROM change_clock), @now_ms@, e.seat_no, e.state, e.session_id, e.expires_at "
    "FROM (SELECT 1) o LEFT JOIN event_seat e ON e.event_id = ? AND e.changed_seq >= ?";
constexpr auto areasSql =
    "SELECT a.area_no, a.capacity, a.capacity - a.used + COALESCE((SELECT CAST(SUM(h.n) AS BIGINT) FROM ga_hold h "
    "WHERE h.event_id = a.event_id AND h.area_no = a.area_no AND h.state = 1 AND h.expires_at <= @now_ms@), 0) "
    "FROM ga_area a WHERE a.event_id = ? ORDER BY a.area_no";

} // namespace

PlaceChangesView PlaceStateStore::read(EventId event, ChangeHorizon &horizon)
{
    const qint64 connection = m_session.connection().openings();
    PlaceChangesView view;
    view.event = event;
    view.complete = horizon.connection != connection || horizon.number == 0;
    const qint64 since = view.complete ? 0 : horizon.number;
    ChangeHorizon next;

    Statement(m_session, m_session.dialect().isPostgresql() ? readOnPostgresql : readOnSqlite)
        .with(event, since)
        .each([&](const Row &row) {
            next = {row.integer(0), connection};
            view.databaseNow = row.moment(1);
            if (row.isNull(2))
                return;
            SeatStateView seat;
            seat.seat = row.id<SeatNo>(2);
            seat.state = static_cast<PlaceState>(row.number(3));
            seat.session = row.id<SessionId>(4);
            seat.expires = row.moment(5);
            const bool overdue = seat.state == PlaceState::Held && !row.isNull(5) && seat.expires <= view.databaseNow;
            if (overdue)
                seat = {seat.seat, PlaceState::Free, SessionId(), Moment()};
            view.seats.append(seat);
        });
    view.areas = areas(event);
    // Only now: what was read in vain must be read again.
    horizon = next;
    return view;
}

QList<AreaStateView> PlaceStateStore::areas(EventId event)
{
    return Statement(m_session, areasSql).with(event).list([](const Row &row) {
        return AreaStateView{row.id<AreaNo>(0), row.number(1), row.number(2)};
    });
}

} // namespace parterre
