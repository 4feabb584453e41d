#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"

#include <QList>

namespace parterre {

class CommandContext;

/// Times in milliseconds, one of each for every round.
struct LoadTimes
{
    QList<double> places;      ///< what became of the places, as the program reads it
    QList<double> placesFloor; ///< the same rows, and nothing done with them
    QList<double> first;       ///< from a program that knows nothing of the house to the model that the map draws
    QList<double> firstFloor;  ///< the rows of the places and the drawing
    QList<double> again;       ///< the same event once more
    int seats = 0;
};

/// Opens an event for sale as the sell page does, and lets the same rows be read by nothing but the database's own
/// means, one after the other in every round. Waits; for a command.
Result<LoadTimes> measureLoad(CommandContext &context, EventId event, int rounds);

} // namespace parterre
