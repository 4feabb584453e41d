#pragma once

#include "storage/sale/basketstore.h"
#include "storage/sale/orderstore.h"
#include "storage/sale/sessionstore.h"

#include <optional>

namespace parterre {

/// What a put and a purchase need of the database, in as few ways to a server and back as there can be. Nothing here
/// is a rule of its own: each step is one of the stores', in their order. For a transaction of a job, which commits by
/// itself: what travels together is never a whole transaction.
class SaleSteps
{
public:
    struct Locked
    {
        std::optional<SessionRecord> session;
        Basket basket;
    };
    struct Held
    {
        QList<HeldSeat> seats; ///< all or none
        SessionRecord session; ///< revised, and its clock started; only with seats
    };
    struct Sold
    {
        bool seats = false;    ///< the session had all of them
        bool order = false;    ///< it is written down; else its code was given out before
        SessionRecord session; ///< completed
    };

    explicit SaleSteps(DbSession &session) : m_session(session) {}

    /// Locks the session, then reads what it holds.
    Locked lock(SessionId id);
    /// Holds the seats, and then revises the session as SessionStore::reviseStarted() does.
    Held hold(const SessionRecord &session, const QList<SeatNo> &seats, Moment deadline, TicketTypeNo type,
              qint64 revision);
    /// Sells the seats that the session holds, writes the order and completes the session. All of it, or the
    /// transaction must not be committed.
    Sold sell(const QList<SeatNo> &seats, const NewOrder &order, qint64 revision);

private:
    DbSession &m_session;
};

} // namespace parterre
