#include "storage/sale/orderstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/jsonrows.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

#define PARTERRE_ORDER_COLUMNS                                                                                         \
    "orders (order_id, code, event_id, session_id, status, currency, tickets_total, fees_total, tax_total, total, "    \
    "buyer_name, buyer_email, buyer_phone, buyer_note, delivery, station_id, person, created_at)"
#define PARTERRE_ORDER_VALUES "SELECT ?, ?, ?, ?, 'paid', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, @now_ms@"
#define PARTERRE_TICKET_COLUMNS                                                                                        \
    "ticket (ticket_id, order_id, line, event_id, seat_no, area_no, zone, row_label, number_label, category, "         \
    "category_name, type_no, type_name, price, fee, tax)"
#define PARTERRE_TICKET_VALUES                                                                                         \
    "SELECT CAST(value ->> 0 AS BIGINT), o.order_id, CAST(value ->> 1 AS INTEGER), o.event_id, "                       \
    "CAST(value ->> 2 AS BIGINT), CAST(value ->> 3 AS BIGINT), value ->> 4, value ->> 5, value ->> 6, "                \
    "CAST(value ->> 7 AS INTEGER), value ->> 8, CAST(value ->> 9 AS INTEGER), value ->> 10, "                          \
    "CAST(value ->> 11 AS BIGINT), CAST(value ->> 12 AS BIGINT), CAST(value ->> 13 AS BIGINT)"
#define PARTERRE_PAYMENT_COLUMNS                                                                                       \
    "payment (payment_id, order_id, kind, amount, given, change_given, station_id, person, paid_at)"
#define PARTERRE_PAYMENT_VALUES                                                                                        \
    "SELECT CAST(? AS TEXT), o.order_id, CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), "   \
    "CAST(? AS BIGINT), CAST(? AS TEXT), @now_ms@"

// A code that was given out before is no reason to fail: nothing is written then, and another code is tried.
constexpr auto insertOrderOnSqlite =
    "INSERT INTO " PARTERRE_ORDER_COLUMNS " " PARTERRE_ORDER_VALUES " WHERE TRUE ON CONFLICT (code) DO NOTHING";
constexpr auto insertTicketsOnSqlite =
    "INSERT INTO " PARTERRE_TICKET_COLUMNS " " PARTERRE_TICKET_VALUES " FROM orders o, @rows@ WHERE o.order_id = ?";
constexpr auto insertPaymentOnSqlite =
    "INSERT INTO " PARTERRE_PAYMENT_COLUMNS " " PARTERRE_PAYMENT_VALUES " FROM orders o WHERE o.order_id = ?";

// On a server each statement costs its way and as much again as what it does, so the whole sale is one: s, the seats
// that the session holds; o, the order, if those were all; t, p, k, its tickets, payment and what counts for a person.
constexpr auto sellOnPostgresql =
    "WITH s AS (UPDATE event_seat SET state = 2, order_id = ?, session_id = NULL, expires_at = NULL, "
    "changed_seq = @change@ WHERE event_id = ? AND seat_no @in_list@ AND state = 1 AND session_id = ? "
    "AND (expires_at IS NULL OR expires_at > @now_ms@) RETURNING seat_no), "
    "o AS (INSERT INTO " PARTERRE_ORDER_COLUMNS " " PARTERRE_ORDER_VALUES " WHERE (SELECT COUNT(*) FROM s) = ? "
    "ON CONFLICT (code) DO NOTHING RETURNING order_id, event_id, session_id), "
    "t AS (INSERT INTO " PARTERRE_TICKET_COLUMNS " " PARTERRE_TICKET_VALUES " FROM o, @rows@), "
    "p AS (INSERT INTO " PARTERRE_PAYMENT_COLUMNS " " PARTERRE_PAYMENT_VALUES " FROM o), "
    "k AS (INSERT INTO person_claim (event_id, person_key, session_id, n) SELECT o.event_id, value ->> 0, "
    "o.session_id, CAST(? AS INTEGER) FROM o, @rows@) "
    "SELECT (SELECT COUNT(*) FROM s) = ?, EXISTS (SELECT 1 FROM o)";
#undef PARTERRE_PAYMENT_VALUES
#undef PARTERRE_PAYMENT_COLUMNS
#undef PARTERRE_TICKET_VALUES
#undef PARTERRE_TICKET_COLUMNS
#undef PARTERRE_ORDER_VALUES
#undef PARTERRE_ORDER_COLUMNS

constexpr auto receiptSql =
    "SELECT o.code, o.total, o.currency, COALESCE((SELECT p.change_given FROM payment p WHERE p.order_id = o.order_id "
    "ORDER BY p.paid_at DESC, p.payment_id DESC LIMIT 1), 0) FROM orders o WHERE o.order_id = ?";
constexpr auto findSql =
    "SELECT o.order_id, o.code, o.status, o.event_id, e.name, e.subtitle, v.name, v.street, v.city, e.time_zone, "
    "e.doors_at, e.starts_at, e.refund_policy, e.name_on_ticket, o.buyer_name, o.buyer_email, o.buyer_phone, "
    "o.buyer_note, o.delivery, o.currency, o.tickets_total, o.fees_total, o.tax_total, o.total, e.tax_bp, "
    "o.created_at, "
    "COALESCE(s.name, ''), o.person "
    "FROM orders o JOIN event e ON e.event_id = o.event_id JOIN venue v ON v.venue_id = e.venue_id "
    "LEFT JOIN station s ON s.station_id = o.station_id WHERE o.order_id = ?";
constexpr auto ticketsSql =
    "SELECT ticket_id, line, seat_no, area_no, zone, row_label, number_label, category, category_name, type_no, "
    "type_name, price, fee, tax, status, issue, used_at, used_gate FROM ticket WHERE order_id = ? ORDER BY line";
constexpr auto paymentsSql = "SELECT kind, amount, given, change_given, paid_at FROM payment WHERE order_id = ? "
                             "ORDER BY paid_at, payment_id";
constexpr auto listSql =
    "SELECT o.order_id, o.code, o.status, o.event_id, e.name, o.buyer_name, "
    "(SELECT COUNT(*) FROM ticket t WHERE t.order_id = o.order_id), o.total, o.currency, o.created_at, "
    "COALESCE(s.name, '') FROM orders o JOIN event e ON e.event_id = o.event_id "
    "LEFT JOIN station s ON s.station_id = o.station_id "
    "WHERE (CAST(? AS BIGINT) = 0 OR o.event_id = CAST(? AS BIGINT)) AND (CAST(? AS TEXT) = '' OR "
    "LOWER(o.code) LIKE ? OR LOWER(o.buyer_name) LIKE ? OR LOWER(o.buyer_email) LIKE ? OR o.buyer_phone LIKE ?) "
    "ORDER BY o.created_at DESC, o.order_id LIMIT ?";

OrderView readOrder(const Row &row)
{
    OrderView order;
    order.id = row.orderId(0);
    order.code = row.text(1);
    order.status = row.word(2, orderStatusText);
    order.event = row.id<EventId>(3);
    order.eventName = row.text(4);
    order.eventSubtitle = row.text(5);
    order.venueName = row.text(6);
    QStringList address{row.text(7), row.text(8)};
    address.removeAll(QString());
    order.venueAddress = address.join(QStringLiteral(", "));
    order.timeZone = row.text(9).toUtf8();
    order.doors = row.optionalMoment(10);
    order.starts = row.optionalMoment(11);
    order.refundPolicy = row.text(12);
    order.nameOnTicket = row.boolean(13);
    order.buyer = {row.text(14), row.text(15), row.text(16), row.text(17)};
    order.delivery = row.word(18, deliveryText);
    const Currency currency = row.currency(19);
    order.ticketsTotal = row.money(20, currency);
    order.fees = row.money(21, currency);
    order.tax = row.money(22, currency);
    order.total = row.money(23, currency);
    order.taxBasisPoints = row.number(24);
    order.createdAt = row.moment(25);
    order.station = row.text(26);
    order.person = row.text(27);
    return order;
}

template <class Tag>
void addUnlessNull(JsonRows &rows, Id<Tag> id)
{
    if (id.isNull())
        rows.addNull();
    else
        rows.add(id.value());
}

QString rowsOf(const QList<TicketView> &tickets)
{
    JsonRows rows;
    for (const TicketView &ticket : tickets) {
        rows.row().add(ticket.id.value()).add(ticket.line);
        addUnlessNull(rows, ticket.seat);
        addUnlessNull(rows, ticket.area);
        rows.add(ticket.zone).add(ticket.row).add(ticket.number).add(ticket.category).add(ticket.categoryName);
        rows.add(ticket.type).add(ticket.typeName);
        rows.add(ticket.price.minor()).add(ticket.fee.minor()).add(ticket.tax.minor());
    }
    return rows.text();
}

void bindOrder(Statement &statement, const NewOrder &order)
{
    Money tickets = Money::zero(order.currency);
    Money fees = tickets;
    Money tax = tickets;
    for (const TicketView &ticket : order.tickets) {
        tickets += ticket.price;
        fees += ticket.fee;
        tax += ticket.tax;
    }
    statement.with(order.id, order.code, order.event, order.session, order.currency, tickets, fees, tax, tickets + fees,
                   order.buyer.name, order.buyer.email, order.buyer.phone, order.buyer.note,
                   deliveryText.toText(order.delivery), order.station, order.person);
}

void bindPayment(Statement &statement, const NewOrder &order)
{
    // The first payment of an order goes by the order's own identity: one key less that could be anywhere in an index.
    statement.with(order.id, paymentKindText.toText(order.paymentKind), order.amount, order.given,
                   order.given - order.amount, order.station, order.person);
}

} // namespace

QList<SeatNo> NewOrder::seats() const
{
    QList<SeatNo> seats;
    for (const TicketView &ticket : tickets) {
        if (!ticket.seat.isNull())
            seats.append(ticket.seat);
    }
    return seats;
}

TicketView readTicket(const Row &row, Currency currency)
{
    TicketView ticket;
    ticket.id = row.id<TicketId>(0);
    ticket.line = row.number(1);
    ticket.seat = row.id<SeatNo>(2);
    ticket.area = row.id<AreaNo>(3);
    ticket.zone = row.text(4);
    ticket.row = row.text(5);
    ticket.number = row.text(6);
    ticket.category = row.number(7);
    ticket.categoryName = row.text(8);
    ticket.type = row.number(9);
    ticket.typeName = row.text(10);
    ticket.price = row.money(11, currency);
    ticket.fee = row.money(12, currency);
    ticket.tax = row.money(13, currency);
    ticket.valid = row.number(14) == 1;
    ticket.issue = row.number(15);
    ticket.usedAt = row.optionalMoment(16);
    ticket.usedGate = row.text(17);
    return ticket;
}

bool OrderStore::exists(const OrderId &order)
{
    return Statement(m_session, "SELECT 1 FROM orders WHERE order_id = ?")
        .with(order)
        .first([](const Row &) { return true; })
        .has_value();
}

bool OrderStore::insert(const NewOrder &order)
{
    Statement head(m_session, insertOrderOnSqlite);
    bindOrder(head, order);
    if (head.run() != 1)
        return false;
    Statement(m_session, insertTicketsOnSqlite).with(rowsOf(order.tickets), order.id).run();
    Statement payment(m_session, insertPaymentOnSqlite);
    bindPayment(payment, order);
    payment.with(order.id).run();
    return true;
}

std::unique_ptr<Statement> OrderStore::toSell(const NewOrder &order)
{
    m_session.beginChange();
    const QList<SeatNo> seats = order.seats();
    const auto seatCount = static_cast<int>(seats.size());
    auto sale = std::make_unique<Statement>(m_session, sellOnPostgresql);
    sale->with(order.id, order.event, NumberList::of(seats), order.session);
    bindOrder(*sale, order);
    sale->with(seatCount, rowsOf(order.tickets));
    bindPayment(*sale, order);
    JsonRows persons;
    for (const QString &key : order.personKeys)
        persons.row().add(key);
    sale->with(static_cast<int>(order.tickets.size()), persons.text(), seatCount);
    return sale;
}

OrderStore::Sold OrderStore::sold(Statement &sale)
{
    return sale.required([](const Row &row) { return Sold{row.boolean(0), row.boolean(1)}; });
}

std::optional<ReceiptView> OrderStore::receipt(const OrderId &order)
{
    return Statement(m_session, receiptSql).with(order).first([](const Row &row) {
        const Currency currency = row.currency(2);
        return ReceiptView{row.text(0), row.money(1, currency), row.money(3, currency)};
    });
}

std::optional<OrderId> OrderStore::idOf(const QString &code)
{
    return Statement(m_session, "SELECT order_id FROM orders WHERE code = ?").with(code).first([](const Row &row) {
        return row.orderId(0);
    });
}

std::optional<OrderView> OrderStore::find(const OrderId &id)
{
    std::optional<OrderView> order = Statement(m_session, findSql).with(id).first(readOrder);
    if (!order)
        return order;
    const Currency currency = order->total.currency();
    order->tickets = Statement(m_session, ticketsSql).with(id).list([currency](const Row &row) {
        return readTicket(row, currency);
    });
    order->payments = Statement(m_session, paymentsSql).with(id).list([currency](const Row &row) {
        return PaymentView{row.word(0, paymentKindText), row.money(1, currency), row.money(2, currency),
                           row.money(3, currency), row.moment(4)};
    });
    return order;
}

QList<OrderSummaryView> OrderStore::list(const OrderQuery &query)
{
    const QString pattern = u'%' + query.text.trimmed().toLower() + u'%';
    return Statement(m_session, listSql)
        .with(query.event, query.event, query.text.trimmed(), pattern, pattern, pattern, pattern, query.limit)
        .list([](const Row &row) {
            return OrderSummaryView{
                row.orderId(0), row.text(1),   row.word(2, orderStatusText),  row.id<EventId>(3), row.text(4),
                row.text(5),    row.number(6), row.money(7, row.currency(8)), row.moment(9),      row.text(10)};
        });
}

bool OrderStore::markCancelled(const OrderId &order)
{
    const int rows = Statement(m_session, "UPDATE orders SET status = 'cancelled', cancelled_at = @now_ms@ "
                                          "WHERE order_id = ? AND status = 'paid'")
                         .with(order)
                         .run();
    if (rows == 1)
        Statement(m_session, "UPDATE ticket SET status = 2 WHERE order_id = ?").with(order).run();
    return rows == 1;
}

} // namespace parterre
