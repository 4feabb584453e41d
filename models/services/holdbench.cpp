#include "services/holdbench.h"

#include "domain/common/median.h"
#include "services/aside.h"
#include "services/bench/freeseats.h"
#include "services/bench/holdsteps.h"
#include "services/bench/holdworker.h"
#include "services/sweepservice.h"
#include "storage/bench/floorstore.h"
#include "storage/core/dbsession.h"

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
constexpr int sweptSessions = 250;
constexpr int idlePasses = 21;

/// Every connection in a thread of its own; each step begins for all of them together.
HoldParts measureInThreads(const HoldBenchDto &dto, const std::function<std::unique_ptr<HoldWorker>(int)> &make)
{
    HoldParts parts(static_cast<std::size_t>(dto.connections));
    std::barrier together(dto.connections);
    std::vector<std::thread> threads;
    for (int i = 0; i < dto.connections; ++i) {
        threads.emplace_back([&, i] {
            // A connection belongs to the thread that opens it.
            const std::unique_ptr<HoldWorker> worker = make(i);
            for (int step = 0; step < dto.rounds * HoldSteps::inRound(); ++step) {
                HoldSteps::prepare(*worker, step);
                together.arrive_and_wait();
                parts[static_cast<std::size_t>(i)].push_back(HoldSteps::measure(*worker, step));
                together.arrive_and_wait();
                HoldSteps::tidy(*worker, step);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return parts;
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

Result<HoldBenchView> runBench(Database &database, const HoldBenchDto &dto, const Actor &actor, const HoldCrew &crew)
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
    const Result<HoldParts> parts = crew ? crew(dto) : measureInThreads(dto, [&](int i) {
        return std::make_unique<HoldWorker>(database.location(), actor, event, shareOf(*seats, i, dto.connections));
    });
    database.writeInBackground([event](DbSession &session) { FloorStore(session).drop(event); }).waitForFinished();
    if (!parts)
        return Failure(parts.error());
    HoldBenchView view = HoldSteps::viewOf(*parts, dto.rounds);
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

QFuture<Result<HoldBenchView>> HoldBench::run(const HoldBenchDto &dto, const Actor &actor, const HoldCrew &crew)
{
    return runAside(d->pool,
                    [&database = d->database, dto, actor, crew] { return runBench(database, dto, actor, crew); });
}

} // namespace parterre
