#include "drill/drill.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// More than that many ends that nobody caused mean that stations cannot work here.
constexpr int mostCrashes = 20;
constexpr int stepsOfAPurchase = 3;
constexpr int mostKillDelay = 25;

} // namespace

Drill::Drill(const DrillOptions &options, const QStringList &stationArguments, const DrillProgramme &programme)
    : m_options(options), m_programme(programme), m_random(options.seed)
{
    for (int number = 1; number <= options.stations; ++number) {
        auto station =
            std::make_unique<DrillStation>(stationArguments + QStringList{u"--station"_s, u"Drill %1"_s.arg(number)});
        DrillStation *one = station.get();
        connect(one, &DrillStation::ready, this, [this, one] { noteReady(*one); });
        connect(one, &DrillStation::served, this,
                [this, one](const DrillOutcome &outcome) { noteServed(*one, outcome); });
        connect(one, &DrillStation::gone, this, [this, one](bool byUs) { noteGone(*one, byUs); });
        connect(one, &DrillStation::finished, this, [this] {
            if (++m_finished == m_options.stations)
                m_loop.quit();
        });
        connect(one, &DrillStation::cannotStart, this, [this](const QString &why) { stop(why); });
        m_stations.push_back(std::move(station));
    }
}

Result<DrillFigures> Drill::run()
{
    for (const auto &station : m_stations) {
        station->goTo(m_programme.next({}));
        station->start();
    }
    m_loop.exec();
    if (!m_problem.isEmpty())
        return failure(ErrorCode::Internal, m_problem);
    return m_figures;
}

void Drill::noteReady(DrillStation &station)
{
    if (m_clock.isValid()) {
        // One that was started again.
        station.isServing() ? serve(station, station.errand()) : serveNext(station);
        return;
    }
    // The doors open when everybody is at the counter.
    if (++m_ready < m_options.stations)
        return;
    m_clock.start();
    for (const auto &one : m_stations)
        serveNext(*one);
}

void Drill::noteServed(DrillStation &station, const DrillOutcome &outcome)
{
    m_figures.add(outcome);
    m_programme.noteSold(outcome.event, outcome.places);
    m_figures.seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    serveNext(station);
}

void Drill::noteGone(DrillStation &station, bool killedByUs)
{
    if (killedByUs) {
        ++m_figures.kills;
    } else {
        ++m_figures.unexplained[u"station-crashed"_s];
        if (++m_crashes > mostCrashes || !m_clock.isValid())
            return stop(u"stations end as soon as they begin"_s);
    }
    ++m_figures.restarts;
    // The process object is still telling us this.
    QMetaObject::invokeMethod(
        &station, [&station] { station.start(); }, Qt::QueuedConnection);
}

bool Drill::isOver() const
{
    return m_nextBuyer > m_options.buyers || m_programme.isSoldOut() ||
           (m_options.seconds > 0 && m_clock.hasExpired(qint64(m_options.seconds) * 1000));
}

void Drill::serveNext(DrillStation &station)
{
    if (isOver())
        return station.finish();
    station.goTo(m_programme.next(station.event()));
    serve(station, {m_nextBuyer++, station.event(), {}, {}});
}

void Drill::serve(DrillStation &station, const DrillErrand &errand)
{
    planKill(station);
    station.serve(errand);
}

void Drill::planKill(DrillStation &station)
{
    if (station.owesKill() || m_random.generateDouble() >= m_options.kill)
        return;
    // Half of them while the question is on its way, half anywhere until an answer usually comes.
    const Histogram pays = m_figures.steps.value(u"pay"_s);
    const auto usual = static_cast<int>(std::min<qint64>(pays.quantile(0.5) / 1000, mostKillDelay)) + 1;
    const int delay = m_random.bounded(2) == 0 ? 0 : m_random.bounded(usual);
    station.killDuringStep(m_random.bounded(1, stepsOfAPurchase + 1), delay);
}

void Drill::stop(const QString &problem)
{
    m_problem = problem;
    m_loop.quit();
}

} // namespace parterre
