#include "commands/commandcontext.h"
#include "commands/sessiontext.h"
#include "commands/texttable.h"
#include "commands/viewjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QJsonObject toJson(const OpenSaleView &sale)
{
    return {{u"session"_s, sale.id.toText()},
            {u"event"_s, sale.event.value()},
            {u"eventName"_s, sale.eventName},
            {u"status"_s, shoppingStatusText.toText(sale.status)},
            {u"parked"_s, sale.isParked()},
            {u"parkedAt"_s, parterre::toJson(sale.parkedAt)},
            {u"station"_s, sale.stationName},
            {u"person"_s, sale.person},
            {u"buyer"_s, sale.buyerName},
            {u"places"_s, sale.places},
            {u"deadline"_s, sale.deadline.toText()},
            {u"databaseNow"_s, sale.databaseNow.toText()}};
}

QString stateText(const OpenSaleView &sale)
{
    if (sale.status == ShoppingStatus::Paying)
        return CommandText::tr("paying");
    return sale.isParked() ? CommandText::tr("parked") : CommandText::tr("selecting");
}

Result<Outcome> listSales(CommandContext &context)
{
    Result<QList<OpenSaleView>> sales = context.await(context.services().shopping.openSales());
    if (!sales)
        return Failure(sales.error());
    if (context.has("parked"))
        sales->removeIf([](const OpenSaleView &sale) { return !sale.isParked(); });
    TextTable table({CommandText::tr("Session"), CommandText::tr("Event"), CommandText::tr("Places"),
                     CommandText::tr("Buyer"), CommandText::tr("State"), CommandText::tr("Station"),
                     CommandText::tr("Person"), CommandText::tr("Time left")});
    table.alignRight(2);
    table.alignRight(7);
    QJsonArray array;
    for (const OpenSaleView &sale : std::as_const(*sales)) {
        const auto left = std::max(sale.deadline.since(sale.databaseNow), std::chrono::milliseconds(0));
        table.addRow({sale.id.toText(), sale.eventName, QString::number(sale.places), sale.buyerName, stateText(sale),
                      sale.stationName, sale.person, Format::countdown(left)});
        array.append(toJson(sale));
    }
    return Outcome{
        sales->isEmpty() ? CommandText::tr("No sale is in progress.") : table.text(), array, {}, ExitCode::Done};
}

Outcome outcomeOf(CommandContext &context, const ShoppingView &session, ExitCode exit = ExitCode::Done)
{
    return {sessionText(session, context.format()), parterre::toJson(session), noticesText(session), exit};
}

/// The sale whose number stands on the command line, as it is now.
Result<ShoppingView> namedSale(CommandContext &context)
{
    const Result<SessionId> id = context.id<SessionId>(0, CommandText::tr("the session's number"));
    if (!id)
        return Failure(id.error());
    return context.await(context.services().shopping.view(*id));
}

Result<Outcome> parkSale(CommandContext &context)
{
    ShoppingService &shopping = context.services().shopping;
    const Result<ShoppingView> before = namedSale(context);
    const Result<Actor> actor = context.actor();
    if (!before || !actor)
        return Failure(!before ? before.error() : actor.error());
    const Result<ShoppingView> parked = context.await(shopping.park(*actor, *before));
    if (!parked)
        return Failure(parked.error());
    if (!parked->parked)
        return refusal(u"session-expired"_s);
    return outcomeOf(context, *parked);
}

Result<Outcome> takeSale(CommandContext &context)
{
    ShoppingService &shopping = context.services().shopping;
    const Result<ShoppingView> before = namedSale(context);
    const Result<Actor> actor = context.actor();
    if (!before || !actor)
        return Failure(!before ? before.error() : actor.error());
    OpenSaleView from;
    from.id = before->id;
    from.station = before->station;
    if (before->parked)
        from.parkedAt = before->databaseNow;
    const Result<ShoppingView> taken = context.await(shopping.takeOver(*actor, from));
    if (!taken)
        return Failure(taken.error());
    if (taken->status != ShoppingStatus::Selecting) {
        return refusal(taken->status == ShoppingStatus::Abandoned ? u"session-abandoned"_s : u"session-expired"_s);
    }
    return outcomeOf(context, *taken);
}

} // namespace

QList<Command> handOverCommands()
{
    return {
        {"session list",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the sales in progress that hold places: whose they are, how long"),
         {{"parked", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "only those that are parked")}},
         listSales},
        {"session park",
         "SESSION",
         QT_TRANSLATE_NOOP("parterre::CommandText", "put it aside, held as it is, for whoever takes it up"),
         {},
         parkSale},
        {"session take",
         "SESSION",
         QT_TRANSLATE_NOOP("parterre::CommandText", "take up a parked sale, or take over another station's"),
         {},
         takeSale},
    };
}

} // namespace parterre
