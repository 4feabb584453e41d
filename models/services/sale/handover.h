#pragma once

#include "domain/common/result.h"
#include "domain/sale/opensale.h"
#include "domain/sale/shopping.h"

namespace parterre {

class ShoppingJob;
struct PutContext;

/// Puts a sale aside, inside a started job: its places stay held and its clock runs on, but nobody may change it until
/// a station takes it up.
Result<void> parkSale(ShoppingJob &job, const PutContext &context);

/// Makes a sale this station's, inside a database job: owner and revision change together, so that whatever the former
/// owner's screen still sends is refused. Refused itself while a payment is under way, and when the sale is no longer
/// where `from` saw it. Logged with the deed.
Result<ShoppingView> takeSale(ShoppingJob &job, const PutContext &context, const OpenSaleView &from);

} // namespace parterre
