#include "services/sale/freeplaceswatch.h"

namespace parterre {

FreePlacesWatch::FreePlacesWatch(std::shared_ptr<const ChoicePlan> plan)
    : m_plan(std::move(plan)), m_free(*m_plan, false)
{
}

const FreePlaces &FreePlacesWatch::look(DbSession &session, EventId event, Statement &along)
{
    // A look that fails half-way must not count as one: its changes would never be read again.
    ChangeHorizon horizon = m_horizon;
    const PlaceChangesView changes = PlaceStateStore(session).read(event, horizon, &along);
    m_horizon = horizon;
    if (changes.complete) {
        m_free = FreePlaces(*m_plan, false);
        m_deadlines.clear();
    }
    for (const SeatStateView &seat : changes.seats)
        note(seat);
    freeOverdue(changes.databaseNow);
    for (const AreaStateView &area : changes.areas) {
        if (const int index = m_plan->indexOf(area.area); index >= 0)
            m_free.setFreeIn(index, area.free);
    }
    return m_free;
}

void FreePlacesWatch::note(const SeatStateView &seat)
{
    const int index = m_plan->indexOf(seat.seat);
    if (index < 0)
        return;
    m_free.setFree(index, seat.state == PlaceState::Free);
    if (seat.state == PlaceState::Held && seat.expires.ms() > 0)
        m_deadlines.insert(index, seat.expires);
    else
        m_deadlines.remove(index);
}

/// A hold that runs out changes no row until somebody takes the seat or a sweeper comes by.
void FreePlacesWatch::freeOverdue(Moment now)
{
    m_deadlines.removeIf([this, now](const QHash<int, Moment>::iterator &held) {
        if (held.value() > now)
            return false;
        m_free.setFree(held.key(), true);
        return true;
    });
}

} // namespace parterre
