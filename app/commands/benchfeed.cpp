#include "bench/feedbench.h"
#include "commands/benchmarks.h"
#include "commands/benchreport.h"
#include "commands/commandcontext.h"
#include "commands/forshow.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Nobody has more windows than that on one file.
constexpr int stationsOnFile = 8;

/// What is promised, in milliseconds.
struct FeedTarget
{
    double median;
    double p99;
};
constexpr FeedTarget onServer{100, 300};
constexpr FeedTarget inFile{300, 300};

double milliseconds(const Histogram &times, double share)
{
    return static_cast<double>(times.quantile(share)) / 1000;
}

/// Promised is the time itself; the ratio is only told.
BenchFigure timeOf(const QString &name, double value, double floor)
{
    return BenchFigure::time(name, value, floor);
}

BenchReport reportOf(const FeedTimes &times, const FeedBenchDto &dto, bool isServer)
{
    const FeedTarget target = isServer ? onServer : inFile;
    const double floor = milliseconds(times.floor, 0.5);
    const double floorP99 = milliseconds(times.floor, 0.99);
    const double p50 = milliseconds(times.fromClick, 0.5);
    const double p99 = milliseconds(times.fromClick, 0.99);
    BenchReport report;
    report.title =
        isServer ? CommandText::tr("A hold, until other stations have heard of it; the floor is a bare NOTIFY.")
                 : CommandText::tr("A hold, until other stations have heard of it; the floor is changing one row.");
    report.conditions = {{u"stations"_s, dto.stations}, {u"changes"_s, dto.changes}, {u"everyMs"_s, dto.everyMs}};
    report.figures = {
        timeOf(u"heard of, median"_s, p50, floor),
        timeOf(u"heard of, p99"_s, p99, floorP99),
        {u"heard of, median by itself"_s, u"ms"_s, p50, {}, {}, {}, target.median},
        {u"heard of, p99 by itself"_s, u"ms"_s, p99, {}, {}, {}, target.p99},
        {u"heard of, slowest"_s, u"ms"_s, static_cast<double>(times.fromClick.largest()) / 1000, {}, {}, {}, {}},
        timeOf(u"after its commit, median"_s, milliseconds(times.fromCommit, 0.5), floor),
        timeOf(u"after its commit, p99"_s, milliseconds(times.fromCommit, 0.99), floorP99),
        {u"heard of"_s, {}, static_cast<double>(times.fromClick.count()), {}, {}, {}, {}},
        {u"missed"_s, {}, static_cast<double>(times.missed), {}, {}, {}, 0.0},
        {u"failed"_s, {}, static_cast<double>(times.failures), {}, {}, {}, 0.0},
    };
    return report;
}

Result<Outcome> feed(CommandContext &context)
{
    const bool isServer = context.location().engine == DatabaseLocation::Engine::Postgresql;
    FeedBenchDto dto;
    const Result<qint64> event = context.number(context.option("event"), u"--event"_s);
    const Result<int> stations = context.numberOption("stations", isServer ? dto.stations : stationsOnFile);
    const Result<int> changes = context.numberOption("changes", dto.changes);
    const Result<int> every = context.numberOption("every", dto.everyMs);
    for (const Result<int> *number : {&stations, &changes, &every}) {
        if (!*number)
            return Failure(number->error());
    }
    if (!event)
        return Failure(event.error());
    dto = {EventId(*event), *stations, *changes, *every};
    if (const Result<void> harmless = checkHarmless(context, dto.event); !harmless)
        return Failure(harmless.error());
    return measureFeed(context, dto).map([&](const FeedTimes &times) {
        return reportOf(times, dto, isServer).outcome();
    });
}

/// One of the processes that the benchmark of the feed starts.
Result<Outcome> listener(CommandContext &context)
{
    const Result<EventId> event = context.id<EventId>(0, u"EVENT"_s);
    if (!event)
        return Failure(event.error());
    return serveFeedBench(context, *event).map([] { return Outcome{}; });
}

} // namespace

Command feedBenchmark()
{
    return {"bench feed",
            "",
            QT_TRANSLATE_NOOP("parterre::CommandText",
                              "how soon other stations hear of a hold, beside the database's own notices"),
            {{"event", "ID", QT_TRANSLATE_NOOP("parterre::CommandText", "what is sold")},
             {"stations", "N",
              QT_TRANSLATE_NOOP("parterre::CommandText", "so many listen, each a process; else 50, on a file 8")},
             {"changes", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many seats are held; else 1000")},
             {"every", "MS", QT_TRANSLATE_NOOP("parterre::CommandText", "milliseconds from one to the next; else 50")},
             {"is-copy", nullptr,
              QT_TRANSLATE_NOOP("parterre::CommandText", "this is such a copy: its orders are in nobody's way")}},
            feed};
}

Command feedListener()
{
    Command command{"bench-listener", "EVENT", "", {}, listener};
    command.isHidden = true;
    return command;
}

} // namespace parterre
