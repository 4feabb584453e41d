#include "sale/placeboard.h"

namespace parterre {

PlaceBoard::PlaceBoard(const SaleMapView &map, const QList<SeatCategoryInfo> &categories)
    : m_event(map.event.details), m_model(SeatMapModel::fromLayout(*map.layout, map.configuration)), m_plan(map.plan),
      m_free(*map.plan, false)
{
    m_model->setCategories(categories);
    QList<SeatChange> closed;
    for (int i = 0; i < m_model->seatCount(); ++i) {
        if (!m_event.sellsCategory(m_model->seat(i).category))
            closed.append({m_model->seatNo(i), SeatDisplay::NotForSale});
    }
    m_model->apply(closed);
}

SeatStateView PlaceBoard::state(SeatNo seat) const
{
    return m_states.value(seat, SeatStateView{seat, PlaceState::Free, SessionId(), Moment()});
}

SeatDisplay PlaceBoard::display(SeatNo seat) const
{
    if (m_pending.contains(seat))
        return SeatDisplay::Pending;
    if (m_own.contains(seat))
        return SeatDisplay::Mine;
    const SeatStateView known = state(seat);
    switch (known.state) {
    // What this session holds and the basket does not show is on its way in or out.
    case PlaceState::Held:
        return !m_session.isNull() && known.session == m_session ? SeatDisplay::Pending : SeatDisplay::HeldElsewhere;
    case PlaceState::Sold: return SeatDisplay::Sold;
    case PlaceState::Blocked: return SeatDisplay::Blocked;
    case PlaceState::Reserved: return SeatDisplay::Reserved;
    case PlaceState::Free: break;
    }
    const int index = m_model->seatIndex(seat);
    return index >= 0 && !m_event.sellsCategory(m_model->seat(index).category) ? SeatDisplay::NotForSale
                                                                              : SeatDisplay::Available;
}

void PlaceBoard::apply(const PlaceChangesView &changes)
{
    QSet<SeatNo> touched;
    if (changes.complete) {
        for (auto known = m_states.cbegin(); known != m_states.cend(); ++known)
            touched.insert(known.key());
        m_states.clear();
    }
    for (const SeatStateView &seat : changes.seats) {
        if (seat.state == PlaceState::Free)
            m_states.remove(seat.seat);
        else
            m_states.insert(seat.seat, seat);
        touched.insert(seat.seat);
    }
    if (!m_known)
        m_free = FreePlaces(*m_plan, true);
    m_known = true;
    refresh(touched);
    for (const AreaStateView &area : changes.areas)
        m_areaFree.insert(area.area, area.free);
    if (!changes.areas.isEmpty())
        refreshAreas();
}

void PlaceBoard::setOwn(SessionId session, const QSet<SeatNo> &seats, const QHash<AreaNo, int> &places,
                        const QSet<SeatNo> &kept)
{
    QSet<SeatNo> touched = m_own;
    touched.unite(seats);
    const SessionId before = std::exchange(m_session, session);
    for (const SeatNo seat : std::as_const(m_own)) {
        if (!seats.contains(seat))
            noteDropped(seat, before, kept.contains(seat));
    }
    m_own = seats;
    refresh(touched);
    if (m_areaOwn != places) {
        m_areaOwn = places;
        refreshAreas();
    }
}

/// A seat that was just given back or sold: the news of it may take a moment longer than the answer did.
void PlaceBoard::noteDropped(SeatNo seat, SessionId session, bool kept)
{
    const auto known = m_states.constFind(seat);
    if (kept && known == m_states.cend())
        m_states.insert(seat, {seat, PlaceState::Held, session, Moment()});
    // Whoever has taken it meanwhile keeps it.
    if (!kept && known != m_states.cend() && known->state == PlaceState::Held && known->session == session)
        m_states.erase(known);
}

void PlaceBoard::setPending(const QSet<SeatNo> &seats)
{
    QSet<SeatNo> touched = m_pending;
    touched.unite(seats);
    m_pending = seats;
    refresh(touched);
}

void PlaceBoard::refresh(const QSet<SeatNo> &seats)
{
    QList<SeatChange> changes;
    changes.reserve(seats.size());
    for (const SeatNo seat : seats) {
        const SeatDisplay shown = display(seat);
        changes.append({seat, shown});
        if (const int index = m_plan->indexOf(seat); index >= 0)
            m_free.setFree(index, shown == SeatDisplay::Available);
    }
    m_model->apply(changes);
}

void PlaceBoard::refreshAreas()
{
    QList<AreaChange> changes;
    for (auto area = m_areaFree.cbegin(); area != m_areaFree.cend(); ++area) {
        changes.append({area.key(), area.value(), m_areaOwn.value(area.key())});
        if (const int index = m_plan->indexOf(area.key()); index >= 0)
            m_free.setFreeIn(index, area.value());
    }
    m_model->applyAreas(changes);
}

} // namespace parterre
