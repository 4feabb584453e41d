#pragma once

#include "domain/common/result.h"
#include "drill/drillbuyer.h"
#include "services/queueservice.h"
#include "services/station.h"

namespace parterre {

/// The waiting line as a counter of a drill uses it: a customer joins, and the counter serves whoever is called, who is
/// seldom the same. Owned by DrillPurchase; main thread; waits for every answer.
class DrillLine
{
public:
    /// What a call brought.
    struct Call
    {
        std::optional<QueueEntryView> entry; ///< with its session, served here
        bool lineIsEmpty = false;            ///< somebody else serves whoever joined
    };

    DrillLine(QueueService &queue, const Actor &actor, EventId event) : m_queue(queue), m_actor(actor), m_event(event)
    {
    }

    Result<void> join(const DrillBuyer &buyer);
    /// Neither an entry nor an empty line: nobody can be let in just now. A party that is too large for what is left
    /// takes fewer places.
    Result<Call> call();
    /// Whom this station had called before its process was killed.
    Result<std::optional<QueueEntryView>> unfinished();

private:
    QueueService &m_queue;
    const Actor m_actor;
    const EventId m_event;
};

} // namespace parterre
