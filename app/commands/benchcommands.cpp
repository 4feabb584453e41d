#include "bench/holdcrew.h"
#include "commands/benchmarks.h"
#include "commands/benchreport.h"
#include "commands/commandcontext.h"
#include "commands/forshow.h"
#include "map/seatmapbench.h"
#include "services/holdbench.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

BenchReport reportOf(const MapBenchReport &measured)
{
    BenchReport report;
    report.title =
        CommandText::tr("The seat map; the floor is copying one picture of its size into a window, or a naive map.");
    report.conditions = {{u"seats"_s, measured.seats},
                         {u"size"_s, u"%1×%2"_s.arg(measured.size.width()).arg(measured.size.height())}};
    report.figures.append({u"first frame"_s, u"ms"_s, measured.build, {}, {}, {}, {}});
    for (const MapBenchFigure &figure : measured.figures) {
        const std::optional<double> limit =
            figure.limitInFrames > 0 ? std::optional(figure.limitInFrames) : std::nullopt;
        const double value = figure.limitIsP99 ? figure.p99 : figure.median;
        report.figures.append(BenchFigure::time(figure.name, value, measured.frame, limit));
    }
    for (const MapBenchRatio &ratio : measured.ratios) {
        const std::optional<double> least = ratio.least > 0 ? std::optional(ratio.least) : std::nullopt;
        // Here the floor is the naive map: how many times dearer it is.
        report.figures.append(
            {u"against items: "_s + ratio.name, ratio.unit, ratio.ours, ratio.naive, ratio.ratio(), least, {}});
    }
    for (const MapBenchValue &value : measured.values) {
        const std::optional<double> most = value.most > 0 ? std::optional(value.most) : std::nullopt;
        report.figures.append({value.name, value.unit, value.value, {}, {}, {}, most});
    }
    report.figures.append({u"seat under the pointer"_s, u"µs"_s, measured.hitTestMicroseconds, {}, {}, {}, 1.0});
    return report;
}

/// No database takes part: the map draws a stadium of its own.
Result<Outcome> map(CommandContext &context)
{
    const Result<int> seats = context.numberOption("seats", 132'000);
    if (!seats)
        return Failure(seats.error());
    return reportOf(measureSeatMap(std::max(8, *seats))).outcome();
}

/// What the ratio of a line to the floor shall be at least, on a server and in a file.
struct HoldTarget
{
    const char *line;
    double onServer;
    double inFile;
};
constexpr HoldTarget holdTargets[]{{"hold", 0.45, 0.6}, {"take", 0.5, 0}, {"full hold", 0.2, 0}, {"purchase", 0.15, 0}};

double leastRatio(const QString &line, bool isServer)
{
    for (const HoldTarget &target : holdTargets) {
        if (line == QLatin1StringView(target.line))
            return isServer ? target.onServer : target.inFile;
    }
    return 0;
}

void addLine(BenchReport &report, const HoldBenchLine &line, const HoldBenchLine &floor, bool isServer)
{
    const double least = leastRatio(line.name, isServer);
    BenchFigure rate = BenchFigure::rate(line.name, line.perSecond, floor.perSecond);
    rate.ratio = line.ratio;
    if (least > 0)
        rate.atLeast = least;
    report.figures.append(rate);
    const auto p99 = [](const HoldBenchLine &of) { return static_cast<double>(of.times.quantile(0.99)) / 1000; };
    const std::optional<double> most = isServer && line.name == "full hold"_L1 ? std::optional(5.0) : std::nullopt;
    report.figures.append(BenchFigure::time(line.name + u", p99"_s, p99(line), p99(floor), most));
    if (!isServer && line.name == "hold"_L1) {
        report.figures.append({line.name + u", p99 by itself"_s, u"ms"_s, p99(line), {}, {}, {}, 50.0});
        report.figures.append(
            {line.name + u", slowest connection in the fastest"_s, {}, line.evenness, {}, {}, 0.5, {}});
    }
    if (line.failures > 0)
        report.figures.append({line.name + u", failed"_s, {}, double(line.failures), {}, {}, {}, 0.0});
}

BenchReport reportOf(const HoldBenchView &measured, const HoldBenchDto &dto, bool isServer)
{
    BenchReport report;
    report.title = CommandText::tr("Four seats at once; the floor is changing one row of a table.");
    report.conditions = {{isServer ? u"connections"_s : u"processes"_s, dto.connections}, {u"rounds"_s, dto.rounds}};
    for (const HoldBenchLine &line : measured.lines)
        addLine(report, line, measured.lines.constFirst(), isServer);
    report.figures.append({u"sweep, each seat"_s, u"µs"_s, measured.sweepMicroseconds, {}, {}, {}, 25.0});
    report.figures.append({u"sweep that finds nothing"_s, u"ms"_s, measured.idleSweepMs, {}, {}, {}, 2.0});
    return report;
}

Result<Outcome> hold(CommandContext &context)
{
    HoldBenchDto dto;
    const Result<qint64> event = context.number(context.option("event"), u"--event"_s);
    const Result<int> connections = context.numberOption("connections", dto.connections);
    const Result<int> rounds = context.numberOption("rounds", dto.rounds);
    if (!event || !connections || !rounds)
        return Failure(!event ? event.error() : !connections ? connections.error() : rounds.error());
    dto = {EventId(*event), *connections, *rounds};
    if (const Result<void> harmless = checkHarmless(context, dto.event); !harmless)
        return Failure(harmless.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const bool isServer = context.location().engine == DatabaseLocation::Engine::Postgresql;
    // A server sees connections and no more; a file is shared by processes, which lock it against each other.
    const HoldCrew crew = isServer ? HoldCrew() : holdProcesses(context.location());
    HoldBench bench(context.services().database);
    const Result<HoldBenchView> measured = context.await(bench.run(dto, *actor, crew));
    if (!measured)
        return Failure(measured.error());
    return reportOf(*measured, dto, isServer).outcome();
}

/// One of the processes that the benchmark of holds starts.
Result<Outcome> holder(CommandContext &context)
{
    const Result<EventId> event = context.id<EventId>(0, u"EVENT"_s);
    const Result<qint64> worker = context.number(context.argument(1), u"WORKER"_s);
    const Result<qint64> workers = context.number(context.argument(2), u"WORKERS"_s);
    const Result<Actor> actor = context.actor();
    if (!event || !worker || !workers || !actor)
        return Failure(!event ? event.error() : !worker ? worker.error() : !workers ? workers.error() : actor.error());
    return serveHoldBench(context.services().database, *actor, *event, static_cast<int>(*worker),
                          static_cast<int>(*workers))
        .map([] { return Outcome{}; });
}

} // namespace

QList<Command> benchCommands()
{
    Command seatMap{
        "bench map",
        "",
        QT_TRANSLATE_NOOP("parterre::CommandText", "how fast the seat map is drawn, beside copying one picture"),
        {{"seats", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "of a round stadium; else 132000")}},
        map};
    seatMap.needsWidgets = true;
    Command oneHolder{"bench-holder", "EVENT WORKER WORKERS", "", {}, holder};
    oneHolder.isHidden = true;
    return {
        seatMap,
        {"bench hold",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "what holding and buying four seats costs, beside changing one row of a table"),
         {{"event", "ID", QT_TRANSLATE_NOOP("parterre::CommandText", "what is sold")},
          {"connections", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many at the same time; else 8")},
          {"rounds", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "of five seconds each; else 5")},
          {"is-copy", nullptr,
           QT_TRANSLATE_NOOP("parterre::CommandText", "this is such a copy: its orders are in nobody's way")}},
         hold},
        oneHolder,
        loadBenchmark(),
        feedBenchmark(),
        feedListener(),
        startBenchmark(),
    };
}

} // namespace parterre
