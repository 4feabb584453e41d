#include "storage/sale/bulksalestore.h"

#include "storage/core/dbsession.h"
#include "storage/core/jsonrows.h"
#include "storage/core/statement.h"
#include "storage/event/inventorycreation.h"

#include <QUuid>

#include <utility>

namespace parterre {
namespace {

constexpr auto selectSeats =
    "SELECT e.seat_no, l.zone, l.row_label, l.number_label, e.category FROM event_seat e "
    "JOIN event v ON v.event_id = e.event_id "
    "JOIN layout_seat l ON l.version_id = v.version_id AND l.seat_no = e.seat_no "
    "WHERE e.event_id = ? AND e.seat_no @in_list@ "
    "AND (e.state = 0 OR (e.state = 1 AND e.expires_at <= @now_ms@))";
constexpr auto selectAreas = "SELECT area_no, name, category, capacity - used FROM ga_area WHERE event_id = ? "
                             "ORDER BY area_no @lock@";
constexpr auto selectClaims = "SELECT person_key, CAST(SUM(n) AS BIGINT) FROM person_claim WHERE event_id = ? "
                              "AND person_key IN (SELECT value ->> 0 FROM @rows@) GROUP BY person_key";
constexpr auto selectCodes = "SELECT code FROM orders WHERE code IN (SELECT value ->> 0 FROM @rows@)";
constexpr auto selectOrders = "SELECT order_id FROM orders WHERE order_id IN (SELECT value ->> 0 FROM @rows@)";
constexpr auto insertSessions =
    "INSERT INTO shop_session (session_id, event_id, status, party, revision, station_id, person, clock_started, "
    "created_at, expires_at, buyer_name, buyer_email, buyer_phone, buyer_note, delivery, order_id) "
    "SELECT CAST(r.value ->> 0 AS BIGINT), e.event_id, 3, CAST(r.value ->> 1 AS INTEGER), "
    "CAST(r.value ->> 2 AS BIGINT), CAST(r.value ->> 3 AS BIGINT), r.value ->> 4, TRUE, @now_ms@, "
    "@now_ms@ + e.session_ms, r.value ->> 5, r.value ->> 6, r.value ->> 7, r.value ->> 8, r.value ->> 9, "
    "r.value ->> 10 FROM event e, @rows@ AS r WHERE e.event_id = ?";
constexpr auto insertOrders =
    "INSERT INTO orders (order_id, code, event_id, session_id, status, currency, tickets_total, fees_total, "
    "tax_total, total, buyer_name, buyer_email, buyer_phone, buyer_note, delivery, station_id, person, created_at) "
    "SELECT value ->> 0, value ->> 1, CAST(? AS BIGINT), CAST(value ->> 2 AS BIGINT), 'paid', value ->> 3, "
    "CAST(value ->> 4 AS BIGINT), CAST(value ->> 5 AS BIGINT), CAST(value ->> 6 AS BIGINT), "
    "CAST(value ->> 7 AS BIGINT), value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, "
    "CAST(value ->> 13 AS BIGINT), value ->> 14, @now_ms@ FROM @rows@";
constexpr auto insertTickets =
    "INSERT INTO ticket (ticket_id, order_id, line, event_id, seat_no, area_no, zone, row_label, number_label, "
    "category, category_name, type_no, type_name, price, fee, tax) "
    "SELECT CAST(value ->> 0 AS BIGINT), value ->> 1, CAST(value ->> 2 AS INTEGER), CAST(? AS BIGINT), "
    "NULLIF(CAST(value ->> 3 AS BIGINT), 0), NULLIF(CAST(value ->> 4 AS BIGINT), 0), value ->> 5, value ->> 6, "
    "value ->> 7, CAST(value ->> 8 AS SMALLINT), value ->> 9, CAST(value ->> 10 AS SMALLINT), value ->> 11, "
    "CAST(value ->> 12 AS BIGINT), CAST(value ->> 13 AS BIGINT), CAST(value ->> 14 AS BIGINT) FROM @rows@";
constexpr auto insertPayments =
    "INSERT INTO payment (payment_id, order_id, kind, amount, given, change_given, station_id, person, paid_at) "
    "SELECT value ->> 0, value ->> 1, value ->> 2, CAST(value ->> 3 AS BIGINT), CAST(value ->> 4 AS BIGINT), "
    "CAST(value ->> 4 AS BIGINT) - CAST(value ->> 3 AS BIGINT), CAST(value ->> 5 AS BIGINT), value ->> 6, @now_ms@ "
    "FROM @rows@";
constexpr auto insertClaims = "INSERT INTO person_claim (event_id, person_key, session_id, n) "
                              "SELECT CAST(? AS BIGINT), value ->> 0, CAST(value ->> 1 AS BIGINT), "
                              "CAST(value ->> 2 AS INTEGER) FROM @rows@";
// Materialized, or else SQLite would read the whole list again for every seat of the event. The list of seats beside it
// keeps PostgreSQL, which knows nothing yet of an event that was just published, from comparing all its seats with all.
constexpr auto sellSeats =
    "WITH r AS MATERIALIZED (SELECT CAST(value ->> 0 AS BIGINT) AS seat_no, value ->> 1 AS order_id, "
    "CAST(value ->> 2 AS SMALLINT) AS type_no FROM @rows@) "
    "UPDATE event_seat SET state = 2, order_id = r.order_id, type_no = r.type_no, session_id = NULL, "
    "expires_at = NULL, changed_seq = @change@ FROM r "
    "WHERE event_seat.event_id = ? AND event_seat.seat_no @in_list@ AND event_seat.seat_no = r.seat_no "
    "AND (event_seat.state = 0 OR (event_seat.state = 1 AND event_seat.expires_at <= @now_ms@))";
constexpr auto takePlaces = "UPDATE ga_area SET used = used + ?, changed_seq = @change@ "
                            "WHERE event_id = ? AND area_no = ? AND used + ? <= capacity";
constexpr auto insertPlaces =
    "INSERT INTO ga_hold (hold_id, event_id, area_no, session_id, type_no, n, state, order_id) "
    "SELECT CAST(value ->> 0 AS BIGINT), CAST(? AS BIGINT), CAST(value ->> 1 AS BIGINT), "
    "CAST(value ->> 2 AS BIGINT), CAST(value ->> 3 AS SMALLINT), CAST(value ->> 4 AS INTEGER), 2, value ->> 5 "
    "FROM @rows@";

QString rowsOf(const QStringList &texts)
{
    JsonRows rows;
    for (const QString &text : texts)
        rows.row().add(text);
    return rows.text();
}

[[noreturn]] void runAgain(const QString &what)
{
    throw DbError(Error{ErrorCode::Busy, what + QStringLiteral(" was taken meanwhile"), {}, {}},
                  DbError::Remedy::Retry, {});
}

struct OrderSums
{
    Money tickets;
    Money fees;
    Money tax;
};

OrderSums sumsOf(const NewOrder &order)
{
    const Money none = Money::zero(order.currency);
    OrderSums sums{none, none, none};
    for (const TicketView &ticket : order.tickets) {
        sums.tickets += ticket.price;
        sums.fees += ticket.fee;
        sums.tax += ticket.tax;
    }
    return sums;
}

} // namespace

QMap<SeatNo, SeatOnSale> BulkSaleStore::seatsOnSale(const QList<SeatNo> &seats)
{
    QMap<SeatNo, SeatOnSale> onSale;
    Statement(m_session, selectSeats).with(m_event, NumberList::of(seats)).each([&](const Row &row) {
        const SeatNo seat = row.id<SeatNo>(0);
        onSale.insert(seat, {seat, row.text(1), row.text(2), row.text(3), row.number(4)});
    });
    return onSale;
}

QMap<AreaNo, AreaOnSale> BulkSaleStore::areasOnSale()
{
    QMap<AreaNo, AreaOnSale> onSale;
    Statement(m_session, selectAreas).with(m_event).each([&](const Row &row) {
        const AreaNo area = row.id<AreaNo>(0);
        onSale.insert(area, {area, row.text(1), row.number(2), row.number(3)});
    });
    return onSale;
}

QMap<QString, int> BulkSaleStore::claims(const QStringList &personKeys)
{
    QMap<QString, int> claimed;
    Statement(m_session, selectClaims).with(m_event, rowsOf(personKeys)).each([&](const Row &row) {
        claimed.insert(row.text(0), row.number(1));
    });
    return claimed;
}

QStringList BulkSaleStore::takenCodes(const QStringList &codes)
{
    return Statement(m_session, selectCodes).with(rowsOf(codes)).list([](const Row &row) { return row.text(0); });
}

QStringList BulkSaleStore::takenOrders(const QStringList &ids)
{
    return Statement(m_session, selectOrders).with(rowsOf(ids)).list([](const Row &row) { return row.text(0); });
}

void BulkSaleStore::write(const QList<BulkSale> &sales)
{
    if (sales.isEmpty())
        return;
    writeSessions(sales);
    takeSeats(sales);
    takeAreas(sales);
    writeOrders(sales);
    writeTickets(sales);
    writePayments(sales);
    writeClaims(sales);
}

void BulkSaleStore::writeSessions(const QList<BulkSale> &sales)
{
    JsonRows rows;
    for (const BulkSale &sale : sales) {
        const NewOrder &order = sale.order;
        rows.row().add(order.session.value()).add(sale.party).add(sale.revision).add(order.station.value());
        rows.add(order.person).add(order.buyer.name).add(order.buyer.email).add(order.buyer.phone);
        rows.add(order.buyer.note).add(deliveryText.toText(order.delivery)).add(order.id.toText());
    }
    Statement(m_session, insertSessions).with(rows.text(), m_event).run();
}

void BulkSaleStore::takeSeats(const QList<BulkSale> &sales)
{
    JsonRows rows;
    NumberList seats;
    for (const BulkSale &sale : sales) {
        for (const TicketView &ticket : sale.order.tickets) {
            if (ticket.seat.isNull())
                continue;
            rows.row().add(ticket.seat.value()).add(sale.order.id.toText()).add(ticket.type);
            seats.numbers.append(ticket.seat.value());
        }
    }
    if (seats.numbers.isEmpty())
        return;
    if (Statement(m_session, sellSeats).with(rows.text(), m_event, seats).run() != seats.numbers.size())
        runAgain(QStringLiteral("a seat"));
}

void BulkSaleStore::takeAreas(const QList<BulkSale> &sales)
{
    JsonRows rows;
    QMap<AreaNo, int> taken;
    for (const BulkSale &sale : sales) {
        QMap<std::pair<AreaNo, TicketTypeNo>, int> places;
        for (const TicketView &ticket : sale.order.tickets) {
            if (!ticket.area.isNull())
                ++places[{ticket.area, ticket.type}];
        }
        for (auto place = places.cbegin(); place != places.cend(); ++place) {
            rows.row().add(randomId()).add(place.key().first.value()).add(sale.order.session.value());
            rows.add(place.key().second).add(place.value()).add(sale.order.id.toText());
            taken[place.key().first] += place.value();
        }
    }
    for (auto area = taken.cbegin(); area != taken.cend(); ++area) {
        if (Statement(m_session, takePlaces).with(area.value(), m_event, area.key(), area.value()).run() != 1)
            runAgain(QStringLiteral("a place"));
    }
    if (!rows.isEmpty())
        Statement(m_session, insertPlaces).with(m_event, rows.text()).run();
}

void BulkSaleStore::writeOrders(const QList<BulkSale> &sales)
{
    JsonRows rows;
    for (const BulkSale &sale : sales) {
        const NewOrder &order = sale.order;
        const OrderSums sums = sumsOf(order);
        rows.row().add(order.id.toText()).add(order.code).add(order.session.value()).add(order.currency.code());
        rows.add(sums.tickets.minor()).add(sums.fees.minor()).add(sums.tax.minor());
        rows.add((sums.tickets + sums.fees).minor());
        rows.add(order.buyer.name).add(order.buyer.email).add(order.buyer.phone).add(order.buyer.note);
        rows.add(deliveryText.toText(order.delivery)).add(order.station.value()).add(order.person);
    }
    Statement(m_session, insertOrders).with(m_event, rows.text()).run();
}

void BulkSaleStore::writeTickets(const QList<BulkSale> &sales)
{
    JsonRows rows;
    for (const BulkSale &sale : sales) {
        for (const TicketView &ticket : sale.order.tickets) {
            rows.row().add(ticket.id.value()).add(sale.order.id.toText()).add(ticket.line);
            rows.add(ticket.seat.value()).add(ticket.area.value()).add(ticket.zone).add(ticket.row).add(ticket.number);
            rows.add(ticket.category).add(ticket.categoryName).add(ticket.type).add(ticket.typeName);
            rows.add(ticket.price.minor()).add(ticket.fee.minor()).add(ticket.tax.minor());
        }
    }
    Statement(m_session, insertTickets).with(m_event, rows.text()).run();
}

void BulkSaleStore::writePayments(const QList<BulkSale> &sales)
{
    JsonRows rows;
    for (const BulkSale &sale : sales) {
        const NewOrder &order = sale.order;
        rows.row().add(QUuid::createUuid().toString(QUuid::WithoutBraces)).add(order.id.toText());
        rows.add(paymentKindText.toText(order.paymentKind)).add(order.amount.minor()).add(order.given.minor());
        rows.add(order.station.value()).add(order.person);
    }
    Statement(m_session, insertPayments).with(rows.text()).run();
}

void BulkSaleStore::writeClaims(const QList<BulkSale> &sales)
{
    JsonRows rows;
    for (const BulkSale &sale : sales) {
        for (const QString &key : sale.personKeys)
            rows.row().add(key).add(sale.order.session.value()).add(static_cast<qint64>(sale.order.tickets.size()));
    }
    if (!rows.isEmpty())
        Statement(m_session, insertClaims).with(m_event, rows.text()).run();
}

} // namespace parterre
