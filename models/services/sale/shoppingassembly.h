#pragma once

#include "domain/sale/shopping.h"
#include "storage/sale/basketstore.h"
#include "storage/sale/sessionstore.h"

namespace parterre {

/// Makes the view out of a session's row, its basket and its event: prices, sums, issues and what may be put next.
ShoppingView assembleView(const SessionRecord &session, const Basket &basket, const ShoppingEventView &event);

/// The ticket type a new place gets: the event's first one that is sold in the category, else its first.
TicketTypeNo defaultTicketType(const EventDto &event, CategoryNo category);

/// The keys that a buyer goes by for the limit per person, sorted: e-mail without case, phone as digits.
QStringList personKeys(const BuyerDto &buyer);

} // namespace parterre
