#include "storage/sale/ticketstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"
#include "storage/sale/orderstore.h"

namespace parterre {
namespace {

constexpr auto findSql =
    "SELECT t.ticket_id, t.line, t.seat_no, t.area_no, t.zone, t.row_label, t.number_label, t.category, "
    "t.category_name, t.type_no, t.type_name, t.price, t.fee, t.tax, t.status, t.issue, t.used_at, t.used_gate, "
    "t.event_id, e.name, e.status, o.order_id, o.code, o.currency FROM ticket t "
    "JOIN orders o ON o.order_id = t.order_id JOIN event e ON e.event_id = t.event_id WHERE t.ticket_id = ?";
constexpr auto useSql = "UPDATE ticket SET used_at = @now_ms@, used_gate = ? "
                        "WHERE ticket_id = ? AND used_at IS NULL AND status = 1";
constexpr auto scanSql = "INSERT INTO ticket_scan (ticket_id, code, gate, station, result, scanned_at) "
                         "VALUES (?, ?, ?, ?, ?, @now_ms@)";
constexpr auto anyUsedSql = "SELECT COUNT(*) FROM ticket WHERE order_id = ? AND used_at IS NOT NULL";

DoorTicket readDoorTicket(const Row &row)
{
    DoorTicket door;
    door.currency = row.currency(23);
    door.ticket = readTicket(row, door.currency);
    door.event = row.id<EventId>(18);
    door.eventName = row.text(19);
    door.eventStatus = row.word(20, eventStatusText);
    door.order = row.orderId(21);
    door.orderCode = row.text(22);
    return door;
}

} // namespace

std::optional<DoorTicket> TicketStore::find(TicketId ticket)
{
    return Statement(m_session, findSql).with(ticket).first(readDoorTicket);
}

bool TicketStore::use(TicketId ticket, const QString &gate)
{
    return Statement(m_session, useSql).with(gate, ticket).run() == 1;
}

void TicketStore::recordScan(TicketId ticket, const QString &code, const QString &gate, const QString &station,
                             const QString &result)
{
    const std::optional<TicketId> known = ticket.isNull() ? std::nullopt : std::optional(ticket);
    Statement(m_session, scanSql).with(known, code.left(200), gate, station, result).run();
}

bool TicketStore::anyUsed(const OrderId &order)
{
    return Statement(m_session, anyUsedSql).with(order).required([](const Row &row) { return row.number(0); }) > 0;
}

} // namespace parterre
