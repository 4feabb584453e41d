#pragma once

#include "domain/common/error.h"
#include "domain/queue/queue.h"

#include <QString>

// The queue in words, for the window and the command line. Plain functions, usable on any thread.

namespace parterre {

QString queueLaneWord(QueueLane lane);
QString queueStateWord(QueueState state);
/// "about 10–15 min", "at once"; empty while nobody knows.
QString waitText(const std::optional<WaitRange> &wait);
/// Why nobody was called, for errorText().
Error reasonOf(const QueueCallView &call);

} // namespace parterre
