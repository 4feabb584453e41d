#include "services/sale/handover.h"

#include "services/deedlog.h"
#include "services/sale/shoppingjob.h"

namespace parterre {

Result<void> parkSale(ShoppingJob &job, const PutContext &context)
{
    if (job.basket().placeCount() == 0)
        return refusal(QStringLiteral("basket-empty"));
    SessionStore(job.session()).park(job.record().id);
    logDeed(job.session(), context.actor, "session-park", "session", job.record().id.value());
    job.session().beginChange();
    return {};
}

Result<ShoppingView> takeSale(ShoppingJob &job, const PutContext &context, const OpenSaleView &from)
{
    const Result<ShoppingJob::Start> start = job.startTakingFrom(context, from.station, from.isParked());
    if (!start)
        return Failure(start.error());
    if (*start != ShoppingJob::Start::Go)
        return job.view();
    const SessionRecord before = job.record();
    SessionStore(job.session()).give(before.id, context.actor.station, context.actor.person);
    const QString whose =
        before.person.isEmpty() ? before.stationName : before.stationName + QStringLiteral(", ") + before.person;
    logDeed(job.session(), context.actor, before.parked ? "session-take-up" : "session-take-over", "session",
            before.id.value(), whose);
    job.session().beginChange();
    return job.finish(context);
}

} // namespace parterre
