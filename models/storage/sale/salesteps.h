#pragma once

#include "storage/sale/basketstore.h"
#include "storage/sale/orderstore.h"
#include "storage/sale/sessionstore.h"

#include <QStringList>

#include <optional>

namespace parterre {

class DbSession;

/// What a sale needs of the database, in as few ways to a server and back as there can be. Nothing here is a rule of
/// its own: each step is one of the stores', in their order. For a transaction of a job, which commits by itself: what
/// travels together is never a whole transaction.
class SaleSteps
{
public:
    struct Opened
    {
        bool isNew = false;                   ///< else it was there before
        std::optional<SessionRecord> session; ///< nothing when there is no such event
    };
    struct Locked
    {
        std::optional<SessionRecord> session;
        Basket basket;
        int claimedByOthers = 0; ///< only with persons
    };
    struct Held
    {
        QList<HeldSeat> seats;              ///< all or none
        SessionStamp stamp;                 ///< of the session, revised, and its clock started; only with seats
        std::optional<int> claimedByOthers; ///< where it came along
    };
    struct Sold
    {
        bool seats = false; ///< the session had all of them
        bool order = false; ///< it is written down; else its code was given out before
        SessionStamp stamp; ///< of the session, completed
    };
    /// Whose tickets count together in an event; see PersonStore. Without keys nobody's.
    struct Persons
    {
        EventId event;
        QStringList keys;
    };

    explicit SaleSteps(DbSession &session) : m_session(session) {}

    /// Opens the session, then locks it: what is read of its event is not older than the session.
    Opened open(const NewSession &session);
    /// Locks the session, then reads what it holds. Then keeps others from claiming for these persons, and counts what
    /// they have; nothing of it without persons.
    Locked lock(SessionId id, const Persons &persons);
    /// Keeps others from claiming for these persons, and counts what they have in other sessions.
    int lock(const Persons &persons, SessionId id);
    /// Holds the seats, and then revises the session as SessionStore::reviseStarted() does.
    Held hold(const SessionRecord &session, const QList<SeatNo> &seats, Moment deadline, TicketTypeNo type,
              qint64 revision, const Persons &persons);
    /// Sells the seats of the tickets, which the session must hold, writes the order, claims for the persons and
    /// completes the session. All of it, or the transaction must not be committed.
    Sold sell(const NewOrder &order, qint64 revision);

private:
    std::unique_ptr<Statement> toLock(const Persons &persons);
    std::unique_ptr<Statement> toCount(const Persons &persons, SessionId id);

    DbSession &m_session;
};

} // namespace parterre
