#include "drill/drillfigures.h"

namespace parterre {

void DrillFigures::add(const DrillOutcome &outcome)
{
    ++served;
    switch (outcome.end) {
    case DrillEnd::Sold:
        orders.insert(outcome.order);
        places += outcome.places;
        gotFewer += outcome.places < outcome.wanted ? 1 : 0;
        break;
    case DrillEnd::Left: ++left; break;
    case DrillEnd::FoundNothing:
        ++foundNothing;
        foundNothingAt.insert(outcome.event);
        break;
    case DrillEnd::Elsewhere: ++elsewhere; break;
    case DrillEnd::Failed: ++failed; break;
    }
    lostRaces += outcome.lostRaces;
    resumed += outcome.resumed ? 1 : 0;
    settled += outcome.settled ? 1 : 0;
    for (const DrillStep &step : outcome.steps)
        steps[step.name].add(step.microseconds);
    for (const QString &reason : outcome.explained)
        ++explained[reason];
    for (const QString &reason : outcome.unexplained)
        ++unexplained[reason];
}

} // namespace parterre
