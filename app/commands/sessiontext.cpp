#include "commands/sessiontext.h"

#include "commands/texttable.h"
#include "common/errortext.h"
#include "sale/salewords.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString placeText(const QString &zone, const QString &row, const QString &number)
{
    QStringList parts{zone, row, number};
    parts.removeAll(QString());
    return parts.join(u'/');
}

QString statusText(ShoppingStatus status)
{
    switch (status) {
    case ShoppingStatus::Waiting: return CommandText::tr("waiting in the queue");
    case ShoppingStatus::Selecting: return CommandText::tr("selecting");
    case ShoppingStatus::Paying: return CommandText::tr("paying");
    case ShoppingStatus::Completed: return CommandText::tr("completed");
    case ShoppingStatus::Expired: return CommandText::tr("expired");
    case ShoppingStatus::Abandoned: return CommandText::tr("abandoned");
    }
    Q_UNREACHABLE();
}

QString paymentText(PaymentKind kind)
{
    switch (kind) {
    case PaymentKind::Cash: return CommandText::tr("cash");
    case PaymentKind::Card: return CommandText::tr("card");
    case PaymentKind::Voucher: return CommandText::tr("voucher");
    case PaymentKind::Credit: return CommandText::tr("credit");
    case PaymentKind::Invoice: return CommandText::tr("invoice");
    case PaymentKind::Free: return CommandText::tr("free of charge");
    }
    Q_UNREACHABLE();
}

QString ticketsTable(const OrderView &order, const Format &format)
{
    TextTable table;
    table.alignRight(3);
    for (const TicketView &ticket : order.tickets) {
        QString state;
        if (!ticket.valid)
            state = CommandText::tr("cancelled");
        else if (ticket.usedAt)
            state = CommandText::tr("used %1").arg(format.dayAndTime(*ticket.usedAt, QTimeZone(order.timeZone)));
        table.addRow({u"  "_s + placeText(ticket.zone, ticket.row, ticket.number), ticket.typeName, ticket.categoryName,
                      format.amountWithCurrency(ticket.price + ticket.fee), ticket.code, state});
    }
    return table.text();
}

} // namespace

QString sessionText(const ShoppingView &session, const Format &format)
{
    QString text = CommandText::tr("Session %1, “%2”: %3")
                       .arg(session.id.toText(), session.event.details.name, statusText(session.status)) +
                   u'\n';
    TextTable table;
    table.alignRight(0);
    table.alignRight(4);
    for (const BasketLineView &line : session.lines) {
        table.addRow({QString::number(line.count) + u" ×"_s, placeText(line.zone, line.row, line.number), line.typeName,
                      line.categoryName, format.amountWithCurrency((line.price + line.fee).times(line.count)),
                      line.note});
    }
    text += table.text();
    if (!session.lines.isEmpty())
        text += CommandText::tr("Total: %1").arg(format.amountWithCurrency(session.total)) + u'\n';
    for (const IssueView &issue : session.issues) {
        const bool blocks = issue.complaint.severity == Complaint::Severity::Error;
        text += (blocks ? u"✕ "_s : u"! "_s) + SaleWords::issue(issue) + u'\n';
    }
    if (session.parked)
        text += CommandText::tr("Parked at “%1”; “session take” takes it up").arg(session.stationName) + u'\n';
    if (session.status == ShoppingStatus::Selecting && session.clockStarted) {
        text +=
            CommandText::tr("Held for another %1").arg(Format::countdown(session.deadline.since(session.databaseNow))) +
            u'\n';
    }
    if (session.status == ShoppingStatus::Completed)
        text += CommandText::tr("Order %1").arg(session.orderCode) + u'\n';
    return text;
}

QString noticesText(const ShoppingView &session)
{
    QStringList lines;
    for (const NoticeView &notice : session.notices) {
        lines.append(errorText({ErrorCode::Refused, {}, notice.reason, notice.arguments}).paragraph());
        if (const auto more = static_cast<int>(notice.arguments.size()); more > 0 && notice.reason.startsWith(u"best-"_s))
            lines.append(CommandText::tr("%n more offers; ask for them with --offer 2 and so on.", nullptr, more));
    }
    return lines.join(u'\n');
}

QString soldText(const ShoppingView &session, const OrderView &order, const Format &format)
{
    return CommandText::tr("Order %1").arg(order.code) + u'\n' + ticketsTable(order, format) +
           CommandText::tr("Total: %1").arg(format.amountWithCurrency(order.total)) + u'\n' +
           CommandText::tr("Change: %1").arg(format.amountWithCurrency(session.change));
}

QString orderText(const OrderView &order, const Format &format)
{
    const QTimeZone zone(order.timeZone);
    QString text =
        CommandText::tr("Order %1, “%2”: %3")
            .arg(order.code, order.eventName,
                 order.status == OrderStatus::Paid ? CommandText::tr("paid") : CommandText::tr("cancelled")) +
        u'\n' + order.venueName;
    if (order.starts)
        text += u", "_s + format.fullDay(*order.starts, zone) + u' ' + format.time(*order.starts, zone);
    text += u'\n';
    if (!order.buyer.isEmpty()) {
        QStringList buyer{order.buyer.name, order.buyer.email, order.buyer.phone};
        buyer.removeAll(QString());
        text += buyer.join(u", "_s) + u'\n';
    }
    text += ticketsTable(order, format) + CommandText::tr("Total: %1").arg(format.amountWithCurrency(order.total));
    for (const PaymentView &payment : order.payments) {
        text += u'\n' + CommandText::tr("%1, %2 (%3)")
                            .arg(format.amountWithCurrency(payment.amount), paymentText(payment.kind),
                                 format.dayAndTime(payment.paidAt, zone));
    }
    return text;
}

} // namespace parterre
