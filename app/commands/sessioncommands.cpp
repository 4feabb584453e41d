#include "commands/sessionputs.h"
#include "commands/sessiontext.h"
#include "commands/viewjson.h"
#include "services/orderids.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

Result<Outcome> openSession(CommandContext &context)
{
    OpenSessionDto dto;
    const Result<EventId> event = context.id<EventId>(0, CommandText::tr("the event's number"));
    const Result<int> party = context.numberOption("party", 0);
    if (!event || !party)
        return Failure(!event ? event.error() : party.error());
    dto.event = *event;
    dto.party = *party;
    dto.buyer.name = context.option("name");
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const Result<ShoppingView> session = context.await(context.services().shopping.open(*actor, dto));
    if (!session)
        return Failure(session.error());
    return sessionOutcome(context, *session);
}

Result<Outcome> showSession(CommandContext &context)
{
    const Result<ShoppingView> session = namedSession(context);
    if (!session)
        return Failure(session.error());
    return sessionOutcome(context, *session);
}

Result<Outcome> putBuyer(CommandContext &context)
{
    const Result<ShoppingView> session = stillOpen(put(context, [&](const ShoppingView &before, const Actor &actor) {
        BuyerDto buyer = before.buyer;
        if (context.has("name"))
            buyer.name = context.option("name");
        if (context.has("email"))
            buyer.email = context.option("email");
        if (context.has("phone"))
            buyer.phone = context.option("phone");
        if (context.has("note"))
            buyer.note = context.option("note");
        return context.await(context.services().shopping.put(actor, before, buyer));
    }));
    if (!session)
        return Failure(session.error());
    return sessionOutcome(context, *session);
}

Result<Outcome> putDelivery(CommandContext &context)
{
    const std::optional<Delivery> delivery = deliveryText.fromText(context.argument(1));
    if (!delivery)
        return usageError(
            CommandText::tr("“%1” isn't a delivery. It can be print, email or collect.").arg(context.argument(1)));
    const Result<ShoppingView> session = stillOpen(put(context, [&](const ShoppingView &before, const Actor &actor) {
        return context.await(context.services().shopping.put(actor, before, *delivery));
    }));
    if (!session)
        return Failure(session.error());
    return sessionOutcome(context, *session);
}

Result<CashPaymentDto> cashOf(CommandContext &context, const ShoppingView &at)
{
    CashPaymentDto cash;
    const std::optional<Money> given = Money::fromText(context.option("cash"), at.total.currency());
    if (!given)
        return usageError(
            CommandText::tr("“%1” isn't an amount of cash. Write it as 45.50.").arg(context.option("cash")));
    cash.given = *given;
    cash.order = context.has("order") ? OrderId::fromText(context.option("order")) : newOrderId(at.databaseNow);
    if (cash.order.isNull())
        return usageError(
            CommandText::tr("“%1” isn't the identity of an order (a UUID).").arg(context.option("order")));
    return cash;
}

/// On an unknown outcome the same order is sent again, which settles it.
Result<ShoppingView> purchase(CommandContext &context, const ShoppingView &at, const Actor &actor,
                              const CashPaymentDto &cash)
{
    constexpr int mostTries = 3;
    std::optional<Error> unknown;
    for (int attempt = 1;; ++attempt) {
        const Result<ShoppingView> sold = context.await(context.services().shopping.put(actor, at, cash));
        if (sold)
            return sold;
        if (sold.error().code == ErrorCode::OutcomeUnknown)
            unknown = sold.error();
        // Not being reached says nothing about what was sent before.
        const bool tellsNothing = sold.error().code == ErrorCode::Offline || sold.error().code == ErrorCode::Busy;
        if (!unknown || !(tellsNothing || sold.error().code == ErrorCode::OutcomeUnknown))
            return sold;
        if (attempt == mostTries)
            return Failure(*unknown);
    }
}

Result<Outcome> paySession(CommandContext &context)
{
    if (!context.has("cash"))
        return usageError(CommandText::tr("Say how much the customer gives with --cash AMOUNT."));
    const Result<ShoppingView> session =
        put(context, [&](const ShoppingView &before, const Actor &actor) -> Result<ShoppingView> {
            const Result<CashPaymentDto> cash = cashOf(context, before);
            if (!cash)
                return Failure(cash.error());
            return purchase(context, before, actor, *cash);
        });
    if (!session)
        return Failure(session.error());
    if (session->status != ShoppingStatus::Completed)
        return stillOpen(session).map([&](const ShoppingView &view) { return sessionOutcome(context, view, false); });
    const Result<OrderView> order = context.await(context.services().orders.view(session->order));
    if (!order)
        return Failure(order.error());
    QJsonObject json = toJson(*order);
    json.insert(u"session"_s, session->id.toText());
    json.insert(u"change"_s, session->change.toText());
    return Outcome{soldText(*session, *order, context.format()), json, {}, ExitCode::Done};
}

Result<Outcome> putParty(CommandContext &context)
{
    const Result<qint64> party = context.number(context.argument(1), CommandText::tr("the number of places"));
    if (!party)
        return Failure(party.error());
    const Result<ShoppingView> session = stillOpen(put(context, [&](const ShoppingView &before, const Actor &actor) {
        return context.await(context.services().shopping.put(actor, before, PartyDto{static_cast<int>(*party)}));
    }));
    if (!session)
        return Failure(session.error());
    return sessionOutcome(context, *session);
}

Result<Outcome> extendSession(CommandContext &context)
{
    const Result<ShoppingView> session = stillOpen(put(context, [&](const ShoppingView &before, const Actor &actor) {
        return context.await(context.services().shopping.extend(actor, before));
    }));
    if (!session)
        return Failure(session.error());
    return sessionOutcome(context, *session);
}

Result<Outcome> abandonSession(CommandContext &context)
{
    const Result<ShoppingView> session = put(context, [&](const ShoppingView &before, const Actor &actor) {
        return context.await(context.services().shopping.abandon(actor, before));
    });
    if (!session)
        return Failure(session.error());
    if (session->status == ShoppingStatus::Completed)
        return refusal(u"already-completed"_s);
    return sessionOutcome(context, *session);
}

} // namespace

QList<Command> sessionCommands()
{
    const CommandOption type{
        "type", "TYPE",
        QT_TRANSLATE_NOOP("parterre::CommandText", "ticket type by name or letter; else the event's first")};
    return {
        {"session open",
         "EVENT",
         QT_TRANSLATE_NOOP("parterre::CommandText", "begin a purchase"),
         {{"party", "N",
           QT_TRANSLATE_NOOP("parterre::CommandText",
                             "how many places the customer wants at most; else what one order may have")},
          {"name", "NAME", QT_TRANSLATE_NOOP("parterre::CommandText", "the buyer's name")}},
         openSession},
        {"session show",
         "SESSION",
         QT_TRANSLATE_NOOP("parterre::CommandText", "what is in the basket, what it costs, what is missing"),
         {},
         showSession},
        {"session seats",
         "SESSION [PLACE…]",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "hold these seats (Stalls/C/12), all or none, and give back others"),
         {{"add", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "keep the seats that are held already")},
          {"best", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "let the house choose so many more")},
          {"category", "CATEGORY", QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: of this category")},
          {"section", "NAME",
           QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: in the section of this name, or that begins so")},
          {"max-price", "AMOUNT",
           QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: no ticket dearer than this, fee included")},
          {"apart", nullptr,
           QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: the best seats, whether side by side or not")},
          {"step-free", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: without steps")},
          {"wheelchairs", "N",
           QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: so many of them wheelchair places")},
          {"offer", "N",
           QT_TRANSLATE_NOOP("parterre::CommandText",
                             "with --best: the N-th best offer; each answer names the next three")},
          type},
         putSeatsOrBest},
        {"session ga",
         "SESSION AREA COUNT…",
         QT_TRANSLATE_NOOP("parterre::CommandText", "hold so many standing places: 4, or Adult=2 Child=1"),
         {type},
         putPlaces},
        {"session types",
         "SESSION PLACE=TYPE…",
         QT_TRANSLATE_NOOP("parterre::CommandText", "other ticket types for seats that are held"),
         {},
         putTypes},
        {"session buyer",
         "SESSION",
         QT_TRANSLATE_NOOP("parterre::CommandText", "who buys"),
         {{"name", "NAME", QT_TRANSLATE_NOOP("parterre::CommandText", "as printed")},
          {"email", "ADDRESS", QT_TRANSLATE_NOOP("parterre::CommandText", "e-mail")},
          {"phone", "NUMBER", QT_TRANSLATE_NOOP("parterre::CommandText", "telephone")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("parterre::CommandText", "for the house")}},
         putBuyer},
        {"session delivery",
         "SESSION HOW",
         QT_TRANSLATE_NOOP("parterre::CommandText", "print, email or collect"),
         {},
         putDelivery},
        {"session party",
         "SESSION PLACES",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "another number of places than it was let in for, where there is a queue"),
         {},
         putParty},
        {"session pay",
         "SESSION",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "sell it; the answer has the order's code, its tickets and the change"),
         {{"cash", "AMOUNT",
           QT_TRANSLATE_NOOP("parterre::CommandText", "what the customer gives, as 45.50, in the event's currency")},
          {"order", "UUID",
           QT_TRANSLATE_NOOP("parterre::CommandText",
                             "the order's identity, made before the first try: sent again it is sold only once")}},
         paySession},
        {"session extend",
         "SESSION",
         QT_TRANSLATE_NOOP("parterre::CommandText", "ten more minutes"),
         {},
         extendSession},
        {"session abandon",
         "SESSION",
         QT_TRANSLATE_NOOP("parterre::CommandText", "give everything back"),
         {},
         abandonSession},
    };
}

} // namespace parterre
