#pragma once

#include "domain/event/eventcheck.h"

// An event about which nobody has anything to complain, and what surrounds it.
namespace parterre::sample {

inline Moment berlin(int year, int month, int day, int hour, int minute = 0)
{
    return *Moment::fromLocal(QDate(year, month, day), QTime(hour, minute), QTimeZone("Europe/Berlin"));
}

inline Money eur(qint64 cents)
{
    return Money(cents, *Currency::fromCode(u"EUR"));
}

inline constexpr TicketTypeNo adult = 1;
inline constexpr TicketTypeNo child = 2;

/// Stalls with 60 seats of category A (numbers 1 to 60) and a floor for 30 people of category B (area 900).
inline LayoutDto smallHall()
{
    LayoutDto layout;
    layout.categories = {{QStringLiteral("Front")}, {QStringLiteral("Floor")}};
    ZoneDto stalls;
    stalls.no = ZoneNo(1);
    stalls.name = QStringLiteral("Stalls");
    SectionDto seated;
    seated.no = SectionNo(11);
    RowDto row;
    for (int i = 1; i <= 60; ++i) {
        SeatDto seat;
        seat.no = SeatNo(i);
        seat.category = 0;
        row.seats.append(seat);
    }
    seated.rows = {row};
    stalls.sections = {seated};
    ZoneDto floor;
    floor.no = ZoneNo(2);
    floor.name = QStringLiteral("Floor");
    SectionDto standing;
    standing.no = SectionNo(12);
    AreaDto area;
    area.no = AreaNo(900);
    area.capacity = 30;
    area.category = 1;
    standing.areas = {area};
    floor.sections = {standing};
    layout.zones = {stalls, floor};
    ConfigurationDto open;
    open.no = ConfigurationNo(5);
    open.name = QStringLiteral("Open floor");
    open.choice = {{ZoneNo(1), SectionNo(11)}, {ZoneNo(2), SectionNo(12)}};
    layout.configurations = {open};
    return layout;
}

inline EventDto aurora()
{
    EventDto event;
    event.name = QStringLiteral("Aurora");
    event.venue = VenueId(3);
    event.layoutVersion = LayoutVersionId(4);
    event.configuration = ConfigurationNo(5);
    event.timeZone = "Europe/Berlin";
    event.doors = berlin(2027, 4, 4, 19);
    event.starts = berlin(2027, 4, 4, 20);
    event.ends = berlin(2027, 4, 4, 23);
    event.sales.opens = berlin(2027, 3, 1, 10);
    event.currency = *Currency::fromCode(u"EUR");
    event.categories = {{QStringLiteral("Front"), true}, {QStringLiteral("Floor"), true}};
    event.ticketTypes = {{adult, QStringLiteral("Adult"), u'a', {}}, {child, QStringLiteral("Child"), u'c', {}}};
    event.prices = {{{0, adult}, eur(4500)}, {{0, child}, eur(3000)}, {{1, adult}, eur(3000)}};
    event.limits.maxPerPerson = 6;
    event.limits.maxPerOrder = 6;
    return event;
}

/// Another concert in the same house.
inline EventSummaryView nilsTrio(Moment doors, Moment starts, Moment ends)
{
    EventSummaryView other;
    other.id = EventId(77);
    other.name = QStringLiteral("Nils Trio");
    other.status = EventStatus::Published;
    other.venue = VenueId(3);
    other.venueName = QStringLiteral("Main Hall");
    other.timeZone = "Europe/Berlin";
    other.doors = doors;
    other.starts = starts;
    other.ends = ends;
    return other;
}

} // namespace parterre::sample
