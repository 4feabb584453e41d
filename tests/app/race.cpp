// Sells every seat of an event that it can get, one sale per seat, through the services that the counters use; several
// of these at once race for the same seats. Every acknowledged order is printed before the next sale begins.
//
//   race LOCATION EVENT STATION

#include "services/eventservice.h"
#include "services/houseservice.h"
#include "services/shoppingservice.h"
#include "services/venueservice.h"
#include "storage/database.h"
#include "support/await.h"

#include <QCoreApplication>

#include <cstdio>

using namespace parterre;

namespace {

template <class T>
T must(const Result<T> &answer, const char *what)
{
    if (!answer)
        qFatal("%s: %s", what, qPrintable(describe(answer.error())));
    return *answer;
}

QList<SeatNo> seatsOf(const LayoutDto &layout, ConfigurationNo configuration)
{
    QList<SeatNo> seats;
    for (const OpenSection &open : openSections(layout, *layout.configuration(configuration))) {
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats)
                seats.append(seat.no);
        }
    }
    return seats;
}

/// One customer who wants this seat; whether it became his.
bool sell(ShoppingService &shopping, const Actor &actor, EventId event, SeatNo seat)
{
    OpenSessionDto dto;
    dto.event = event;
    dto.party = 1;
    dto.seats.wanted = {seat};
    const ShoppingView view = must(await(shopping.open(actor, dto)), "open");
    if (!view.seats().contains(seat)) {
        must(await(shopping.abandon(actor, view)), "abandon");
        return false;
    }
    const CashPaymentDto cash{OrderId::create(), view.total};
    const ShoppingView sold = must(await(shopping.put(actor, view, cash)), "pay");
    if (sold.status != ShoppingStatus::Completed)
        qFatal("a held and paid seat was not sold");
    std::printf("%s\n", qPrintable(cash.order.toText()));
    std::fflush(stdout);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    Database database(must(DatabaseLocation::fromText(arguments.at(1)), "location"));
    HouseService house(database);
    EventService events(database);
    VenueService venues(database);
    ShoppingService shopping(database);
    const EventId event(arguments.at(2).toLongLong());
    const Actor actor = must(await(house.registerStation(arguments.at(3))), "station");
    const EventView view = must(await(events.view(event)), "event");
    const LayoutView layout = must(await(venues.layout(view.details.layoutVersion)), "layout");
    for (const SeatNo seat : seatsOf(*layout.layout, view.details.configuration))
        sell(shopping, actor, event, seat);
    return 0;
}
