#pragma once

#include "domain/common/result.h"
#include "domain/sale/shopping.h"

namespace parterre {

class CommandContext;

/// What `session seats --best` asks for: so many places of one ticket type, narrowed by the options --category,
/// --section,
/// --max-price, --step-free and --wheelchairs, and which of the offers. A usage error says what was written wrongly.
Result<BestSeatsDto> bestSeatsOf(CommandContext &context, const ShoppingView &session, TicketTypeNo type);

} // namespace parterre
