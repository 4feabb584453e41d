#pragma once

#include "domain/sale/order.h"
#include "domain/sale/printviews.h"

#include <QList>

namespace parterre {

/// What is printed for an order: its valid tickets in their order, each with its signed code. `houseName` is who sells.
/// A plain function, usable on any thread.
QList<TicketPrintView> ticketPrintsOf(const OrderView &order, const QString &houseName);

} // namespace parterre
