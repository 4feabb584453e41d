#include "commands/benchmarks.h"
#include "commands/benchreport.h"
#include "commands/commandcontext.h"
#include "domain/common/median.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int usualRounds = 11;
constexpr int patienceMs = 60'000;

/// Nothing of the user's own is changed by it, such as which house was opened last.
QProcessEnvironment environmentIn(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, folder);
    environment.insert(u"PARTERRE_NO_WINDOW"_s, u"1"_s);
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

/// From the start of a program to the first line that it says, in milliseconds.
Result<double> timeToFirstLine(const QString &program, const QStringList &arguments,
                               const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (!process.canReadLine() && process.waitForReadyRead(patienceMs))
        ;
    const auto milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const bool said = process.canReadLine();
    const bool ended = process.waitForFinished(patienceMs);
    if (!said || !ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        process.kill();
        process.waitForFinished();
        return commandRefusal(CommandText::tr("“%1” did not start: %2").arg(program, process.errorString()));
    }
    return milliseconds;
}

Result<Outcome> start(CommandContext &context)
{
    const Result<int> rounds = context.numberOption("rounds", usualRounds);
    if (!rounds)
        return Failure(rounds.error());
    const QTemporaryDir folder;
    const QProcessEnvironment environment = environmentIn(folder.path());
    const QString program = QCoreApplication::applicationFilePath();
    const bool hasWindow = context.has("beside");
    const QString beside = hasWindow ? context.option("beside") : program;
    const QStringList besideArguments = hasWindow ? QStringList() : QStringList{u"--version"_s};
    QList<double> starts;
    QList<double> floors;
    QList<double> ratios;
    // The first one of each only warms what the system keeps in memory.
    for (int round = 0; round <= *rounds; ++round) {
        const Result<double> floor = timeToFirstLine(beside, besideArguments, environment);
        const Result<double> taken =
            timeToFirstLine(program, {u"--database"_s, context.location().toText()}, environment);
        if (!floor || !taken)
            return Failure(!floor ? floor.error() : taken.error());
        if (round == 0)
            continue;
        starts.append(*taken);
        floors.append(*floor);
        ratios.append(*taken / *floor);
    }
    BenchReport report;
    report.title = hasWindow
                       ? CommandText::tr("From nothing to the main window with the house; the floor is a program with "
                                         "an empty window. Nothing is promised.")
                       : CommandText::tr("From nothing to the main window with the house; the floor is this program "
                                         "saying its version. Nothing is promised.");
    report.conditions = {{u"rounds"_s, *rounds},
                         {u"platform"_s, environment.value(u"QT_QPA_PLATFORM"_s, u"of the desktop"_s)}};
    BenchFigure figure = BenchFigure::time(u"start"_s, median(starts), median(floors));
    figure.ratio = median(ratios);
    report.figures = {figure, {u"start, slowest"_s, u"ms"_s, *std::ranges::max_element(starts), {}, {}, {}, {}}};
    return report.outcome();
}

} // namespace

Command startBenchmark()
{
    return {"bench start",
            "",
            QT_TRANSLATE_NOOP("parterre::CommandText",
                              "how long the program takes to show its window, beside starting anything"),
            {{"beside", "PROGRAM",
              QT_TRANSLATE_NOOP("parterre::CommandText",
                                "one that shows an empty window, says a line and ends; else this one with --version")},
             {"rounds", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "everything so many times; else 11")}},
            start};
}

} // namespace parterre
