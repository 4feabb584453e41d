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

/// Sells many baskets in one database job. Each goes the way of a real purchase, step by step with the same functions
/// and rules (a session of its own, held seats, buyer, cash, limits), so that the rows are those of a real one; only
/// the transaction is shared. A basket whose places are not free any more is left out.
Result<BulkSales> sellBaskets(DbSession &session, SaleEventCache &events, EventId event,
                              const QList<DemoBasket> &baskets, const Actor &actor);

} // namespace parterre
