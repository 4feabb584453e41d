#include "services/holdbench.h"

#include "services/aside.h"
#include "services/orderservice.h"
#include "services/shoppingservice.h"
#include "storage/bench/floorstore.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/sale/placestatestore.h"
#include "storage/sale/seatstore.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <barrier>
#include <functional>
#include <thread>
#include <vector>

namespace parterre {
namespace {

constexpr int seatsAtOnce = 4;
constexpr int fewestSeats = 400;
constexpr int floorRows = 132'000;
constexpr qint64 measuredMs = 1'000;
/// Long over: whoever comes next may take the seats, so nothing need be given back while the statement is measured.
constexpr Moment past(1);

/// One connection of the benchmark, in a thread of its own, with a share of the seats that nobody else touches.
class Worker
{
public:
    Worker(const DatabaseLocation &location, const Actor &actor, EventId event, const QList<SeatNo> &seats)
        : m_database(location, inlined()), m_shopping(m_database), m_orders(m_database), m_actor(actor), m_event(event),
          m_seats(seats)
    {
        OpenSessionDto dto;
        dto.event = event;
        if (const Result<ShoppingView> opened = m_shopping.open(actor, dto).result())
            m_view = *opened;
    }

    /// Microseconds, or nothing when it failed.
    std::optional<qint64> floor()
    {
        const int row = m_random.bounded(1, floorRows + 1);
        return timed([&] { return alone([row](DbSession &session) { FloorStore(session).change(row); }); });
    }
    std::optional<qint64> hold()
    {
        return timed([this, seats = someSeats()] {
            return alone(
                [this, seats](DbSession &session) { SeatStore(session).hold(m_event, seats, m_view.id, past, 1); });
        });
    }
    std::optional<qint64> fullHold()
    {
        const std::optional<qint64> time = timed([this, seats = someSeats()] {
            return take(m_shopping.put(m_actor, m_view, SeatsDto{seats, {}}));
        });
        take(m_shopping.put(m_actor, m_view, SeatsDto{}));
        return time;
    }
    std::optional<qint64> purchase()
    {
        OpenSessionDto dto;
        dto.event = m_event;
        dto.seats.wanted = someSeats();
        const Result<ShoppingView> opened = m_shopping.open(m_actor, dto).result();
        if (!opened)
            return std::nullopt;
        const CashPaymentDto cash{OrderId::create(), opened->total};
        const std::optional<qint64> time =
            timed([&] { return m_shopping.put(m_actor, *opened, cash).result().has_value(); });
        m_orders.cancel(m_actor, cash.order).waitForFinished();
        return time;
    }
    void giveEverythingBack()
    {
        m_database.write([session = m_view.id](DbSession &job) { SeatStore(job).releaseAll({session}); })
            .waitForFinished();
        m_shopping.abandon(m_actor, m_view).waitForFinished();
    }

private:
    static Database::Options inlined()
    {
        Database::Options options;
        options.inlineExecution = true;
        return options;
    }
    template <class Work>
    std::optional<qint64> timed(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        return work() ? std::optional(timer.nsecsElapsed() / 1000) : std::nullopt;
    }
    /// A statement by itself: on PostgreSQL it commits on its own, on SQLite writers need their queue.
    template <class Work>
    bool alone(Work work)
    {
        const bool isServer = m_database.location().engine == DatabaseLocation::Engine::Postgresql;
        return (isServer ? m_database.read(work) : m_database.write(work)).result().has_value();
    }
    bool take(const QFuture<Result<ShoppingView>> &answer)
    {
        const Result<ShoppingView> view = answer.result();
        if (view)
            m_view = *view;
        return view.has_value();
    }
    QList<SeatNo> someSeats()
    {
        QList<SeatNo> seats;
        const int first = m_random.bounded(static_cast<int>(m_seats.size()));
        for (int i = 0; i < seatsAtOnce; ++i)
            seats.append(m_seats.at((first + i * 7) % m_seats.size()));
        return seats;
    }

    Database m_database;
    ShoppingService m_shopping;
    OrderService m_orders;
    const Actor m_actor;
    const EventId m_event;
    const QList<SeatNo> m_seats;
    ShoppingView m_view;
    QRandomGenerator m_random{QRandomGenerator::securelySeeded()};
};

struct Kind
{
    const char *name;
    std::optional<qint64> (Worker::*work)();
};

constexpr Kind kinds[]{{"floor", &Worker::floor},
                       {"hold", &Worker::hold},
                       {"full hold", &Worker::fullHold},
                       {"purchase", &Worker::purchase}};

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

Part measure(Worker &worker, const Kind &kind)
{
    Part part;
    QElapsedTimer clock;
    clock.start();
    qint64 spent = 0;
    while (!clock.hasExpired(measuredMs)) {
        if (const std::optional<qint64> time = (worker.*kind.work)()) {
            part.times.add(*time);
            spent += *time;
        } else {
            ++part.failures;
        }
    }
    // What surrounds the measured step, such as giving back, is left out of the rate.
    if (spent > 0)
        part.perSecond = static_cast<double>(part.times.count()) * 1e6 / static_cast<double>(spent);
    return part;
}

/// parts[worker][step]: every round has one step of each kind, which all connections begin together.
std::vector<std::vector<Part>> measureAll(const HoldBenchDto &dto,
                                          const std::function<std::unique_ptr<Worker>(int)> &make)
{
    std::vector<std::vector<Part>> parts(static_cast<std::size_t>(dto.connections));
    std::barrier together(dto.connections);
    std::vector<std::thread> threads;
    for (int i = 0; i < dto.connections; ++i) {
        threads.emplace_back([&, i] {
            // A connection belongs to the thread that opens it.
            const std::unique_ptr<Worker> worker = make(i);
            for (int round = 0; round < dto.rounds; ++round) {
                for (const Kind &kind : kinds) {
                    together.arrive_and_wait();
                    parts[static_cast<std::size_t>(i)].push_back(measure(*worker, kind));
                }
            }
            worker->giveEverythingBack();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return parts;
}

HoldBenchView viewOf(const std::vector<std::vector<Part>> &parts, int rounds)
{
    HoldBenchView view;
    const std::size_t kindCount = std::size(kinds);
    for (std::size_t k = 0; k < kindCount; ++k) {
        HoldBenchLine line{QString::fromLatin1(kinds[k].name), 0, 0, {}, 0};
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

Result<HoldBenchView> runBench(Database &database, const HoldBenchDto &dto, const Actor &actor)
{
    const Result<QList<SeatNo>> seats = freeSeats(database, dto.event);
    if (!seats)
        return Failure(seats.error());
    const qsizetype share = seats->size() / std::max(1, dto.connections);
    if (seats->size() < fewestSeats || share < 2 * seatsAtOnce * 7)
        return failure(ErrorCode::Invalid, QStringLiteral("only %1 free seats").arg(seats->size()));
    const auto made = database.writeInBackground([](DbSession &session) { FloorStore(session).create(floorRows); });
    if (const Result<void> floor = made.result(); !floor)
        return Failure(floor.error());
    const auto parts = measureAll(dto, [&](int i) {
        return std::make_unique<Worker>(database.location(), actor, dto.event, seats->mid(i * share, share));
    });
    database.writeInBackground([](DbSession &session) { FloorStore(session).drop(); }).waitForFinished();
    return viewOf(parts, dto.rounds);
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
