#include "sale/placeboard.h"

namespace parterre {

PlaceBoard::PlaceBoard(const SaleMapView &map, const QList<SeatCategoryInfo> &categories)
    : m_model(SeatMapModel::fromLayout(*map.layout, map.configuration)), m_plan(map.plan), m_free(*map.plan, false)
{
    for (CategoryNo category = 0; category < map.event.details.categories.size(); ++category)
        m_sold.append(map.event.details.sellsCategory(category));
    m_model->setCategories(categories);
    m_states.resize(static_cast<std::size_t>(m_model->seatCount()));
    QList<SeatChange> closed;
    for (int i = 0; i < m_model->seatCount(); ++i) {
        if (!sells(m_model->seat(i).category))
            closed.append({m_model->seatNo(i), SeatDisplay::NotForSale});
    }
    m_model->apply(closed);
}

SeatStateView PlaceBoard::state(SeatNo seat) const
{
    const int index = m_model->seatIndex(seat);
    SeatStateView known = index < 0 ? SeatStateView() : m_states[static_cast<std::size_t>(index)];
    known.seat = seat;
    return known;
}

QList<int> PlaceBoard::indicesOf(const QSet<SeatNo> &seats) const
{
    QList<int> indices;
    for (const SeatNo seat : seats) {
        if (const int index = m_model->seatIndex(seat); index >= 0)
            indices.append(index);
    }
    return indices;
}

SeatDisplay PlaceBoard::display(int index) const
{
    const SeatNo seat = m_model->seatNo(index);
    if (m_pending.contains(seat))
        return SeatDisplay::Pending;
    if (m_own.contains(seat))
        return SeatDisplay::Mine;
    const SeatStateView &known = m_states[static_cast<std::size_t>(index)];
    switch (known.state) {
    // What this session holds and the basket does not show is on its way in or out.
    case PlaceState::Held:
        return !m_session.isNull() && known.session == m_session ? SeatDisplay::Pending : SeatDisplay::HeldElsewhere;
    case PlaceState::Sold: return SeatDisplay::Sold;
    case PlaceState::Blocked: return SeatDisplay::Blocked;
    case PlaceState::Reserved: return SeatDisplay::Reserved;
    case PlaceState::Free: break;
    }
    return sells(m_model->seat(index).category) ? SeatDisplay::Available : SeatDisplay::NotForSale;
}

void PlaceBoard::apply(const PlaceChangesView &changes)
{
    QList<int> touched;
    touched.reserve(changes.seats.size());
    for (int index = 0; changes.complete && index < m_model->seatCount(); ++index) {
        SeatStateView &known = m_states[static_cast<std::size_t>(index)];
        if (known.state != PlaceState::Free)
            touched.append(index);
        known = {};
    }
    for (const SeatStateView &seat : changes.seats) {
        if (const int index = m_model->seatIndex(seat.seat); index >= 0) {
            m_states[static_cast<std::size_t>(index)] = seat;
            touched.append(index);
        }
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
    refresh(indicesOf(touched));
    if (m_areaOwn != places) {
        m_areaOwn = places;
        refreshAreas();
    }
}

/// A seat that was just given back or sold: the news of it may take a moment longer than the answer did.
void PlaceBoard::noteDropped(SeatNo seat, SessionId session, bool kept)
{
    const int index = m_model->seatIndex(seat);
    if (index < 0)
        return;
    SeatStateView &known = m_states[static_cast<std::size_t>(index)];
    if (kept && known.state == PlaceState::Free)
        known = {seat, PlaceState::Held, session, Moment()};
    // Whoever has taken it meanwhile keeps it.
    if (!kept && known.state == PlaceState::Held && known.session == session)
        known = {};
}

void PlaceBoard::setPending(const QSet<SeatNo> &seats)
{
    QSet<SeatNo> touched = m_pending;
    touched.unite(seats);
    m_pending = seats;
    refresh(indicesOf(touched));
}

/// A seat may come twice.
void PlaceBoard::refresh(const QList<int> &seats)
{
    QList<SeatChange> changes;
    changes.reserve(seats.size());
    for (const int seat : seats) {
        const SeatDisplay shown = display(seat);
        const SeatNo no = m_model->seatNo(seat);
        changes.append({no, shown});
        if (const int index = m_plan->indexOf(no); index >= 0)
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
