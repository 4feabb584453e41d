#pragma once

#include "commands/command.h"
#include "common/format.h"
#include "domain/sale/order.h"
#include "domain/sale/shopping.h"

namespace parterre {

/// A purchase as a terminal shows it: its places, what it costs, what is missing, how long it is held.
QString sessionText(const ShoppingView &session, const Format &format);
/// What the customer should hear, one notice a line.
QString noticesText(const ShoppingView &session);
/// The order's code, its tickets, the change.
QString soldText(const ShoppingView &session, const OrderView &order, const Format &format);
QString orderText(const OrderView &order, const Format &format);

} // namespace parterre
