#include "simulation/deeds.h"
#include "simulation/world.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

EventId anyEvent(World &world)
{
    return world.dice().oneIn(3) ? world.facts().queuedEvent : world.facts().event;
}

/// Somebody opens an event's form, changes something and saves it.
template <class Change>
bool editEvent(World &world, const char *deed, EventId event, Change change)
{
    const int station = world.idleStation();
    const auto seen =
        world.ask(world.frameAt(station, "event form"), [&] { return world.counter(station).events().view(event); });
    if (!seen || !*seen || !world.isIdle(station))
        return true;
    EventDto dto = (*seen)->toDto();
    change(dto);
    const auto answer = world.ask(world.frameAt(station, deed),
                                  [&] { return world.counter(station).events().put(dto, world.actor(station)); });
    if (answer)
        world.countAnswer(QString::fromLatin1(deed), *answer ? u"done"_s : wordFor(answer->error()));
    return true;
}

} // namespace

bool changePrices(World &world)
{
    Dice &dice = world.dice();
    return editEvent(world, "prices", anyEvent(world), [&](EventDto &event) {
        for (PriceCategoryDto &category : event.categories) {
            if (!category.forSale && !dice.oneIn(3)) {
                category.forSale = true;
                return;
            }
        }
        if (dice.oneIn(2)) {
            event.categories[dice.below(static_cast<int>(event.categories.size()))].forSale = false;
            return;
        }
        const auto [category, type] = dice.oneOf(world.facts().prices.keys());
        const PriceKey key{category, type};
        if (event.prices.contains(key) && dice.oneIn(3))
            event.prices.remove(key);
        else
            event.prices[key] =
                Money(world.facts().prices.value({category, type}) * dice.between(1, 2), event.currency);
    });
}

bool changeLimits(World &world)
{
    Dice &dice = world.dice();
    return editEvent(world, "limits", anyEvent(world), [&](EventDto &event) {
        event.limits.maxPerOrder = dice.oneIn(2) ? HouseTemplate::maxPerOrder : dice.between(1, 3);
        event.queue.mostInSelection = dice.oneIn(2) ? 50 : dice.between(1, 4);
    });
}

bool switchSales(World &world)
{
    const EventId event = anyEvent(world);
    const int station = world.idleStation();
    const EventRow row = world.now().events->at(event.value());
    const bool closes = !row.closed && world.dice().oneIn(2);
    const char *deed = row.closed ? "open sales again" : closes ? "close sales" : "pause sales";
    const auto answer = world.ask(world.frameAt(station, deed), [&] {
        EventService &events = world.counter(station).events();
        const Actor &actor = world.actor(station);
        if (row.closed)
            return events.openSales(event, actor);
        return closes ? events.close(event, actor) : events.pause(event, std::nullopt, actor);
    });
    if (answer)
        world.countAnswer(QString::fromLatin1(deed), *answer ? u"done"_s : wordFor(answer->error()));
    return true;
}

} // namespace parterre
