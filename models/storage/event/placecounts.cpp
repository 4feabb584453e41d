#include "storage/event/placecounts.h"

#include "storage/core/statement.h"

#include <tuple>

namespace parterre {
namespace {

constexpr auto countSeats =
    "SELECT event_id, CASE WHEN state = 1 AND expires_at <= @now_ms@ THEN 0 ELSE state END AS state_now, COUNT(*) "
    "FROM event_seat WHERE event_id @in_list@ GROUP BY event_id, state_now";
constexpr auto countSeatsBySection =
    "SELECT section_no, category, CASE WHEN state = 1 AND expires_at <= @now_ms@ THEN 0 ELSE state END AS state_now, "
    "COUNT(*) FROM event_seat WHERE event_id = ? GROUP BY section_no, category, state_now "
    "ORDER BY section_no, category";
// What an area has sold follows from its counter: only the few rows that are held or blocked need a look.
constexpr auto selectAreas =
    "SELECT a.event_id, a.area_no, a.section_no, a.name, a.category, a.capacity, a.used, "
    "(SELECT COALESCE(CAST(SUM(h.n) AS BIGINT), 0) FROM ga_hold h WHERE h.event_id = a.event_id "
    "AND h.area_no = a.area_no AND h.state = 1 AND h.expires_at <= @now_ms@), "
    "(SELECT COALESCE(CAST(SUM(h.n) AS BIGINT), 0) FROM ga_hold h WHERE h.event_id = a.event_id "
    "AND h.area_no = a.area_no AND h.state = 1 AND (h.expires_at IS NULL OR h.expires_at > @now_ms@)), "
    "(SELECT COALESCE(CAST(SUM(h.n) AS BIGINT), 0) FROM ga_hold h WHERE h.event_id = a.event_id "
    "AND h.area_no = a.area_no AND h.state = 3) "
    "FROM ga_area a WHERE a.event_id @in_list@ ORDER BY a.section_no, a.area_no";

struct AreaRow
{
    EventId event;
    AvailabilityLineView line;
};

AreaRow readArea(const Row &row)
{
    AreaRow area;
    area.event = row.id<EventId>(0);
    area.line.area = row.id<AreaNo>(1);
    area.line.section = row.id<SectionNo>(2);
    area.line.areaName = row.text(3);
    area.line.category = row.number(4);
    PlaceCountsView &places = area.line.places;
    const int used = row.number(6);
    const int lapsed = row.number(7);
    places.total = row.number(5);
    places.held = row.number(8);
    places.blocked = row.number(9);
    places.free = places.total - used + lapsed;
    places.sold = used - lapsed - places.held - places.blocked;
    return area;
}

} // namespace

void addPlaces(PlaceCountsView &counts, int state, int n)
{
    counts.total += n;
    switch (state) {
    case 0: counts.free += n; return;
    case 1: counts.held += n; return;
    case 2: counts.sold += n; return;
    case 3: counts.blocked += n; return;
    case 4: counts.reserved += n; return;
    default: throw DbError::impossible(QStringLiteral("seat state %1").arg(state));
    }
}

void addPlaces(PlaceCountsView &counts, const PlaceCountsView &more)
{
    counts.total += more.total;
    counts.free += more.free;
    counts.held += more.held;
    counts.reserved += more.reserved;
    counts.sold += more.sold;
    counts.blocked += more.blocked;
}

QMap<EventId, PlaceCountsView> PlaceCounts::of(const QList<EventId> &events)
{
    QMap<EventId, PlaceCountsView> counts;
    Statement(m_session, countSeats).with(NumberList::of(events)).each([&](const Row &row) {
        addPlaces(counts[row.id<EventId>(0)], row.number(1), row.number(2));
    });
    Statement(m_session, selectAreas).with(NumberList::of(events)).each([&](const Row &row) {
        const AreaRow area = readArea(row);
        addPlaces(counts[area.event], area.line.places);
    });
    return counts;
}

PlaceCountsView PlaceCounts::of(EventId event)
{
    return of(QList<EventId>{event}).value(event);
}

QList<AvailabilityLineView> PlaceCounts::bySection(EventId event)
{
    QList<AvailabilityLineView> lines;
    Statement(m_session, countSeatsBySection).with(event).each([&](const Row &row) {
        const SectionNo section = row.id<SectionNo>(0);
        const CategoryNo category = row.number(1);
        if (lines.isEmpty() || lines.constLast().section != section || lines.constLast().category != category) {
            lines.emplaceBack();
            lines.last().section = section;
            lines.last().category = category;
        }
        addPlaces(lines.last().places, row.number(2), row.number(3));
    });
    Statement(m_session, selectAreas).with(NumberList::of(QList<EventId>{event})).each([&](const Row &row) {
        lines.append(readArea(row).line);
    });
    return lines;
}

} // namespace parterre
