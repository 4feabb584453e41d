#include "commands/commandcontext.h"
#include "commands/forshow.h"
#include "drill/drill.h"
#include "drill/drillcounter.h"
#include "drill/drillreport.h"

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
                                                   {"party", &options.mostInParty}};
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
        u"drill-station"_s, options.event.toText(),           u"--database"_s, location.toText(),
        u"--abandon"_s,     QString::number(options.abandon), u"--party"_s,    QString::number(options.mostInParty),
        u"--seed"_s,        QString::number(options.seed)};
    if (options.throughQueue)
        arguments.append(u"--queue"_s);
    return arguments;
}

Result<QSet<OrderId>> ordersOf(CommandContext &context, EventId event)
{
    OrderFilterDto filter;
    filter.event = event;
    filter.most = mostOrders;
    return context.await(context.services().orders.list(filter)).map([](const QList<OrderSummaryView> &orders) {
        QSet<OrderId> ids;
        for (const OrderSummaryView &order : orders)
            ids.insert(order.id);
        return ids;
    });
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

/// On the database of `context`, to the end.
Result<Outcome> rehearse(CommandContext &context, const DrillOptions &options)
{
    const EventId event = options.event;
    if (const Result<void> open = checkOnSale(context, event); !open)
        return Failure(open.error());
    const Result<EventView> before = context.await(context.services().events.view(event));
    if (!before)
        return Failure(before.error());
    const Result<QSet<OrderId>> known = ordersOf(context, event);
    if (!known)
        return Failure(known.error());
    Drill drill(options, stationArguments(options, context.location()), before->places.free + before->places.held);
    const Result<DrillFigures> figures = drill.run();
    if (!figures)
        return Failure(figures.error());

    DrillReport report{options, *figures, before->places, {}, {}, {}};
    const Result<EventView> after = context.await(context.services().events.view(event));
    const Result<QSet<OrderId>> orders = ordersOf(context, event);
    const Result<VerifyView> verified = context.await(context.services().verifier.verify());
    if (!after || !orders || !verified)
        return Failure(!after ? after.error() : !orders ? orders.error() : verified.error());
    report.after = after->places;
    report.orders = *orders - *known;
    report.verified = *verified;
    return report.outcome();
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
    const Result<qint64> event = context.number(context.option("event"), u"--event"_s);
    if (!event)
        return Failure(event.error());
    options->event = EventId(*event);
    if (context.has("copy-to"))
        return rehearseOnCopy(context, *options, context.option("copy-to"));
    if (const Result<void> harmless = checkHarmless(context, options->event); !harmless)
        return Failure(harmless.error());
    return rehearse(context, *options);
}

/// One of the processes that a drill starts.
Result<Outcome> station(CommandContext &context)
{
    Result<DrillOptions> options = optionsOf(context);
    const Result<EventId> event = context.id<EventId>(0, u"EVENT"_s);
    if (!options || !event)
        return Failure(!options ? options.error() : event.error());
    options->event = *event;
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const Result<SaleMapView> map = context.await(context.services().maps.map(*event));
    if (!map)
        return Failure(map.error());
    // Every station sweeps now and then, so those of a drill do too.
    context.services().sweeper.start();
    DrillCounter(context.services(), *actor, *map, *options).run();
    return Outcome{};
}

const QList<CommandOption> &buyerOptions()
{
    static const QList<CommandOption> options{
        {"abandon", "P",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the share of buyers who leave without buying, such as 0.2")},
        {"party", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "the largest group that buys together; else 6")},
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
             "rehearse an on-sale: several stations sell an event to made-up buyers until it is sold out"),
         QList<CommandOption>{
             {"event", "ID", QT_TRANSLATE_NOOP("parterre::CommandText", "what is sold")},
             {"stations", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many processes; else 1")},
             {"buyers", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many come; else 1")},
             {"seconds", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "serve nobody after that time")},
             {"kill", "P",
              QT_TRANSLATE_NOOP("parterre::CommandText",
                                "the share of buyers whose station is killed while it serves them, such as 0.05")},
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
