#pragma once

#include "domain/event/event.h"

namespace parterre {

/// The same event again, as a draft that starts at another moment: every moment moves by the same number of days and
/// minutes on the clock of the wall, so that doors at 19:00 stay doors at 19:00 across a change to summer time. What
/// was turned by hand (pause, closing) and the record's identity are left behind. An empty name keeps the old one.
EventDto cloneOf(const EventDto &event, Moment starts, const QString &name);

} // namespace parterre
