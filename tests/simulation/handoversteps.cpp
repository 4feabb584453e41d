#include "simulation/deeds.h"
#include "simulation/promises.h"
#include "simulation/world.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Asks a station's list of the sales in progress. False when nobody heard the answer.
bool lookAtOpenSales(World &world, int station)
{
    const auto answer =
        world.ask(world.frameAt(station, "open sales"), [&] { return world.counter(station).shopping().openSales(); });
    if (!answer)
        return false;
    world.countAnswer(u"open sales"_s, *answer ? u"done"_s : wordFor(answer->error()));
    if (*answer)
        world.book().openSales = **answer;
    return answer->has_value();
}

/// Its window, and the customer, whom perhaps nobody at a window has seen yet.
void showTaken(World &world, int station, const ShoppingView &view)
{
    Customer *customer = world.book().customer(view.id);
    if (!customer) {
        world.book().customers.append(Customer{view.id, {}, {}});
        customer = &world.book().customers.last();
    }
    if (customer->screens.size() < 4 && view.status == ShoppingStatus::Selecting)
        customer->screens.append({station, view});
}

} // namespace

bool parkSale(World &world)
{
    return putOnScreen(world, "park", [](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
        return shopping.park(actor, at);
    });
}

bool takeOver(World &world)
{
    const int station = world.idleStation();
    // The list may be as old as it likes.
    if (world.book().openSales.isEmpty() || !world.dice().oneIn(4)) {
        if (!lookAtOpenSales(world, station) || !world.isIdle(station))
            return true;
    }
    QList<OpenSaleView> sales = world.book().openSales;
    if (world.focus().staysWithIt)
        sales.removeIf([&world](const OpenSaleView &sale) { return sale.id.value() != world.focus().session; });
    if (sales.isEmpty())
        return false;
    const OpenSaleView from = world.dice().oneOf(sales);
    Frame frame = world.frameAt(station, "take over");
    frame.sessions.insert(from.id.value());
    if (const SessionRow *row = world.now().session(from.id.value()))
        frame.revision = row->revision;
    const auto answer = world.ask(
        std::move(frame), [&] { return world.counter(station).shopping().takeOver(world.actor(station), from); });
    if (!answer)
        return true;
    world.countAnswer(u"take over"_s, *answer ? u"done"_s : wordFor(answer->error()));
    if (!*answer || (*answer)->status != ShoppingStatus::Selecting)
        return true;
    Promises(world).takenOver(from, **answer);
    showTaken(world, station, **answer);
    return true;
}

} // namespace parterre
