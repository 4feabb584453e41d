#pragma once

#include "domain/queue/queue.h"

#include <QList>

#include <optional>

namespace parterre {

class DbSession;

/// The customers in the line of an event. A call's fate is read from its session, so that nothing has to be written
/// twice. For a transaction of a job; throws DbError.
class QueueStore
{
public:
    explicit QueueStore(DbSession &session) : m_session(session) {}

    std::optional<QueueEntryView> find(QueueEntryId id);
    /// The same, and nobody else changes the entry until the transaction ends.
    std::optional<QueueEntryView> lock(QueueEntryId id);
    std::optional<QueueEntryId> idOf(EventId event, int number);
    QList<QueueEntryView> calledIn(const QList<SessionId> &sessions);

    /// The next number of the event's line; takes the queue's lock.
    int takeNumber(EventId event);
    /// `isDrawn` in the entry: whether it stands behind the draw already.
    void insert(const QueueEntryView &entry);

    /// Who is next: locked. Left out are those whom somebody is just changing, and parties larger than `places` that
    /// let others pass or did not answer for `patience`.
    std::optional<QueueEntryView> next(EventId event, std::optional<QueueLane> lane, int places,
                                       std::chrono::milliseconds patience);
    void setAsked(QueueEntryId id);
    void setPatient(QueueEntryId id);
    void setCalled(QueueEntryId id, SessionId session);
    void setRecalled(QueueEntryId id);
    void setPreferred(QueueEntryId id, bool isPreferred);
    void setParty(QueueEntryId id, int party);
    void setLeft(QueueEntryId id);
    /// The turn ended before its time was up.
    void setEnded(QueueEntryId id);

    /// Numbers of the pre-queue that wait for the draw, in ascending order.
    QList<int> undrawn(EventId event);
    /// Gives the smallest place to the first of `order`, and so on.
    void writeDraw(EventId event, const QList<int> &numbers, const QList<int> &order);

    QList<QueueEntryView> inside(EventId event);
    QList<QueueEntryView> waiting(EventId event, int limit);
    /// Called during the last two hours, the latest first.
    QList<QueueEntryView> recentlyCalled(EventId event, int limit);
    struct Counts
    {
        int customers = 0;
        int places = 0;
    };
    Counts countWaiting(EventId event);

private:
    DbSession &m_session;
};

} // namespace parterre
