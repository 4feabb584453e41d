#include "sale/orderprints.h"

#include "domain/venue/layout.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString categoryName(const TicketView &ticket)
{
    return ticket.category >= 0 ? QString(categoryLetter(ticket.category)) : ticket.categoryName;
}

bool sameKind(const ReceiptLineView &line, const QString &what, Money price)
{
    return line.what == what && line.unitPrice == price;
}

} // namespace

QList<TicketPrintView> ticketPrints(const OrderView &order)
{
    QList<TicketPrintView> prints;
    const auto count = static_cast<int>(std::ranges::count_if(order.tickets, &TicketView::valid));
    for (const TicketView &ticket : order.tickets) {
        if (!ticket.valid)
            continue;
        TicketPrintView print;
        print.eventName = order.eventName;
        print.subtitle = order.eventSubtitle;
        print.starts = order.starts;
        print.doors = order.doors;
        print.timeZone = order.timeZone;
        print.venueName = order.venueName;
        print.venueAddress = order.venueAddress;
        print.zone = ticket.zone;
        print.row = ticket.row;
        print.seat = ticket.number;
        print.ticketType = ticket.typeName;
        print.category = categoryName(ticket);
        print.price = ticket.price + ticket.fee;
        print.fee = ticket.fee;
        print.taxBasisPoints = order.taxBasisPoints;
        print.orderCode = order.code;
        print.number = static_cast<int>(prints.size()) + 1;
        print.count = count;
        print.holderName = order.nameOnTicket ? order.buyer.name : QString();
        print.code = ticket.code;
        print.refundPolicy = order.refundPolicy;
        prints.append(print);
    }
    return prints;
}

ReceiptPrintView receiptPrint(const OrderView &order)
{
    ReceiptPrintView receipt;
    receipt.houseName = order.venueName;
    receipt.houseAddress = order.venueAddress;
    receipt.orderCode = order.code;
    receipt.soldAt = order.createdAt;
    receipt.timeZone = order.timeZone;
    receipt.station = order.station;
    receipt.clerk = order.person;
    for (const TicketView &ticket : order.tickets) {
        if (!ticket.valid)
            continue;
        //: On a receipt: ticket type, price category
        const QString what = QCoreApplication::translate("OrderPrints", "%1, category %2")
                                 .arg(ticket.typeName, categoryName(ticket));
        const QString place = ticket.row.isEmpty() ? ticket.zone : u"%1 %2 %3"_s.arg(ticket.zone, ticket.row, ticket.number);
        const auto known = std::ranges::find_if(receipt.lines, [&](const ReceiptLineView &line) {
            return sameKind(line, what, ticket.price);
        });
        if (known == receipt.lines.end()) {
            receipt.lines.append({1, order.eventName, what, place, ticket.price, ticket.price});
            continue;
        }
        ++known->count;
        known->total = known->unitPrice.times(known->count);
        if (!ticket.row.isEmpty())
            known->places += u", %1 %2"_s.arg(ticket.row, ticket.number);
    }
    receipt.fee = order.fees;
    receipt.total = order.total;
    receipt.tax = order.tax;
    receipt.taxBasisPoints = order.taxBasisPoints;
    for (const PaymentView &payment : order.payments) {
        ReceiptPaymentView paid;
        paid.kind = payment.kind;
        paid.amount = payment.amount;
        if (payment.kind == PaymentKind::Cash) {
            paid.given = payment.given;
            paid.change = payment.change;
        }
        receipt.payments.append(paid);
    }
    receipt.refundPolicy = order.refundPolicy;
    return receipt;
}

} // namespace parterre
