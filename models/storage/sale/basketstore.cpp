#include "storage/sale/basketstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

#include <algorithm>

namespace parterre {
namespace {

// Seats and places in one way to the server and back; the last column is the hold of places, 0 for a seat.
constexpr auto readSql =
    "SELECT e.seat_no AS place_no, e.section_no, l.zone, l.row_label, l.number_label, l.note, e.category, "
    "e.type_no AS type_no, 1 AS n, (e.expires_at IS NULL OR e.expires_at > @now_ms@), CAST(0 AS BIGINT) AS hold_id "
    "FROM event_seat e JOIN event v ON v.event_id = e.event_id "
    "JOIN layout_seat l ON l.version_id = v.version_id AND l.seat_no = e.seat_no "
    "WHERE e.session_id = ? AND e.state = 1 "
    "UNION ALL SELECT h.area_no, a.section_no, a.name, '', '', '', a.category, h.type_no, h.n, "
    "(h.expires_at IS NULL OR h.expires_at > @now_ms@), h.hold_id FROM ga_hold h JOIN ga_area a ON "
    "a.event_id = h.event_id AND a.area_no = h.area_no WHERE h.session_id = ? AND h.state = 1 "
    "ORDER BY place_no, type_no, hold_id";

} // namespace

int Basket::placeCount() const
{
    int count = static_cast<int>(seats.size());
    for (const HeldPlaces &held : places)
        count += held.count;
    return count;
}

bool Basket::isFirm() const
{
    return std::ranges::all_of(seats, &HeldSeat::isFirm) && std::ranges::all_of(places, &HeldPlaces::isFirm);
}

std::unique_ptr<Statement> BasketStore::toRead(SessionId session)
{
    auto statement = std::make_unique<Statement>(m_session, readSql);
    statement->with(session, session);
    return statement;
}

Basket BasketStore::read(SessionId session)
{
    return read(*toRead(session));
}

Basket BasketStore::read(Statement &statement)
{
    Basket basket;
    statement.each([&basket](const Row &row) {
        const GaHoldId hold = row.id<GaHoldId>(10);
        if (hold.isNull())
            basket.seats.append({row.id<SeatNo>(0), row.id<SectionNo>(1), row.text(2), row.text(3), row.text(4),
                                 row.text(5), row.number(6), row.number(7), row.boolean(9)});
        else
            basket.places.append({hold, row.id<AreaNo>(0), row.id<SectionNo>(1), row.text(2), row.number(6),
                                  row.number(7), row.number(8), row.boolean(9)});
    });
    return basket;
}

} // namespace parterre
