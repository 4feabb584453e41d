#include "commands/commandcontext.h"
#include "commands/files.h"
#include "commands/sessiontext.h"
#include "commands/texttable.h"
#include "commands/viewjson.h"
#include "common/errortext.h"
#include "print/orderprint.h"
#include "print/ticketpdf.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// By the code that people say, or by its identity.
Result<OrderView> namedOrder(CommandContext &context)
{
    const QString name = context.argument(0);
    const OrderId id = OrderId::fromText(name);
    OrderService &orders = context.services().orders;
    return context.await(id.isNull() ? orders.find(name) : orders.view(id));
}

Result<Outcome> showOrder(CommandContext &context)
{
    const Result<OrderView> order = namedOrder(context);
    if (!order)
        return Failure(order.error());
    return Outcome{orderText(*order, context.format()), toJson(*order), {}, ExitCode::Done};
}

Result<Outcome> listOrders(CommandContext &context)
{
    OrderFilterDto filter;
    filter.text = context.option("text");
    const Result<int> event = context.numberOption("event", 0);
    if (!event)
        return Failure(event.error());
    filter.event = EventId(*event);
    const Result<QList<OrderSummaryView>> orders = context.await(context.services().orders.list(filter));
    if (!orders)
        return Failure(orders.error());
    TextTable table({CommandText::tr("Order"), CommandText::tr("Event"), CommandText::tr("Buyer"),
                     CommandText::tr("Tickets"), CommandText::tr("Total"), CommandText::tr("State"),
                     CommandText::tr("Station")});
    table.alignRight(3);
    table.alignRight(4);
    for (const OrderSummaryView &order : *orders) {
        table.addRow({order.code, order.eventName, order.buyerName, QString::number(order.tickets),
                      context.format().amountWithCurrency(order.total),
                      order.status == OrderStatus::Paid ? CommandText::tr("paid") : CommandText::tr("cancelled"),
                      order.station});
    }
    return Outcome{table.text(), toJsonArray(*orders), {}, ExitCode::Done};
}

Result<Outcome> cancelOrder(CommandContext &context)
{
    const Result<OrderView> order = namedOrder(context);
    if (!order)
        return Failure(order.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const Result<OrderView> cancelled = context.await(context.services().orders.cancel(*actor, order->id));
    if (!cancelled)
        return Failure(cancelled.error());
    return Outcome{orderText(*cancelled, context.format()), toJson(*cancelled), {}, ExitCode::Done};
}

Result<Outcome> printTickets(CommandContext &context)
{
    const QString path = context.option("to");
    if (path.isEmpty())
        return usageError(CommandText::tr("Say where to with --to FILE."));
    const QString paper = context.has("paper") ? context.option("paper") : u"a5"_s;
    if (paper != u"a5"_s && paper != u"strip"_s)
        return usageError(CommandText::tr("“%1” isn't a paper. It can be a5 or strip.").arg(paper));
    const Result<OrderView> order = namedOrder(context);
    if (!order)
        return Failure(order.error());
    const Result<HouseView> house = context.await(context.services().house.view());
    if (!house)
        return Failure(house.error());
    const QList<TicketPrintView> tickets = ticketPrintsOf(*order, house->name);
    if (tickets.isEmpty())
        return refusal(u"nothing-to-print"_s);
    const TicketPdf printer(paper == u"a5"_s ? TicketPaper::A5 : TicketPaper::Strip, context.format());
    if (const Result<void> written = writeFile(path, printer.write(tickets)); !written)
        return Failure(written.error());
    return Outcome{
        CommandText::tr("%n tickets of order %1 were written to %2.", nullptr, static_cast<int>(tickets.size()))
            .arg(order->code, path),
        QJsonObject{{u"order"_s, order->id.toText()},
                    {u"code"_s, order->code},
                    {u"file"_s, path},
                    {u"tickets"_s, static_cast<int>(tickets.size())}},
        {},
        ExitCode::Done};
}

/// When and where a used ticket was used, on the venue's clock.
QStringList readableArguments(CommandContext &context, const TicketCheckView &check)
{
    QStringList arguments = check.arguments;
    const std::optional<Moment> used = check.ticket.usedAt;
    if (check.result != "already-used"_L1 || !used || arguments.isEmpty())
        return arguments;
    const Result<OrderView> order = context.await(context.services().orders.find(check.orderCode));
    arguments[0] = context.format().dayAndTime(*used, QTimeZone(order ? order->timeZone : QByteArray("UTC")));
    return arguments;
}

QJsonObject toJson(const TicketCheckView &check, const QString &message)
{
    const bool known = !check.ticket.id.isNull();
    return {{u"result"_s, check.result},
            {u"admits"_s, check.admits()},
            {u"arguments"_s, QJsonArray::fromStringList(check.arguments)},
            {u"message"_s, message},
            {u"ticket"_s, known ? QJsonValue(parterre::toJson(check.ticket)) : QJsonValue()},
            {u"eventName"_s, check.eventName},
            {u"orderCode"_s, check.orderCode},
            {u"checkedAt"_s, check.checkedAt.toText()}};
}

Result<Outcome> checkTicket(CommandContext &context)
{
    const bool dryRun = context.has("dry-run");
    const Result<Actor> actor = dryRun ? Result<Actor>(Actor()) : context.actor();
    if (!actor)
        return Failure(actor.error());
    const Result<TicketCheckView> check = context.await(
        context.services().orders.checkTicket(*actor, context.argument(0), context.option("gate"), dryRun));
    if (!check)
        return Failure(check.error());
    QStringList place{check->ticket.zone, check->ticket.row, check->ticket.number};
    place.removeAll(QString());
    const QString seat = place.join(u'/');
    if (check->admits()) {
        const QString message =
            CommandText::tr("Welcome: %1, %2, %3").arg(check->eventName, seat, check->ticket.typeName);
        return Outcome{message, toJson(*check, message), {}, ExitCode::Done};
    }
    const QString message =
        errorText(Error{ErrorCode::Refused, {}, check->result, readableArguments(context, *check)}).paragraph();
    return Outcome{{}, toJson(*check, message), message, ExitCode::Refused};
}

} // namespace

QList<Command> orderCommands()
{
    return {
        {"order list",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the newest orders, two hundred at most"),
         {{"event", "ID", QT_TRANSLATE_NOOP("parterre::CommandText", "only those of this event")},
          {"text", "TEXT",
           QT_TRANSLATE_NOOP("parterre::CommandText", "only those with this in their code, name, e-mail or phone")}},
         listOrders},
        {"order show",
         "ORDER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "an order by its code (8F3K2) or its UUID"),
         {},
         showOrder},
        {"order cancel",
         "ORDER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "undo a sale: its places are free again"),
         {},
         cancelOrder},
        {"ticket pdf",
         "ORDER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the tickets of an order, to print"),
         {{"to", "FILE", QT_TRANSLATE_NOOP("parterre::CommandText", "where to")},
          {"paper", "PAPER", QT_TRANSLATE_NOOP("parterre::CommandText", "a5 or strip; else a5")}},
         printTickets,
         true},
        {"ticket check",
         "CODE",
         QT_TRANSLATE_NOOP("parterre::CommandText", "let a ticket in, once; ends with 1 when it must stay outside"),
         {{"gate", "GATE", QT_TRANSLATE_NOOP("parterre::CommandText", "where it is shown")},
          {"dry-run", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "only say what would be said")}},
         checkTicket},
    };
}

} // namespace parterre
