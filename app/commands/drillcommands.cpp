#include "commands/commandcontext.h"
#include "commands/forshow.h"
#include "drill/drill.h"
#include "drill/drillcounter.h"
#include "drill/drillreport.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int mostOrders = std::numeric_limits<int>::max();

/// 0.05 for five of a hundred.
Result<double> shareOption(const CommandContext &context, const char *name)
{
    if (!context.has(name))
        return 0.0;
    bool isNumber = false;
    const double share = context.option(name).toDouble(&isNumber);
    if (!isNumber || share < 0 || share > 1) {
        return usageError(CommandText::tr("“%1” can't be used for --%2, which is a share from 0 to 1, such as 0.05.")
                              .arg(context.option(name), QLatin1StringView(name)));
    }
    return share;
}

Result<DrillOptions> optionsOf(const CommandContext &context)
{
    DrillOptions options;
    const std::pair<const char *, int *> numbers[]{{"stations", &options.stations},
                                                   {"buyers", &options.buyers},
                                                   {"seconds", &options.seconds},
                                                   {"party", &options.mostInParty},
                                                   {"each", &options.exactly}};
    for (const auto &[name, value] : numbers) {
        const Result<int> number = context.numberOption(name, *value);
        if (!number)
            return Failure(number.error());
        *value = *number;
    }
    const std::pair<const char *, double *> shares[]{{"abandon", &options.abandon}, {"kill", &options.kill}};
    for (const auto &[name, value] : shares) {
        const Result<double> share = shareOption(context, name);
        if (!share)
            return Failure(share.error());
        *value = *share;
    }
    const Result<int> seed = context.numberOption("seed", 1);
    if (!seed)
        return Failure(seed.error());
    options.seed = static_cast<quint32>(*seed);
    options.throughQueue = context.has("queue");
    return options;
}

QStringList stationArguments(const DrillOptions &options, const DatabaseLocation &location)
{
    QStringList arguments{
        u"--database"_s, location.toText(),
        u"--abandon"_s,  QString::number(options.abandon),
        u"--party"_s,    QString::number(options.mostInParty),
        u"--seed"_s,     QString::number(options.seed),
    };
    if (options.exactly > 0)
        arguments += {u"--each"_s, QString::number(options.exactly)};
    if (options.kill > 0)
        arguments += {u"--kill"_s, QString::number(options.kill)};
    if (options.throughQueue)
        arguments.append(u"--queue"_s);
    return arguments;
}

Result<QSet<OrderId>> ordersOf(CommandContext &context, const QList<EventId> &events)
{
    QSet<OrderId> ids;
    OrderFilterDto filter;
    filter.most = mostOrders;
    for (const EventId event : events) {
        filter.event = event;
        const Result<QList<OrderSummaryView>> orders = context.await(context.services().orders.list(filter));
        if (!orders)
            return Failure(orders.error());
        for (const OrderSummaryView &order : *orders)
            ids.insert(order.id);
    }
    return ids;
}

Result<QMap<EventId, PlaceCountsView>> placesOf(CommandContext &context, const QList<EventId> &events)
{
    QMap<EventId, PlaceCountsView> places;
    for (const EventId id : events) {
        const Result<EventView> event = context.await(context.services().events.view(id));
        if (!event)
            return Failure(event.error());
        places.insert(id, event->places);
    }
    return places;
}

/// Whether anybody could buy now; the house itself says why not.
Result<void> checkOnSale(CommandContext &context, EventId event)
{
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    OpenSessionDto dto;
    dto.event = event;
    const Result<ShoppingView> opened = context.await(context.services().shopping.open(*actor, dto));
    if (!opened)
        return Failure(opened.error());
    return context.await(context.services().shopping.abandon(*actor, *opened)).map([](const ShoppingView &) {});
}

/// What the house says when the stations are done.
Result<Outcome> compare(CommandContext &context, DrillReport report, const QSet<OrderId> &known)
{
    const QList<EventId> &events = report.options.events;
    const auto after = placesOf(context, events);
    const Result<QSet<OrderId>> orders = ordersOf(context, events);
    if (!after || !orders)
        return Failure(!after ? after.error() : orders.error());
    QElapsedTimer timer;
    timer.start();
    const Result<VerifyView> verified = context.await(context.services().verifier.verify());
    if (!verified)
        return Failure(verified.error());
    report.after = *after;
    report.orders = *orders - known;
    report.verified = *verified;
    report.verifySeconds = static_cast<double>(timer.elapsed()) / 1000;
    return report.outcome();
}

/// On the database of `context`, to the end.
Result<Outcome> rehearse(CommandContext &context, const DrillOptions &options)
{
    for (const EventId event : options.events) {
        if (const Result<void> open = checkOnSale(context, event); !open)
            return Failure(open.error());
    }
    const auto before = placesOf(context, options.events);
    const Result<QSet<OrderId>> known = ordersOf(context, options.events);
    if (!before || !known)
        return Failure(!before ? before.error() : known.error());
    DrillProgramme programme;
    for (const EventId event : options.events) {
        const PlaceCountsView places = before->value(event);
        programme.add(event, places.free + places.held);
    }
    Drill drill(options, stationArguments(options, context.location()), programme);
    const Result<DrillFigures> figures = drill.run();
    if (!figures)
        return Failure(figures.error());
    return compare(context, DrillReport{options, *figures, *before, {}, {}, {}, 0}, *known);
}

/// One, several with commas, or every published one that has places to sell.
Result<QList<EventId>> eventsOf(CommandContext &context)
{
    const QString text = context.option("event");
    QList<EventId> events;
    if (text == u"all"_s) {
        EventFilterDto filter;
        filter.statuses = {EventStatus::Published};
        const Result<QList<EventSummaryView>> published = context.await(context.services().events.list(filter));
        if (!published)
            return Failure(published.error());
        for (const EventSummaryView &event : *published) {
            if (event.places.free > 0)
                events.append(event.id);
        }
        if (events.isEmpty())
            return commandRefusal(CommandText::tr("No published event has places to sell."));
        return events;
    }
    for (const QString &number : text.split(u',')) {
        const Result<qint64> event = context.number(number, u"--event"_s);
        if (!event)
            return Failure(event.error());
        if (!events.contains(EventId(*event)))
            events.append(EventId(*event));
    }
    return events;
}

/// The orders that the copy brings along are nobody's any more.
Result<Outcome> rehearseOnCopy(CommandContext &context, const DrillOptions &options, const QString &place)
{
    const Result<DatabaseLocation> copy = DatabaseLocation::fromText(place);
    using Engine = DatabaseLocation::Engine;
    if (!copy || copy->engine != Engine::Sqlite || context.location().engine != Engine::Sqlite) {
        return commandRefusal(CommandText::tr("Only a house in a file can be copied by the drill itself, into another "
                                              "file. Copy a server's database with createdb --template and let the "
                                              "drill work on that, with --is-copy."));
    }
    if (QFileInfo::exists(copy->path))
        return commandRefusal(CommandText::tr("“%1” is there already; a copy needs a new file.").arg(copy->path));
    if (const Result<void> copied = context.await(context.services().house.copyTo(copy->path)); !copied)
        return Failure(copied.error());
    CommandInput input;
    input.location = *copy;
    input.station = u"Drill"_s;
    CommandContext onCopy(input);
    return rehearse(onCopy, options);
}

Result<Outcome> drill(CommandContext &context)
{
    Result<DrillOptions> options = optionsOf(context);
    if (!options)
        return Failure(options.error());
    const Result<QList<EventId>> events = eventsOf(context);
    if (!events)
        return Failure(events.error());
    options->events = *events;
    if (context.has("copy-to"))
        return rehearseOnCopy(context, *options, context.option("copy-to"));
    for (const EventId event : *events) {
        if (const Result<void> harmless = checkHarmless(context, event); !harmless)
            return Failure(harmless.error());
    }
    return rehearse(context, *options);
}

/// One of the processes that a drill starts.
Result<Outcome> station(CommandContext &context)
{
    Result<DrillOptions> options = optionsOf(context);
    const Result<EventId> event = context.id<EventId>(0, u"EVENT"_s);
    if (!options || !event)
        return Failure(!options ? options.error() : event.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    // Every station sweeps now and then, so those of a drill do too.
    context.services().sweeper.start();
    return DrillCounter(context.services(), *actor, *options).run(*event).map([] { return Outcome{}; });
}

const QList<CommandOption> &buyerOptions()
{
    static const QList<CommandOption> options{
        {"abandon", "P",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the share of buyers who leave without buying, such as 0.2")},
        {"party", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "the largest group that buys together; else 6")},
        {"each", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "every buyer wants exactly so many places")},
        {"kill", "P",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "the share of buyers whose station is killed while it serves them, such as 0.05")},
        {"queue", nullptr,
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "buyers wait in the event's line, and whoever is called is served")},
        {"seed", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "else 1")},
    };
    return options;
}

} // namespace

QList<Command> drillCommands()
{
    Command oneStation{"drill-station", "EVENT", "", buyerOptions(), station};
    oneStation.isHidden = true;
    return {
        {"drill", "",
         QT_TRANSLATE_NOOP(
             "parterre::CommandText",
             "rehearse an on-sale: several stations sell events to made-up buyers until they are sold out"),
         QList<CommandOption>{
             {"event", "ID,ID…",
              QT_TRANSLATE_NOOP("parterre::CommandText",
                                "what is sold, two stations at each; all: every published event that has places")},
             {"stations", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many processes; else 1")},
             {"buyers", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many come; else 1")},
             {"seconds", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "serve nobody after that time")},
             {"copy-to", "LOCATION",
              QT_TRANSLATE_NOOP("parterre::CommandText", "copy the house there first, and drill on the copy")},
             {"is-copy", nullptr,
              QT_TRANSLATE_NOOP("parterre::CommandText", "this is such a copy: its orders are in nobody's way")},
         } + buyerOptions(),
         drill},
        oneStation,
    };
}

} // namespace parterre
