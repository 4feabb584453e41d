#pragma once

#include "drill/drilllines.h"
#include "drill/drilloptions.h"
#include "drill/drillpicture.h"
#include "services/station.h"

namespace parterre {

struct Services;

/// A station of a drill, in a process of its own: reads from standard input whom to serve, serves him, and says on
/// standard output what it is doing. Ends when standard input does. Owned by the command that is this process; main
/// thread.
class DrillCounter
{
public:
    DrillCounter(Services &services, const Actor &actor, const SaleMapView &map, const DrillOptions &options);

    void run();

private:
    static void tell(const DrillNews &news);

    Services &m_services;
    const Actor m_actor;
    const DrillOptions m_options;
    DrillPicture m_picture;
};

} // namespace parterre
