#include "drill/drillbuyer.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Of a hundred parties so many are of one, two, three… people.
constexpr std::array partyWeights{18, 44, 12, 18, 5, 3};
constexpr double wheelchairShare = 0.01;
constexpr double handPickedShare = 0.35;

int partyOf(QRandomGenerator &random, int most)
{
    int drawn = random.bounded(100);
    int party = 1;
    for (const int weight : partyWeights) {
        if (drawn < weight)
            break;
        drawn -= weight;
        ++party;
    }
    return std::clamp(party, 1, std::max(1, most));
}

DrillBuyer::Taste tasteOf(QRandomGenerator &random, double standingShare)
{
    using Taste = DrillBuyer::Taste;
    if (random.generateDouble() < standingShare)
        return Taste::Standing;
    const double drawn = random.generateDouble();
    if (drawn < wheelchairShare)
        return Taste::Wheelchair;
    return drawn < wheelchairShare + handPickedShare ? Taste::HandPicked : Taste::Best;
}

} // namespace

DrillBuyer DrillBuyer::make(int number, const DrillOptions &options, double standingShare)
{
    const std::array<quint32, 2> seeds{options.seed, static_cast<quint32>(number)};
    QRandomGenerator random(seeds.data(), static_cast<qsizetype>(seeds.size()));
    DrillBuyer buyer;
    buyer.number = number;
    const int party = partyOf(random, options.mostInParty);
    buyer.party = options.exactly > 0 ? options.exactly : party;
    buyer.taste = tasteOf(random, standingShare);
    if (random.generateDouble() < options.abandon)
        buyer.leaves = random.bounded(3) == 0 ? Leaves::AfterOpening : Leaves::AfterChoosing;
    buyer.contact.name = u"Buyer %1"_s.arg(number);
    buyer.contact.email = u"buyer%1@drill.invalid"_s.arg(number);
    return buyer;
}

} // namespace parterre
