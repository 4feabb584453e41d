#include "support/samplehouse.h"

#include "services/eventservice.h"
#include "services/houseservice.h"
#include "services/venueservice.h"
#include "support/await.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// The ground of a test must hold: there is nothing to compare after it has given way.
template <class T>
T required(const QFuture<Result<T>> &future)
{
    const Result<T> answer = await(future);
    if (!answer)
        qFatal("the sample house could not be built: %s", qPrintable(describeAnswer(answer)));
    return *answer;
}

RowDto sampleRow(int row, int seats)
{
    RowDto made;
    made.label = QString(QChar(u'A' + row));
    for (int i = 1; i <= seats; ++i) {
        SeatDto seat;
        seat.guid = u"%1-%2"_s.arg(made.label).arg(i);
        seat.number = QString::number(i);
        seat.position = QPointF(25.0 * i, 100.0 + 40.0 * row);
        seat.category = row == 0 ? 0 : 1;
        made.seats.append(seat);
    }
    return made;
}

SectionDto section(qint64 no, const QString &guid, const QString &name)
{
    SectionDto made;
    made.no = SectionNo(no);
    made.guid = guid;
    made.name = name;
    return made;
}

} // namespace

LayoutDto sampleLayout(int rows, int seatsPerRow)
{
    LayoutDto layout;
    layout.size = QSizeF(1000, 800);
    layout.focalPoint = QPointF(75, 0);
    layout.categories = {{u"Front"_s}, {u"Back"_s}, {u"Floor"_s}};

    SectionDto seated = section(2, u"stalls-seated"_s, u"All seated"_s);
    for (int row = 0; row < rows; ++row)
        seated.rows.append(sampleRow(row, seatsPerRow));
    ZoneDto stalls;
    stalls.no = ZoneNo(1);
    stalls.guid = u"stalls"_s;
    stalls.name = u"Stalls"_s;
    stalls.sections = {seated, section(3, u"stalls-removed"_s, u"Seats removed"_s)};

    SectionDto open = section(5, u"floor-open"_s, u"Open floor"_s);
    open.areas = {AreaDto{AreaNo(6), u"floor-area"_s, u"Floor"_s, 100, 2,
                          {QPointF(0, 400), QPointF(400, 400), QPointF(400, 700), QPointF(0, 700)}}};
    ZoneDto floor;
    floor.no = ZoneNo(4);
    floor.guid = u"floor"_s;
    floor.name = u"Floor"_s;
    floor.sections = {open};

    layout.zones = {stalls, floor};
    layout.configurations = {
        ConfigurationDto{ConfigurationNo(7), u"Seated"_s,
                         {{ZoneNo(1), SectionNo(2)}, {ZoneNo(4), SectionNo(5)}}, {}},
        ConfigurationDto{ConfigurationNo(8), u"Standing"_s, {{ZoneNo(4), SectionNo(5)}}, {{AreaNo(6), 80}}},
    };
    return layout;
}

VenueDto sampleVenue(const QString &name)
{
    VenueDto venue;
    venue.name = name;
    venue.street = u"Lindenallee 3"_s;
    venue.city = u"Berlin"_s;
    venue.country = u"DE"_s;
    venue.timeZone = "Europe/Berlin";
    venue.currency = *Currency::fromCode(u"EUR");
    return venue;
}

SampleHouse::SampleHouse()
{
    HouseService house(database);
    required(house.init(u"Sample house"_s));
    actor = required(house.registerStation(u"Counter 1"_s, u"Ada"_s));
}

LayoutView publishedVenue(SampleHouse &house, const LayoutDto &layout, const QString &name)
{
    VenueService venues(house.database);
    const LayoutView draft = required(venues.createVenue(sampleVenue(name), layout, house.actor));
    required(venues.publish(draft.version.id, draft.version.revision, QDate(2020, 1, 1), house.actor));
    return required(venues.layout(draft.version.id));
}

EventDto sampleEvent(const LayoutView &layout, const QString &name)
{
    const Currency euro = *Currency::fromCode(u"EUR");
    const Moment now(QDateTime::currentMSecsSinceEpoch());
    EventDto event;
    event.name = name;
    event.category = u"Concert"_s;
    event.venue = layout.venue;
    event.layoutVersion = layout.version.id;
    event.configuration = layout.layout->configurations.constFirst().no;
    event.timeZone = "Europe/Berlin";
    event.starts = now.plus(std::chrono::hours(7 * 24));
    event.doors = event.starts->plus(-std::chrono::hours(1));
    event.ends = event.starts->plus(std::chrono::hours(3));
    event.sales.opens = now.plus(-std::chrono::hours(24));
    event.currency = euro;
    event.categories = {{u"Front"_s, true}, {u"Back"_s, true}, {u"Floor"_s, true}};
    event.ticketTypes = {TicketTypeDto{1, u"Adult"_s, u'a', {}, false, true, SoldTo::Everyone},
                         TicketTypeDto{2, u"Child"_s, u'c', u"up to 14 years"_s, false, true, SoldTo::Everyone}};
    event.prices = {{{0, 1}, Money(4000, euro)}, {{1, 1}, Money(3000, euro)}, {{2, 1}, Money(2500, euro)},
                    {{0, 2}, Money(2000, euro)}, {{1, 2}, Money(1500, euro)}};
    event.bookingFee = Money(150, euro);
    event.taxBasisPoints = 700;
    return event;
}

EventView publishedEvent(SampleHouse &house, const EventDto &event)
{
    EventService events(house.database);
    const EventView draft = required(events.put(event, house.actor));
    return required(events.publish(draft.id(), draft.details.revision, house.actor));
}

} // namespace parterre
