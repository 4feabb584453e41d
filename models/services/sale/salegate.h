#pragma once

#include "domain/common/error.h"
#include "domain/sale/shopping.h"

#include <optional>

namespace parterre {

/// Why nothing of the event may be held right now, or nothing. Refused with "not-on-sale" and the state's word.
std::optional<Error> refuseSale(const ShoppingEventView &event, Moment now);

/// The most places that one session may have: the party that was admitted in a queued event, else the event's limits.
int mostPlaces(const ShoppingEventView &event, int party);

} // namespace parterre
