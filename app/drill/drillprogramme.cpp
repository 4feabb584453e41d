#include "drill/drillprogramme.h"

#include <algorithm>
#include <limits>

namespace parterre {
namespace {

constexpr int stationsThatRace = 2;

} // namespace

DrillProgramme::Entry *DrillProgramme::find(EventId event)
{
    const auto found = std::ranges::find(m_events, event, &Entry::event);
    return found == m_events.end() ? nullptr : &*found;
}

EventId DrillProgramme::next(EventId at)
{
    if (Entry *here = find(at)) {
        if (here->left > 0)
            return at;
        --here->stations;
    }
    // First to whoever has nobody to race with, then where nobody is, then where the fewest are.
    const auto rank = [](const Entry &entry) {
        if (entry.left <= 0)
            return std::numeric_limits<int>::max();
        const bool waits = entry.stations > 0 && entry.stations < stationsThatRace;
        return waits ? -1 : entry.stations;
    };
    const auto best = std::ranges::min_element(m_events, {}, rank);
    if (best == m_events.end() || best->left <= 0)
        return {};
    ++best->stations;
    return best->event;
}

void DrillProgramme::noteSold(EventId event, int places)
{
    if (Entry *entry = find(event))
        entry->left -= places;
}

bool DrillProgramme::isSoldOut() const
{
    return std::ranges::all_of(m_events, [](const Entry &entry) { return entry.left <= 0; });
}

} // namespace parterre
