#pragma once

#include "domain/sale/choiceplan.h"
#include "services/placewatch.h"
#include "services/salemapservice.h"

#include <QMap>
#include <QObject>

class QRandomGenerator;

namespace parterre {

/// What a counter sees of the event: the drawing, and what is free as far as it has heard. Follows all changes, as a
/// window does, so it is a little behind like a window, and races are lost as they are there. Owned by DrillCounter;
/// main thread.
class DrillPicture : public QObject
{
public:
    DrillPicture(Database &database, const SaleMapView &map);

    const EventDto &event() const { return m_map.event.details; }
    /// How much of the event is standing places, 0 to 1.
    double standingShare() const;

    /// Up to `count` neighbours somewhere; fewer where no such group stood free. Accessible places are left alone.
    QList<SeatNo> neighbours(int count, QRandomGenerator &random) const;
    /// Up to `count` seats of any kind, wherever they are.
    QList<SeatNo> anySeats(int count, QRandomGenerator &random) const;
    /// An area with room, the larger ones more often; null when there is none.
    AreaNo anyArea(QRandomGenerator &random) const;
    int freeIn(AreaNo area) const { return m_areas.value(area); }
    /// What a place of the area is sold as.
    TicketTypeNo typeIn(AreaNo area) const;

private:
    void note(const PlaceChangesView &changes);
    QList<SeatNo> groupAt(int seat, int count) const;

    SaleMapView m_map;
    FreePlaces m_free;
    QMap<AreaNo, int> m_areas;
    PlaceWatch m_watch;
};

} // namespace parterre
