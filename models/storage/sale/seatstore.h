#pragma once

#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/event/event.h"

#include <QList>

#include <memory>

namespace parterre {

class DbSession;
class Statement;

/// A seat in somebody's basket with what is printed on it.
struct HeldSeat
{
    SeatNo seat;
    SectionNo section;
    QString zone;
    QString row;
    QString number;
    QString note;
    CategoryNo category = 0;
    TicketTypeNo type = 0;
    bool isFirm = false; ///< the hold has not passed its deadline (or never will, during a payment)
};

/// The seats of events: who holds, who bought. All changes are conditional; what the condition refuses is told by the
/// count that comes back. Seats may only be waited for by the session that holds them.
class SeatStore
{
public:
    explicit SeatStore(DbSession &session) : m_session(session) {}

    /// Holds all of these seats for the session, or none: each must be free or held past its deadline. Never waits: a
    /// seat that somebody is working on counts as not free. Answers the seats, by number, or nothing.
    QList<HeldSeat> hold(EventId event, const QList<SeatNo> &seats, SessionId session, Moment deadline,
                         TicketTypeNo type);
    /// The same in two steps, for SaleSteps; only on PostgreSQL, where it is one statement.
    std::unique_ptr<Statement> toHold(EventId event, const QList<SeatNo> &seats, SessionId session, Moment deadline,
                                      TicketTypeNo type);
    static QList<HeldSeat> held(Statement &statement);
    /// Gives back those of the seats that the session holds; the rest is left alone.
    int release(EventId event, const QList<SeatNo> &seats, SessionId session);
    /// Gives back all that these sessions hold.
    int releaseAll(const QList<SessionId> &sessions);
    /// Gives back what these sessions hold past its deadline.
    int releaseOverdue(const QList<SessionId> &sessions);
    int setType(EventId event, const QList<SeatNo> &seats, SessionId session, TicketTypeNo type);
    /// A new deadline for what the session still holds.
    int extend(SessionId session, Moment deadline);
    /// Sells those of the seats that the session holds before its deadline. Must be all of them: compare the count.
    int sell(EventId event, const QList<SeatNo> &seats, SessionId session, const OrderId &order);
    /// Frees the seats of a cancelled order.
    int cancel(EventId event, const OrderId &order);

    /// Those of the seats that anybody could hold right now.
    QList<SeatNo> freeAmong(EventId event, const QList<SeatNo> &seats);
    /// Those of the seats that the event has at all.
    QList<SeatNo> knownAmong(EventId event, const QList<SeatNo> &seats);

private:
    DbSession &m_session;
};

} // namespace parterre
