#include "services/sale/bestseats.h"

#include "domain/sale/pricing.h"
#include "services/sale/housechoice.h"
#include "storage/core/dbsession.h"
#include "storage/core/environment.h"
#include "storage/sale/areastore.h"
#include "storage/sale/saleeventstore.h"
#include "storage/sale/seatstore.h"

namespace parterre {
namespace {

constexpr int offersAfterTheWantedOne = 3;

ChoiceRequest requestOf(DbSession &session, const EventDto &event, const BestSeatsDto &wanted)
{
    ChoiceRequest request;
    request.count = static_cast<int>(wanted.types.size());
    request.wheelchairs = wanted.wheelchairs;
    request.zones = wanted.zones;
    request.stepFree = wanted.stepFree;
    request.together = wanted.together;
    request.offers = wanted.offer + 1 + offersAfterTheWantedOne;
    request.variety = static_cast<quint32>(session.environment().randomNumber());
    QList<CategoryNo> categories = categoriesFor(event, wanted.types, wanted.maxPrice);
    if (wanted.category)
        categories = categories.contains(*wanted.category) ? QList<CategoryNo>{*wanted.category} : QList<CategoryNo>{};
    request.categories = categories;
    return request;
}

FreePlaces freePlaces(DbSession &session, EventId event, const ChoicePlan &plan)
{
    FreePlaces free(plan, false);
    for (const SeatNo seat : SeatStore(session).freeSeats(event)) {
        if (const int index = plan.indexOf(seat); index >= 0)
            free.setFree(index, true);
    }
    AreaStore areas(session);
    for (const ChoicePlan::Area &area : plan.areas())
        free.setFreeIn(plan.indexOf(area.no), areas.freePlaces(event, area.no));
    return free;
}

} // namespace

Result<BestFound> BestSeats::find(DbSession &session, const ShoppingEventView &event, const BestSeatsDto &wanted)
{
    const Result<SharedPlan> plan = this->plan(session, event);
    if (!plan)
        return Failure(plan.error());
    Result<QList<ChoiceOfferView>> offers =
        bestAvailable(**plan, freePlaces(session, event.id(), **plan), requestOf(session, event.details, wanted),
                      choiceRules(session, event.details));
    if (!offers)
        return Failure(offers.error());
    // Past the last offer the round begins again.
    return BestFound{offers->mid(wanted.offer % offers->size()), wanted.types};
}

Result<BestSeats::SharedPlan> BestSeats::plan(DbSession &session, const ShoppingEventView &event)
{
    {
        const QMutexLocker locker(&m_mutex);
        if (const SharedPlan known = m_plans.value(event.id()))
            return known;
    }
    const Result<SharedLayout> layout = m_layouts.layout(session, event.details.layoutVersion);
    if (!layout)
        return Failure(layout.error());
    const ConfigurationDto *configuration = (*layout)->configuration(event.details.configuration);
    if (!configuration)
        return failure(ErrorCode::Damaged,
                       QStringLiteral("event %1 without its configuration").arg(event.id().value()));
    const SharedPlan plan = std::make_shared<const ChoicePlan>(**layout, *configuration, event.details.closedZones);
    const QMutexLocker locker(&m_mutex);
    m_plans.insert(event.id(), plan);
    return plan;
}

} // namespace parterre
