#pragma once

#include "drill/drilllines.h"
#include "drill/drilloptions.h"
#include "drill/drillpicture.h"
#include "drill/drillpurchase.h"
#include "services/station.h"

#include <memory>

namespace parterre {

struct Services;

/// A station of a drill, in a process of its own: reads from standard input whom to serve, serves him, and says on
/// standard output what it is doing. Ends when standard input does. Owned by the command that is this process; main
/// thread.
class DrillCounter
{
public:
    DrillCounter(Services &services, const Actor &actor, const DrillOptions &options);

    /// Begins with `first`. An error when an event cannot be shown.
    Result<void> run(EventId first);

private:
    /// Looks at an event, as a window does when another one is chosen.
    Result<void> turnTo(EventId event);
    static void tell(const DrillNews &news);

    Services &m_services;
    const Actor m_actor;
    const DrillOptions m_options;
    std::unique_ptr<DrillPicture> m_picture;
    std::unique_ptr<DrillPurchase> m_purchase;
};

} // namespace parterre
