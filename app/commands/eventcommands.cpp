#include "commands/commandcontext.h"
#include "commands/eventfile.h"
#include "commands/files.h"
#include "commands/moments.h"
#include "commands/texttable.h"
#include "commands/viewjson.h"

#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString statusText(EventStatus status)
{
    switch (status) {
    case EventStatus::Draft: return CommandText::tr("draft");
    case EventStatus::Published: return CommandText::tr("published");
    case EventStatus::Over: return CommandText::tr("over");
    case EventStatus::Cancelled: return CommandText::tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString startText(const CommandContext &context, const std::optional<Moment> &starts, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    return starts ? context.format().fullDay(*starts, zone) + u' ' + context.format().time(*starts, zone) : QString();
}

Outcome eventOutcome(const EventView &event)
{
    return {
        CommandText::tr("Event %1, “%2”: %3").arg(event.id().toText(), event.details.name, statusText(event.status)),
        toJson(event),
        {},
        ExitCode::Done};
}

/// The shape of every change of one event: its number, the station, the deed, the event as it is then.
template <class Deed>
Result<Outcome> change(CommandContext &context, Deed deed)
{
    const Result<EventId> id = context.id<EventId>(0, CommandText::tr("the event's number"));
    if (!id)
        return Failure(id.error());
    const Result<EventView> before = context.await(context.services().events.view(*id));
    if (!before)
        return Failure(before.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const Result<EventView> after = deed(*before, *actor);
    if (!after)
        return Failure(after.error());
    return eventOutcome(*after);
}

Result<Outcome> listEvents(CommandContext &context)
{
    EventFilterDto filter;
    filter.text = context.option("text");
    const Result<int> venue = context.numberOption("venue", 0);
    if (!venue)
        return Failure(venue.error());
    filter.venue = VenueId(*venue);
    if (context.has("status")) {
        const std::optional<EventStatus> status = eventStatusText.fromText(context.option("status"));
        if (!status)
            return usageError(
                CommandText::tr("“%1” can't be used for --status. It can be draft, published, over or cancelled.")
                    .arg(context.option("status")));
        filter.statuses = {*status};
    }
    const Result<QList<EventSummaryView>> events = context.await(context.services().events.list(filter));
    if (!events)
        return Failure(events.error());
    TextTable table({CommandText::tr("Number"), CommandText::tr("Starts"), CommandText::tr("Event"),
                     CommandText::tr("Venue"), CommandText::tr("State"), CommandText::tr("Sold"),
                     CommandText::tr("Free")});
    for (const int column : {0, 5, 6})
        table.alignRight(column);
    for (const EventSummaryView &event : *events) {
        table.addRow({event.id.toText(), startText(context, event.starts, event.timeZone), event.name, event.venueName,
                      statusText(event.status), context.format().number(event.places.sold),
                      context.format().number(event.places.free)});
    }
    return Outcome{table.text(), toJsonArray(*events), {}, ExitCode::Done};
}

/// None for a layout that is not there; the file is refused for that anyway.
QStringList categoryNames(CommandContext &context, LayoutVersionId version)
{
    QStringList names;
    if (version.isNull())
        return names;
    if (const Result<LayoutView> layout = context.await(context.services().venues.layout(version))) {
        for (const CategoryDto &category : layout->layout->categories)
            names.append(category.name);
    }
    return names;
}

Result<Outcome> createEvent(CommandContext &context)
{
    const QString path = context.argument(0);
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return Failure(bytes.error());
    const Result<QList<VenueView>> venues = context.await(context.services().venues.list());
    if (!venues)
        return Failure(venues.error());
    const Result<EventDto> event = EventFile(*venues, [&context](LayoutVersionId version) {
                                       return categoryNames(context, version);
                                   }).read(*bytes, QFileInfo(path).fileName());
    if (!event)
        return Failure(event.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const Result<EventView> saved = context.await(context.services().events.put(*event, *actor));
    if (!saved)
        return Failure(saved.error());
    return eventOutcome(*saved);
}

Result<Outcome> showEvent(CommandContext &context)
{
    const Result<EventId> id = context.id<EventId>(0, CommandText::tr("the event's number"));
    if (!id)
        return Failure(id.error());
    const Result<EventView> event = context.await(context.services().events.view(*id));
    if (!event)
        return Failure(event.error());
    Outcome outcome = eventOutcome(*event);
    outcome.text += u'\n' + event->venueName + u", "_s + event->configurationName + u'\n' +
                    startText(context, event->details.starts, event->details.timeZone);
    return outcome;
}

Result<Outcome> publishEvent(CommandContext &context)
{
    return change(context, [&context](const EventView &event, const Actor &actor) {
        return context.await(context.services().events.publish(event.id(), event.details.revision, actor));
    });
}

Result<Outcome> availability(CommandContext &context)
{
    const Result<EventId> id = context.id<EventId>(0, CommandText::tr("the event's number"));
    if (!id)
        return Failure(id.error());
    if (context.has("by") && context.option("by") != u"section"_s)
        return usageError(CommandText::tr("“%1” can't be used for --by. It can be section.").arg(context.option("by")));
    const Result<AvailabilityView> view = context.await(context.services().events.availability(*id));
    if (!view)
        return Failure(view.error());
    TextTable table({CommandText::tr("Where"), CommandText::tr("Category"), CommandText::tr("Places"),
                     CommandText::tr("Free"), CommandText::tr("Held"), CommandText::tr("Sold"),
                     CommandText::tr("Blocked")});
    const auto add = [&](const QString &where, const QString &category, const PlaceCountsView &places) {
        const Format &format = context.format();
        table.addRow({where, category, format.number(places.total), format.number(places.free),
                      format.number(places.held), format.number(places.sold), format.number(places.blocked)});
    };
    for (int column = 2; column <= 6; ++column)
        table.alignRight(column);
    QJsonObject json{{u"event"_s, view->event.value()},
                     {u"places"_s, toJson(view->places)},
                     {u"databaseNow"_s, view->databaseNow.toText()}};
    if (context.has("by")) {
        for (const AvailabilityLineView &line : view->lines) {
            const QString category = line.category >= 0 && line.category < view->categories.size()
                                         ? view->categories.at(line.category).name
                                         : QString();
            add(line.areaName.isEmpty() ? line.zoneName : line.areaName, category, line.places);
        }
        json.insert(u"sections"_s, toJsonArray(view->lines));
    }
    add(CommandText::tr("Whole event"), {}, view->places);
    return Outcome{table.text(), json, {}, ExitCode::Done};
}

Result<Outcome> pauseEvent(CommandContext &context)
{
    return change(context, [&context](const EventView &event, const Actor &actor) -> Result<EventView> {
        std::optional<Moment> until;
        if (context.has("until")) {
            const Result<Moment> moment = readMoment(context.option("until"), event.details.timeZone);
            if (!moment)
                return Failure(moment.error());
            until = *moment;
        }
        return context.await(context.services().events.pause(event.id(), until, actor));
    });
}

Result<Outcome> openEvent(CommandContext &context)
{
    return change(context, [&context](const EventView &event, const Actor &actor) {
        return context.await(context.services().events.openSales(event.id(), actor));
    });
}

Result<Outcome> closeEvent(CommandContext &context)
{
    return change(context, [&context](const EventView &event, const Actor &actor) {
        return context.await(context.services().events.close(event.id(), actor));
    });
}

Result<Outcome> cancelEvent(CommandContext &context)
{
    return change(context, [&context](const EventView &event, const Actor &actor) {
        return context.await(context.services().events.cancel(event.id(), context.has("sold-too"), actor));
    });
}

Result<Outcome> cloneEvent(CommandContext &context)
{
    if (!context.has("starts"))
        return usageError(CommandText::tr("Say when the new one starts with --starts 2027-04-05T20:00."));
    return change(context, [&context](const EventView &event, const Actor &actor) -> Result<EventView> {
        const Result<Moment> starts = readMoment(context.option("starts"), event.details.timeZone);
        if (!starts)
            return Failure(starts.error());
        return context.await(context.services().events.clone(event.id(), *starts, context.option("name"), actor));
    });
}

} // namespace

QList<Command> eventCommands()
{
    return {
        {"event list",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText", "all events by their start, with what is sold and free"),
         {{"text", "TEXT",
           QT_TRANSLATE_NOOP("parterre::CommandText", "only those whose name, artists or venue have this in them")},
          {"venue", "ID", QT_TRANSLATE_NOOP("parterre::CommandText", "only those at this venue")},
          {"status", "STATUS",
           QT_TRANSLATE_NOOP("parterre::CommandText", "only draft, published, over or cancelled ones")}},
         listEvents},
        {"event show", "ID", QT_TRANSLATE_NOOP("parterre::CommandText", "one event"), {}, showEvent},
        {"event create",
         "FILE.json",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "a draft from a file that says name, venue, starts, ticketTypes, prices…"),
         {},
         createEvent},
        {"event publish",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText", "copy the venue's places and let sales begin as planned"),
         {},
         publishEvent},
        {"event availability",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText", "how many places are free, held, sold"),
         {{"by", "section", QT_TRANSLATE_NOOP("parterre::CommandText", "a line for every section and category")}},
         availability},
        {"event pause",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText", "stop sales for a while"),
         {{"until", "MOMENT",
           QT_TRANSLATE_NOOP("parterre::CommandText",
                             "until then, as 2027-04-04T20:00 at the venue; else until opened")}},
         pauseEvent},
        {"event open",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "sell again after a pause or a closing, or before the planned opening"),
         {},
         openEvent},
        {"event close",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText", "end sales; opening undoes it"),
         {},
         closeEvent},
        {"event cancel",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText", "call the event off for good"),
         {{"sold-too", nullptr,
           QT_TRANSLATE_NOOP("parterre::CommandText", "although tickets were sold; they stay to be refunded")}},
         cancelEvent},
        {"event clone",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the same event again, as a draft on another day"),
         {{"starts", "MOMENT", QT_TRANSLATE_NOOP("parterre::CommandText", "as 2027-04-05T20:00 at the venue")},
          {"name", "NAME", QT_TRANSLATE_NOOP("parterre::CommandText", "else the same name")}},
         cloneEvent},
    };
}

} // namespace parterre
