#pragma once

#include "domain/common/id.h"

namespace parterre {

/// An identity for a new order. They begin with the time (UUID, version 7), so that orders that are written one after
/// the other stand beside each other in the indexes of a large house; the time means nothing else. On any thread.
OrderId newOrderId();

} // namespace parterre
