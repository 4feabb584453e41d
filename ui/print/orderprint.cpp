#include "print/orderprint.h"

namespace parterre {

QList<TicketPrintView> ticketPrintsOf(const OrderView &order, const QString &houseName)
{
    QList<TicketPrintView> prints;
    for (const TicketView &ticket : order.tickets) {
        // A cancelled ticket must not leave the printer again.
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
        print.houseName = houseName;
        print.zone = ticket.zone;
        print.row = ticket.row;
        print.seat = ticket.number;
        print.ticketType = ticket.typeName;
        print.category = ticket.categoryName;
        print.price = ticket.price + ticket.fee;
        print.fee = ticket.fee;
        print.taxBasisPoints = order.taxBasisPoints;
        print.orderCode = order.code;
        print.number = ticket.line;
        print.count = static_cast<int>(order.tickets.size());
        print.holderName = order.nameOnTicket ? order.buyer.name : QString();
        print.code = ticket.code;
        print.refundPolicy = order.refundPolicy;
        prints.append(print);
    }
    return prints;
}

} // namespace parterre
