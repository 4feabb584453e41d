// Sells every seat of an event that it can get, one sale per seat, through the services that the counters use; several
// of these at once race for the same seats. Every acknowledged order is printed before the next sale begins.
//
//   race LOCATION EVENT STATION
//
// Prints "ready" when it has read the event, and begins when a line comes on its standard input, so that racers that
// need different times to start begin together.

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

/// One customer after the other tries the seats in this order until one becomes his, and buys it. Whoever loses a seat
/// needs one step where the winner needs three, so that a racer that is behind catches up.
void sellAll(ShoppingService &shopping, const Actor &actor, EventId event, const QList<SeatNo> &seats)
{
    const auto nextCustomer = [&] { return must(await(shopping.open(actor, {event, 1, {}, {}})), "open"); };
    ShoppingView view = nextCustomer();
    for (const SeatNo seat : seats) {
        view = must(await(shopping.put(actor, view, SeatsDto{{seat}, {}})), "hold");
        if (!view.seats().contains(seat))
            continue;
        const CashPaymentDto cash{OrderId::create(), view.total};
        const ShoppingView sold = must(await(shopping.put(actor, view, cash)), "pay");
        if (sold.status != ShoppingStatus::Completed)
            qFatal("a held and paid seat was not sold");
        std::printf("%s\n", qPrintable(cash.order.toText()));
        std::fflush(stdout);
        view = nextCustomer();
    }
    must(await(shopping.abandon(actor, view)), "abandon");
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
    const QList<SeatNo> seats = seatsOf(*layout.layout, view.details.configuration);
    std::puts("ready");
    std::fflush(stdout);
    if (std::getchar() == EOF)
        return 2;
    sellAll(shopping, actor, event, seats);
    return 0;
}
