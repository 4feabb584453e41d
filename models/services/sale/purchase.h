#pragma once

#include "domain/common/result.h"
#include "domain/sale/shopping.h"

namespace parterre {

class ShoppingJob;
struct PutContext;

/// Sells what the session holds, for cash, inside a database job: every hold is checked again by name and count, the
/// limit per person is counted under the person's lock, order, tickets and payment are written in the same
/// transaction. An order id that is already there answers the order as it is.
Result<ShoppingView> purchaseWithCash(ShoppingJob &job, const PutContext &context, const CashPaymentDto &cash);

} // namespace parterre
