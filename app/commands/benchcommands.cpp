#include "commands/benchreport.h"
#include "commands/commandcontext.h"
#include "map/seatmapbench.h"

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
    return {seatMap};
}

} // namespace parterre
