#include "commands/commandcontext.h"
#include "commands/placenames.h"
#include "commands/sessiontext.h"
#include "commands/viewjson.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

Result<ShoppingView> namedSession(CommandContext &context)
{
    const Result<SessionId> id = context.id<SessionId>(0, CommandText::tr("the session's number"));
    if (!id)
        return Failure(id.error());
    return context.await(context.services().shopping.view(*id));
}

/// `wanted` says whether what was asked for came true; a notice says why not.
Outcome sessionOutcome(CommandContext &context, const ShoppingView &session, bool wanted = true)
{
    return {sessionText(session, context.format()), toJson(session), noticesText(session),
            wanted ? ExitCode::Done : ExitCode::Refused};
}

/// A session that has ended takes no more changes; its put answers the view as it is, which a script must not take for
/// success.
Result<ShoppingView> stillOpen(const Result<ShoppingView> &answer)
{
    if (answer && answer->status == ShoppingStatus::Expired)
        return refusal(u"session-expired"_s);
    if (answer && answer->status == ShoppingStatus::Abandoned)
        return refusal(u"session-abandoned"_s);
    if (answer && answer->status == ShoppingStatus::Completed)
        return refusal(u"already-completed"_s);
    return answer;
}

/// The shape of every put: the session as it is, the station, the change, the session as it is then.
template <class Put>
Result<ShoppingView> put(CommandContext &context, Put change)
{
    const Result<ShoppingView> before = namedSession(context);
    if (!before)
        return Failure(before.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    return change(*before, *actor);
}

Result<PlaceNames> placesOf(CommandContext &context, const ShoppingView &session)
{
    const EventDto &event = session.event.details;
    const Result<LayoutView> layout = context.await(context.services().venues.layout(event.layoutVersion));
    if (!layout)
        return Failure(layout.error());
    const ConfigurationDto *configuration = layout->layout->configuration(event.configuration);
    if (!configuration)
        return failure(ErrorCode::Damaged, u"the event's configuration is not in its layout"_s);
    return PlaceNames(layout->layout, *configuration);
}

/// By name or by letter.
Result<TicketTypeNo> typeNamed(const ShoppingView &session, const QString &name)
{
    const EventDto &event = session.event.details;
    QStringList names;
    for (const TicketTypeDto &type : event.ticketTypes) {
        if (type.name.compare(name, Qt::CaseInsensitive) == 0 ||
            (name.size() == 1 && name.at(0).toLower() == type.letter))
            return type.no;
        names.append(type.name);
    }
    return usageError(
        CommandText::tr("There is no ticket type “%1” for this event; there are: %2").arg(name, names.join(u", "_s)));
}

Result<TicketTypeNo> typeOption(CommandContext &context, const ShoppingView &session)
{
    if (context.has("type"))
        return typeNamed(session, context.option("type"));
    const QList<TicketTypeDto> &types = session.event.details.ticketTypes;
    return types.isEmpty() ? 0 : types.constFirst().no;
}

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

Result<SeatsDto> wantedSeats(CommandContext &context, const ShoppingView &session)
{
    const Result<PlaceNames> places = placesOf(context, session);
    if (!places)
        return Failure(places.error());
    const Result<QList<SeatNo>> named = places->seats(context.arguments().mid(1));
    if (!named)
        return Failure(named.error());
    SeatsDto dto;
    if (context.has("add"))
        dto.wanted = session.seats();
    for (const SeatNo seat : *named) {
        if (!dto.wanted.contains(seat))
            dto.wanted.append(seat);
    }
    if (context.has("type")) {
        const Result<TicketTypeNo> type = typeOption(context, session);
        if (!type)
            return Failure(type.error());
        for (const SeatNo seat : *named)
            dto.types.insert(seat, *type);
    }
    return dto;
}

Result<Outcome> putSeats(CommandContext &context)
{
    SeatsDto wanted;
    const Result<ShoppingView> session =
        stillOpen(put(context, [&](const ShoppingView &before, const Actor &actor) -> Result<ShoppingView> {
            const Result<SeatsDto> dto = wantedSeats(context, before);
            if (!dto)
                return Failure(dto.error());
            wanted = *dto;
            return context.await(context.services().shopping.put(actor, before, wanted));
        }));
    if (!session)
        return Failure(session.error());
    const QList<SeatNo> held = session->seats();
    const bool all = std::ranges::all_of(wanted.wanted, [&held](SeatNo seat) { return held.contains(seat); });
    return sessionOutcome(context, *session, all);
}

Result<BestSeatsDto> wantedBest(CommandContext &context, const ShoppingView &session)
{
    const Result<int> count = context.numberOption("best", 1);
    const Result<TicketTypeNo> type = typeOption(context, session);
    if (!count || !type)
        return Failure(!count ? count.error() : type.error());
    BestSeatsDto dto;
    dto.types = QList<TicketTypeNo>(*count, *type);
    dto.together = context.has("together");
    dto.stepFree = context.has("step-free");
    const Result<int> wheelchairs = context.numberOption("wheelchairs", 0);
    if (!wheelchairs)
        return Failure(wheelchairs.error());
    dto.wheelchairs = *wheelchairs;
    if (!context.has("category"))
        return dto;
    const QString wanted = context.option("category");
    const QList<PriceCategoryDto> &categories = session.event.details.categories;
    for (qsizetype i = 0; i < categories.size(); ++i) {
        const int no = static_cast<int>(i);
        if (categories.at(i).name.compare(wanted, Qt::CaseInsensitive) == 0 ||
            wanted.compare(QString(categoryLetter(no)), Qt::CaseInsensitive) == 0)
            dto.category = no;
    }
    if (!dto.category)
        return usageError(CommandText::tr("There is no category “%1” for this event.").arg(wanted));
    return dto;
}

Result<Outcome> putBest(CommandContext &context)
{
    int before = 0;
    int wanted = 0;
    const Result<ShoppingView> session =
        stillOpen(put(context, [&](const ShoppingView &at, const Actor &actor) -> Result<ShoppingView> {
            const Result<BestSeatsDto> dto = wantedBest(context, at);
            if (!dto)
                return Failure(dto.error());
            before = at.placeCount();
            wanted = static_cast<int>(dto->types.size());
            return context.await(context.services().shopping.put(actor, at, *dto));
        }));
    if (!session)
        return Failure(session.error());
    return sessionOutcome(context, *session, session->placeCount() == before + wanted);
}

Result<Outcome> putSeatsOrBest(CommandContext &context)
{
    const bool named = context.arguments().size() > 1;
    if (named == context.has("best"))
        return usageError(CommandText::tr("Name the seats (Stalls/C/12 …) or say how many with --best N."));
    return named ? putSeats(context) : putBest(context);
}

/// "4" of the first ticket type, or "Child=2".
Result<QMap<TicketTypeNo, int>> placeCounts(CommandContext &context, const ShoppingView &session)
{
    QMap<TicketTypeNo, int> counts;
    for (const QString &argument : context.arguments().mid(2)) {
        const qsizetype equals = argument.indexOf(u'=');
        const Result<TicketTypeNo> type =
            equals < 0 ? typeOption(context, session) : typeNamed(session, argument.left(equals));
        if (!type)
            return Failure(type.error());
        bool isNumber = false;
        const int count = argument.mid(equals + 1).toInt(&isNumber);
        if (!isNumber || count < 0)
            return usageError(CommandText::tr("“%1” isn't a number of places. Write 4 or Child=2.").arg(argument));
        counts[*type] += count;
    }
    return counts;
}

Result<Outcome> putPlaces(CommandContext &context)
{
    AreaPlacesDto dto;
    const Result<ShoppingView> session =
        stillOpen(put(context, [&](const ShoppingView &before, const Actor &actor) -> Result<ShoppingView> {
            const Result<PlaceNames> places = placesOf(context, before);
            if (!places)
                return Failure(places.error());
            const Result<AreaNo> area = places->area(context.argument(1));
            const Result<QMap<TicketTypeNo, int>> counts = placeCounts(context, before);
            if (!area || !counts)
                return Failure(!area ? area.error() : counts.error());
            dto.area = *area;
            dto.wanted = *counts;
            return context.await(context.services().shopping.put(actor, before, dto));
        }));
    if (!session)
        return Failure(session.error());
    int wanted = 0;
    for (const int count : std::as_const(dto.wanted))
        wanted += count;
    return sessionOutcome(context, *session, session->placesIn(dto.area) == wanted);
}

/// "Stalls/C/12=Child".
Result<TicketTypesDto> wantedTypes(CommandContext &context, const ShoppingView &session)
{
    const Result<PlaceNames> places = placesOf(context, session);
    if (!places)
        return Failure(places.error());
    TicketTypesDto dto;
    for (const QString &argument : context.arguments().mid(1)) {
        const qsizetype equals = argument.lastIndexOf(u'=');
        if (equals < 0)
            return usageError(CommandText::tr("“%1” can't be used. Write Stalls/C/12=Child.").arg(argument));
        const Result<SeatNo> seat = places->seat(argument.left(equals));
        const Result<TicketTypeNo> type = typeNamed(session, argument.mid(equals + 1));
        if (!seat || !type)
            return Failure(!seat ? seat.error() : type.error());
        dto.seats.insert(*seat, *type);
    }
    return dto;
}

Result<Outcome> putTypes(CommandContext &context)
{
    const Result<ShoppingView> session =
        stillOpen(put(context, [&](const ShoppingView &before, const Actor &actor) -> Result<ShoppingView> {
            const Result<TicketTypesDto> dto = wantedTypes(context, before);
            if (!dto)
                return Failure(dto.error());
            return context.await(context.services().shopping.put(actor, before, *dto));
        }));
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

Result<CashPaymentDto> cashOf(CommandContext &context, Currency currency)
{
    CashPaymentDto cash;
    const std::optional<Money> given = Money::fromText(context.option("cash"), currency);
    if (!given)
        return usageError(
            CommandText::tr("“%1” isn't an amount of cash. Write it as 45.50.").arg(context.option("cash")));
    cash.given = *given;
    cash.order = context.has("order") ? OrderId::fromText(context.option("order")) : OrderId::create();
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
            const Result<CashPaymentDto> cash = cashOf(context, before.total.currency());
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
          {"together", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: next to each other")},
          {"step-free", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: without steps")},
          {"wheelchairs", "N",
           QT_TRANSLATE_NOOP("parterre::CommandText", "with --best: so many of them wheelchair places")},
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
