// Sells an event that lets people in through a queue, to the last place: every customer joins with a party, is called,
// served, takes as many places as they queued for, and pays. Several of these at once are several counters. A customer
// who was let in and finds less ends the program. Every acknowledged order is printed before the next customer comes.
//
//   queuerace LOCATION EVENT STATION

#include "services/houseservice.h"
#include "services/queueservice.h"
#include "services/shoppingservice.h"
#include "storage/database.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QThread>

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

class Counter
{
public:
    Counter(Database &database, const Actor &actor, EventId event)
        : m_queue(database), m_shopping(database), m_actor(actor), m_event(event)
    {
    }

    /// Serves customers until nothing is left to sell and nobody holds anything.
    void sellOut()
    {
        for (;;) {
            if (must(await(m_queue.list(m_event)), "list").supply == 0)
                return;
            JoinQueueDto customer;
            customer.event = m_event;
            customer.party = QRandomGenerator::global()->bounded(1, 7);
            must(await(m_queue.join(m_actor, customer)), "join");
            callNext();
        }
    }

private:
    void callNext()
    {
        const QueueCallView call = must(await(m_queue.callNext(m_actor, {m_event, {}, 1})), "call");
        if (!call.called.isEmpty()) {
            serve(call.called.constFirst());
        } else if (call.asked) {
            // They take what is left; somebody at another counter may have been quicker.
            await(m_queue.putParty(m_actor, call.asked->id, {call.spare}));
        } else {
            QThread::msleep(5); // all is promised to customers of other counters
        }
    }
    void serve(const QueueEntryView &entry)
    {
        must(await(m_queue.serve(m_actor, entry.id)), "serve");
        ShoppingView view = must(await(m_shopping.view(entry.session)), "view");
        while (view.placeCount() < entry.party) {
            BestSeatsDto best;
            best.types =
                QList<TicketTypeNo>(entry.party - view.placeCount(), view.event.details.ticketTypes.constFirst().no);
            best.together = false;
            const Result<ShoppingView> found = await(m_shopping.put(m_actor, view, best));
            // Others may be quicker for single seats, again and again, but there are always enough.
            if (found)
                view = *found;
            else if (found.error().reason != QStringLiteral("not-enough-free"))
                must(found, "hold");
            else
                view = takeOne(must(await(m_shopping.view(view.id)), "view"));
        }
        const CashPaymentDto cash{OrderId::create(), view.total};
        const ShoppingView sold = must(await(m_shopping.put(m_actor, view, cash)), "pay");
        if (sold.status != ShoppingStatus::Completed)
            qFatal("held and paid places were not sold");
        std::printf("%s\n", qPrintable(cash.order.toText()));
        std::fflush(stdout);
    }
    ShoppingView takeOne(const ShoppingView &view)
    {
        BestSeatsDto best;
        best.types = {view.event.details.ticketTypes.constFirst().no};
        return must(await(m_shopping.put(m_actor, view, best)), "a customer who was let in found nothing");
    }

    QueueService m_queue;
    ShoppingService m_shopping;
    Actor m_actor;
    EventId m_event;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    Database database(must(DatabaseLocation::fromText(arguments.at(1)), "location"));
    HouseService house(database);
    const Actor actor = must(await(house.registerStation(arguments.at(3))), "station");
    Counter(database, actor, EventId(arguments.at(2).toLongLong())).sellOut();
    return 0;
}
