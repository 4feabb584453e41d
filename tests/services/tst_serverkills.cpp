#include "services/queueservice.h"
#include "storage/core/fault.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <optional>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// A server of this test's own, since the others are still using the test run's.
class OwnServer
{
public:
    OwnServer()
    {
        if (QProcess::execute(script(u"start"_s), {m_state}) != 0)
            qFatal("the server did not start");
        qputenv("PARTERRE_TEST_POSTGRESQL", QFile::encodeName(m_state));
    }
    ~OwnServer() { QProcess::execute(script(u"stop"_s), {m_state}); }

    void kill() const
    {
        if (QProcess::execute(script(u"kill"_s), {m_state}) != 0)
            qFatal("the server did not come back");
    }

private:
    static QString script(const QString &name)
    {
        return QStringLiteral(PARTERRE_SOURCE_DIR "/tests/postgresql/") + name;
    }

    QTemporaryDir m_home;
    QString m_state = QDir(m_home.path()).filePath(u"server"_s);
};

/// Kills the server in front of the Nth statement from arm() on, or behind it.
class Killer : public FaultPoint
{
public:
    explicit Killer(const OwnServer &server) : m_server(server) {}

    void arm(bool after, int number)
    {
        m_after = after;
        m_count = 0;
        m_number = number;
    }
    /// Whether it struck: the deed had so many statements.
    bool disarm() { return m_number.exchange(0) == 0; }
    void beforeStatement(const char *) override
    {
        ++m_count;
        if (!m_after)
            meet();
    }
    void afterStatement(const char *) override
    {
        if (m_after)
            meet();
    }

private:
    void meet()
    {
        if (m_count != m_number)
            return;
        m_number = 0;
        m_server.kill();
    }

    const OwnServer &m_server;
    std::atomic_bool m_after{false};
    std::atomic_int m_count{0};
    std::atomic_int m_number{0};
};

/// A counter whose server is killed.
struct Station
{
    Station(const OwnServer &server, const CounterHouse &house)
        : killer(server), database(house.test.location(), options())
    {
    }
    Database::Options options()
    {
        Database::Options options;
        options.faults = &killer;
        return options;
    }

    Killer killer;
    Database database;
    ShoppingService shopping{database};
    OrderService orders{database};
    QueueService queue{database};
};

} // namespace

/// The server dies between any two statements and comes back. Whoever was at work goes on without a restart.
class tst_ServerKills : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OwnServer> m_server;
    std::unique_ptr<CounterHouse> m_house;

    /// Whatever was committed until now, holds as well, survives the server.
    void flush() { m_house->test.execute(u"UPDATE house_setting SET value = value"_s); }
    /// As the screens do it: while nobody knows, the same again.
    template <class Ask>
    auto again(Ask ask) -> decltype(await(ask()))
    {
        for (int attempt = 1;; ++attempt) {
            const auto answer = await(ask());
            const bool tellsNothing = isError(answer, ErrorCode::OutcomeUnknown) ||
                                      isError(answer, ErrorCode::Offline) || isError(answer, ErrorCode::Busy);
            if (!tellsNothing || attempt == 5)
                return answer;
        }
    }
    /// Calls `tryOnce(after, number)` so that the server dies once between any two statements of a deed, before the
    /// first and after the last; answers how often. `tryOnce` answers whether it died: the deed has so many statements.
    template <class TryOnce>
    int atEveryMoment(TryOnce tryOnce)
    {
        int kills = 0;
        for (int number = 1; number < 200; ++number) {
            const std::optional<bool> died = tryOnce(false, number);
            if (!died || QTest::currentTestFailed())
                return 0;
            if (!*died)
                return tryOnce(true, number - 1) == true && !QTest::currentTestFailed() ? kills + 1 : 0;
            ++kills;
        }
        return kills;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<OwnServer>();
        m_house = std::make_unique<CounterHouse>();
    }
    void cleanupTestCase()
    {
        m_house.reset();
        m_server.reset();
    }

    void serverKilledDuringASale_sellsOnce()
    {
        Station station(*m_server, *m_house);
        const int kills = atEveryMoment([&](bool after, int number) -> std::optional<bool> {
            const BuyerDto buyer{{}, u"%1-%2@example.org"_s.arg(after).arg(number), {}, {}};
            const auto mine = await(
                station.shopping.open(m_house->counter, {m_house->event, 0, buyer, {m_house->seats(u"B", 1, 2), {}}}));
            if (!mine)
                return std::nullopt;
            const CashPaymentDto cash{OrderId::create(), mine->total};
            flush();
            station.killer.arm(after, number);
            const Result<ShoppingView> sold =
                again([&] { return station.shopping.put(m_house->counter, *mine, cash); });
            const bool struck = station.killer.disarm();
            wasSoldOnce(sold, cash.order);
            return struck;
        });
        // BEGIN, the session, its basket, the person's lock and count, the sale, the session again, COMMIT, and after
        // it.
        QVERIFY2(kills >= 9, qPrintable(QString::number(kills)));
    }

    void serverKilledDuringAHold_holdsAllOrNothing()
    {
        Station station(*m_server, *m_house);
        const QList<SeatNo> wanted = m_house->seats(u"C", 1, 3);
        const int kills = atEveryMoment([&](bool after, int number) -> std::optional<bool> {
            const auto mine = await(station.shopping.open(m_house->counter, {m_house->event, 0, {}, {}}));
            if (!mine)
                return std::nullopt;
            flush();
            station.killer.arm(after, number);
            const auto held = await(station.shopping.put(m_house->counter, *mine, SeatsDto{wanted, {}}));
            const bool struck = station.killer.disarm();
            holdWasAllOrNothing(station, held, mine->id, wanted);
            return struck;
        });
        QVERIFY2(kills >= 6, qPrintable(QString::number(kills)));
    }

    void serverKilledWhilePlacesAreTaken_takesAllOrNothing()
    {
        Station station(*m_server, *m_house);
        const int kills = atEveryMoment([&](bool after, int number) -> std::optional<bool> {
            const auto mine = await(station.shopping.open(m_house->counter, {m_house->event, 0, {}, {}}));
            if (!mine)
                return std::nullopt;
            flush();
            station.killer.arm(after, number);
            const auto taken =
                await(station.shopping.put(m_house->counter, *mine, AreaPlacesDto{m_house->pit, {{1, 5}}}));
            const bool struck = station.killer.disarm();
            takeWasAllOrNothing(station, taken, mine->id);
            return struck;
        });
        QVERIFY2(kills >= 6, qPrintable(QString::number(kills)));
    }

    void serverKilledDuringACancellation_givesBackOnce()
    {
        Station station(*m_server, *m_house);
        const int kills = atEveryMoment([&](bool after, int number) -> std::optional<bool> {
            const auto mine = await(
                station.shopping.open(m_house->counter, {m_house->event, 0, {}, {m_house->seats(u"B", 1, 2), {}}}));
            const CashPaymentDto cash{OrderId::create(), m_house->euros(500)};
            if (!mine || !await(station.shopping.put(m_house->counter, *mine, cash)))
                return std::nullopt;
            station.killer.arm(after, number);
            const auto cancelled = again([&] { return station.orders.cancel(m_house->counter, cash.order); });
            const bool struck = station.killer.disarm();
            wasCancelledOnce(cancelled, cash.order);
            return struck;
        });
        QVERIFY2(kills >= 10, qPrintable(QString::number(kills)));
    }

    void serverKilledWhileLettingIn_letsInOnceAndKeepsItsWord()
    {
        CounterHouse house([](EventDto &event) { event.queue = {true, 50, 10'000}; });
        Station station(*m_server, house);
        QueueService queue(house.database);
        const int kills = atEveryMoment([&](bool after, int number) -> std::optional<bool> {
            const auto joined = again([&] {
                return queue.join(house.counter, {house.event, 2, QueueLane::Window, {}, {}, {}});
            });
            if (!joined)
                return std::nullopt;
            station.killer.arm(after, number);
            const auto call = again([&] { return station.queue.callNext(house.counter, {house.event, {}, 1}); });
            const bool struck = station.killer.disarm();
            wasLetInOnce(house, queue, call, joined->id);
            return struck;
        });
        QVERIFY2(kills >= 10, qPrintable(QString::number(kills)));
    }

private:
    void wasSoldOnce(const Result<ShoppingView> &sold, const OrderId &order)
    {
        QVERIFY2(sold.has_value(), qPrintable(describeAnswer(sold)));
        QCOMPARE(sold->status, ShoppingStatus::Completed);
        QCOMPARE(sold->order, order);
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(cancelled, m_house->orders.cancel(m_house->counter, order));
        QCOMPARE(cancelled.tickets.size(), 2);
    }
    /// A hold that was just made may get lost with the server, whole, and can be made again.
    void holdWasAllOrNothing(Station &station, const Result<ShoppingView> &held, SessionId id,
                             const QList<SeatNo> &wanted)
    {
        QVERIFY2(held.has_value() || isError(held, ErrorCode::OutcomeUnknown), qPrintable(describeAnswer(held)));
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(now, station.shopping.view(id));
        QVERIFY(now.seats().isEmpty() || now.seats() == wanted);
        PARTERRE_AWAIT(again, station.shopping.put(m_house->counter, now, SeatsDto{wanted, {}}));
        QCOMPARE(again.seats(), wanted);
        PARTERRE_AWAIT_DONE(station.shopping.abandon(m_house->counter, again));
    }
    void takeWasAllOrNothing(Station &station, const Result<ShoppingView> &taken, SessionId id)
    {
        QVERIFY2(taken.has_value() || isError(taken, ErrorCode::OutcomeUnknown), qPrintable(describeAnswer(taken)));
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(now, station.shopping.view(id));
        const int places = now.placesIn(m_house->pit);
        QVERIFY2(places == 0 || places == 5, qPrintable(QString::number(places)));
        PARTERRE_AWAIT(again, station.shopping.put(m_house->counter, now, AreaPlacesDto{m_house->pit, {{1, 5}}}));
        QCOMPARE(again.placesIn(m_house->pit), 5);
        PARTERRE_AWAIT_DONE(station.shopping.abandon(m_house->counter, again));
        QCOMPARE(m_house->test.value(u"SELECT used FROM ga_area"_s).toInt(), 0);
    }
    /// Said again when nobody knew: either it is done now, or it was.
    void wasCancelledOnce(const Result<OrderView> &cancelled, const OrderId &id)
    {
        QVERIFY2(cancelled.has_value() || isRefusal(cancelled, "already-cancelled"_L1),
                 qPrintable(describeAnswer(cancelled)));
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(order, m_house->orders.view(id));
        QCOMPARE(order.status, OrderStatus::Cancelled);
        QVERIFY(isRefusal(await(m_house->orders.cancel(m_house->counter, id)), "already-cancelled"_L1));
        QCOMPARE(m_house->test.value(u"SELECT COUNT(*) FROM event_seat WHERE state = 2"_s).toInt(), 0);
    }
    /// Whoever was told to come in is in, whatever happened to the server, and finds as many places as they queued for.
    void wasLetInOnce(CounterHouse &house, QueueService &queue, const Result<QueueCallView> &call, QueueEntryId id)
    {
        QVERIFY2(call.has_value(), qPrintable(describeAnswer(call)));
        QCOMPARE(house.breaches(), QString());
        PARTERRE_AWAIT(entry, queue.view(id));
        QCOMPARE(entry.state, QueueState::Called);
        QCOMPARE(entry.calls, 1);
        PARTERRE_AWAIT(line, queue.list(house.event));
        QCOMPARE(line.inside, 1);
        QCOMPARE(line.promised, 2);
        PARTERRE_AWAIT(served, queue.serve(house.counter, id));
        PARTERRE_AWAIT(session, house.shopping.view(served.session));
        PARTERRE_AWAIT(held, house.shopping.put(house.counter, session, SeatsDto{house.seats(u"B", 2, 2), {}}));
        QCOMPARE(held.seats().size(), 2);
        PARTERRE_AWAIT_DONE(house.shopping.abandon(house.counter, held));
        QCOMPARE(house.breaches(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_ServerKills)
#include "tst_serverkills.moc"
