#pragma once

#include "domain/common/histogram.h"
#include "domain/common/result.h"
#include "domain/event/event.h"

namespace parterre {

class CommandContext;

struct FeedBenchDto
{
    EventId event; ///< with a free seat for every change; they are free again afterwards
    int stations = 50;
    int changes = 1'000;
    int everyMs = 50;
};

/// Times in microseconds.
struct FeedTimes
{
    Histogram fromClick;  ///< from the moment a hold is asked for until a station has heard of it
    Histogram fromCommit; ///< from its acknowledgement; what was heard of before that counts as 0
    Histogram floor;
    int missed = 0;   ///< changes that a station has never heard of, over all stations
    int failures = 0; ///< holds that were refused or failed
};

/// One counter holds a seat again and again; as many stations as there shall be, each a process of its own with its
/// lanes, its change feed and its connections, follow the event and note when they hear of which seat. Between the
/// holds the database's own way of telling somebody something is measured. Waits; for a command.
Result<FeedTimes> measureFeed(CommandContext &context, const FeedBenchDto &dto);

/// What such a station does until nobody orders anything any more.
Result<void> serveFeedBench(CommandContext &context, EventId event);

} // namespace parterre
