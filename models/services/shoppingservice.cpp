#include "services/shoppingservice.h"

#include "services/queue/admission.h"
#include "services/sale/bestseats.h"
#include "services/sale/handover.h"
#include "services/sale/purchase.h"
#include "services/sale/salegate.h"
#include "services/sale/shoppingjob.h"
#include "services/sale/shoppingputs.h"
#include "storage/core/environment.h"
#include "storage/database.h"

#include <algorithm>

namespace parterre {
namespace {

PutContext contextFor(Database &database, const Actor &actor, const ShoppingView &at)
{
    // Random, never counted on: after a crash a counter would give the same number to another state.
    return {at.id,           at.revision, database.environment().randomNumber(), actor, at.event.id(), at.buyer,
            at.placeCount(), at.total};
}

/// Holds may be lost in a crash of the database, since the purchase checks them again; each put recognises its own
/// repetition by its revision.
constexpr JobKind holdKind{true, Durability::Relaxed, true, false};
/// Handing over must not be forgotten by a database that comes back from a crash: both would think that it is theirs.
constexpr JobKind handOverKind{true, Durability::Sync, true, false};
constexpr JobKind purchaseKind{true, Durability::Sync, true, false};
constexpr int mostBestTries = 3;

bool lostSeats(const ShoppingView &view)
{
    return std::ranges::any_of(view.notices,
                               [](const NoticeView &notice) { return notice.reason == QStringLiteral("seat-taken"); });
}

} // namespace

struct ShoppingService::Private
{
    explicit Private(Database &home) : database(home) {}

    Database &database;
    SaleEventCache events;
    BestSeats best;
};

namespace {

/// The common shape of every put: lock and check, change, answer the next view.
template <class State, class Change>
auto putWith(const std::shared_ptr<State> &d, const PutContext &context, Change change, JobKind kind = holdKind)
{
    return d->database.write(
        [d, context, change = std::move(change)](DbSession &session) -> Result<ShoppingView> {
            ShoppingJob job(session, d->events);
            const Result<ShoppingJob::Start> start = job.start(context);
            if (!start)
                return Failure(start.error());
            if (*start != ShoppingJob::Start::Go)
                return job.view();
            if (Result<void> done = change(job); !done)
                return Failure(done.error());
            return job.finish(context);
        },
        kind);
}

/// Looks without keeping writers waiting, then holds what was found; looks again when somebody was faster.
template <class State>
ShoppingService::Answer putBest(const std::shared_ptr<State> &d, const Actor &actor, const ShoppingView &at,
                                const BestSeatsDto &wanted, int tries)
{
    using Answer = ShoppingService::Answer;
    return d->database.read([d, at, wanted](DbSession &session) { return d->best.find(session, at.event, wanted); })
        .then([d, actor, at, wanted, tries](const Result<BestFound> &found) -> Answer {
            if (!found)
                return QtFuture::makeReadyFuture(Result<ShoppingView>(Failure(found.error())));
            return putWith(d, contextFor(d->database, actor, at),
                           [found = *found](ShoppingJob &job) { return putFound(job, found); })
                .then([d, actor, wanted, tries](const Result<ShoppingView> &view) -> Answer {
                    if (!view || !lostSeats(*view) || tries <= 1)
                        return QtFuture::makeReadyFuture(view);
                    return putBest(d, actor, *view, wanted, tries - 1).then([view](const Result<ShoppingView> &again) {
                        // The first try moved the session on, so a refusal alone would leave the caller with a
                        // view that is out of date. The view says that the places were just taken.
                        return again || again.error().code != ErrorCode::Refused ? again : view;
                    });
                })
                .unwrap();
        })
        .unwrap();
}

/// Never leaves this file: the event lets people in through a queue, and being let in must survive a crash.
constexpr QLatin1StringView needsDurability("needs a durable commit");

/// The size of a purchase that is opened at a counter: as it was asked for, or as many places as it begins with.
int partyOf(const ShoppingEventView &event, const OpenSessionDto &dto)
{
    if (dto.party > 0)
        return dto.party;
    const int chosen = std::max(1, static_cast<int>(dto.seats.wanted.size()));
    return event.details.queue.queued ? chosen : mostPlaces(event, chosen);
}

/// The queue's lock comes before the session's.
Result<ShoppingView> putParty(DbSession &session, SaleEventCache &events, EventId event, const PutContext &context,
                              int party)
{
    Admission admission(session, events, event);
    if (Result<void> begun = admission.begin(); !begun)
        return Failure(begun.error());
    ShoppingJob job(session, events);
    const Result<ShoppingJob::Start> start = job.start(context);
    if (!start)
        return Failure(start.error());
    if (*start != ShoppingJob::Start::Go)
        return job.view();
    const SessionRecord &record = job.record();
    if (Result<void> changed = changeParty(session, admission, record.id, record.party, party); !changed)
        return Failure(changed.error());
    return job.finish(context);
}

/// A sale at the counter of an event with a queue is let in like everybody else.
Result<void> letIn(DbSession &session, SaleEventCache &events, const ShoppingEventView &event, int party)
{
    if (const std::optional<Error> refused = refuseSale(session, event, session.now()))
        return Failure(*refused);
    Admission admission(session, events, event.id());
    if (Result<void> begun = admission.begin(); !begun)
        return begun;
    if (Result<void> fits = checkParty(event, party); !fits)
        return fits;
    if (Result<void> may = admission.require(party); !may)
        return may;
    admission.letIn(party);
    admission.finish();
    return {};
}

Result<ShoppingView> openSession(DbSession &session, SaleEventCache &events, const PutContext &context,
                                 const OpenSessionDto &dto, Durability durability)
{
    ShoppingJob job(session, events);
    SaleEventCache::Entry event = events.lastKnown(session, dto.event);
    if (event && event->details.queue.queued) // nobody queues where there is no queue any more
        event = events.current(session, dto.event);
    if (!event)
        return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(dto.event.value()));
    const int party = partyOf(*event, dto);
    if (event->details.queue.queued) {
        if (job.load(context.session)) // a repetition: it was let in before the answer was lost
            return job.view();
        if (durability != Durability::Sync)
            return Failure(Error{ErrorCode::Internal, {}, needsDurability, {}});
        if (Result<void> mayComeIn = letIn(session, events, *event, party); !mayComeIn)
            return Failure(mayComeIn.error());
    }
    const Result<bool> isNew = job.open({context.session, dto.event, party, context.newRevision, context.actor.station,
                                         context.actor.person, dto.buyer},
                                        context.actor);
    if (!isNew)
        return Failure(isNew.error());
    if (!*isNew) // a repetition: it was opened before the answer was lost
        return job.view();
    // The event was as this process last knew it, and perhaps is so no longer: then this is done again. Whoever
    // switches a queue on has waited for us, or we for him.
    job.requireEvent(event->details.revision);
    if (const std::optional<Error> refused = refuseSale(session, *event, job.record().now))
        return Failure(*refused);
    if (!dto.seats.wanted.isEmpty()) {
        if (Result<void> held = putSeats(job, dto.seats); !held)
            return Failure(held.error());
    }
    return job.finish(context);
}

} // namespace

ShoppingService::ShoppingService(Database &database) : d(std::make_shared<Private>(database)) {}

ShoppingService::~ShoppingService() = default;

ShoppingService::Answer ShoppingService::open(const Actor &actor, const OpenSessionDto &dto)
{
    Environment &environment = d->database.environment();
    const SessionId id(environment.nextNumber());
    const PutContext context{id, 0, environment.randomNumber(), actor};
    const auto openIn = [d = d, context, dto](Durability durability) {
        return d->database.write(
            [d, context, dto, durability](DbSession &session) {
                return openSession(session, d->events, context, dto, durability);
            },
            JobKind{true, durability, true, false});
    };
    return openIn(Durability::Relaxed)
        .then([openIn](const Result<ShoppingView> &view) -> Answer {
            if (!view && view.error().reason == needsDurability)
                return openIn(Durability::Sync);
            return QtFuture::makeReadyFuture(view);
        })
        .unwrap();
}

ShoppingService::Answer ShoppingService::view(SessionId id)
{
    return d->database.read([d = d, id](DbSession &session) -> Result<ShoppingView> {
        ShoppingJob job(session, d->events);
        if (!job.load(id))
            return failure(ErrorCode::NotFound, QStringLiteral("session %1").arg(id.value()));
        return job.view();
    });
}

ShoppingService::Answer ShoppingService::put(const Actor &actor, const ShoppingView &at, const SeatsDto &seats)
{
    return putWith(d, contextFor(d->database, actor, at), [seats](ShoppingJob &job) { return putSeats(job, seats); });
}

ShoppingService::Answer ShoppingService::put(const Actor &actor, const ShoppingView &at, const BestSeatsDto &best)
{
    return putBest(d, actor, at, best, mostBestTries);
}

ShoppingService::Answer ShoppingService::put(const Actor &actor, const ShoppingView &at, const AreaPlacesDto &places)
{
    return putWith(d, contextFor(d->database, actor, at),
                   [places](ShoppingJob &job) { return putAreaPlaces(job, places); });
}

ShoppingService::Answer ShoppingService::put(const Actor &actor, const ShoppingView &at, const TicketTypesDto &types)
{
    return putWith(d, contextFor(d->database, actor, at),
                   [types](ShoppingJob &job) { return putTicketTypes(job, types); });
}

ShoppingService::Answer ShoppingService::put(const Actor &actor, const ShoppingView &at, const BuyerDto &buyer)
{
    return putWith(d, contextFor(d->database, actor, at), [buyer](ShoppingJob &job) { return putBuyer(job, buyer); });
}

ShoppingService::Answer ShoppingService::put(const Actor &actor, const ShoppingView &at, Delivery delivery)
{
    return putWith(d, contextFor(d->database, actor, at),
                   [delivery](ShoppingJob &job) { return putDelivery(job, delivery); });
}

ShoppingService::Answer ShoppingService::put(const Actor &actor, const ShoppingView &at, const CashPaymentDto &cash)
{
    return d->database.write(
        [d = d, context = contextFor(d->database, actor, at), cash](DbSession &session) {
            ShoppingJob job(session, d->events);
            return purchaseWithCash(job, context, cash);
        },
        purchaseKind);
}

ShoppingService::Answer ShoppingService::put(const Actor &actor, const ShoppingView &at, const PartyDto &party)
{
    return d->database.write(
        [d = d, context = contextFor(d->database, actor, at), event = at.event.id(), party](DbSession &session) {
            return putParty(session, d->events, event, context, party.party);
        },
        purchaseKind);
}

ShoppingService::Answer ShoppingService::extend(const Actor &actor, const ShoppingView &at)
{
    return putWith(d, contextFor(d->database, actor, at), [](ShoppingJob &job) { return extendClock(job); });
}

ShoppingService::Answer ShoppingService::abandon(const Actor &actor, const ShoppingView &at)
{
    return putWith(d, contextFor(d->database, actor, at), [](ShoppingJob &job) { return abandonSession(job); });
}

ShoppingService::Answer ShoppingService::park(const Actor &actor, const ShoppingView &at)
{
    const PutContext context = contextFor(d->database, actor, at);
    return putWith(
        d, context, [context](ShoppingJob &job) { return parkSale(job, context); }, handOverKind);
}

ShoppingService::Answer ShoppingService::takeOver(const Actor &actor, const OpenSaleView &from)
{
    return d->database.write(
        [d = d, context = PutContext{from.id, 0, d->database.environment().randomNumber(), actor},
         from](DbSession &session) {
            ShoppingJob job(session, d->events);
            return takeSale(job, context, from);
        },
        handOverKind);
}

QFuture<Result<QList<OpenSaleView>>> ShoppingService::openSales()
{
    return d->database.read([](DbSession &session) { return SessionStore(session).open(); });
}

} // namespace parterre
