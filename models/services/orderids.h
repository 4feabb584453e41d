#pragma once

#include "domain/common/id.h"
#include "domain/common/moment.h"

namespace parterre {

/// An identity for a new order. They begin with a moment (UUID, version 7), so that orders that are written one after
/// the other stand beside each other in the indexes of a large house; it means nothing else. `now` is the database's,
/// as the basket that is paid for has it, so that a counter's wrong clock does not put its orders elsewhere. On any
/// thread.
OrderId newOrderId(Moment now);

} // namespace parterre
