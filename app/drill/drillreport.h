#pragma once

#include "commands/command.h"
#include "domain/event/event.h"
#include "drill/drillfigures.h"
#include "drill/drilloptions.h"
#include "services/verifyservice.h"

namespace parterre {

/// Everything a drill has to tell: what its stations counted, what the event says afterwards, and which promises the
/// data keeps. A plain value.
struct DrillReport
{
    DrillOptions options;
    DrillFigures figures;
    QMap<EventId, PlaceCountsView> before;
    QMap<EventId, PlaceCountsView> after;
    QSet<OrderId> orders; ///< of the events, as stored
    VerifyView verified;
    double verifySeconds = 0;

    bool isSoldOut() const { return freeAfter() == 0 && heldAfter() == 0; }
    /// Everything that contradicts what a customer was told, beside the breaches that `verified` lists.
    QStringList contradictions() const;
    /// Ends with Refused when anything is wrong.
    Outcome outcome() const;

private:
    bool isClean() const;
    int freeAfter() const;
    int heldAfter() const;
    int sold() const;
    QString text() const;
    QJsonObject json() const;
};

} // namespace parterre
