#include "commands/sessionputs.h"

#include "commands/bestseats.h"
#include "commands/placenames.h"
#include "commands/sessiontext.h"
#include "commands/viewjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

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

} // namespace

Result<ShoppingView> namedSession(CommandContext &context)
{
    const Result<SessionId> id = context.id<SessionId>(0, CommandText::tr("the session's number"));
    if (!id)
        return Failure(id.error());
    return context.await(context.services().shopping.view(*id));
}

Outcome sessionOutcome(CommandContext &context, const ShoppingView &session, bool wanted)
{
    return {sessionText(session, context.format()), toJson(session), noticesText(session),
            wanted ? ExitCode::Done : ExitCode::Refused};
}

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

Result<Outcome> putBest(CommandContext &context)
{
    int before = 0;
    int wanted = 0;
    const Result<ShoppingView> session =
        stillOpen(put(context, [&](const ShoppingView &at, const Actor &actor) -> Result<ShoppingView> {
            const Result<TicketTypeNo> type = typeOption(context, at);
            if (!type)
                return Failure(type.error());
            const Result<BestSeatsDto> dto = bestSeatsOf(context, at, *type);
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

} // namespace parterre
