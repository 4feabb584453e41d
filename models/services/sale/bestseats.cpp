#include "services/sale/bestseats.h"

#include "domain/sale/pricing.h"
#include "services/sale/housechoice.h"
#include "storage/core/dbsession.h"
#include "storage/core/environment.h"
#include "storage/core/statement.h"
#include "storage/house/settingstore.h"

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

} // namespace

Result<BestFound> BestSeats::find(DbSession &session, const ShoppingEventView &event, const BestSeatsDto &wanted)
{
    const QMutexLocker locker(&m_mutex);
    const Result<Known> place = known(session, event);
    if (!place)
        return Failure(place.error());
    const std::unique_ptr<Statement> settings = SettingStore(session).toReadAll();
    const FreePlaces &free = place->free->look(session, event.id(), *settings);
    Result<QList<ChoiceOfferView>> offers = bestAvailable(*place->plan, free, requestOf(session, event.details, wanted),
                                                          choiceRules(SettingStore::readAll(*settings), event.details));
    if (!offers)
        return Failure(offers.error());
    // Past the last offer the round begins again.
    return BestFound{offers->mid(wanted.offer % offers->size()), wanted.types};
}

Result<BestSeats::Known> BestSeats::known(DbSession &session, const ShoppingEventView &event)
{
    if (const Known before = m_known.value(event.id()); before.plan)
        return before;
    const Result<SharedLayout> layout = m_layouts.layout(session, event.details.layoutVersion);
    if (!layout)
        return Failure(layout.error());
    const ConfigurationDto *configuration = (*layout)->configuration(event.details.configuration);
    if (!configuration)
        return failure(ErrorCode::Damaged,
                       QStringLiteral("event %1 without its configuration").arg(event.id().value()));
    const auto plan = std::make_shared<const ChoicePlan>(**layout, *configuration, event.details.closedZones);
    return *m_known.insert(event.id(), {plan, std::make_shared<FreePlacesWatch>(plan)});
}

} // namespace parterre
