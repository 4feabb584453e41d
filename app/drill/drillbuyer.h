#pragma once

#include "domain/sale/shopping.h"
#include "drill/drilloptions.h"

namespace parterre {

/// One made-up customer of a drill: what he wants and how far he goes. The same seed and number give the same customer,
/// also to a station that takes over from one that was killed. A plain value.
struct DrillBuyer
{
    enum class Taste {
        Best,       ///< whatever the house thinks best
        HandPicked, ///< points at seats on the map
        Standing,   ///< a place in an area
        Wheelchair, ///< the best with one wheelchair place among them
    };
    enum class Leaves { Never, AfterOpening, AfterChoosing };

    int number = 0;
    int party = 1;
    Taste taste = Taste::Best;
    Leaves leaves = Leaves::Never;
    BuyerDto contact;

    /// `standingShare` is how much of the event is standing places.
    static DrillBuyer make(int number, const DrillOptions &options, double standingShare);
};

} // namespace parterre
