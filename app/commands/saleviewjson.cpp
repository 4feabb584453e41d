#include "commands/viewjson.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QJsonArray seatNumbers(const QList<SeatNo> &seats)
{
    QJsonArray array;
    for (const SeatNo seat : seats)
        array.append(seat.value());
    return array;
}

QJsonValue seatOrNull(SeatNo seat)
{
    return seat.isNull() ? QJsonValue() : QJsonValue(seat.value());
}

QJsonValue areaOrNull(AreaNo area)
{
    return area.isNull() ? QJsonValue() : QJsonValue(area.value());
}

QJsonObject toJson(const BasketLineView &line)
{
    return {{u"seat"_s, seatOrNull(line.seat)},
            {u"area"_s, areaOrNull(line.area)},
            {u"zone"_s, line.zone},
            {u"row"_s, line.row},
            {u"number"_s, line.number},
            {u"category"_s, line.categoryName},
            {u"ticketType"_s, line.typeName},
            {u"count"_s, line.count},
            {u"price"_s, line.price.toText()},
            {u"fee"_s, line.fee.toText()},
            {u"tax"_s, line.tax.toText()}};
}

QJsonObject toJson(const NoticeView &notice)
{
    return {{u"reason"_s, notice.reason},
            {u"arguments"_s, QJsonArray::fromStringList(notice.arguments)},
            {u"seats"_s, seatNumbers(notice.seats)},
            {u"offer"_s, seatNumbers(notice.offer)}};
}

QJsonObject toJson(const IssueView &issue)
{
    QJsonObject json = toJson(issue.complaint);
    json.insert(u"location"_s, locationText.toText(issue.location));
    return json;
}

QJsonArray locationsJson(Locations locations)
{
    QJsonArray array;
    for (const auto &[location, word] : locationText.table()) {
        if (locations.testFlag(location))
            array.append(QLatin1StringView(word));
    }
    return array;
}

QJsonObject toJson(const PaymentView &payment)
{
    return {{u"kind"_s, paymentKindText.toText(payment.kind)},
            {u"amount"_s, payment.amount.toText()},
            {u"given"_s, payment.given.toText()},
            {u"change"_s, payment.change.toText()},
            {u"paidAt"_s, payment.paidAt.toText()}};
}

template <class T>
QJsonArray arrayOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace

QJsonObject toJson(const BuyerDto &buyer)
{
    return {{u"name"_s, buyer.name}, {u"email"_s, buyer.email}, {u"phone"_s, buyer.phone}, {u"note"_s, buyer.note}};
}

QJsonObject toJson(const ShoppingView &session)
{
    const bool completed = session.status == ShoppingStatus::Completed;
    return {{u"session"_s, session.id.toText()},
            {u"revision"_s, QString::number(session.revision)},
            {u"status"_s, shoppingStatusText.toText(session.status)},
            {u"station"_s, session.stationName},
            {u"parked"_s, session.parked},
            {u"event"_s, session.event.id().value()},
            {u"eventName"_s, session.event.details.name},
            {u"party"_s, session.party},
            {u"deadline"_s, session.clockStarted ? QJsonValue(session.deadline.toText()) : QJsonValue()},
            {u"databaseNow"_s, session.databaseNow.toText()},
            {u"lines"_s, arrayOf(session.lines)},
            {u"buyer"_s, toJson(session.buyer)},
            {u"delivery"_s, deliveryText.toText(session.delivery)},
            {u"currency"_s, session.total.currency().code()},
            {u"tickets"_s, session.tickets.toText()},
            {u"fees"_s, session.fees.toText()},
            {u"tax"_s, session.tax.toText()},
            {u"total"_s, session.total.toText()},
            {u"issues"_s, arrayOf(session.issues)},
            {u"notices"_s, arrayOf(session.notices)},
            {u"writable"_s, locationsJson(session.writable)},
            {u"canBePaid"_s, session.canBePaid()},
            {u"order"_s, completed ? QJsonValue(session.order.toText()) : QJsonValue()},
            {u"orderCode"_s, completed ? QJsonValue(session.orderCode) : QJsonValue()},
            {u"change"_s, completed ? QJsonValue(session.change.toText()) : QJsonValue()}};
}

QJsonObject toJson(const TicketView &ticket)
{
    return {{u"id"_s, ticket.id.toText()},
            {u"line"_s, ticket.line},
            {u"seat"_s, seatOrNull(ticket.seat)},
            {u"area"_s, areaOrNull(ticket.area)},
            {u"zone"_s, ticket.zone},
            {u"row"_s, ticket.row},
            {u"number"_s, ticket.number},
            {u"category"_s, ticket.categoryName},
            {u"ticketType"_s, ticket.typeName},
            {u"price"_s, ticket.price.toText()},
            {u"fee"_s, ticket.fee.toText()},
            {u"tax"_s, ticket.tax.toText()},
            {u"valid"_s, ticket.valid},
            {u"issue"_s, ticket.issue},
            {u"usedAt"_s, toJson(ticket.usedAt)},
            {u"usedGate"_s, ticket.usedGate},
            {u"code"_s, ticket.code}};
}

QJsonObject toJson(const OrderView &order)
{
    return {{u"order"_s, order.id.toText()},
            {u"code"_s, order.code},
            {u"status"_s, orderStatusText.toText(order.status)},
            {u"event"_s, order.event.value()},
            {u"eventName"_s, order.eventName},
            {u"venueName"_s, order.venueName},
            {u"starts"_s, toJson(order.starts)},
            {u"timeZone"_s, QString::fromLatin1(order.timeZone)},
            {u"buyer"_s, toJson(order.buyer)},
            {u"delivery"_s, deliveryText.toText(order.delivery)},
            {u"tickets"_s, toJsonArray(order.tickets)},
            {u"payments"_s, arrayOf(order.payments)},
            {u"currency"_s, order.total.currency().code()},
            {u"ticketsTotal"_s, order.ticketsTotal.toText()},
            {u"fees"_s, order.fees.toText()},
            {u"tax"_s, order.tax.toText()},
            {u"total"_s, order.total.toText()},
            {u"createdAt"_s, order.createdAt.toText()},
            {u"station"_s, order.station}};
}

QJsonObject toJson(const OrderSummaryView &order)
{
    return {{u"order"_s, order.id.toText()},
            {u"code"_s, order.code},
            {u"status"_s, orderStatusText.toText(order.status)},
            {u"event"_s, order.event.value()},
            {u"eventName"_s, order.eventName},
            {u"buyer"_s, order.buyerName},
            {u"tickets"_s, order.tickets},
            {u"currency"_s, order.total.currency().code()},
            {u"total"_s, order.total.toText()},
            {u"createdAt"_s, order.createdAt.toText()},
            {u"station"_s, order.station}};
}

} // namespace parterre
