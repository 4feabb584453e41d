#pragma once

#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/event/event.h"

#include <QList>

namespace parterre {

class DbSession;

/// Places of one ticket type that a session holds in an area.
struct HeldPlaces
{
    GaHoldId hold;
    AreaNo area;
    SectionNo section;
    QString name;
    CategoryNo category = 0;
    TicketTypeNo type = 0;
    int count = 0;
    bool isFirm = false;
};

/// Standing places. An area's counter moves only together with a row that says for whom, so that the two can never
/// tell different stories.
class AreaStore
{
public:
    explicit AreaStore(DbSession &session) : m_session(session) {}

    /// True when `count` more places could be held; reclaims holds past their deadline when the area looks full.
    bool take(EventId event, AreaNo area, SessionId session, TicketTypeNo type, int count, Moment deadline);
    /// Gives back what the session holds in the area for this ticket type; answers how many places.
    int release(EventId event, AreaNo area, SessionId session, TicketTypeNo type);
    int releaseAll(const QList<SessionId> &sessions);
    int releaseOverdue(const QList<SessionId> &sessions);
    int extend(SessionId session, Moment deadline);
    /// Sells these holds if the session has them before their deadline. Must be all of them: compare the count.
    int sell(const QList<GaHoldId> &holds, SessionId session, const OrderId &order);
    /// Gives back the places of a cancelled order.
    int cancel(const OrderId &order);

    bool exists(EventId event, AreaNo area);
    /// Places that could be held right now.
    int freePlaces(EventId event, AreaNo area);

private:
    struct Returned
    {
        EventId event;
        AreaNo area;
        int count = 0;
    };
    struct NewHold
    {
        GaHoldId id;
        EventId event;
        AreaNo area;
        SessionId session;
        TicketTypeNo type = 0;
        int count = 0;
        Moment deadline;
    };
    static Returned readReturned(const class Row &row);
    /// Subtracts exactly what came back, areas in ascending order.
    int giveBack(QList<Returned> returned);
    int reclaim(EventId event, AreaNo area);
    bool tryTake(const NewHold &hold);

    DbSession &m_session;
};

} // namespace parterre
