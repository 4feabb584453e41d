#include "drill/drillline.h"

#include "commands/commandcontext.h"

namespace parterre {

Result<void> DrillLine::join(const DrillBuyer &buyer)
{
    JoinQueueDto dto;
    dto.event = m_event;
    dto.party = buyer.party;
    dto.name = buyer.contact.name;
    dto.email = buyer.contact.email;
    return CommandContext::await(m_queue.join(m_actor, dto)).map([](const QueueEntryView &) {});
}

Result<DrillLine::Call> DrillLine::call()
{
    const Result<QueueCallView> answer = CommandContext::await(m_queue.callNext(m_actor, {m_event, {}, 1}));
    if (!answer)
        return Failure(answer.error());
    if (answer->outcome == CallOutcome::AskParty && answer->asked && answer->spare > 0) {
        // Asked by several counters at once, who may all answer for the customer; the latest answer counts.
        const Result<QueueEntryView> fewer =
            CommandContext::await(m_queue.putParty(m_actor, answer->asked->id, {answer->spare}));
        if (!fewer && fewer.error().code != ErrorCode::Refused)
            return Failure(fewer.error());
    }
    if (answer->called.isEmpty())
        return Call{{}, answer->outcome == CallOutcome::NobodyWaiting};
    const Result<QueueEntryView> served = CommandContext::await(m_queue.serve(m_actor, answer->called.constFirst().id));
    if (!served)
        return Failure(served.error());
    return Call{*served, false};
}

Result<std::optional<QueueEntryView>> DrillLine::unfinished()
{
    const Result<QueueView> line = CommandContext::await(m_queue.list(m_event));
    if (!line)
        return Failure(line.error());
    for (const QueueEntryView &entry : line->entries) {
        const bool isInside = entry.state == QueueState::Called || entry.state == QueueState::Serving;
        if (!isInside || entry.station != m_actor.station || entry.session.isNull())
            continue;
        if (entry.state == QueueState::Serving)
            return std::optional(entry);
        return CommandContext::await(m_queue.serve(m_actor, entry.id)).map([](const QueueEntryView &served) {
            return std::optional(served);
        });
    }
    return std::optional<QueueEntryView>();
}

} // namespace parterre
