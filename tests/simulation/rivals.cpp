#include "simulation/deeds.h"
#include "simulation/steps.h"
#include "simulation/world.h"

// Whoever is most likely to get in the way of a step that is under way.

namespace parterre {
namespace {

Focus focusOn(const Frame &frame)
{
    Focus focus;
    focus.session = frame.sessions.isEmpty() ? 0 : *frame.sessions.constBegin();
    return focus;
}

bool makeFocused(World &world, const Focus &focus, bool (*deed)(World &))
{
    world.setFocus(focus);
    const bool done = deed(world);
    world.setFocus({});
    return done;
}

bool letOthersIn(World &world, const Frame &frame)
{
    static const QList<bool (*)(World &)> admissions{callNext, callAgain, openSession, changeParty, pay, putPartySize};
    Focus focus = focusOn(frame);
    focus.inTheQueue = true;
    return makeFocused(world, focus, world.dice().oneOf(admissions));
}

/// Another window, perhaps of the same station, works on the same session.
bool workOnIt(World &world, const Frame &frame)
{
    static const QList<bool (*)(World &)> puts{putSeats,       putPlaces,     putBuyer, pay,
                                               abandonSession, extendSession, parkSale, takeOver};
    Focus focus = focusOn(frame);
    focus.staysWithIt = true;
    return makeFocused(world, focus, world.dice().oneOf(puts));
}

} // namespace

bool payInTheQueue(World &world, const Frame &frame)
{
    Focus focus = focusOn(frame);
    focus.inTheQueue = true;
    return makeFocused(world, focus, pay);
}

bool payAsTheSamePerson(World &world, const Frame &frame)
{
    Focus focus = focusOn(frame);
    focus.samePerson = true;
    return makeFocused(world, focus, pay);
}

bool changeItsBuyer(World &world, const Frame &frame)
{
    Focus focus = focusOn(frame);
    focus.staysWithIt = true;
    return makeFocused(world, focus, putBuyer);
}

bool takeItsSeats(World &world, const Frame &frame)
{
    world.setClock(world.clock() + 31 * 60'000);
    world.countDeed(QStringLiteral("time"));
    world.tell(QStringLiteral("31 minutes pass"));
    Focus focus = focusOn(frame);
    focus.wantsItsSeats = true;
    world.setFocus(focus);
    if (!putSeats(world))
        openSession(world);
    world.setFocus({});
    return true;
}

void makeStepAgainst(World &world, const Frame &frame)
{
    if ((frame.opens || frame.deed == QStringLiteral("party")) && letOthersIn(world, frame))
        return;
    bool done = false;
    switch (frame.sessions.isEmpty() ? 0 : world.dice().below(5)) {
    case 1: done = payAsTheSamePerson(world, frame) || pay(world); break;
    case 2: done = takeItsSeats(world, frame); break;
    case 3: done = workOnIt(world, frame); break;
    case 4: done = frame.deed == QStringLiteral("pay") && changeItsBuyer(world, frame); break;
    default: break;
    }
    if (!done)
        makeStep(world);
}

} // namespace parterre
