#include "storage/sale/saleeventstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"
#include "storage/event/eventstore.h"

namespace parterre {
namespace {

constexpr auto venueNameSql = "SELECT v.name FROM event e JOIN venue v ON v.venue_id = e.venue_id WHERE e.event_id = ?";
constexpr auto freeSeatsSql = "SELECT COUNT(*) FROM event_seat WHERE event_id = ? AND (state = 0 OR (state = 1 AND "
                              "expires_at <= @now_ms@))";
constexpr auto freeAreaPlacesSql =
    "SELECT CAST(COALESCE(SUM(a.capacity - a.used), 0) + COALESCE((SELECT SUM(h.n) FROM ga_hold h WHERE h.event_id = ? "
    "AND h.state = 1 AND h.expires_at <= @now_ms@), 0) AS BIGINT) FROM ga_area a WHERE a.event_id = ?";

} // namespace

std::optional<ShoppingEventView> SaleEventStore::find(EventId event)
{
    EventStore events(m_session);
    std::optional<EventDto> details = events.details(event);
    const std::optional<EventStatus> status = events.status(event);
    if (!details || !status)
        return std::nullopt;
    // What no basket shows would travel with every view.
    details->image.clear();
    details->description.clear();
    details->internalNote.clear();
    details->allocations.clear();
    const QString venueName =
        Statement(m_session, venueNameSql).with(event).required([](const Row &row) { return row.text(0); });
    return ShoppingEventView{*std::move(details), *status, venueName};
}

std::optional<qint64> SaleEventStore::revision(EventId event)
{
    return Statement(m_session, "SELECT revision FROM event WHERE event_id = ?").with(event).first([](const Row &row) {
        return row.integer(0);
    });
}

int SaleEventStore::freePlaces(EventId event)
{
    const int seats = Statement(m_session, freeSeatsSql).with(event).required([](const Row &row) {
        return row.number(0);
    });
    return seats + Statement(m_session, freeAreaPlacesSql).with(event, event).required([](const Row &row) {
        return row.number(0);
    });
}

} // namespace parterre
