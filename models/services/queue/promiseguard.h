#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"

namespace parterre {

class DbSession;

/// Goes around a change of what a published event sells: blocking or killing places, a smaller capacity, a zone that
/// closes, a price that is taken away, other categories, and switching the queue itself on. What was promised to
/// customers who were let in is kept, or the change is refused. Every such change uses one. Made before anything of the
/// job is locked; lives for one run of a writing job that commits durably; throws DbError.
///
///     PromiseGuard guard(session, event, queuedAfterwards);
///     …change…
///     return guard.keep();
class PromiseGuard
{
public:
    /// Takes the queue's lock and waits until nobody is selling; for an event without a queue does nothing.
    PromiseGuard(DbSession &session, EventId event, bool isQueued);

    /// Counts anew what is for sale. Refused with "queue-promised" (places that customers were promised, places that
    /// there would be): then the job must answer the refusal, which takes the change back.
    Result<void> keep();

private:
    DbSession &m_session;
    EventId m_event;
    bool m_isQueued;
};

} // namespace parterre
