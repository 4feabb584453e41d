#include "storage/event/unpricedplaces.h"

#include "storage/core/dbsession.h"
#include "storage/core/environment.h"
#include "storage/core/statement.h"
#include "storage/event/inventorycreation.h"

namespace parterre {
namespace {

constexpr auto selectAllocation = "SELECT allocation_id FROM allocation WHERE event_id = ? AND purpose = 'no price'";
constexpr auto insertAllocation = "INSERT INTO allocation (event_id, purpose, kind) VALUES (?, 'no price', 'kill') "
                                  "RETURNING allocation_id";
constexpr auto freeSeats =
    "UPDATE event_seat SET state = 0, allocation_id = NULL, changed_seq = @change@ "
    "WHERE event_id = ? AND state = 3 AND allocation_id = ? AND category @in_list@";
// Whoever is just giving one of them back has either finished when this is done, or begins anew and finds no price.
constexpr auto lockBaskets = "SELECT seat_no FROM event_seat WHERE event_id = ? AND state = 1 AND NOT (category "
                             "@in_list@) ORDER BY seat_no @lock@";
constexpr auto blockSeats =
    "UPDATE event_seat SET state = 3, allocation_id = ?, session_id = NULL, type_no = NULL, expires_at = NULL, "
    "changed_seq = @change@ WHERE event_id = ? AND (state = 0 OR (state = 1 AND expires_at <= @now_ms@)) "
    "AND NOT (category @in_list@)";
constexpr auto selectAreas = "SELECT area_no, category, capacity, used FROM ga_area WHERE event_id = ? "
                             "ORDER BY area_no @lock@";
constexpr auto countBlocked = "SELECT COALESCE(CAST(SUM(n) AS BIGINT), 0) FROM ga_hold "
                              "WHERE event_id = ? AND area_no = ? AND state = 3 AND allocation_id = ?";
constexpr auto deleteBlocked =
    "DELETE FROM ga_hold WHERE event_id = ? AND area_no = ? AND state = 3 AND allocation_id = ?";
constexpr auto insertBlocked = "INSERT INTO ga_hold (hold_id, event_id, area_no, n, state, allocation_id) "
                               "VALUES (?, ?, ?, ?, 3, ?)";
constexpr auto updateUsed =
    "UPDATE ga_area SET used = used + ?, changed_seq = @change@ WHERE event_id = ? AND area_no = ?";
constexpr auto paintSeats = "UPDATE event_seat SET category = ?, changed_seq = @change@ "
                            "WHERE event_id = ? AND seat_no @in_list@";
constexpr auto paintAreas = "UPDATE ga_area SET category = ?, changed_seq = @change@ "
                            "WHERE event_id = ? AND area_no @in_list@";
constexpr auto noteRepainted = "UPDATE event SET repainted = TRUE WHERE event_id = ? AND NOT repainted";

struct AreaState
{
    AreaNo area;
    CategoryNo category = 0;
    int capacity = 0;
    int used = 0;
};

NumberList soldCategories(const EventDto &event)
{
    NumberList sold;
    for (int category = 0; category < event.categories.size(); ++category) {
        if (event.sellsCategory(category))
            sold.numbers.append(category);
    }
    return sold;
}

template <class No>
QMap<CategoryNo, NumberList> byCategory(const QMap<No, CategoryNo> &painted)
{
    QMap<CategoryNo, NumberList> groups;
    for (auto place = painted.cbegin(); place != painted.cend(); ++place)
        groups[place.value()].numbers.append(place.key().value());
    return groups;
}

} // namespace

qint64 UnpricedPlaces::allocation()
{
    const auto readId = [](const Row &row) { return row.integer(0); };
    if (const std::optional<qint64> known = Statement(m_session, selectAllocation).with(m_event).first(readId))
        return *known;
    return Statement(m_session, insertAllocation).with(m_event).required(readId);
}

void UnpricedPlaces::settle(const EventDto &event)
{
    const NumberList sold = soldCategories(event);
    const qint64 allocationId = allocation();
    Statement(m_session, freeSeats).with(m_event, allocationId, sold).run();
    Statement(m_session, lockBaskets).with(m_event, sold).each([](const Row &) {});
    Statement(m_session, blockSeats).with(allocationId, m_event, sold).run();
    settleAreas(event, allocationId);
}

void UnpricedPlaces::settleAreas(const EventDto &event, qint64 allocationId)
{
    const QList<AreaState> areas = Statement(m_session, selectAreas).with(m_event).list([](const Row &row) {
        return AreaState{row.id<AreaNo>(0), row.number(1), row.number(2), row.number(3)};
    });
    for (const AreaState &area : areas) {
        const int blocked = Statement(m_session, countBlocked)
                                .with(m_event, area.area, allocationId)
                                .required([](const Row &row) { return row.number(0); });
        const int wanted = event.sellsCategory(area.category) ? 0 : area.capacity - area.used + blocked;
        if (wanted == blocked)
            continue;
        Statement(m_session, deleteBlocked).with(m_event, area.area, allocationId).run();
        if (wanted > 0)
            Statement(m_session, insertBlocked)
                .with(m_session.environment().randomNumber(), m_event, area.area, wanted, allocationId)
                .run();
        Statement(m_session, updateUsed).with(wanted - blocked, m_event, area.area).run();
    }
}

void UnpricedPlaces::paint(const QMap<SeatNo, CategoryNo> &seats, const QMap<AreaNo, CategoryNo> &areas)
{
    Statement(m_session, noteRepainted).with(m_event).run();
    const QMap<CategoryNo, NumberList> seatGroups = byCategory(seats);
    for (auto group = seatGroups.cbegin(); group != seatGroups.cend(); ++group)
        Statement(m_session, paintSeats).with(group.key(), m_event, group.value()).run();
    const QMap<CategoryNo, NumberList> areaGroups = byCategory(areas);
    for (auto group = areaGroups.cbegin(); group != areaGroups.cend(); ++group)
        Statement(m_session, paintAreas).with(group.key(), m_event, group.value()).run();
}

} // namespace parterre
