#include "simulation/deeds.h"
#include "simulation/world.h"

using namespace Qt::StringLiterals;

// What leads up to the breach of a rule that is switched off, and would take long to come by itself. Nothing in here
// breaks anything: with the rule in force all of it is an ordinary day.

namespace parterre {
namespace {

/// A sale at this station with `count` standing places in its basket.
std::optional<ShoppingView> readySale(World &world, int station, const OpenSessionDto &dto, int count)
{
    Frame opening = world.frameAt(station, "open");
    opening.opens = true;
    world.planNext(FaultPlan{});
    const auto opened = world.ask(std::move(opening), [&] {
        return world.counter(station).shopping().open(world.actor(station), dto);
    });
    if (!opened || !*opened)
        return std::nullopt;
    world.book().customers.append(Customer{(*opened)->id, {{station, **opened}}, {}});
    Frame putting = world.frameAt(station, "places");
    putting.sessions.insert((*opened)->id.value());
    putting.revision = (*opened)->revision;
    world.planNext(FaultPlan{});
    const auto put = world.ask(std::move(putting), [&] {
        return world.counter(station).shopping().put(world.actor(station), **opened,
                                                     AreaPlacesDto{world.facts().pit, {{1, count}}});
    });
    if (!put || !*put || (*put)->placeCount() < count)
        return std::nullopt;
    world.book().customers.last().screens.last().view = **put;
    return **put;
}

bool payFor(World &world, SessionId session)
{
    Focus focus;
    focus.session = session.value();
    focus.staysWithIt = true;
    world.setFocus(focus);
    world.planNext(FaultPlan{});
    const bool done = pay(world);
    world.planNext(std::nullopt);
    world.setFocus({});
    return done;
}

} // namespace

bool onePersonTwice(World &world)
{
    OpenSessionDto dto;
    dto.event = world.facts().event;
    dto.buyer = {u"Somebody"_s, u"ada@example.org"_s, u"030 1234567"_s, {}};
    const std::optional<ShoppingView> first = readySale(world, 2, dto, 3);
    if (world.dice().oneIn(2))
        dto.buyer.email = u"ben@example.org"_s;
    const std::optional<ShoppingView> second = readySale(world, 3, dto, 3);
    return first && second && payFor(world, first->id) && payFor(world, second->id);
}

bool clockComesBack(World &world)
{
    OpenSessionDto dto;
    dto.event = world.facts().event;
    dto.seats.wanted = {world.dice().oneOf(world.facts().seats)};
    const std::optional<ShoppingView> sale = readySale(world, 2, dto, 0);
    if (!sale || sale->seats().isEmpty())
        return false;
    world.setClock(world.clock() + 31 * 60'000);
    readySale(world, 3, dto, 0);
    world.setClock(world.clock() - 10 * 60'000);
    world.tell(u"the clock has gone 31 minutes on and 10 back"_s);
    return payFor(world, sale->id);
}

bool twoWindowsOfASale(World &world)
{
    OpenSessionDto dto;
    dto.event = world.facts().event;
    dto.buyer = anyBuyer(world);
    // The first two programs are one station.
    const std::optional<ShoppingView> sale = readySale(world, 0, dto, 1);
    if (!sale)
        return false;
    world.book().customer(sale->id)->screens.append({1, *sale});
    return payFor(world, sale->id);
}

bool fullQueue(World &world)
{
    OpenSessionDto dto;
    dto.event = world.facts().queuedEvent;
    dto.party = 4;
    const std::optional<ShoppingView> sale = readySale(world, 2, dto, 4);
    for (int i = 0; i < 2; ++i)
        joinQueue(world);
    if (!sale)
        return false;
    world.planNext(FaultPlan{});
    return callNext(world);
}

bool openOutcome(World &world)
{
    FaultPlan plan;
    plan.fault = Fault::CommitLate;
    world.planNext(plan);
    const bool paid = pay(world);
    world.planNext(std::nullopt);
    if (!paid)
        return false;
    // While nobody knows, the event changes so that a purchase like that would be refused.
    for (int i = 0; i < 3; ++i)
        changeLimits(world);
    payAgain(world);
    return true;
}

bool rivalTakeOvers(World &world)
{
    if (!takeOver(world) || world.last().deed != u"take over"_s)
        return false;
    Focus focus;
    focus.session = *world.last().sessions.constBegin();
    focus.staysWithIt = true;
    restartServer(world);
    world.setFocus(focus);
    takeOver(world);
    for (int i = 0; i < 4; ++i)
        putBuyer(world);
    world.setFocus({});
    return true;
}

} // namespace parterre
