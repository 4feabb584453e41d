#pragma once

#include "domain/common/result.h"
#include "services/sale/saleeventcache.h"
#include "storage/queue/admissionstore.h"

namespace parterre {

class DbSession;

/// Decides, inside one writing job that commits durably, who may come in to an event that has a queue, so that at every
/// instant *places that are not sold, not blocked and have a price − parties of all sessions that were let in ≥ 0*.
/// begin() takes the event's lock before anything else of the job is locked; it stays until the job ends. Lives for one
/// run of a job; throws DbError.
class Admission
{
public:
    Admission(DbSession &session, SaleEventCache &events, EventId event)
        : m_session(session), m_events(events), m_id(event)
    {
    }

    /// Takes the lock, ends the sessions whose time is over together with their holds, and reads what is left. A
    /// session that somebody is working on right now is left alone and still counts, since it may just be extended.
    /// Refused with "event-not-queued"; NotFound.
    Result<void> begin();

    const QueueRecord &queue() const { return m_queue; }
    const ShoppingEventView &event() const { return *m_event; }
    const AdmissionFigures &figures() const { return m_figures; }
    /// What may be given to whoever is let in next; not less than 0.
    int placesToGive() const;

    /// Whether a party may come in now, and if not, why.
    CallOutcome judge(int party) const;
    /// The number that an outcome is about: the places left, or the limit that was reached.
    int limitOf(CallOutcome outcome) const;
    /// The same as a refusal with a sentence: "queue-no-places" (places left), "queue-party-too-large" (places left),
    /// "queue-too-many-inside" (limit), "queue-too-many-a-minute" (limit).
    Result<void> require(int party) const;
    /// Counts a party that was just let in, or by how much one grew.
    void letIn(int party);
    void grow(int places) { m_figures.promised += places; }
    /// Writes down how many were let in and tidies up the figure of the supply. The last step of the job.
    void finish();

private:
    void endOverdue();

    DbSession &m_session;
    SaleEventCache &m_events;
    EventId m_id;
    QueueRecord m_queue;
    AdmissionFigures m_figures;
    SaleEventCache::Entry m_event;
    int m_admitted = 0;
};

/// The party of a session that was let in becomes `party`: more passes admission, less gives places back. The caller
/// has begun the admission and holds the session's row. Refused: "queue-party-too-large" (places left),
/// "party-above-limit" (limit), "party-below-held" (places held).
Result<void> changeParty(DbSession &session, Admission &admission, SessionId id, int before, int party);

/// Refused with "party-above-limit" (limit), "party-empty".
Result<void> checkParty(const ShoppingEventView &event, int party);

} // namespace parterre
