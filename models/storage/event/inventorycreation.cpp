#include "storage/event/inventorycreation.h"

#include "storage/core/jsonrows.h"
#include "storage/core/statement.h"
#include "storage/event/unpricedplaces.h"

#include <QRandomGenerator>

#include <algorithm>

namespace parterre {
namespace {

constexpr auto selectPlaces =
    "SELECT p.allocation_id, p.seat_no, p.area_no, p.n FROM allocation_place p "
    "JOIN allocation a ON a.allocation_id = p.allocation_id WHERE a.event_id = ? ORDER BY p.allocation_id";
constexpr auto insertSeats =
    "INSERT INTO event_seat (event_id, seat_no, section_no, category, state, allocation_id, changed_seq) "
    "SELECT CAST(? AS BIGINT), CAST(value ->> 0 AS BIGINT), CAST(value ->> 1 AS BIGINT), "
    "CAST(value ->> 2 AS SMALLINT), CASE WHEN CAST(value ->> 3 AS BIGINT) = 0 THEN 0 ELSE 3 END, "
    "NULLIF(CAST(value ->> 3 AS BIGINT), 0), @change@ FROM @rows@";
constexpr auto insertAreas =
    "INSERT INTO ga_area (event_id, area_no, section_no, zone, name, category, capacity, used, changed_seq) "
    "SELECT CAST(? AS BIGINT), CAST(value ->> 0 AS BIGINT), CAST(value ->> 1 AS BIGINT), value ->> 2, value ->> 3, "
    "CAST(value ->> 4 AS SMALLINT), CAST(value ->> 5 AS INTEGER), CAST(value ->> 6 AS INTEGER), @change@ FROM @rows@";
constexpr auto insertBlocks =
    "INSERT INTO ga_hold (hold_id, event_id, area_no, n, state, allocation_id) "
    "SELECT CAST(value ->> 0 AS BIGINT), CAST(? AS BIGINT), CAST(value ->> 1 AS BIGINT), "
    "CAST(value ->> 2 AS INTEGER), 3, CAST(value ->> 3 AS BIGINT) FROM @rows@";
constexpr auto notePainted = "UPDATE event SET repainted = FALSE WHERE event_id = ?";

} // namespace

qint64 randomId()
{
    qint64 id = 0;
    while (id == 0)
        id = static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1);
    return id;
}

Result<int> InventoryCreation::create(const LayoutDto &layout)
{
    const ConfigurationDto *configuration = layout.configuration(m_event.configuration);
    if (!configuration)
        return refusal(QStringLiteral("no-configuration"));
    readAllocations();
    JsonRows seats;
    JsonRows areas;
    JsonRows blocks;
    for (const OpenSection &open : openSections(layout, *configuration)) {
        if (m_event.closedZones.contains(open.zone->no))
            continue;
        addSeats(open, seats);
        addAreas(open, *configuration, areas, blocks);
    }
    if (m_places == 0)
        return refusal(QStringLiteral("no-places"));
    if (!seats.isEmpty())
        Statement(m_session, insertSeats).with(m_event.id, seats.text()).run();
    if (!areas.isEmpty())
        Statement(m_session, insertAreas).with(m_event.id, areas.text()).run();
    if (!blocks.isEmpty())
        Statement(m_session, insertBlocks).with(m_event.id, blocks.text()).run();
    Statement(m_session, notePainted).with(m_event.id).run();
    return m_places;
}

void InventoryCreation::readAllocations()
{
    Statement(m_session, selectPlaces).with(m_event.id).each([&](const Row &row) {
        const qint64 allocation = row.integer(0);
        // The allocation that was made first has a place that two of them name.
        if (const SeatNo seat = row.id<SeatNo>(1); !seat.isNull()) {
            if (!m_allocated.contains(seat))
                m_allocated.insert(seat, allocation);
        } else {
            m_areaBlocks[row.id<AreaNo>(2)].append({allocation, row.number(3)});
        }
    });
}

void InventoryCreation::addSeats(const OpenSection &open, JsonRows &rows)
{
    for (const RowDto &row : open.section->rows) {
        for (const SeatDto &seat : row.seats) {
            qint64 allocation = m_allocated.value(seat.no);
            if (allocation == 0 && !m_event.sellsCategory(seat.category))
                allocation = noPriceAllocation();
            rows.row().add(seat.no.value()).add(open.section->no.value()).add(seat.category).add(allocation);
            ++m_places;
        }
    }
}

void InventoryCreation::addAreas(const OpenSection &open, const ConfigurationDto &configuration, JsonRows &areas,
                                 JsonRows &blocks)
{
    for (const AreaDto &area : open.section->areas) {
        const int capacity = std::max(0, areaCapacity(area, configuration));
        int used = 0;
        QList<AreaBlock> wanted = m_areaBlocks.value(area.no);
        if (!m_event.sellsCategory(area.category))
            wanted.append({noPriceAllocation(), capacity});
        for (const AreaBlock &block : wanted) {
            const int count = std::min(block.count, capacity - used);
            if (count <= 0)
                continue;
            blocks.row().add(randomId()).add(area.no.value()).add(count).add(block.allocation);
            used += count;
        }
        areas.row()
            .add(area.no.value())
            .add(open.section->no.value())
            .add(open.zone->name)
            .add(area.name)
            .add(area.category)
            .add(capacity)
            .add(used);
        m_places += capacity;
    }
}

qint64 InventoryCreation::noPriceAllocation()
{
    if (m_noPrice == 0)
        m_noPrice = UnpricedPlaces(m_session, m_event.id).allocation();
    return m_noPrice;
}

} // namespace parterre
