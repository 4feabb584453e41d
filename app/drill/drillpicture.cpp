#include "drill/drillpicture.h"

#include <QRandomGenerator>

namespace parterre {
namespace {

/// So often a customer looks elsewhere for a group before he takes what he saw.
constexpr int looks = 8;

} // namespace

DrillPicture::DrillPicture(Database &database, const SaleMapView &map)
    : m_map(map), m_free(*map.plan, false), m_watch(database)
{
    connect(&m_watch, &PlaceWatch::changed, this, [this](const PlaceChangesView &changes) { note(changes); });
    m_watch.follow(map.event.id());
}

void DrillPicture::note(const PlaceChangesView &changes)
{
    if (changes.complete)
        m_free = FreePlaces(*m_map.plan, false);
    for (const SeatStateView &seat : changes.seats) {
        if (const int index = m_map.plan->indexOf(seat.seat); index >= 0)
            m_free.setFree(index, seat.state == PlaceState::Free);
    }
    for (const AreaStateView &area : changes.areas)
        m_areas.insert(area.area, area.free);
}

double DrillPicture::standingShare() const
{
    int standing = 0;
    for (const ChoicePlan::Area &area : m_map.plan->areas())
        standing += area.capacity;
    const int all = standing + m_map.plan->seatCount();
    return all > 0 ? static_cast<double>(standing) / all : 0;
}

QList<SeatNo> DrillPicture::groupAt(int seat, int count) const
{
    const ChoicePlan &plan = *m_map.plan;
    const ChoicePlan::Run &run = plan.runOf(seat);
    QList<SeatNo> seats;
    for (int i = seat; i < run.first + run.count && seats.size() < count; ++i) {
        const SeatKind kind = plan.seat(i).kind;
        if (!m_free.isFree(i) || kind == SeatKind::Wheelchair || kind == SeatKind::Companion)
            break;
        seats.append(plan.seat(i).no);
    }
    return seats;
}

QList<SeatNo> DrillPicture::neighbours(int count, QRandomGenerator &random) const
{
    const int all = m_map.plan->seatCount();
    QList<SeatNo> best;
    for (int look = 0; look < looks && all > 0; ++look) {
        const int from = random.bounded(all);
        int seat = m_free.nextFree(from, all);
        if (seat == all)
            seat = m_free.nextFree(0, from);
        if (!m_free.isFree(seat))
            return best;
        const QList<SeatNo> group = groupAt(seat, count);
        if (group.size() > best.size())
            best = group;
        if (best.size() == count)
            break;
    }
    return best;
}

QList<SeatNo> DrillPicture::anySeats(int count, QRandomGenerator &random) const
{
    const int all = m_map.plan->seatCount();
    const int from = all > 0 ? random.bounded(all) : 0;
    QList<SeatNo> seats;
    const auto take = [&](int first, int end) {
        for (int seat = m_free.nextFree(first, end); seat < end && seats.size() < count;
             seat = m_free.nextFree(seat + 1, end))
            seats.append(m_map.plan->seat(seat).no);
    };
    take(from, all);
    take(0, from);
    return seats;
}

AreaNo DrillPicture::anyArea(QRandomGenerator &random) const
{
    int free = 0;
    for (const int places : m_areas)
        free += places;
    int drawn = free > 0 ? random.bounded(free) : 0;
    for (auto area = m_areas.cbegin(); area != m_areas.cend(); ++area) {
        if (drawn < area.value())
            return area.key();
        drawn -= area.value();
    }
    return {};
}

TicketTypeNo DrillPicture::typeIn(AreaNo area) const
{
    const int index = m_map.plan->indexOf(area);
    const int category = index >= 0 ? m_map.plan->areas().at(static_cast<std::size_t>(index)).category : 0;
    for (const TicketTypeDto &type : event().ticketTypes) {
        if (event().price(category, type.no))
            return type.no;
    }
    return event().ticketTypes.isEmpty() ? 0 : event().ticketTypes.constFirst().no;
}

} // namespace parterre
