#pragma once

#include "services/orderservice.h"
#include "services/shoppingservice.h"
#include "storage/bench/rawsqlite.h"
#include "storage/database.h"

#include <QRandomGenerator>

#include <optional>

namespace parterre {

/// One connection of the benchmark of holds, with a share of the event's seats that nobody else touches. Used in the
/// thread that makes it, where everything runs at once. What is measured stands between what is prepared for it and
/// what is put in order afterwards; each step answers whether there was something left to do, and it went well.
class HoldWorker
{
public:
    HoldWorker(const DatabaseLocation &location, const Actor &actor, EventId event, const QList<SeatNo> &seats);

    /// One row of a table that nothing else touches; in a file, changed by SQLite itself.
    bool floor();
    /// The statement that holds four seats.
    bool hold();
    /// The statement that takes two places of an area that everybody takes from; like every hold it may be lost in a
    /// crash.
    bool take();
    /// The whole put on a session of its own.
    bool fullHold();
    /// Paying for four seats.
    bool purchase();

    void hurryCommits();
    void takeTimeAgain();
    void openSessions();
    void openBaskets();
    void closeSessions();
    void cancelOrders();
    void releaseHolds();

    bool isExhausted() const { return m_next >= m_sessions.size(); }

private:
    template <class Work>
    bool alone(Work work, JobKind kind = {});
    bool rawFloor(int row);
    QList<SeatNo> group(qsizetype index) const;
    void open(bool withSeats);

    Database m_database;
    std::optional<RawSqlite> m_raw; ///< for the floor in a file; opened when it is first needed
    ShoppingService m_shopping;
    OrderService m_orders;
    const Actor m_actor;
    const EventId m_event;
    const QList<SeatNo> m_seats;
    const SessionId m_nobody; ///< who holds where no session takes part
    QList<ShoppingView> m_sessions;
    qsizetype m_next = 0;
    QList<OrderId> m_sold;
    QRandomGenerator m_random{QRandomGenerator::securelySeeded()};
};

} // namespace parterre
