#pragma once

#include "domain/common/result.h"
#include "domain/sale/shopping.h"

// What each put does inside a database job that has been started. What could not be had becomes a notice of the next
// view; an Error means that nothing was changed at all.

namespace parterre {

class ShoppingJob;
struct BestFound;

Result<void> putSeats(ShoppingJob &job, const SeatsDto &dto);
/// Adds what best available found; says by which rule, and what else is on offer.
Result<void> putFound(ShoppingJob &job, const BestFound &found);
Result<void> putAreaPlaces(ShoppingJob &job, const AreaPlacesDto &dto);
Result<void> putTicketTypes(ShoppingJob &job, const TicketTypesDto &dto);
Result<void> putBuyer(ShoppingJob &job, const BuyerDto &dto);
Result<void> putDelivery(ShoppingJob &job, Delivery delivery);
Result<void> extendClock(ShoppingJob &job);
Result<void> abandonSession(ShoppingJob &job);

} // namespace parterre
