#include "storage/sale/placestatestore.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"
#include "storage/core/numbertext.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

// One row with a list for every state: a quarter of the time that a row for every seat takes.
#define PARTERRE_SEATS(next, list, held)                                                                               \
    "SELECT " next ", @now_ms@, " list " FILTER (WHERE state = 0), " list " FILTER (WHERE state = 2), " list           \
    " FILTER (WHERE state = 3), " list " FILTER (WHERE state = 4), " held                                              \
    " FILTER (WHERE state = 1) FROM event_seat WHERE event_id = ?"
// A transaction may commit after a later-numbered one. On PostgreSQL everything below the oldest running transaction
// is settled, so the next question starts there and reads some rows twice; SQLite has one writer and no such gaps.
#define PARTERRE_SEATS_ON_POSTGRESQL                                                                                   \
    PARTERRE_SEATS("CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)",                            \
                   "string_agg(CAST(seat_no AS TEXT), ',')",                                                           \
                   "string_agg(CONCAT_WS(' ', seat_no, session_id, COALESCE(expires_at, 0)), ',')")
#define PARTERRE_SEATS_ON_SQLITE                                                                                       \
    PARTERRE_SEATS("(SELECT last + 1 FROM change_clock)", "group_concat(seat_no)",                                     \
                   "group_concat(seat_no || ' ' || session_id || ' ' || COALESCE(expires_at, 0))")
constexpr auto wholeOnPostgresql = PARTERRE_SEATS_ON_POSTGRESQL;
constexpr auto wholeOnSqlite = PARTERRE_SEATS_ON_SQLITE;
// A server that sees the horizon, or only one end of a range, thinks planning anew worth its while each time, and that
// takes longer than reading.
constexpr auto sinceOnPostgresql =
    PARTERRE_SEATS_ON_POSTGRESQL " AND changed_seq >= CAST((SELECT ?) AS BIGINT) AND changed_seq < 9223372036854775807";
constexpr auto sinceOnSqlite = PARTERRE_SEATS_ON_SQLITE " AND changed_seq >= ?";
#undef PARTERRE_SEATS_ON_SQLITE
#undef PARTERRE_SEATS_ON_POSTGRESQL
#undef PARTERRE_SEATS
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

void readList(const QByteArray &text, PlaceState state, PlaceChangesView &view)
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

/// Answers the next horizon.
qint64 readSeats(Statement &statement, PlaceChangesView &view)
{
    return statement.required([&view](const Row &row) {
        view.databaseNow = row.moment(1);
        for (int i = 0; i < static_cast<int>(std::size(listed)); ++i)
            readList(row.bytes(firstList + i), listed[i], view);
        readHeld(row.bytes(heldList), view);
        return row.integer(0);
    });
}

} // namespace

PlaceChangesView PlaceStateStore::read(EventId event, ChangeHorizon &horizon, Statement *along)
{
    const qint64 connection = m_session.connection().openings();
    PlaceChangesView view;
    view.event = event;
    view.complete = horizon.connection != connection || horizon.number == 0;
    const bool isPostgresql = m_session.dialect().isPostgresql();
    Statement seats(m_session, view.complete ? (isPostgresql ? wholeOnPostgresql : wholeOnSqlite)
                                             : (isPostgresql ? sinceOnPostgresql : sinceOnSqlite));
    seats.with(event);
    if (!view.complete)
        seats.with(horizon.number);
    bool asksForAreas = view.complete || horizon.asksForAreas;
    Statement areas(m_session, areasSql);
    areas.with(event);
    Statement::runTogether({along, &seats, asksForAreas ? &areas : nullptr});
    const qint64 next = readSeats(seats, view);
    if (asksForAreas) {
        view.areas = areas.list([](const Row &row) {
            return AreaStateView{row.id<AreaNo>(0), row.number(1), row.number(2)};
        });
    }
    if (view.complete)
        asksForAreas = !view.areas.isEmpty() || view.seats.isEmpty(); // without any place it is not published yet
    // Only now: what was read in vain must be read again.
    horizon = {next, connection, asksForAreas};
    return view;
}

} // namespace parterre
