#include "services/demo/demoshows.h"

#include <QTimeZone>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr TicketTypeNo adult = 1;
constexpr TicketTypeNo concession = 2;
constexpr TicketTypeNo child = 3;

QList<DemoShow> programme()
{
    const QString hall = u"Lyra Hall"_s;
    const QString club = u"Cellar 21"_s;
    const QString arena = u"Polar Arena"_s;
    const QString tour = u"Aurora Lines"_s;
    return {
        {u"Symphonies by the Sea"_s, u"Season opening"_s, u"Lyra Philharmonic, conductor Mira Salonius"_s, u"Concert"_s,
         hall, u"Concert"_s, 0, QTime(20, 0), 135, {68, 54, 39, 24}, 0.97, DemoFate::OnSale, false, 0, {}},
        {u"Ondine Trio"_s, u"Schubert and new works"_s, u"Ondine Trio"_s, u"Chamber music"_s, hall,
         u"Chamber music, balcony closed"_s, 3, QTime(19, 30), 110, {42, 34, 26, 0}, 0.45, DemoFate::OnSale, false, 0,
         {}},
        {u"Late Jazz"_s, u"Standing, bar open"_s, u"The Low Ceilings"_s, u"Jazz"_s, club, u"Standing"_s, 0,
         QTime(22, 30), 150, {22, 26}, 0.6, DemoFate::OnSale, false, 0, u"18+"_s},
        {u"Songs at Tables"_s, u"An evening of listening"_s, u"Elin Marsh"_s, u"Songs"_s, club, u"Tables"_s, 6,
         QTime(19, 0), 120, {28, 0}, 0.3, DemoFate::OnSale, false, 0, {}},
        {tour, u"North tour, first night"_s, tour, u"Pop"_s, arena, u"Concert, all seated"_s, 20, QTime(20, 0), 150,
         {98, 84, 72, 59, 45}, 0.96, DemoFate::OnSale, false, 0, {}},
        {tour, u"North tour, open floor"_s, tour, u"Pop"_s, arena, u"Concert, open floor"_s, 21, QTime(20, 0), 150,
         {79, 84, 72, 59, 45}, 0.35, DemoFate::OnSale, false, 0, {}},
        {tour, u"North tour, pit and seats"_s, tour, u"Pop"_s, arena, u"Concert, pit and seats"_s, 22, QTime(20, 0),
         150, {98, 84, 72, 59, 45}, 0.1, DemoFate::OnSale, false, 0, {}},
        {u"New Year's Gala"_s, u"Waltzes and fireworks"_s, u"Lyra Philharmonic"_s, u"Concert"_s, hall, u"Concert"_s, 40,
         QTime(18, 0), 160, {95, 78, 58, 36}, 0, DemoFate::OnSale, false, 2, {}},
        {u"Friends of the House"_s, u"For members only"_s, u"Lyra Chamber Choir"_s, u"Choir"_s, hall,
         u"Chamber music, balcony closed"_s, 9, QTime(18, 30), 90, {30, 24, 18, 0}, 0.2, DemoFate::OnSale, true, 0, {}},
        {u"Films in Concert"_s, u"Silent pictures with orchestra"_s, u"Lyra Philharmonic"_s, u"Concert"_s, hall,
         u"Opera, orchestra in front"_s, 12, QTime(19, 0), 140, {58, 46, 34, 22}, 0.4, DemoFate::Paused, false, 0, {}},
        {u"Open Stage"_s, u"Sign up at the bar"_s, {}, u"Open mic"_s, club, u"Standing"_s, 27, QTime(20, 0), 180,
         {8, 8}, 0, DemoFate::Draft, false, 0, {}},
        {u"Family Matinee"_s, u"Peter and the Whale"_s, u"Lyra Youth Orchestra"_s, u"Family"_s, hall, u"Concert"_s, 1,
         QTime(11, 0), 70, {24, 20, 16, 12}, 0.7, DemoFate::ClosedByHand, false, 0, {}},
    };
}

Moment startOf(const DemoShow &show, const QTimeZone &zone, Moment now)
{
    using std::chrono::minutes;
    const QDateTime local = now.toLocal(zone);
    const QDate day = local.date().addDays(show.inDays);
    const Moment planned = Moment::fromLocal(day, show.starts, zone).value_or(now.plus(minutes(120)));
    if (planned >= now.plus(minutes(60)))
        return planned;
    // Whoever starts the demo late in the evening still has a concert ahead: the next half hour after an hour from now.
    constexpr qint64 halfHour = 30 * 60 * 1000;
    return Moment((now.plus(minutes(60)).ms() / halfHour + 1) * halfHour);
}

void setPrices(EventDto &event, const DemoShow &show, const LayoutDto &layout)
{
    event.ticketTypes = {
        TicketTypeDto{adult, u"Adult"_s, u'a', {}, false, true, SoldTo::Everyone},
        TicketTypeDto{concession, u"Concession"_s, u'k', u"students, pensioners"_s, true, true, SoldTo::Everyone},
        TicketTypeDto{child, u"Child"_s, u'c', u"up to 14 years"_s, false, true, SoldTo::Everyone},
    };
    const qint64 unit = event.currency.minorPerMajor();
    for (int category = 0; category < layout.categories.size(); ++category) {
        const int price = show.prices.value(category);
        event.categories.append({layout.categories.at(category).name, price > 0});
        if (price <= 0)
            continue;
        event.prices.insert({category, adult}, Money(price * unit, event.currency));
        event.prices.insert({category, concession}, Money(price * unit * 3 / 4, event.currency));
        if (show.ageLimit.isEmpty())
            event.prices.insert({category, child}, Money(price * unit / 2, event.currency));
    }
    event.bookingFee = Money(unit * 3 / 2, event.currency);
    event.taxBasisPoints = 1000;
}

/// What the house keeps for itself, and a few seats for the press.
QList<AllocationDto> allocationsIn(const LayoutDto &layout, const ConfigurationDto &configuration)
{
    AllocationDto house;
    house.purpose = u"house"_s;
    AllocationDto press;
    press.purpose = u"press"_s;
    for (const OpenSection &open : openSections(layout, configuration)) {
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats) {
                if (seat.kind == SeatKind::House)
                    house.seats.append(seat.no);
                else if (press.seats.size() < 6 && !row.isTable && row.seats.size() > 12 &&
                         seat.kind == SeatKind::Standard)
                    press.seats.append(seat.no);
            }
        }
    }
    QList<AllocationDto> allocations{house, press};
    allocations.removeIf([](const AllocationDto &allocation) { return allocation.seats.isEmpty(); });
    return allocations;
}

} // namespace

QList<DemoShow> demoShows(int atLeast)
{
    QList<DemoShow> shows = programme();
    const qsizetype different = shows.size();
    for (int i = 0; shows.size() < atLeast; ++i) {
        DemoShow again = shows.at(i % different);
        const int round = 2 + static_cast<int>(i / different);
        again.name += u" %1"_s.arg(round);
        // Longer than the programme, so that no two concerts of a venue meet.
        again.inDays += 41 * (round - 1);
        again.soldShare = 0.05 * (i % 8);
        again.opensInMinutes = 0;
        again.fate = again.fate == DemoFate::Draft ? DemoFate::Draft : DemoFate::OnSale;
        shows.append(again);
    }
    return shows;
}

std::optional<EventDto> demoEvent(const DemoShow &show, const LayoutView &layout, const QByteArray &timeZone,
                                  Currency currency, Moment now)
{
    using std::chrono::hours;
    using std::chrono::minutes;
    const auto configuration =
        std::ranges::find(layout.layout->configurations, show.configuration, &ConfigurationDto::name);
    if (configuration == layout.layout->configurations.end())
        return std::nullopt;
    EventDto event;
    event.name = show.name;
    event.subtitle = show.subtitle;
    event.artists = show.artists;
    event.category = show.category;
    event.ageLimit = show.ageLimit;
    event.venue = layout.venue;
    event.layoutVersion = layout.version.id;
    event.configuration = configuration->no;
    event.allocations = allocationsIn(*layout.layout, *configuration);
    event.timeZone = timeZone;
    event.starts = startOf(show, QTimeZone(timeZone), now);
    event.doors = event.starts->plus(-minutes(60));
    event.ends = event.starts->plus(minutes(show.minutes));
    event.sales.opens = show.opensInMinutes > 0 ? now.plus(minutes(show.opensInMinutes)) : now.plus(-hours(30 * 24));
    event.sales.visibility = show.hidden ? Visibility::Hidden : Visibility::Public;
    event.currency = currency;
    setPrices(event, show, *layout.layout);
    event.limits.maxPerPerson = 10;
    event.limits.maxPerOrder = 10;
    event.limits.refundPolicy = u"Refunds until the day before the concert."_s;
    return event;
}

} // namespace parterre
