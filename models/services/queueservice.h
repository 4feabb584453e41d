#pragma once

#include "domain/common/result.h"
#include "domain/queue/queue.h"
#include "services/station.h"

#include <QFuture>

#include <memory>

namespace parterre {

class Database;

/// The waiting line of an event that lets people in through a queue: who waits, who is called, and who may come in at
/// all. Being called is being let in: it opens a session with a party, and everybody who was called can get as many
/// places as they queued for, because *free places − what those who were let in may still take ≥ 0* holds at every
/// instant, over all stations. Every function returns at once. Owned by Application; thread-safe.
///
/// Errors: NotFound; Refused with "event-not-queued", "not-on-sale" (state), "party-empty", "party-above-limit"
/// (limit), "queue-already-called" (ticket), "queue-turn-over" (ticket, state), "queue-served-elsewhere" (ticket,
/// station), "queue-already-served" (ticket), "queue-party-too-large" (places), "party-below-held" (places),
/// "payment-under-way", "queue-rules-empty".
class QueueService
{
public:
    explicit QueueService(Database &database);
    ~QueueService();
    Q_DISABLE_COPY_MOVE(QueueService)

    using EntryAnswer = QFuture<Result<QueueEntryView>>;
    using CallAnswer = QFuture<Result<QueueCallView>>;

    QFuture<Result<QueueView>> list(EventId event);
    EntryAnswer view(QueueEntryId entry);
    /// By the number that is printed.
    EntryAnswer find(EventId event, int number);

    /// Before sales open one joins the pre-queue, whose order is drawn at the opening; later it is first come, first
    /// served.
    EntryAnswer join(const Actor &actor, const JoinQueueDto &dto);
    /// Lets in whoever is next, for the actor's station; several at once for whoever serves them. An answer without
    /// anybody says why.
    CallAnswer callNext(const Actor &actor, const CallNextDto &dto);
    /// Out of turn, or again after the turn has lapsed; both pass admission like everybody else.
    CallAnswer call(const Actor &actor, QueueEntryId entry);
    /// Calls the number out once more; the turn gets no longer.
    EntryAnswer recall(const Actor &actor, QueueEntryId entry);
    /// The customer is here: the clock starts, and the session is the actor's station's. The sale goes on with
    /// ShoppingService::view() of the entry's session.
    EntryAnswer serve(const Actor &actor, QueueEntryId entry);
    /// The customer did not come.
    EntryAnswer lapse(const Actor &actor, QueueEntryId entry);
    EntryAnswer leave(const Actor &actor, QueueEntryId entry);
    /// Of somebody whom this station has let in already: more passes admission, less not below what is held.
    EntryAnswer putParty(const Actor &actor, QueueEntryId entry, const PartyDto &dto);
    /// Before everybody else, or in turn again.
    EntryAnswer putPreferred(const Actor &actor, QueueEntryId entry, bool isPreferred);
    /// Who wants more places than are left waits for more, and those behind who fit may pass.
    EntryAnswer letOthersPass(const Actor &actor, QueueEntryId entry);
    QFuture<Result<QueueView>> putRules(const Actor &actor, EventId event, const QueueRulesDto &rules);

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace parterre
