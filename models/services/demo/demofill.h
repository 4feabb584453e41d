#pragma once

#include "domain/common/result.h"
#include "services/demo/bulkpurchase.h"
#include "services/demo/demoshows.h"
#include "services/demoservice.h"
#include "services/eventservice.h"
#include "services/houseservice.h"
#include "services/sale/saleeventcache.h"
#include "services/venueservice.h"

#include <atomic>

namespace parterre {

/// One run of DemoService, on a thread of its own: it asks the services one question after the other and waits for each
/// answer, which nothing on the UI thread may do. What is there already is left as it is, so a run that was cut short
/// is finished by the next one. Throws Stop when `stop` is set.
class DemoFill
{
public:
    struct Stop
    {
    };

    DemoFill(Database &database, const DemoOptionsDto &options, const Actor &actor, const std::atomic_bool &stop);

    Result<DemoView> run();

private:
    template <class T>
    T take(const QFuture<Result<T>> &future);

    bool alreadyFilled();
    DemoView countAll(bool alreadyThere);
    void fillVenues();
    VenueView venueOf(const struct VenueDocument &document);
    void fillEvents();
    EventView eventOf(const DemoShow &show);
    void sell(const EventView &event, double share, quint32 seed);
    void sellMore();
    void sellBatches(EventId event, const QList<DemoBasket> &baskets, int most);
    void settle(const EventView &event, DemoFate fate);

    Database &m_database;
    const DemoOptionsDto m_options;
    const Actor m_actor;
    const std::atomic_bool &m_stop;
    VenueService m_venues;
    EventService m_events;
    HouseService m_house;
    std::shared_ptr<SaleEventCache> m_saleEvents = std::make_shared<SaleEventCache>();
    Moment m_now;
    QMap<QString, VenueView> m_venueByName;
    QMap<LayoutVersionId, LayoutView> m_layouts;
    QMap<QString, EventSummaryView> m_eventByTitle;
    int m_orders = 0;
};

} // namespace parterre
