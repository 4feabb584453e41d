#include "bench/loadbench.h"
#include "commands/benchmarks.h"
#include "commands/benchreport.h"
#include "commands/commandcontext.h"
#include "domain/common/median.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int usualRounds = 9;

/// Of the median round; the ratio is that of each round to its own floor.
BenchFigure figureOf(const QString &name, const QList<double> &times, const QList<double> &floors,
                     std::optional<double> atMost)
{
    QList<double> ratios;
    for (qsizetype i = 0; i < times.size(); ++i)
        ratios.append(times.at(i) / floors.at(i));
    BenchFigure figure = BenchFigure::time(name, median(times), median(floors), atMost);
    figure.ratio = median(ratios);
    return figure;
}

Result<Outcome> load(CommandContext &context)
{
    const Result<qint64> event = context.number(context.option("event"), u"--event"_s);
    const Result<int> rounds = context.numberOption("rounds", usualRounds);
    if (!event || !rounds)
        return Failure(!event ? event.error() : rounds.error());
    const Result<LoadTimes> times = measureLoad(context, EventId(*event), *rounds);
    if (!times)
        return Failure(times.error());
    const bool isServer = context.location().engine == DatabaseLocation::Engine::Postgresql;
    const auto onServer = isServer ? std::optional(1.0) : std::nullopt;
    BenchReport report;
    report.title = isServer ? CommandText::tr("Opening an event for sale; the floor is psql copying the same rows.")
                            : CommandText::tr("Opening an event for sale; the floor is SQLite stepping through the "
                                              "same rows.");
    report.conditions = {{u"seats"_s, times->seats}, {u"rounds"_s, *rounds}};
    report.figures = {
        figureOf(u"open, for the first time"_s, times->first, times->firstFloor, onServer),
        figureOf(u"open again"_s, times->again, times->placesFloor, onServer),
        figureOf(u"the places' rows"_s, times->places, times->placesFloor, isServer ? 1.0 : 2.0),
    };
    return report.outcome();
}

} // namespace

Command loadBenchmark()
{
    return {
        "bench load",
        "",
        QT_TRANSLATE_NOOP("parterre::CommandText", "how long an event takes to open for sale, beside copying its rows"),
        {{"event", "ID", QT_TRANSLATE_NOOP("parterre::CommandText", "what is opened")},
         {"rounds", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "everything so many times; else 9")}},
        load};
}

} // namespace parterre
