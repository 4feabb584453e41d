#include "services/shoppingservice.h"

#include "services/sale/bestseats.h"
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
    return {at.id, at.revision, database.environment().randomNumber(), actor};
}

/// Holds may be lost in a crash of the database, since the purchase checks them again; each put recognises its own
/// repetition by its revision.
constexpr JobKind holdKind{true, Durability::Relaxed, true, false};
constexpr JobKind purchaseKind{true, Durability::Sync, true, false};
constexpr int mostBestTries = 3;

bool lostSeats(const ShoppingView &view)
{
    return std::ranges::any_of(view.notices, [](const NoticeView &notice) {
        return notice.reason == QStringLiteral("seat-taken");
    });
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
auto putWith(const std::shared_ptr<State> &d, const PutContext &context, Change change)
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
        holdKind);
}

/// Looks without keeping writers waiting, then holds what was found; looks again when somebody was faster.
template <class State>
ShoppingService::Answer putBest(const std::shared_ptr<State> &d, const Actor &actor, const ShoppingView &at,
                                const BestSeatsDto &wanted, int tries)
{
    using Answer = ShoppingService::Answer;
    return d->database
        .read([d, at, wanted](DbSession &session) { return d->best.find(session, at.event, wanted); })
        .then([d, actor, at, wanted, tries](const Result<BestFound> &found) -> Answer {
            if (!found)
                return QtFuture::makeReadyFuture(Result<ShoppingView>(Failure(found.error())));
            return putWith(d, contextFor(d->database, actor, at),
                           [found = *found](ShoppingJob &job) { return putFound(job, found); })
                .then([d, actor, wanted, tries](const Result<ShoppingView> &view) -> Answer {
                    if (!view || !lostSeats(*view) || tries <= 1)
                        return QtFuture::makeReadyFuture(view);
                    return putBest(d, actor, *view, wanted, tries - 1);
                })
                .unwrap();
        })
        .unwrap();
}

} // namespace

ShoppingService::ShoppingService(Database &database) : d(std::make_shared<Private>(database)) {}

ShoppingService::~ShoppingService() = default;

ShoppingService::Answer ShoppingService::open(const Actor &actor, const OpenSessionDto &dto)
{
    Environment &environment = d->database.environment();
    const SessionId id(environment.randomNumber());
    const PutContext context{id, 0, environment.randomNumber(), actor};
    return d->database.write(
        [d = d, context, dto](DbSession &session) -> Result<ShoppingView> {
            ShoppingJob job(session, d->events);
            if (job.load(context.session)) // a repetition: it was opened before the answer was lost
                return job.view();
            const SaleEventCache::Entry event = d->events.read(session, dto.event);
            if (!event)
                return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(dto.event.value()));
            if (const std::optional<Error> refused = refuseSale(session, *event, session.now()))
                return Failure(*refused);
            const int most = mostPlaces(*event, std::max(dto.party, 1));
            NewSession opened{context.session, dto.event, dto.party > 0 ? dto.party : most, context.newRevision,
                              context.actor.station, context.actor.person};
            SessionStore(session).open(opened);
            job.startNew(context.session);
            if (!dto.buyer.isEmpty())
                SessionStore(session).putBuyer(context.session, dto.buyer);
            if (!dto.seats.wanted.isEmpty()) {
                if (Result<void> held = putSeats(job, dto.seats); !held)
                    return Failure(held.error());
            }
            return job.view();
        },
        holdKind);
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

ShoppingService::Answer ShoppingService::extend(const Actor &actor, const ShoppingView &at)
{
    return putWith(d, contextFor(d->database, actor, at), [](ShoppingJob &job) { return extendClock(job); });
}

ShoppingService::Answer ShoppingService::abandon(const Actor &actor, const ShoppingView &at)
{
    return putWith(d, contextFor(d->database, actor, at), [](ShoppingJob &job) { return abandonSession(job); });
}

} // namespace parterre
