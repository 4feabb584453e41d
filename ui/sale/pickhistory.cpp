#include "sale/pickhistory.h"

#include <algorithm>

namespace parterre {

PickHistory::Places PickHistory::placesOf(const ShoppingView &view)
{
    Places places;
    for (const BasketLineView &line : view.lines) {
        if (line.seat.isNull())
            places[line.area][line.type] += line.count;
    }
    return places;
}

void PickHistory::note(const ShoppingView &before, const ShoppingView &now)
{
    const bool same = before.id == now.id;
    const QList<SeatNo> had = same ? before.seats() : QList<SeatNo>();
    Pick pick{now.seats(), {}};
    pick.seats.removeIf([&had](SeatNo seat) { return had.contains(seat); });
    const Places old = same ? placesOf(before) : Places();
    const Places places = placesOf(now);
    for (auto area = places.cbegin(); area != places.cend(); ++area) {
        for (auto type = area->cbegin(); type != area->cend(); ++type) {
            const int more = type.value() - old.value(area.key()).value(type.key());
            if (more > 0)
                pick.places[area.key()][type.key()] = more;
        }
    }
    if (!pick.seats.isEmpty() || !pick.places.isEmpty())
        m_picks.append(pick);
}

std::optional<PickHistory::Return> PickHistory::takeLast(const ShoppingView &now)
{
    while (!m_picks.isEmpty()) {
        const Return back = returnOf(m_picks.takeLast(), now);
        if (!back.seats.isEmpty() || !back.areas.isEmpty())
            return back;
    }
    return std::nullopt;
}

PickHistory::Return PickHistory::returnOf(const Pick &pick, const ShoppingView &now)
{
    const QList<SeatNo> own = now.seats();
    Return back{pick.seats, {}};
    back.seats.removeIf([&own](SeatNo seat) { return !own.contains(seat); });
    const Places places = placesOf(now);
    for (auto area = pick.places.cbegin(); area != pick.places.cend(); ++area) {
        AreaPlacesDto wanted{area.key(), places.value(area.key())};
        bool changes = false;
        for (auto type = area->cbegin(); type != area->cend(); ++type) {
            const int have = wanted.wanted.value(type.key());
            changes = changes || have > 0;
            wanted.wanted[type.key()] = std::max(have - type.value(), 0);
        }
        if (changes)
            back.areas.append(wanted);
    }
    return back;
}

} // namespace parterre
