#pragma once

#include "domain/common/id.h"

#include <QList>

namespace parterre {

/// The events that a drill sells: what is left of each by what its stations have told, and which station sells which.
/// Two stations race at every event, as far as there are two; a station stays until its event is sold out. A plain
/// value.
class DrillProgramme
{
public:
    void add(EventId event, int places) { m_events.append({event, places, 0}); }

    /// What the station sells next that is at `at`, or at none yet: null when everything is sold.
    EventId next(EventId at);
    void noteSold(EventId event, int places);
    bool isSoldOut() const;

private:
    struct Entry
    {
        EventId event;
        int left = 0;
        int stations = 0;
    };
    Entry *find(EventId event);

    QList<Entry> m_events;
};

} // namespace parterre
