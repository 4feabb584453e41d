#pragma once

#include "domain/common/histogram.h"
#include "drill/drilllines.h"

#include <QMap>
#include <QSet>

namespace parterre {

/// What a drill has counted so far. A plain value.
struct DrillFigures
{
    int served = 0;
    int places = 0;
    QSet<OrderId> orders;
    int left = 0;
    int foundNothing = 0;
    QSet<EventId> foundNothingAt;
    int failed = 0;
    int elsewhere = 0; ///< joined the line, and were called by another station
    int gotFewer = 0;  ///< bought, but fewer places than wanted
    int lostRaces = 0;
    int kills = 0;
    int resumed = 0; ///< customers whom another process went on with
    int settled = 0; ///< of those, already sold to
    int restarts = 0;
    double seconds = 0;             ///< from the first customer to the last
    QMap<QString, Histogram> steps; ///< in microseconds
    QMap<QString, int> explained;
    QMap<QString, int> unexplained;

    void add(const DrillOutcome &outcome);
    double perSecond(qint64 count) const { return seconds > 0 ? static_cast<double>(count) / seconds : 0; }
};

} // namespace parterre
