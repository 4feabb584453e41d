#include "storage/sale/saleeventstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

constexpr auto eventSql =
    "SELECT e.event_id, e.venue_id, e.version_id, e.configuration_no, e.status, e.name, e.subtitle, e.doors_at, "
    "e.starts_at, e.ends_at, e.time_zone, e.opens_at, e.closes_at, e.closes_after_start, e.paused, e.paused_until, "
    "e.closed_by_hand, e.close_when_left, e.channels, e.visibility, e.visible_from, e.currency, e.booking_fee, "
    "e.tax_bp, e.max_per_person, e.max_per_order, e.session_ms, e.refund_policy, e.orphan_rule, e.name_on_ticket, "
    "e.queued, e.revision, v.name FROM event e JOIN venue v ON v.venue_id = e.venue_id WHERE e.event_id = ?";
constexpr auto categoriesSql = "SELECT name, for_sale FROM event_category WHERE event_id = ? ORDER BY category";
constexpr auto typesSql = "SELECT type_no, name, letter, note, needs_proof, counts_seat, sold_to FROM event_ticket_type "
                          "WHERE event_id = ? ORDER BY position, type_no";
constexpr auto pricesSql = "SELECT category, type_no, price FROM event_price WHERE event_id = ?";
constexpr auto freeSeatsSql = "SELECT COUNT(*) FROM event_seat WHERE event_id = ? AND (state = 0 OR (state = 1 AND "
                              "expires_at <= @now_ms@))";
constexpr auto freeAreaPlacesSql =
    "SELECT CAST(COALESCE(SUM(a.capacity - a.used), 0) + COALESCE((SELECT SUM(h.n) FROM ga_hold h WHERE h.event_id = ? "
    "AND h.state = 1 AND h.expires_at <= @now_ms@), 0) AS BIGINT) FROM ga_area a WHERE a.event_id = ?";

ShoppingEventView readEvent(const Row &row)
{
    ShoppingEventView view;
    EventDto &details = view.details;
    details.id = row.id<EventId>(0);
    details.venue = row.id<VenueId>(1);
    details.layoutVersion = row.id<LayoutVersionId>(2);
    details.configuration = row.id<ConfigurationNo>(3);
    view.status = row.word(4, eventStatusText);
    details.name = row.text(5);
    details.subtitle = row.text(6);
    details.doors = row.optionalMoment(7);
    details.starts = row.optionalMoment(8);
    details.ends = row.optionalMoment(9);
    details.timeZone = row.text(10).toUtf8();
    details.sales.opens = row.optionalMoment(11);
    details.sales.closes = row.optionalMoment(12);
    details.sales.closesAfterStart = row.optionalNumber(13);
    details.sales.paused = row.boolean(14);
    details.sales.pausedUntil = row.optionalMoment(15);
    details.sales.closedByHand = row.boolean(16);
    details.sales.closeWhenLeft = row.number(17);
    details.sales.channels = Channels::fromInt(static_cast<unsigned>(row.number(18)));
    details.sales.visibility = row.word(19, visibilityText);
    details.sales.visibleFrom = row.optionalMoment(20);
    details.currency = row.currency(21);
    details.bookingFee = row.money(22, details.currency);
    details.taxBasisPoints = row.number(23);
    details.limits.maxPerPerson = row.number(24);
    details.limits.maxPerOrder = row.number(25);
    details.limits.sessionMinutes = static_cast<int>(row.integer(26) / 60'000);
    details.limits.refundPolicy = row.text(27);
    details.limits.orphanRule = row.word(28, orphanRuleText);
    details.limits.nameOnTicket = row.boolean(29);
    details.queue.queued = row.boolean(30);
    details.revision = row.integer(31);
    view.venueName = row.text(32);
    return view;
}

} // namespace

std::optional<ShoppingEventView> SaleEventStore::find(EventId event)
{
    std::optional<ShoppingEventView> view = Statement(m_session, eventSql).with(event).first(readEvent);
    if (view)
        readPrices(view->details);
    return view;
}

void SaleEventStore::readPrices(EventDto &details)
{
    details.categories = Statement(m_session, categoriesSql).with(details.id).list([](const Row &row) {
        return PriceCategoryDto{row.text(0), row.boolean(1)};
    });
    details.ticketTypes = Statement(m_session, typesSql).with(details.id).list([](const Row &row) {
        const QString letter = row.text(2);
        return TicketTypeDto{row.number(0),  row.text(1),    letter.isEmpty() ? QChar() : letter.front(),
                             row.text(3),    row.boolean(4), row.boolean(5),
                             row.word(6, soldToText)};
    });
    Statement(m_session, pricesSql).with(details.id).each([&details](const Row &row) {
        details.prices.insert({row.number(0), row.number(1)}, row.money(2, details.currency));
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
