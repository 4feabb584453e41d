#include "services/holdbench.h"

#include "services/aside.h"
#include "services/bench/holdworker.h"
#include "services/sweepservice.h"
#include "storage/bench/floorstore.h"
#include "storage/core/dbsession.h"
#include "storage/sale/placestatestore.h"

#include <QElapsedTimer>

#include <algorithm>
#include <barrier>
#include <functional>
#include <thread>
#include <vector>

namespace parterre {
namespace {

constexpr int fewestSeats = 400;
constexpr int seatsEach = 8;
constexpr qint64 measuredMs = 1'000;
constexpr int sweptSessions = 250;
constexpr int idlePasses = 21;

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

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

/// One connection at one kind of work for a while, or all of them.
struct Part
{
    Histogram times;
    double perSecond = 0;
    int failures = 0;

    void add(const Part &other)
    {
        times.add(other.times);
        perSecond += other.perSecond;
        failures += other.failures;
    }
};

Part measure(HoldWorker &worker, const Kind &kind)
{
    Part part;
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

/// parts[worker][step]: every round has one step of each kind, which all connections begin together.
std::vector<std::vector<Part>> measureAll(const HoldBenchDto &dto,
                                          const std::function<std::unique_ptr<HoldWorker>(int)> &make)
{
    std::vector<std::vector<Part>> parts(static_cast<std::size_t>(dto.connections));
    std::barrier together(dto.connections);
    std::vector<std::thread> threads;
    for (int i = 0; i < dto.connections; ++i) {
        threads.emplace_back([&, i] {
            // A connection belongs to the thread that opens it.
            const std::unique_ptr<HoldWorker> worker = make(i);
            for (int step = 0; step < dto.rounds * static_cast<int>(std::size(kinds)); ++step) {
                const Kind &kind = kinds[static_cast<std::size_t>(step) % std::size(kinds)];
                if (kind.prepare)
                    (*worker.*kind.prepare)();
                together.arrive_and_wait();
                parts[static_cast<std::size_t>(i)].push_back(measure(*worker, kind));
                together.arrive_and_wait();
                if (kind.tidy)
                    (*worker.*kind.tidy)();
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return parts;
}

/// How evenly the connections were served, over all rounds.
double evenness(const std::vector<std::vector<Part>> &parts, std::size_t kind)
{
    double slowest = 0;
    double fastest = 0;
    for (const std::vector<Part> &worker : parts) {
        double rate = 0;
        for (std::size_t step = kind; step < worker.size(); step += std::size(kinds))
            rate += worker[step].perSecond;
        slowest = slowest > 0 ? std::min(slowest, rate) : rate;
        fastest = std::max(fastest, rate);
    }
    return fastest > 0 ? slowest / fastest : 0;
}

HoldBenchView viewOf(const std::vector<std::vector<Part>> &parts, int rounds)
{
    HoldBenchView view;
    const std::size_t kindCount = std::size(kinds);
    for (std::size_t k = 0; k < kindCount; ++k) {
        HoldBenchLine line{QString::fromLatin1(kinds[k].name), 0, 0, evenness(parts, k), {}, 0};
        QList<double> rates;
        QList<double> ratios;
        for (std::size_t round = 0; round < static_cast<std::size_t>(rounds); ++round) {
            Part all;
            double floor = 0;
            for (const std::vector<Part> &worker : parts) {
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

Result<QList<SeatNo>> freeSeats(Database &database, EventId event)
{
    const auto answer = database.readInBackground([event](DbSession &session) {
        ChangeHorizon horizon;
        return PlaceStateStore(session).read(event, horizon);
    });
    return answer.result().map([](const PlaceChangesView &changes) {
        QList<SeatNo> free;
        for (const SeatStateView &seat : changes.seats) {
            if (seat.state == PlaceState::Free)
                free.append(seat.seat);
        }
        return free;
    });
}

/// A thousand seats whose time is over at once, and then nothing to do for a while.
void measureSweep(Database &database, const HoldBenchDto &dto, const Actor &actor, const QList<SeatNo> &seats,
                  HoldBenchView &view)
{
    ShoppingService shopping(database);
    QList<SessionId> sessions;
    for (int i = 0; i < sweptSessions && (i + 1) * 4 <= seats.size(); ++i) {
        OpenSessionDto open;
        open.event = dto.event;
        open.seats.wanted = seats.mid(i * 4, 4);
        if (const Result<ShoppingView> opened = shopping.open(actor, open).result())
            sessions.append(opened->id);
    }
    database.write([sessions](DbSession &session) { FloorStore(session).expire(sessions); }).waitForFinished();
    SweepService sweeper(database);
    QElapsedTimer timer;
    timer.start();
    const Result<SweepView> swept = sweeper.sweep().result();
    if (swept && swept->seats > 0)
        view.sweepMicroseconds = static_cast<double>(timer.nsecsElapsed()) / 1000 / swept->seats;
    QList<double> idle;
    for (int i = 0; i < idlePasses; ++i) {
        timer.start();
        sweeper.sweep().waitForFinished();
        idle.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    view.idleSweepMs = median(idle);
}

Result<HoldBenchView> runBench(Database &database, const HoldBenchDto &dto, const Actor &actor)
{
    const Result<QList<SeatNo>> seats = freeSeats(database, dto.event);
    if (!seats)
        return Failure(seats.error());
    const qsizetype share = seats->size() / std::max(1, dto.connections);
    if (seats->size() < fewestSeats || share < seatsEach)
        return failure(ErrorCode::Invalid, QStringLiteral("only %1 free seats").arg(seats->size()));
    const EventId event = dto.event;
    const auto made = database.writeInBackground([event](DbSession &session) { FloorStore(session).create(event); });
    if (const Result<void> floor = made.result(); !floor)
        return Failure(floor.error());
    const auto parts = measureAll(dto, [&](int i) {
        return std::make_unique<HoldWorker>(database.location(), actor, event, seats->mid(i * share, share));
    });
    HoldBenchView view = viewOf(parts, dto.rounds);
    database.writeInBackground([event](DbSession &session) { FloorStore(session).drop(event); }).waitForFinished();
    measureSweep(database, dto, actor, *seats, view);
    return view;
}

} // namespace

struct HoldBench::Private
{
    explicit Private(Database &home) : database(home) {}
    ~Private() { pool.waitForDone(); }

    Database &database;
    QThreadPool pool;
};

HoldBench::HoldBench(Database &database) : d(std::make_unique<Private>(database)) {}

HoldBench::~HoldBench() = default;

QFuture<Result<HoldBenchView>> HoldBench::run(const HoldBenchDto &dto, const Actor &actor)
{
    return runAside(d->pool, [&database = d->database, dto, actor] { return runBench(database, dto, actor); });
}

} // namespace parterre
