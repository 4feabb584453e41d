#pragma once

#include "domain/common/id.h"

#include <QList>

namespace parterre {

/// How a drill shall run. A plain value.
struct DrillOptions
{
    QList<EventId> events;
    int stations = 1;
    int buyers = 1;
    int seconds = 0;    ///< nobody is served after that; 0: no limit
    double abandon = 0; ///< share of the buyers who leave without buying
    double kill = 0;    ///< share of the buyers whose station is killed while it serves them
    int mostInParty = 6;
    int exactly = 0;           ///< so many places for every buyer, whatever the parties; 0: as many as the party is
    bool throughQueue = false; ///< buyers wait in the event's line and are called
    quint32 seed = 1;
};

} // namespace parterre
