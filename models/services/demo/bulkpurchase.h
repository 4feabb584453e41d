#pragma once

#include "domain/common/result.h"
#include "services/demo/demobaskets.h"
#include "services/station.h"

namespace parterre {

class DbSession;
class SaleEventCache;

struct BulkSales
{
    int orders = 0;
    int tickets = 0;
};

/// Sells many baskets for cash in one database job, under the rules of a purchase at a counter: the event must be on
/// sale, the places free and priced, the person and the order within the limits. The rows are those that as many real
/// purchases would leave. A basket that a rule stops is left out.
Result<BulkSales> sellBaskets(DbSession &session, SaleEventCache &events, EventId event,
                              const QList<DemoBasket> &baskets, const Actor &actor);

} // namespace parterre
