#pragma once

#include "domain/common/id.h"
#include "domain/event/eventfilter.h"

#include <QList>
#include <QMap>

namespace parterre {

class DbSession;

/// How many places of events are free, held, sold… counted in the database, for many events at once. A hold past its
/// deadline counts as free. Used inside a database job; throws DbError.
class PlaceCounts
{
public:
    explicit PlaceCounts(DbSession &session) : m_session(session) {}

    /// Events without an inventory are left out.
    QMap<EventId, PlaceCountsView> of(const QList<EventId> &events);
    PlaceCountsView of(EventId event);
    /// One line for each section and category of seats, and for each standing area; without the names of zones and
    /// sections, which the layout knows.
    QList<AvailabilityLineView> bySection(EventId event);

private:
    DbSession &m_session;
};

/// Adds `n` places in a stored state (event_seat.state).
void addPlaces(PlaceCountsView &counts, int state, int n);
/// Adds the parts and the total of `more`.
void addPlaces(PlaceCountsView &counts, const PlaceCountsView &more);

} // namespace parterre
