#pragma once

#include "domain/common/complaint.h"
#include "domain/common/result.h"
#include "domain/event/event.h"

namespace parterre {

class DbSession;
class LayoutCache;

/// Gathers what a check of an event needs to know (the layout, the neighbours in time, the database's clock) and runs
/// it. For a database job.
Result<QList<Complaint>> checkEventInJob(DbSession &session, LayoutCache &layouts, const EventDto &event);

} // namespace parterre
