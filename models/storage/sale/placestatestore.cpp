#include "storage/sale/placestatestore.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"
#include "storage/core/numbertext.h"
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
// One row for the whole event, with a list for every state: a quarter of the time that a row for every seat takes.
#define PARTERRE_WHOLE_EVENT(list, held)                                                                               \
    "@now_ms@, " list " FILTER (WHERE state = 0), " list " FILTER (WHERE state = 2), " list                            \
    " FILTER (WHERE state = 3), " list " FILTER (WHERE state = 4), " held                                              \
    " FILTER (WHERE state = 1) FROM event_seat WHERE event_id = ?"
constexpr auto wholeOnPostgresql =
    "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT), " PARTERRE_WHOLE_EVENT(
        "string_agg(CAST(seat_no AS TEXT), ',')",
        "string_agg(CONCAT_WS(' ', seat_no, session_id, COALESCE(expires_at, 0)), ',')");
constexpr auto wholeOnSqlite = "SELECT (SELECT last + 1 FROM change_clock), " PARTERRE_WHOLE_EVENT(
    "group_concat(seat_no)", "group_concat(seat_no || ' ' || session_id || ' ' || COALESCE(expires_at, 0))");
#undef PARTERRE_WHOLE_EVENT
constexpr PlaceState listed[]{PlaceState::Free, PlaceState::Sold, PlaceState::Blocked, PlaceState::Reserved};
constexpr int firstList = 2;
constexpr int heldList = firstList + static_cast<int>(std::size(listed));

constexpr auto areasSql =
    "SELECT a.area_no, a.capacity, a.capacity - a.used + COALESCE((SELECT CAST(SUM(h.n) AS BIGINT) FROM ga_hold h "
    "WHERE h.event_id = a.event_id AND h.area_no = a.area_no AND h.state = 1 AND h.expires_at <= @now_ms@), 0) "
    "FROM ga_area a WHERE a.event_id = ? ORDER BY a.area_no";

/// A hold that is over is free to everybody, whether or not a sweeper has been there.
SeatStateView asSeenAt(Moment now, const SeatStateView &seat)
{
    const bool isOver = seat.state == PlaceState::Held && seat.expires.ms() > 0 && seat.expires <= now;
    return isOver ? SeatStateView{seat.seat, PlaceState::Free, SessionId(), Moment()} : seat;
}

void readSeats(const QByteArray &text, PlaceState state, PlaceChangesView &view)
{
    view.seats.reserve(view.seats.size() + text.count(',') + 1);
    NumberText numbers(text);
    while (const std::optional<qint64> seat = numbers.next())
        view.seats.append({SeatNo(*seat), state, SessionId(), Moment()});
    if (!numbers.isAtEnd())
        throw DbError::impossible(QStringLiteral("a list of seats"));
}

void readHeld(const QByteArray &text, PlaceChangesView &view)
{
    NumberText numbers(text);
    while (const std::optional<qint64> seat = numbers.next()) {
        const std::optional<qint64> session = numbers.next();
        const std::optional<qint64> expires = numbers.next();
        if (!session || !expires)
            throw DbError::impossible(QStringLiteral("a list of holds"));
        view.seats.append(
            asSeenAt(view.databaseNow, {SeatNo(*seat), PlaceState::Held, SessionId(*session), Moment(*expires)}));
    }
}

} // namespace

PlaceChangesView PlaceStateStore::read(EventId event, ChangeHorizon &horizon)
{
    const qint64 connection = m_session.connection().openings();
    PlaceChangesView view;
    view.event = event;
    view.complete = horizon.connection != connection || horizon.number == 0;
    const ChangeHorizon next{view.complete ? readWhole(view) : readSince(horizon.number, view), connection};
    view.areas = areas(event);
    // Only now: what was read in vain must be read again.
    horizon = next;
    return view;
}

qint64 PlaceStateStore::readWhole(PlaceChangesView &view)
{
    qint64 next = 0;
    Statement(m_session, m_session.dialect().isPostgresql() ? wholeOnPostgresql : wholeOnSqlite)
        .with(view.event)
        .each([&](const Row &row) {
            next = row.integer(0);
            view.databaseNow = row.moment(1);
            for (int i = 0; i < static_cast<int>(std::size(listed)); ++i)
                readSeats(row.bytes(firstList + i), listed[i], view);
            readHeld(row.bytes(heldList), view);
        });
    return next;
}

qint64 PlaceStateStore::readSince(qint64 number, PlaceChangesView &view)
{
    qint64 next = 0;
    Statement(m_session, m_session.dialect().isPostgresql() ? readOnPostgresql : readOnSqlite)
        .with(view.event, number)
        .each([&](const Row &row) {
            next = row.integer(0);
            view.databaseNow = row.moment(1);
            if (!row.isNull(2))
                view.seats.append(asSeenAt(view.databaseNow, {row.id<SeatNo>(2), static_cast<PlaceState>(row.number(3)),
                                                              row.id<SessionId>(4), row.moment(5)}));
        });
    return next;
}

QList<AreaStateView> PlaceStateStore::areas(EventId event)
{
    return Statement(m_session, areasSql).with(event).list([](const Row &row) {
        return AreaStateView{row.id<AreaNo>(0), row.number(1), row.number(2)};
    });
}

} // namespace parterre
