#pragma once

#include "domain/common/moment.h"
#include "domain/queue/queue.h"

#include <QList>

#include <optional>

namespace parterre {

class DbSession;

/// What an event's queue remembers beside its line.
struct QueueRecord
{
    std::chrono::milliseconds turn{0};
    std::chrono::milliseconds keep{0};
    /// The draw of the pre-queue has been held.
    bool isDrawn = false;
};

/// What decides whether somebody may come in, read in one statement and hence at one instant.
struct AdmissionFigures
{
    qint64 eventRevision = 0;
    Moment now;
    int supply = 0;   ///< with the changes since
    int promised = 0; ///< parties of all sessions whose row says selecting or paying, whatever the clock says
    int inside = 0;   ///< how many sessions that are
    int admittedLastMinute = 0;
    int changes = 0; ///< rows of supply_change that wait to be added up
};

/// A session that is let in.
struct AdmittedSession
{
    SessionId id;
    qint64 revision = 0;
    StationId station; ///< null: whoever serves it
    QString person;
};

/// The rows behind letting people in. For a transaction of a job; the locking order of the house is queue, entry,
/// session, persons, seats, areas. Throws DbError.
class AdmissionStore
{
public:
    explicit AdmissionStore(DbSession &session) : m_session(session) {}

    /// Makes the queue's row where there is none.
    void ensure(EventId event);
    /// The queue's row, and no other step that lowers the places to give goes on until the transaction ends. Nothing
    /// when the event has no queue.
    std::optional<QueueRecord> lock(EventId event);
    std::optional<QueueRecord> find(EventId event);
    /// Keeps everybody from selling and from opening sessions of the event: waits for those who are at it.
    void lockSales(EventId event);
    std::optional<AdmissionFigures> figures(EventId event);
    std::optional<qint64> eventRevision(EventId event);

    /// Sessions of the event that are past their deadline and that nobody is working on right now, locked.
    QList<SessionId> lockOverdue(EventId event, int limit);
    /// Writes those of them expired that are still overdue, and answers which.
    QList<SessionId> expire(const QList<SessionId> &sessions);
    bool isQueued(EventId event);
    /// Waits for whoever is working on purchases of the event.
    void lockSessions(EventId event);
    /// The same; and purchases that were begun without admission hold on to what they have.
    void adoptSessions(EventId event);

    void open(const AdmittedSession &session, const QueueEntryView &entry, std::chrono::milliseconds turn);
    /// Writes down that so many were let in, and forgets old ones.
    void record(EventId event, int admitted);
    /// How many were let in during the last ten minutes, and for how many minutes that has been going on.
    struct Pace
    {
        int admitted = 0;
        int minutes = 0;
    };
    Pace pace(EventId event);
    int placesHeldBy(SessionId session);

    void putDrawn(EventId event, quint64 seed);
    void putTimes(EventId event, std::chrono::milliseconds turn, std::chrono::milliseconds keep);
    /// The limits are the event's; answers false when there is no such event.
    bool putLimits(EventId event, int mostInSelection, int admissionsPerMinute, const QString &person);
    void copyTimes(EventId from, EventId to);

private:
    DbSession &m_session;
};

} // namespace parterre
