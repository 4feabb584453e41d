#pragma once

#include "domain/event/complaintlist.h"
#include "domain/event/event.h"

namespace parterre {

/// The part of checkEvent() about ticket types, the price table, fee and tax. `places` as placesByCategory() has them.
void checkPrices(const EventDto &event, const QMap<CategoryNo, int> &places, ComplaintList &complaints);

} // namespace parterre
