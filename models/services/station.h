#pragma once

#include "domain/common/id.h"

#include <QString>

namespace parterre {

/// Who asks: the station and the person at it. Every deed is written down with it. A plain value, usable on any thread.
struct Actor
{
    StationId station;
    QString stationName;
    QString person;
};

} // namespace parterre
