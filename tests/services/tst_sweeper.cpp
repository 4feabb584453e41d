#include "services/houseservice.h"
#include "storage/core/dbsession.h"
#include "storage/core/fault.h"
#include "storage/sale/sessionstore.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <cstring>

using namespace parterre;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A second station that sweeps, with a connection of its own.
struct Station
{
    explicit Station(const CounterHouse &house, Database::Options options = {})
        : database(house.test.location(), options), sweeper(database)
    {
    }
    Database database;
    SweepService sweeper;
};

/// Counts the transactions that may write.
class CountWrites : public FaultPoint
{
public:
    void beforeStatement(const char *sql) override
    {
        if (std::strcmp(sql, "BEGIN") == 0)
            ++m_count;
    }
    void afterStatement(const char *) override {}
    int count() const { return m_count; }

private:
    std::atomic_int m_count{0};
};

/// Sessions with a seat each, written straight into the tables; their time was up a minute ago.
void addOverdue(const CounterHouse &house, int sessions)
{
    const bool sqlite = house.test.isSqlite();
    const QString numbers = sqlite ? u"(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < %1) "
                                     "SELECT n FROM c) g"_s.arg(sessions)
                                   : u"generate_series(1, %1) g(n)"_s.arg(sessions);
    const QString ago = sqlite ? u"CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) - 60000"_s
                               : u"CAST(extract(epoch FROM now()) * 1000 AS BIGINT) - 60000"_s;
    house.test.execute(
        u"INSERT INTO shop_session (session_id, event_id, status, party, revision, station_id, clock_started, "
        "created_at, expires_at) SELECT g.n, %1, 1, 1, g.n, 1, TRUE, 0, %2 FROM %3"_s.arg(house.event.value())
            .arg(ago, numbers));
    house.test.execute(
        u"INSERT INTO event_seat (event_id, seat_no, section_no, category, state, session_id, expires_at, "
        "type_no) SELECT %1, 1000000 + g.n, 2, 1, 1, g.n, %2, 1 FROM %3"_s.arg(house.event.value())
            .arg(ago, numbers));
}

int held(const CounterHouse &house)
{
    return house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE state = 1"_s).toInt();
}

} // namespace

/// The sweeper tidies up what expired: on every station, one at a time, and never what is being paid.
class tst_Sweeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsBeingPaidIsLeftAloneHoweverLate()
    {
        CounterHouse house;
        PARTERRE_AWAIT(paying, house.shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"A", 1, 2), {}}}));
        PARTERRE_AWAIT_DONE(house.shopping.put(house.counter, paying, AreaPlacesDto{house.pit, {{1, 2}}}));
        house.test.execute(u"UPDATE shop_session SET status = 2"_s);
        house.test.execute(u"UPDATE event_seat SET expires_at = NULL WHERE state = 1"_s);
        house.test.execute(u"UPDATE ga_hold SET expires_at = NULL WHERE state = 1"_s);
        house.pass(24h);
        PARTERRE_AWAIT(swept, house.sweeper.sweep());
        QCOMPARE(swept.sessions, 0);
        QCOMPARE(held(house), 2);
        QCOMPARE(house.test.value(u"SELECT status FROM shop_session"_s).toInt(), 2);
    }

    void aSessionIsWrittenExpiredAndFreedInOneTransaction()
    {
        CounterHouse house;
        PARTERRE_AWAIT(mine, house.shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"A", 1, 2), {}}}));
        PARTERRE_AWAIT_DONE(house.shopping.put(house.counter, mine, AreaPlacesDto{house.pit, {{1, 3}}}));
        house.pass(31min);
        PARTERRE_AWAIT(swept, house.sweeper.sweep());
        QCOMPARE(swept.sessions, 1);
        QCOMPARE(swept.seats, 2);
        QCOMPARE(swept.places, 3);
        PARTERRE_AWAIT(again, house.sweeper.sweep());
        QCOMPARE(again.sessions + again.seats + again.places, 0);
        QCOMPARE(house.breaches(), QString());
    }

    void aHoldThatWasTakenAgainIsNotFreed()
    {
        CounterHouse house;
        PARTERRE_AWAIT_DONE(house.shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"A", 1, 1), {}}}));
        house.pass(31min);
        PARTERRE_AWAIT(theirs, house.shopping.open(house.other, {house.event, 0, {}, {house.seats(u"A", 1, 1), {}}}));
        PARTERRE_AWAIT(swept, house.sweeper.sweep());
        QCOMPARE(swept.sessions, 1);
        QCOMPARE(swept.seats, 0);
        PARTERRE_AWAIT(still, house.shopping.view(theirs.id));
        QCOMPARE(still.seats(), theirs.seats());
        QCOMPARE(house.breaches(), QString());
    }

    void stationsThatSweepAtOnceFreeEverythingOnce()
    {
        CounterHouse house;
        Station second(house);
        Station third(house);
        addOverdue(house, 1000);
        const QList<QFuture<Result<SweepView>>> sweeps{house.sweeper.sweep(), second.sweeper.sweep(),
                                                       third.sweeper.sweep()};
        int sessions = 0;
        int seats = 0;
        for (const auto &sweep : sweeps) {
            PARTERRE_AWAIT(swept, sweep);
            sessions += swept.sessions;
            seats += swept.seats;
        }
        // Whoever found another one at work left the rest to it.
        PARTERRE_AWAIT(rest, house.sweeper.sweep());
        QCOMPARE(sessions + rest.sessions, 1000);
        QCOMPARE(seats + rest.seats, 1000);
        QCOMPARE(held(house), 0);
    }

    void aSessionThatSomebodyWorksOnIsLeftForLater()
    {
        CounterHouse house;
        if (house.test.isSqlite())
            return; // one writer at a time: nobody works on anything while it sweeps
        addOverdue(house, 3);
        // Somebody has the row: extending it, or finding out himself that it is over.
        PARTERRE_AWAIT(swept, house.database.write([&house](DbSession &session) {
            SessionStore(session).lock(SessionId(2));
            Station second(house);
            return await(second.sweeper.sweep());
        }));
        QCOMPARE(swept.sessions, 2);
        PARTERRE_AWAIT(rest, house.sweeper.sweep());
        QCOMPARE(rest.sessions, 1);
    }

    void anIdlePassWritesNothing()
    {
        CounterHouse house;
        PARTERRE_AWAIT_DONE(house.shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"A", 1, 2), {}}}));
        CountWrites writes;
        Station station(house, {.faults = &writes});
        PARTERRE_AWAIT_DONE(station.sweeper.sweep());
        QCOMPARE(writes.count(), 0);
        QElapsedTimer timer;
        timer.start();
        constexpr int passes = 200;
        for (int i = 0; i < passes; ++i)
            PARTERRE_AWAIT_DONE(station.sweeper.sweep());
        qInfo("an idle pass takes %.3f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6 / passes);
        QCOMPARE(writes.count(), 0);
    }

    void manyExpiredSeatsAreSweptInBatches()
    {
        CounterHouse house;
        constexpr int sessions = 5000;
        addOverdue(house, sessions);
        CountWrites writes;
        Station station(house, {.faults = &writes});
        QElapsedTimer timer;
        timer.start();
        PARTERRE_AWAIT(swept, station.sweeper.sweep());
        qInfo("%.1f µs for each expired seat, %d in all", static_cast<double>(timer.nsecsElapsed()) / 1e3 / sessions,
              sessions);
        QCOMPARE(swept.seats, sessions);
        QVERIFY2(writes.count() >= sessions / 500, "one transaction for all would keep everybody waiting");
        QCOMPARE(held(house), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Sweeper)
#include "tst_sweeper.moc"
