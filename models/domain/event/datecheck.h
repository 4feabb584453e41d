#pragma once

#include "domain/event/complaintlist.h"
#include "domain/event/eventcheck.h"

namespace parterre {

/// The part of checkEvent() about the show's times, other events in the house, and when it is sold and seen.
void checkDates(const EventDto &event, const EventCheckContext &context, ComplaintList &complaints);
void checkSales(const EventDto &event, const EventCheckContext &context, ComplaintList &complaints);

} // namespace parterre
