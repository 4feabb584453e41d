#include "simulation/faults.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

struct Weighted
{
    Fault fault;
    const char *name;
    int weight;
};

constexpr std::array faults{
    Weighted{Fault::None, "none", 52},
    Weighted{Fault::LostBefore, "connection lost before a statement", 3},
    Weighted{Fault::LostAfter, "connection lost after a statement", 3},
    Weighted{Fault::Busy, "busy", 3},
    Weighted{Fault::CommitLost, "commit did not arrive", 3},
    Weighted{Fault::CommitUnheard, "answer of commit never came", 4},
    Weighted{Fault::Outage, "outage", 2},
    Weighted{Fault::BusyForLong, "busy for long", 2},
    Weighted{Fault::CommitUnheardThenOutage, "answer of commit never came, then outage", 3},
    Weighted{Fault::CommitLate, "commit came late", 3},
    Weighted{Fault::StationGone, "station died", 2},
    Weighted{Fault::ServerRestart, "server restarted in mid job", 2},
    Weighted{Fault::Interloper, "another station in between", 21},
};

} // namespace

FaultPlan FaultPlan::draw(Dice &dice, bool mayRestart, bool mayNest, bool mayBeLate)
{
    int sum = 0;
    for (const Weighted &entry : faults)
        sum += entry.weight;
    int at = dice.below(sum);
    FaultPlan plan;
    for (const Weighted &entry : faults) {
        if (at < entry.weight) {
            plan.fault = entry.fault;
            break;
        }
        at -= entry.weight;
    }
    plan.statement = dice.below(dice.oneIn(3) ? 25 : 8);
    plan.times = dice.between(1, 3);
    if ((plan.fault == Fault::ServerRestart && !mayRestart) || (plan.fault == Fault::Interloper && !mayNest) ||
        (plan.fault == Fault::CommitLate && !mayBeLate))
        plan.fault = Fault::None;
    return plan;
}

QString FaultPlan::nameOf(Fault fault)
{
    for (const Weighted &entry : faults) {
        if (entry.fault == fault)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

} // namespace parterre
