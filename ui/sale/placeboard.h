#pragma once

#include "domain/sale/choiceplan.h"
#include "domain/sale/placestates.h"
#include "map/seatmapmodel.h"
#include "services/salemapservice.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace parterre {

/// What became of every place of one event, put together from what the database says of everybody, from the basket of
/// this counter, and from what was clicked and not answered yet; written into the SeatMapModel that the map, the legend
/// and the list show. Made anew for every event. Owned by SalePage; UI thread.
class PlaceBoard
{
public:
    PlaceBoard(const SaleMapView &map, const QList<SeatCategoryInfo> &categories);

    const std::shared_ptr<SeatMapModel> &model() const { return m_model; }
    const std::shared_ptr<const ChoicePlan> &plan() const { return m_plan; }
    /// What anybody could take now; for finding the best seats.
    const FreePlaces &free() const { return m_free; }
    /// Something has been heard of this event's places.
    bool isKnown() const { return m_known; }

    void apply(const PlaceChangesView &changes);
    /// The basket: whose it is, its seats, and how many places of each area. `kept` are seats that have left the basket
    /// and are still held for this counter.
    void setOwn(SessionId session, const QSet<SeatNo> &seats, const QHash<AreaNo, int> &places,
                const QSet<SeatNo> &kept = {});
    void setPending(const QSet<SeatNo> &seats);

    /// Free for anybody, when nothing else is known.
    SeatStateView state(SeatNo seat) const;
    int freePlaces(AreaNo area) const { return m_areaFree.value(area); }
    bool isOwn(SeatNo seat) const { return m_own.contains(seat); }

private:
    SeatDisplay display(int index) const;
    QList<int> indicesOf(const QSet<SeatNo> &seats) const;
    bool sells(CategoryNo category) const { return m_sold.value(category); }
    void noteDropped(SeatNo seat, SessionId session, bool kept);
    void refresh(const QList<int> &seats);
    void refreshAreas();

    QList<bool> m_sold; ///< which categories have a price
    std::shared_ptr<SeatMapModel> m_model;
    std::shared_ptr<const ChoicePlan> m_plan;
    FreePlaces m_free;
    std::vector<SeatStateView> m_states; ///< as the model counts its seats
    QHash<AreaNo, int> m_areaFree;
    QHash<AreaNo, int> m_areaOwn;
    QSet<SeatNo> m_own;
    QSet<SeatNo> m_pending;
    SessionId m_session;
    bool m_known = false;
};

} // namespace parterre
