#include "simulation/deeds.h"
#include "simulation/promises.h"
#include "simulation/world.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

OrderId newOrderId(Dice &dice)
{
    const quint64 a = dice.next();
    const quint64 b = dice.next();
    return OrderId(QUuid(static_cast<uint>(a), static_cast<ushort>(a >> 32), static_cast<ushort>(a >> 48),
                         static_cast<uchar>(b), static_cast<uchar>(b >> 8), static_cast<uchar>(b >> 16),
                         static_cast<uchar>(b >> 24), static_cast<uchar>(b >> 32), static_cast<uchar>(b >> 40),
                         static_cast<uchar>(b >> 48), static_cast<uchar>(b >> 56)));
}

int holdsOf(const World &world, SessionId session)
{
    int holds = 0;
    for (const auto &[id, row] : world.now().places)
        holds += row.state == 1 && row.session == session.value() ? 1 : 0;
    return holds;
}

bool isOpen(const Error &error)
{
    return error.code == ErrorCode::Busy || error.code == ErrorCode::Offline || error.code == ErrorCode::OutcomeUnknown;
}

/// By what an event asked at one instant; nothing when it did not sell all of it.
std::optional<qint64> priceOf(const HouseTemplate::Facts &facts, const EventRow &event, const BasketRow &basket)
{
    qint64 sum = 0;
    bool isForSale = true;
    const auto add = [&](int category, int type, int count) {
        const auto price = event.prices.find({category, type});
        if (price == event.prices.end())
            isForSale = false;
        else
            sum += price->second * count;
    };
    for (const auto &[seat, type] : basket.seats)
        add(facts.categories.value(SeatNo(seat)), type, 1);
    for (const auto &[place, count] : basket.places)
        add(2, place.second, count);
    return isForSale ? std::optional(sum) : std::nullopt;
}

/// At some time since the payment was sent the order cost what it did.
bool isPriced(const World &world, qint64 event, const BasketRow &basket, qint64 total)
{
    return std::ranges::any_of(world.last().events, [&](const std::shared_ptr<const EventRows> &events) {
        return priceOf(world.facts(), events->at(event), basket) == total;
    });
}

bool isTheBuyer(const OrderRow &order, const BuyerDto &buyer)
{
    return order.email == buyer.email && order.phone == buyer.phone;
}

void noteSold(World &world, KnownOrder &known, const ShoppingView &at, const CashPaymentDto &cash)
{
    known.told = KnownOrder::Told::Sold;
    known.basket = basketOn(at);
    const auto row = world.now().orders.find(cash.order.toText());
    if (row == world.now().orders.end())
        return; // said already by what holds for every step
    if (!isTheBuyer(row->second, at.buyer))
        world.breach(u"sold-to-whom-the-screen-shows"_s, cash.order.toText());
    if (row->second.tickets != known.basket.count())
        world.breach(u"what-is-shown-is-sold"_s, u"order %1: %2 shown, %3 sold"_s.arg(cash.order.toText())
                                                     .arg(known.basket.count())
                                                     .arg(row->second.tickets));
    else if (!world.last().isRepeat && !isPriced(world, row->second.event, known.basket, row->second.total))
        world.breach(u"the-price-is-right"_s, cash.order.toText());
}

/// The whole purchase lay in the server's socket when the connection broke, and it gets to it now.
void letServerReadOn(World &world, const ScreenAt &at, const CashPaymentDto &cash)
{
    Frame frame = world.frameAt(at.station, "pay");
    frame.sessions.insert(at.session.value());
    frame.revision = at.view.revision;
    frame.orders.insert(cash.order.toText());
    world.planNext(FaultPlan{});
    world.ask(std::move(frame),
              [&] { return world.counter(at.station).shopping().put(world.actor(at.station), at.view, cash); });
}

/// Sends a payment, for the first time or again.
void send(World &world, const ScreenAt &at, const CashPaymentDto &cash)
{
    const QString id = cash.order.toText();
    Frame frame = world.frameAt(at.station, "pay");
    frame.sessions.insert(at.session.value());
    frame.revision = at.view.revision;
    frame.orders.insert(id);
    frame.isRepeat = at.screen < 0;
    frame.hopedSeats = static_cast<int>(at.view.seats().size());
    frame.hopedHolds = holdsOf(world, at.session);
    KnownOrder &sent = world.book().orders[id];
    const bool wasOpen = world.book().customer(at.session)->payment.has_value();
    sent.session = at.session;
    sent.told = KnownOrder::Told::Nothing;
    const auto answer = world.ask(std::move(frame), [&] {
        return world.counter(at.station).shopping().put(world.actor(at.station), at.view, cash);
    });
    Customer *customer = world.book().customer(at.session);
    if (!answer)
        return;
    if (!*answer && isOpen(answer->error())) {
        if (customer)
            customer->payment = PendingPayment{at.station, at.view, cash};
    } else if (customer) {
        customer->payment.reset();
    }
    Promises(world).put(at.view, *answer);
    KnownOrder &known = world.book().orders[id];
    if (*answer && (*answer)->order == cash.order)
        noteSold(world, known, at.view, cash);
    else if (*answer || !isOpen(answer->error()) || (!wasOpen && answer->error().code != ErrorCode::OutcomeUnknown))
        known.told = KnownOrder::Told::NotSold; // a repeat that is not heard says nothing about the first try
    if (world.without() && world.without()->travelsAsOne && known.told == KnownOrder::Told::NotSold)
        letServerReadOn(world, at, cash);
    // Whoever was told no must not find it sold.
    if (known.told == KnownOrder::Told::NotSold && world.now().orders.contains(id))
        world.breach(u"denied-sale-is-not-made"_s, id);
    noteAnswer(world, at, *answer);
}

} // namespace

bool pay(World &world)
{
    const std::optional<ScreenAt> at = anyScreen(world, true);
    if (!at)
        return false;
    const Customer *customer = world.book().customer(at->session);
    if (customer->payment)
        return false; // that is settled first
    const Money given(world.dice().oneIn(12) ? 1000 : 100'000, at->view.total.currency());
    send(world, *at, {newOrderId(world.dice()), given});
    return true;
}

bool payAgain(World &world)
{
    for (const Customer &customer : std::as_const(world.book().customers)) {
        if (!customer.payment || !world.isIdle(customer.payment->station))
            continue;
        const PendingPayment pending = *customer.payment;
        send(world, {customer.session, -1, pending.station, pending.at}, pending.cash);
        return true;
    }
    return false;
}

bool cancelOrder(World &world)
{
    if (world.book().orders.isEmpty())
        return false;
    const QString id = world.dice().oneOf(world.book().orders.keys());
    const int station = world.idleStation();
    Frame frame = world.frameAt(station, "cancel");
    frame.orders.insert(id);
    world.book().orders[id].cancelSent = true;
    const auto answer = world.ask(std::move(frame), [&] {
        return world.counter(station).orders().cancel(world.actor(station), OrderId::fromText(id));
    });
    if (!answer)
        return true;
    KnownOrder &known = world.book().orders[id];
    world.countAnswer(u"cancel"_s, *answer ? u"done"_s : wordFor(answer->error()));
    if (*answer) {
        if (known.cancelTold)
            world.breach(u"cancelled-once"_s, id);
        known.cancelTold = true;
        const auto row = world.now().orders.find(id);
        if (row == world.now().orders.end() || row->second.status != u"cancelled"_s)
            world.breach(u"acknowledged-cancellation-is-kept"_s, id);
    }
    return true;
}

bool checkTicket(World &world)
{
    QStringList sold;
    for (auto known = world.book().orders.cbegin(); known != world.book().orders.cend(); ++known) {
        if (known->told == KnownOrder::Told::Sold)
            sold.append(known.key());
    }
    if (sold.isEmpty())
        return false;
    const QString id = world.dice().oneOf(sold);
    const int station = world.idleStation();
    if (world.book().orders[id].codes.isEmpty()) {
        const auto order = world.ask(world.frameAt(station, "receipt"),
                                     [&] { return world.counter(station).orders().view(OrderId::fromText(id)); });
        if (!order || !*order)
            return true;
        for (const TicketView &ticket : (*order)->tickets)
            world.book().orders[id].codes.append(ticket.code);
    }
    if (!world.isIdle(station) || world.book().orders[id].codes.isEmpty())
        return true;
    const QString code = world.dice().oneOf(world.book().orders[id].codes);
    Frame frame = world.frameAt(station, "door");
    frame.orders.insert(id);
    const auto answer = world.ask(std::move(frame), [&] {
        return world.counter(station).orders().checkTicket(world.actor(station), code, u"North"_s);
    });
    if (!answer)
        return true;
    world.countAnswer(u"door"_s, *answer ? (*answer)->result : wordFor(answer->error()));
    KnownOrder &known = world.book().orders[id];
    if (!*answer || !(*answer)->admits())
        return true;
    if (known.cancelTold || known.welcomed.contains(code))
        world.breach(u"a-ticket-lets-in-once"_s, id);
    known.welcomed.insert(code);
    return true;
}

} // namespace parterre
