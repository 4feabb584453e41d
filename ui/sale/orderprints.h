#pragma once

#include "domain/sale/order.h"
#include "domain/sale/printviews.h"

namespace parterre {

/// What is printed of an order: its valid tickets, one page each, and its receipt. Plain functions of the order, which
/// must carry the tickets' signed codes. Usable on any thread.
QList<TicketPrintView> ticketPrints(const OrderView &order);
ReceiptPrintView receiptPrint(const OrderView &order);

} // namespace parterre
