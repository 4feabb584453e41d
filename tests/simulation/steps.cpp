#include "simulation/steps.h"

#include "simulation/deeds.h"
#include "simulation/world.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parterre {
namespace {

struct Deed
{
    bool (*make)(World &world);
    int weight;
    bool aloneOnly; ///< not while another station is in the middle of something
};

constexpr std::array deeds{
    Deed{openSession, 9, false},   Deed{putSeats, 17, false},
    Deed{putBestSeats, 6, false},  Deed{putPlaces, 11, false},
    Deed{putTypes, 3, false},      Deed{putBuyer, 8, false},
    Deed{putDelivery, 1, false},   Deed{putPartySize, 3, false},
    Deed{extendSession, 4, false}, Deed{abandonSession, 3, false},
    Deed{lookAgain, 10, false},    Deed{parkSale, 3, false},
    Deed{takeOver, 6, false},      Deed{pay, 14, false},
    Deed{payAgain, 5, false},      Deed{cancelOrder, 4, false},
    Deed{checkTicket, 3, false},   Deed{sweep, 5, false},
    Deed{letTimePass, 9, false},   Deed{joinQueue, 6, false},
    Deed{callNext, 6, false},      Deed{callAgain, 2, false},
    Deed{recallEntry, 1, false},   Deed{serveEntry, 5, false},
    Deed{lapseEntry, 1, false},    Deed{leaveQueue, 1, false},
    Deed{changeParty, 3, false},   Deed{preferEntry, 1, false},
    Deed{letOthersPass, 1, false}, Deed{lookAtQueue, 1, false},
    Deed{putQueueRules, 1, false}, Deed{changePrices, 3, false},
    Deed{changeLimits, 2, false},  Deed{switchSales, 1, false},
    Deed{rivalTakeOvers, 1, true}, Deed{clockComesBack, 1, true},
    Deed{setClockBack, 1, false},  Deed{switchStationOff, 1, true},
    Deed{restartServer, 1, true},
};

constexpr int sumOfWeights()
{
    int sum = 0;
    for (const Deed &deed : deeds)
        sum += deed.weight;
    return sum;
}

const Deed &drawDeed(Dice &dice)
{
    int at = dice.below(sumOfWeights());
    for (const Deed &deed : deeds) {
        if (at < deed.weight)
            return deed;
        at -= deed.weight;
    }
    return deeds.front();
}

} // namespace

void makeStep(World &world)
{
    // Nothing happens in a house that is closed, so it is not for long.
    for (const auto &[id, event] : *world.now().events) {
        if (event.closed && world.dice().oneIn(6) && switchSales(world))
            return;
    }
    for (int tries = 0; tries < 20; ++tries) {
        const Deed &deed = drawDeed(world.dice());
        if (deed.aloneOnly && world.isBusy())
            continue;
        if (deed.make(world))
            return;
    }
}

bool sweep(World &world)
{
    const int station = world.idleStation();
    const auto answer =
        world.ask(world.frameAt(station, "sweep"), [&] { return world.janitor(station).sweeper().sweep(); });
    if (answer)
        world.countAnswer(u"sweep"_s,
                          *answer ? (*answer)->sessions > 0 ? u"swept"_s : u"nothing"_s : wordFor(answer->error()));
    return true;
}

bool letTimePass(World &world)
{
    static const QList<int> minutes{1, 4, 9, 11, 29, 31};
    const int passed = world.dice().oneOf(minutes);
    world.setClock(world.clock() + passed * 60'000);
    world.countDeed(u"time"_s);
    world.tell(u"%1 minutes pass"_s.arg(passed));
    return true;
}

bool setClockBack(World &world)
{
    // A server that takes over may be behind the one that went before it.
    const int minutes = world.dice().between(1, 10);
    world.setClock(world.clock() - minutes * 60'000);
    world.countDeed(u"clock back"_s);
    world.tell(u"the clock goes %1 minutes back"_s.arg(minutes));
    return true;
}

bool switchStationOff(World &world)
{
    const int station = world.idleStation();
    world.restartStation(station);
    world.countDeed(u"station restarted"_s);
    world.tell(u"station %1 is restarted"_s.arg(station + 1));
    return true;
}

bool restartServer(World &world)
{
    world.countDeed(u"server restarted"_s);
    world.tell(u"the server is restarted"_s);
    world.restartServer();
    return true;
}

} // namespace parterre
