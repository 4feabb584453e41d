#include "services/bench/holdsteps.h"

#include "domain/common/median.h"
#include "services/bench/holdworker.h"

#include <QElapsedTimer>

#include <algorithm>

namespace parterre {
namespace {

constexpr qint64 measuredMs = 1'000;

/// What is measured; only `work` is. What surrounds it is done by all connections together, before and after.
struct Kind
{
    const char *name;
    bool (HoldWorker::*work)();
    void (HoldWorker::*prepare)() = nullptr;
    void (HoldWorker::*tidy)() = nullptr;
    bool ends = false; ///< with what was prepared, if that comes before the second is over
};

constexpr Kind kinds[]{
    {"floor", &HoldWorker::floor},
    {"hold", &HoldWorker::hold, nullptr, &HoldWorker::releaseHolds},
    {"take", &HoldWorker::take, &HoldWorker::hurryCommits, &HoldWorker::takeTimeAgain},
    {"full hold", &HoldWorker::fullHold, &HoldWorker::openSessions, &HoldWorker::closeSessions, true},
    {"purchase", &HoldWorker::purchase, &HoldWorker::openBaskets, &HoldWorker::cancelOrders, true},
};

const Kind &kindOf(int step)
{
    return kinds[static_cast<std::size_t>(step) % std::size(kinds)];
}

/// How evenly the connections were served, over all rounds.
double evenness(const HoldParts &parts, std::size_t kind)
{
    double slowest = 0;
    double fastest = 0;
    for (const std::vector<HoldPart> &worker : parts) {
        double rate = 0;
        for (std::size_t step = kind; step < worker.size(); step += std::size(kinds))
            rate += worker[step].perSecond;
        slowest = slowest > 0 ? std::min(slowest, rate) : rate;
        fastest = std::max(fastest, rate);
    }
    return fastest > 0 ? slowest / fastest : 0;
}

} // namespace

void HoldPart::add(const HoldPart &other)
{
    times.add(other.times);
    perSecond += other.perSecond;
    failures += other.failures;
}

int HoldSteps::inRound()
{
    return static_cast<int>(std::size(kinds));
}

void HoldSteps::prepare(HoldWorker &worker, int step)
{
    if (const auto prepare = kindOf(step).prepare)
        (worker.*prepare)();
}

void HoldSteps::tidy(HoldWorker &worker, int step)
{
    if (const auto tidy = kindOf(step).tidy)
        (worker.*tidy)();
}

HoldPart HoldSteps::measure(HoldWorker &worker, int step)
{
    const Kind &kind = kindOf(step);
    HoldPart part;
    QElapsedTimer clock;
    clock.start();
    qint64 before = 0;
    // Nothing could be prepared.
    part.failures = kind.ends && worker.isExhausted() ? 1 : 0;
    while (before < measuredMs * 1'000'000 && !(kind.ends && worker.isExhausted())) {
        const bool done = (worker.*kind.work)();
        const qint64 after = clock.nsecsElapsed();
        if (done)
            part.times.add((after - before) / 1000);
        else
            ++part.failures;
        before = after;
    }
    if (before > 0)
        part.perSecond = static_cast<double>(part.times.count()) * 1e9 / static_cast<double>(before);
    return part;
}

HoldBenchView HoldSteps::viewOf(const HoldParts &parts, int rounds)
{
    HoldBenchView view;
    const std::size_t kindCount = std::size(kinds);
    for (std::size_t k = 0; k < kindCount; ++k) {
        HoldBenchLine line{QString::fromLatin1(kinds[k].name), 0, 0, evenness(parts, k), {}, 0};
        QList<double> rates;
        QList<double> ratios;
        for (std::size_t round = 0; round < static_cast<std::size_t>(rounds); ++round) {
            HoldPart all;
            double floor = 0;
            for (const std::vector<HoldPart> &worker : parts) {
                all.add(worker[round * kindCount + k]);
                floor += worker[round * kindCount].perSecond;
            }
            rates.append(all.perSecond);
            ratios.append(floor > 0 ? all.perSecond / floor : 0);
            line.times.add(all.times);
            line.failures += all.failures;
        }
        line.perSecond = median(rates);
        line.ratio = median(ratios);
        view.lines.append(line);
    }
    return view;
}

} // namespace parterre
