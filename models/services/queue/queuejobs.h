#pragma once

#include "domain/common/result.h"
#include "domain/queue/queue.h"
#include "services/queue/admission.h"
#include "services/sale/saleeventcache.h"
#include "services/station.h"
#include "storage/queue/admissionstore.h"

#include <optional>

namespace parterre {

class DbSession;

/// What the functions of a queue do inside a database job. They lock in the order of the house: queue, entry, session,
/// places. Live for one run of a job; throw DbError.
class QueueJobs
{
public:
    QueueJobs(DbSession &session, SaleEventCache &events, const Actor &actor)
        : m_session(session), m_events(events), m_actor(actor)
    {
    }

    Result<QueueEntryView> join(QueueEntryId id, const JoinQueueDto &dto);
    /// `sessions` are made by the caller before the first try: at most one is let in for each of them, and a repetition
    /// is recognised by them.
    Result<QueueCallView> callNext(const CallNextDto &dto, const QList<AdmittedSession> &sessions);
    Result<QueueCallView> call(QueueEntryId id, const AdmittedSession &session);
    Result<QueueEntryView> recall(QueueEntryId id);
    Result<QueueEntryView> serve(QueueEntryId id, qint64 newRevision);
    Result<QueueEntryView> lapse(QueueEntryId id);
    Result<QueueEntryView> leave(QueueEntryId id);
    Result<QueueEntryView> putParty(QueueEntryId id, int party, qint64 newRevision);
    Result<QueueEntryView> putPreferred(QueueEntryId id, bool isPreferred);
    Result<QueueEntryView> letOthersPass(QueueEntryId id);
    Result<void> putRules(EventId event, const QueueRulesDto &rules);

    /// Reads only. `drawIsDue`: sales have opened and the pre-queue has no order yet.
    Result<QueueView> view(EventId event, bool *drawIsDue);
    /// Holds the draw of the pre-queue when it is due.
    Result<void> draw(EventId event);

private:
    SaleEventCache::Entry eventNow(EventId event);
    Result<QueueEntryView> locked(QueueEntryId id);
    Result<QueueEntryView> answer(QueueEntryId id);
    Result<void> drawIfDue(const ShoppingEventView &event, const QueueRecord &queue);
    void admit(Admission &admission, const QueueEntryView &entry, const AdmittedSession &session);
    /// Writes a turn over whose time is up; false when it turns out not to be, because somebody was just at work on it.
    bool endOldTurn(const QueueEntryView &entry);
    Result<void> endTurn(const QueueEntryView &entry, ShoppingStatus status);
    Result<QueueEntryView> changeLiveParty(const QueueEntryView &entry, int party, qint64 newRevision);

    DbSession &m_session;
    SaleEventCache &m_events;
    Actor m_actor;
};

} // namespace parterre
