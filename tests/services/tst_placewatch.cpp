#include "services/placewatch.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/fault.h"
#include "storage/core/statement.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cstring>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// Fails the question about standing areas, which comes after the one about seats, as often as it is told to.
class FailAreas : public FaultPoint
{
public:
    void fail(int times) { m_left = times; }
    bool isDone() const { return m_left <= 0; }
    void beforeStatement(const char *sql) override
    {
        if (std::strncmp(sql, "SELECT a.area_no, a.capacity", 28) == 0 && m_left-- > 0)
            throw DbError(Error{ErrorCode::Busy, u"injected"_s, {}, {}}, DbError::Remedy::Retry, {});
    }
    void afterStatement(const char *) override {}

private:
    std::atomic_int m_left{0};
};

/// What a screen knows of the places that PlaceWatch tells it about.
class Screen : public QObject
{
public:
    explicit Screen(PlaceWatch &watch)
    {
        connect(&watch, &PlaceWatch::changed, this, [this](const PlaceChangesView &changes) {
            ++m_reports;
            m_complete += changes.complete;
            if (changes.complete)
                m_states.clear();
            for (const SeatStateView &seat : changes.seats)
                m_states.insert(seat.seat, seat.state);
            for (const AreaStateView &area : changes.areas)
                m_free.insert(area.area, area.free);
        });
    }
    PlaceState state(SeatNo seat) const { return m_states.value(seat, PlaceState::Free); }
    int free(AreaNo area) const { return m_free.value(area, -1); }
    int reports() const { return m_reports; }
    int completeReports() const { return m_complete; }

private:
    QHash<SeatNo, PlaceState> m_states;
    QHash<AreaNo, int> m_free;
    int m_reports = 0;
    int m_complete = 0;
};

} // namespace

/// Screens follow what becomes of places, wherever it happens.
class tst_PlaceWatch : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 30'000;

private Q_SLOTS:
    void firstEverything_thenOnlyChanges()
    {
        CounterHouse house;
        Database elsewhere(house.test.location());
        ShoppingService shopping(elsewhere);
        PlaceWatch watch(house.database);
        Screen screen(watch);
        watch.follow(house.event);
        QTRY_VERIFY_WITH_TIMEOUT(screen.completeReports() == 1, patience);
        QCOMPARE(screen.free(house.pit), 20);

        const SeatNo seat = house.seat(u"A", 3);
        PARTERRE_AWAIT(mine, shopping.open(house.other, {house.event, 0, {}, {{seat}, {}}}));
        QTRY_COMPARE_WITH_TIMEOUT(screen.state(seat), PlaceState::Held, patience);
        PARTERRE_AWAIT(both, shopping.put(house.other, mine, AreaPlacesDto{house.pit, {{1, 4}}}));
        QTRY_COMPARE_WITH_TIMEOUT(screen.free(house.pit), 16, patience);
        PARTERRE_AWAIT_DONE(shopping.put(house.other, both, CashPaymentDto{OrderId::create(), both.total}));
        QTRY_COMPARE_WITH_TIMEOUT(screen.state(seat), PlaceState::Sold, patience);
        QCOMPARE(screen.completeReports(), 1);
    }

    void holdThatRunsOut_isReportedWithoutASweeper()
    {
        CounterHouse house([](EventDto &event) { event.limits.sessionMinutes = 1; });
        PlaceWatch watch(house.database);
        Screen screen(watch);
        watch.follow(house.event);
        const SeatNo seat = house.seat(u"A", 3);
        PARTERRE_AWAIT_DONE(house.shopping.open(house.counter, {house.event, 0, {}, {{seat}, {}}}));
        QTRY_COMPARE_WITH_TIMEOUT(screen.state(seat), PlaceState::Held, patience);
        house.pass(std::chrono::seconds(61));
        QTRY_COMPARE_WITH_TIMEOUT(screen.state(seat), PlaceState::Free, patience);
    }

    void questionThatFailed_losesNoChange_data()
    {
        QTest::addColumn<int>("times");
        QTest::newRow("and is asked again at once") << 1;
        QTest::newRow("until the job gives up") << 6;
    }

    void questionThatFailed_losesNoChange()
    {
        QFETCH(int, times);
        CounterHouse house;
        FailAreas faults;
        Database::Options options;
        options.faults = &faults;
        Database database(house.test.location(), options);
        PlaceWatch watch(database);
        Screen screen(watch);
        watch.follow(house.event);
        QTRY_VERIFY_WITH_TIMEOUT(screen.completeReports() == 1, patience);

        // The change is read in a run that fails; it must be read again.
        faults.fail(times);
        const SeatNo seat = house.seat(u"B", 7);
        PARTERRE_AWAIT_DONE(house.shopping.open(house.counter, {house.event, 0, {}, {{seat}, {}}}));
        QTRY_VERIFY_WITH_TIMEOUT(faults.isDone(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(screen.state(seat), PlaceState::Held, patience);
        QCOMPARE(screen.completeReports(), 1);
    }

    void transactionThatEndsLate_isNotMissed()
    {
        CounterHouse house;
        PlaceWatch watch(house.database);
        Screen screen(watch);
        watch.follow(house.event);
        QTRY_VERIFY_WITH_TIMEOUT(screen.completeReports() == 1, patience);
        if (house.test.isSqlite())
            QSKIP("a file has one writer, so what began first ends first");

        // It begins first and takes its number, others come and go meanwhile and are seen, then it ends.
        Database slow(house.test.location());
        std::atomic_bool mayEnd{false};
        const SeatNo late = house.seat(u"C", 1);
        const QFuture<Result<int>> answer = slow.write([&mayEnd, late, event = house.event](DbSession &session) {
            session.beginChange();
            const int rows = Statement(session, "UPDATE event_seat SET state = 2, order_id = 'late', changed_seq = "
                                                "@change@ WHERE event_id = ? AND seat_no = ?")
                                 .with(event, late)
                                 .run();
            while (!mayEnd)
                QThread::msleep(5);
            return rows;
        });
        const SeatNo early = house.seat(u"C", 2);
        PARTERRE_AWAIT_DONE(house.shopping.open(house.counter, {house.event, 0, {}, {{early}, {}}}));
        QTRY_COMPARE_WITH_TIMEOUT(screen.state(early), PlaceState::Held, patience);
        QCOMPARE(screen.state(late), PlaceState::Free);
        mayEnd = true;
        PARTERRE_AWAIT(rows, answer);
        QCOMPARE(rows, 1);
        QTRY_COMPARE_WITH_TIMEOUT(screen.state(late), PlaceState::Sold, patience);
        QCOMPARE(screen.completeReports(), 1);
    }

    void newConnection_readsEverythingAgain()
    {
        CounterHouse house;
        if (house.test.isSqlite())
            QSKIP("a file has no connections to cut");
        PlaceWatch watch(house.database);
        Screen screen(watch);
        watch.follow(house.event);
        QTRY_VERIFY_WITH_TIMEOUT(screen.completeReports() == 1, patience);
        house.test.cutConnections();
        QTRY_VERIFY_WITH_TIMEOUT(screen.completeReports() == 2, patience);
        const SeatNo seat = house.seat(u"A", 1);
        PARTERRE_AWAIT_DONE(house.shopping.open(house.counter, {house.event, 0, {}, {{seat}, {}}}));
        QTRY_COMPARE_WITH_TIMEOUT(screen.state(seat), PlaceState::Held, patience);
        QCOMPARE(screen.completeReports(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_PlaceWatch)
#include "tst_placewatch.moc"
