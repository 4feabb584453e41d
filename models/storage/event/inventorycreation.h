#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"
#include "domain/venue/layout.h"

#include <QHash>

namespace parterre {

class DbSession;
class JsonRows;

/// Publishing copies the places of the chosen configuration into the event, so that later changes of the venue never
/// move a sold seat. Places under an allocation are blocked under it; places whose category nobody can buy are blocked
/// under an allocation of their own. All rows go in with a few statements. Used inside a writing job that has called
/// DbSession::beginChange(); throws DbError.
class InventoryCreation
{
public:
    InventoryCreation(DbSession &session, const EventDto &event) : m_session(session), m_event(event) {}

    /// Answers how many places there are now. Refused: "no-configuration", "no-places".
    Result<int> create(const LayoutDto &layout);

private:
    struct AreaBlock
    {
        qint64 allocation = 0;
        int count = 0;
    };

    void readAllocations();
    void addSeats(const OpenSection &open, JsonRows &rows);
    void addAreas(const OpenSection &open, const ConfigurationDto &configuration, JsonRows &areas, JsonRows &blocks);
    /// The allocation of places without a price, made when the first one is met.
    qint64 noPriceAllocation();

    DbSession &m_session;
    const EventDto &m_event;
    QHash<SeatNo, qint64> m_allocated;
    QHash<AreaNo, QList<AreaBlock>> m_areaBlocks;
    qint64 m_noPrice = 0;
    int m_places = 0;
};

/// A random number for a row that its maker numbers: 63 bits, never 0.
qint64 randomId();

} // namespace parterre
