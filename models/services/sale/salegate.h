#pragma once

#include "domain/common/error.h"
#include "domain/sale/shopping.h"

#include <optional>

namespace parterre {

class DbSession;

/// Why nothing of the event may be held right now, or nothing: "not-on-sale" with the word of salesState(). Free places
/// are counted where the event closes when few are left, as this transaction sees them; throws DbError.
std::optional<Error> refuseSale(DbSession &session, const ShoppingEventView &event, Moment now);

/// The most places that one session may have: the party that was admitted in a queued event, else the event's limits.
int mostPlaces(const ShoppingEventView &event, int party);

} // namespace parterre
