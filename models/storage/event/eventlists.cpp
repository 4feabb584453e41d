#include "storage/event/eventlists.h"

#include "storage/core/statement.h"
#include "storage/event/eventrow.h"
#include "storage/event/placecounts.h"
#include "storage/venue/layoutversions.h"

#include <algorithm>
#include <limits>

namespace parterre {
namespace {

constexpr auto selectEvents =
    "SELECT e.event_id, e.name, e.subtitle, e.category, e.status, e.venue_id, n.name, e.configuration_no, "
    "v.configurations, e.doors_at, e.starts_at, e.ends_at, e.time_zone, e.opens_at, e.closes_at, "
    "e.closes_after_start, e.paused, e.paused_until, e.closed_by_hand, e.close_when_left, e.channels, e.visibility, "
    "e.visible_from, e.currency, e.queued, e.revision, e.artists "
    "FROM event e JOIN venue n ON n.venue_id = e.venue_id LEFT JOIN layout_version v ON v.version_id = e.version_id "
    "WHERE (CAST(? AS BIGINT) = 0 OR e.venue_id = ?) "
    "AND (e.starts_at IS NULL OR (e.starts_at >= ? AND e.starts_at < ?)) "
    "ORDER BY CASE WHEN e.starts_at IS NULL THEN 1 ELSE 0 END, e.starts_at, e.event_id";
constexpr auto selectPriceRange =
    "SELECT p.event_id, MIN(p.price), MAX(p.price) FROM event_price p JOIN event_category c "
    "ON c.event_id = p.event_id AND c.category = p.category "
    "WHERE c.for_sale AND p.event_id @in_list@ GROUP BY p.event_id";
constexpr auto selectRevenue = "SELECT event_id, CAST(SUM(price + fee) AS BIGINT) FROM ticket "
                               "WHERE status = 1 AND event_id @in_list@ GROUP BY event_id";

struct ListRow
{
    EventSummaryView event;
    QString artists;
};

ListRow readListRow(const Row &row)
{
    ListRow read;
    EventSummaryView &event = read.event;
    event.id = row.id<EventId>(0);
    event.name = row.text(1);
    event.subtitle = row.text(2);
    event.category = row.text(3);
    event.status = row.word(4, eventStatusText);
    event.venue = row.id<VenueId>(5);
    event.venueName = row.text(6);
    if (!row.isNull(8)) {
        for (const ConfigurationView &configuration : configurationsFromText(row.text(8))) {
            if (configuration.no == row.id<ConfigurationNo>(7))
                event.configurationName = configuration.name;
        }
    }
    event.doors = row.optionalMoment(9);
    event.starts = row.optionalMoment(10);
    event.ends = row.optionalMoment(11);
    event.timeZone = row.text(12).toLatin1();
    event.sales = readSales(row, 13);
    event.currency = row.currency(23);
    event.queued = row.boolean(24);
    event.revision = row.integer(25);
    read.artists = row.text(26);
    return read;
}

/// Texts are compared here and not in SQL: SQLite folds the case of ASCII letters only.
bool matches(const ListRow &row, const EventFilterDto &filter)
{
    if (!filter.statuses.isEmpty() && !filter.statuses.contains(row.event.status))
        return false;
    const auto has = [&](const QString &text) { return text.contains(filter.text, Qt::CaseInsensitive); };
    return filter.text.isEmpty() || has(row.event.name) || has(row.event.subtitle) || has(row.artists) ||
           has(row.event.venueName);
}

} // namespace

QList<EventSummaryView> EventLists::list(const EventFilterDto &filter)
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    QList<EventSummaryView> events;
    Statement(m_session, selectEvents)
        .with(filter.venue, filter.venue, filter.from.value_or(Moment(0)), filter.until.value_or(Moment(never)))
        .each([&](const Row &row) {
            const ListRow read = readListRow(row);
            if (matches(read, filter))
                events.append(read.event);
        });
    fill(events, filter.withRevenue);
    return events;
}

void EventLists::fill(QList<EventSummaryView> &events, bool withRevenue)
{
    QList<EventId> ids;
    QHash<EventId, qsizetype> at;
    for (qsizetype i = 0; i < events.size(); ++i) {
        ids.append(events.at(i).id);
        at.insert(events.at(i).id, i);
    }
    const QMap<EventId, PlaceCountsView> places = PlaceCounts(m_session).of(ids);
    for (auto counted = places.cbegin(); counted != places.cend(); ++counted)
        events[at.value(counted.key())].places = counted.value();
    Statement(m_session, selectPriceRange).with(NumberList::of(ids)).each([&](const Row &row) {
        EventSummaryView &event = events[at.value(row.id<EventId>(0))];
        event.lowestPrice = row.money(1, event.currency);
        event.highestPrice = row.money(2, event.currency);
    });
    if (!withRevenue)
        return;
    for (EventSummaryView &event : events)
        event.revenue = Money::zero(event.currency);
    Statement(m_session, selectRevenue).with(NumberList::of(ids)).each([&](const Row &row) {
        EventSummaryView &event = events[at.value(row.id<EventId>(0))];
        event.revenue = row.money(1, event.currency);
    });
}

QList<EventSummaryView> EventLists::around(VenueId venue, Moment from, Moment until)
{
    // Nothing lasts longer than a day here; what started before that is over.
    constexpr auto longest = std::chrono::hours(24);
    QList<EventSummaryView> events;
    Statement(m_session, selectEvents).with(venue, venue, from.plus(-longest), until).each([&](const Row &row) {
        const EventSummaryView event = readListRow(row).event;
        if (event.status == EventStatus::Cancelled || !event.starts)
            return;
        if (event.ends.value_or(*event.starts) >= from)
            events.append(event);
    });
    return events;
}

} // namespace parterre
