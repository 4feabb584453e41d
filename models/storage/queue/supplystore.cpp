#include "storage/queue/supplystore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"
#include "storage/sale/pricedplaces.h"

namespace parterre {
namespace {

constexpr auto soldSql =
    "INSERT INTO supply_change (event_id, n) SELECT q.event_id, "
    "- (SELECT COUNT(*) FROM event_seat s WHERE s.event_id = q.event_id AND s.seat_no @in_list@ AND s.state = 2 "
    "AND s.order_id = ? AND " PARTERRE_IS_PRICED(
        "s") ") "
             "- COALESCE((SELECT CAST(SUM(h.n) AS BIGINT) FROM ga_hold h JOIN ga_area a ON a.event_id = h.event_id AND "
             "a.area_no = h.area_no WHERE h.order_id = ? AND h.state = 2 AND " PARTERRE_IS_PRICED(
                 "a") "), 0) "
                      "FROM event_queue q WHERE q.event_id = ?";
constexpr auto lockEventSql = "SELECT event_id FROM event WHERE event_id = ? @lock_shared@";
constexpr auto returnedSql =
    "INSERT INTO supply_change (event_id, n) SELECT q.event_id, "
    "(SELECT COUNT(*) FROM ticket t JOIN event_seat s ON s.event_id = t.event_id AND s.seat_no = t.seat_no WHERE "
    "t.order_id = ? AND s.state = 2 AND s.order_id = t.order_id AND " PARTERRE_IS_PRICED(
        "s") ") "
             "+ COALESCE((SELECT CAST(SUM(h.n) AS BIGINT) FROM ga_hold h JOIN ga_area a ON a.event_id = h.event_id AND "
             "a.area_no = h.area_no WHERE h.order_id = ? AND h.state = 2 AND " PARTERRE_IS_PRICED(
                 "a") "), 0) "
                      "FROM event_queue q WHERE q.event_id = ?";
constexpr auto dropChangesSql = "DELETE FROM supply_change WHERE event_id = ?";
constexpr auto recountSql =
    "UPDATE event_queue SET supply = "
    "(SELECT COUNT(*) FROM event_seat s WHERE s.event_id = event_queue.event_id AND s.state IN (0, 1) "
    "AND " PARTERRE_IS_PRICED(
        "s") ") "
             "+ COALESCE((SELECT CAST(SUM(a.capacity) AS INTEGER) FROM ga_area a WHERE a.event_id = "
             "event_queue.event_id "
             "AND " PARTERRE_IS_PRICED(
                 "a") "), 0) "
                      "- COALESCE((SELECT CAST(SUM(h.n) AS INTEGER) FROM ga_hold h JOIN ga_area a ON a.event_id = "
                      "h.event_id AND "
                      "a.area_no = h.area_no WHERE h.event_id = event_queue.event_id AND h.state IN (2, 3) "
                      "AND " PARTERRE_IS_PRICED("a") "), 0) WHERE event_id = ?";
constexpr auto takeChangesSql = "DELETE FROM supply_change WHERE event_id = ? RETURNING n";
constexpr auto addSql = "UPDATE event_queue SET supply = supply + ? WHERE event_id = ?";

} // namespace

void SupplyStore::sold(EventId event, const QString &order, const QList<SeatNo> &seats)
{
    Statement(m_session, soldSql).with(NumberList::of(seats), order, order, event).run();
}

void SupplyStore::returned(EventId event, const QString &order)
{
    Statement(m_session, lockEventSql).with(event).required([](const Row &) { return true; });
    Statement(m_session, returnedSql).with(order, order, event).run();
}

void SupplyStore::recount(EventId event)
{
    Statement(m_session, dropChangesSql).with(event).run();
    Statement(m_session, recountSql).with(event).run();
}

void SupplyStore::fold(EventId event)
{
    qint64 sum = 0;
    Statement(m_session, takeChangesSql).with(event).each([&sum](const Row &row) { sum += row.integer(0); });
    if (sum != 0)
        Statement(m_session, addSql).with(sum, event).run();
}

} // namespace parterre
