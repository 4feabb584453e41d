// A counter that sells and cancels without end, whatever becomes of the server, and is never restarted:
//
//   seller LOCATION EVENT STATION NUMBER OF
//
// Of the event's seats it takes every OFth, from the NUMBERth on, one after the other. Every line says what was
// acknowledged, and when, in milliseconds of the computer's clock:
//
//   sold ORDER MS        cancelled ORDER MS        trouble MS WHAT (it goes on)
//
// It ends when its standard input does.

#include "services/eventservice.h"
#include "services/houseservice.h"
#include "services/orderservice.h"
#include "services/shoppingservice.h"
#include "services/venueservice.h"
#include "storage/database.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QDateTime>

#include <atomic>
#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

std::atomic_bool g_over{false};

template <class T>
T must(const Result<T> &answer, const char *what)
{
    if (!answer)
        qFatal("%s: %s", what, qPrintable(describe(answer.error())));
    return *answer;
}

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// Nobody knows, or the server isn't there: the same once more, as the sale screen does it.
bool tellsNothing(const Error &error)
{
    return error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::Offline ||
           error.code == ErrorCode::Busy || error.code == ErrorCode::ReadOnly;
}

/// Asks until something is known.
template <class Ask>
auto insist(Ask ask) -> decltype(await(ask()))
{
    for (;;) {
        auto answer = await(ask());
        if (answer || !tellsNothing(answer.error()))
            return answer;
        say(u"trouble %1 %2"_s.arg(now()).arg(describe(answer.error()).simplified()));
        if (g_over)
            return answer;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

QList<SeatNo> seatsOf(Database &database, EventId event)
{
    EventService events(database);
    VenueService venues(database);
    const EventView view = must(await(events.view(event)), "event");
    const LayoutView layout = must(await(venues.layout(view.details.layoutVersion)), "layout");
    QList<SeatNo> seats;
    for (const OpenSection &open :
         openSections(*layout.layout, *layout.layout->configuration(view.details.configuration))) {
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats)
                seats.append(seat.no);
        }
    }
    return seats;
}

void sellOnce(ShoppingService &shopping, OrderService &orders, const Actor &actor, EventId event, SeatNo seat)
{
    OpenSessionDto dto;
    dto.event = event;
    dto.party = 1;
    dto.seats.wanted = {seat};
    const Result<ShoppingView> view = insist([&] { return shopping.open(actor, dto); });
    if (!view || !view->seats().contains(seat)) {
        if (view)
            (void)await(shopping.abandon(actor, *view));
        return; // held by a sale of ours whose beginning nobody heard of
    }
    const CashPaymentDto cash{OrderId::create(), view->total};
    const Result<ShoppingView> sold = insist([&] { return shopping.put(actor, *view, cash); });
    if (!sold || sold->status != ShoppingStatus::Completed) {
        // A hold that was just made may go with its server; then nothing was sold.
        say(u"trouble %1 not sold: %2"_s.arg(now()).arg(sold ? u"no reason"_s : describe(sold.error()).simplified()));
        return;
    }
    say(u"sold %1 %2"_s.arg(cash.order.toText()).arg(now()));
    const auto cancelled = insist([&] { return orders.cancel(actor, cash.order); });
    if (cancelled)
        say(u"cancelled %1 %2"_s.arg(cash.order.toText()).arg(now()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    std::thread([] {
        for (std::string line; std::getline(std::cin, line);) {
        }
        g_over = true;
    }).detach();
    Database database(must(DatabaseLocation::fromText(arguments.at(1)), "location"));
    const EventId event(arguments.at(2).toLongLong());
    const Actor actor = must(await(HouseService(database).registerStation(arguments.at(3))), "station");
    ShoppingService shopping(database);
    OrderService orders(database);
    const QList<SeatNo> seats = seatsOf(database, event);
    const qsizetype of = arguments.at(5).toInt();
    for (qsizetype i = arguments.at(4).toInt(); !g_over; i = i + of < seats.size() ? i + of : i % of)
        sellOnce(shopping, orders, actor, event, seats.at(i));
    return 0;
}
