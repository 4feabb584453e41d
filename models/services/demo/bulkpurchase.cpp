#include "services/demo/bulkpurchase.h"

#include "services/sale/purchase.h"
#include "services/sale/salegate.h"
#include "services/sale/shoppingjob.h"
#include "services/sale/shoppingputs.h"
#include "storage/event/inventorycreation.h"
#include "storage/sale/areastore.h"
#include "storage/sale/orderstore.h"
#include "storage/sale/seatstore.h"
#include "storage/sale/sessionstore.h"

namespace parterre {
namespace {

bool placesAreFree(DbSession &session, EventId event, const DemoBasket &basket)
{
    if (!basket.seats.wanted.isEmpty() &&
        SeatStore(session).freeAmong(event, basket.seats.wanted).size() != basket.seats.wanted.size())
        return false;
    for (const AreaPlacesDto &places : basket.places) {
        int wanted = 0;
        for (const int n : places.wanted)
            wanted += n;
        if (AreaStore(session).freePlaces(event, places.area) < wanted)
            return false;
    }
    return true;
}

/// The next note that covers the total, as customers pay: whole fives.
Money cashFor(Money total)
{
    const qint64 five = 5 * total.currency().minorPerMajor();
    return Money((total.minor() + five - 1) / five * five, total.currency());
}

Result<void> fillBasket(ShoppingJob &job, const DemoBasket &basket)
{
    if (!basket.seats.wanted.isEmpty()) {
        if (const Result<void> held = putSeats(job, basket.seats); !held)
            return held;
    }
    for (const AreaPlacesDto &places : basket.places) {
        if (const Result<void> held = putAreaPlaces(job, places); !held)
            return held;
    }
    if (!basket.buyer.isEmpty()) {
        if (const Result<void> put = putBuyer(job, basket.buyer); !put)
            return put;
    }
    return putDelivery(job, basket.delivery);
}

Result<int> sell(DbSession &session, SaleEventCache &events, EventId event, const DemoBasket &basket,
                 const Actor &actor)
{
    const SessionId id(randomId());
    const qint64 opened = randomId();
    SessionStore(session).open({id, event, basket.placeCount(), opened, actor.station, actor.person});
    ShoppingJob job(session, events);
    job.startNew(id);
    if (const Result<void> filled = fillBasket(job, basket); !filled)
        return Failure(filled.error());
    const Money total = job.view().total;
    const Result<ShoppingView> bought =
        purchaseWithCash(job, {id, opened, randomId(), actor}, {basket.order, cashFor(total)});
    if (!bought)
        return Failure(bought.error());
    return basket.placeCount();
}

} // namespace

Result<BulkSales> sellBaskets(DbSession &session, SaleEventCache &events, EventId event,
                              const QList<DemoBasket> &baskets, const Actor &actor)
{
    session.beginChange();
    const SaleEventCache::Entry details = events.read(session, event);
    if (!details)
        return failure(ErrorCode::NotFound, QStringLiteral("event ") + event.toText());
    if (const std::optional<Error> refused = refuseSale(*details, session.now()))
        return Failure(*refused);
    BulkSales sales;
    for (const DemoBasket &basket : baskets) {
        if (!placesAreFree(session, event, basket) || OrderStore(session).exists(basket.order))
            continue;
        const Result<int> sold = sell(session, events, event, basket, actor);
        if (!sold)
            return Failure(sold.error());
        ++sales.orders;
        sales.tickets += *sold;
    }
    return sales;
}

} // namespace parterre
