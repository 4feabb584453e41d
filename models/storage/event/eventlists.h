#pragma once

#include "domain/event/eventfilter.h"

namespace parterre {

class DbSession;

/// Lists of events with the counts of their places, prices and takings; a fixed number of queries, however many events
/// there are. Used inside a database job; throws DbError.
class EventLists
{
public:
    explicit EventLists(DbSession &session) : m_session(session) {}

    /// By start, those without one last.
    QList<EventSummaryView> list(const EventFilterDto &filter);
    /// Events of a venue, drafts and published ones, that last into [from, until), for finding clashes. Places and
    /// prices are not filled in.
    QList<EventSummaryView> around(VenueId venue, Moment from, Moment until);

private:
    void fill(QList<EventSummaryView> &events, bool withRevenue);

    DbSession &m_session;
};

} // namespace parterre
