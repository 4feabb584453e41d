#include "services/placewatch.h"
#include "storage/core/dbsession.h"
#include "support/await.h"
#include "support/counterhouse.h"
#include "support/relay.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace parterre;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Short, so that the tests are; long enough for a crowded machine to answer a statement.
constexpr std::chrono::milliseconds patience{3'000};
/// How often a purchase whose outcome is unknown is sent again before the test gives up.
constexpr int mostTries = 10;

Database::Options impatient()
{
    Database::Options options;
    options.patience = patience;
    return options;
}

/// A counter that reaches its house through a bad network, and the house itself, which does not.
struct FarCounter
{
    CounterHouse house;
    Relay relay{house.test.location()};
    Database database{relay.location(), impatient()};
    ShoppingService shopping{database};

    Result<Moment> ask()
    {
        return await(database.read([](DbSession &session) { return session.now(); }));
    }
    Result<ShoppingView> open(const QList<SeatNo> &seats)
    {
        return await(shopping.open(house.counter, {house.event, 0, {}, {seats, {}}}));
    }
    /// As the sale screen does it: on an unknown outcome, and as long as the doubt lasts, the same order again.
    Result<ShoppingView> buy(const ShoppingView &view, const CashPaymentDto &cash)
    {
        bool isOpen = false;
        for (int attempt = 1;; ++attempt) {
            const Result<ShoppingView> sold = await(shopping.put(house.counter, view, cash));
            isOpen = isOpen || isError(sold, ErrorCode::OutcomeUnknown);
            const bool tellsNothing = isError(sold, ErrorCode::OutcomeUnknown) || isError(sold, ErrorCode::Offline) ||
                                      isError(sold, ErrorCode::Busy);
            if (!tellsNothing || attempt == mostTries)
                return sold;
            relay.pass();
        }
    }
};

} // namespace

/// A server that cannot be reached in all the ways in which networks fail. The caller gets an answer, the program goes
/// on when the network does, and nothing is lost or done twice.
class tst_BadNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowNetwork_isOnlySlow()
    {
        FarCounter far;
        far.relay.delay(30ms);
        const auto view = far.open(far.house.seats(u"A", 1, 2));
        QVERIFY2(view.has_value(), qPrintable(describeAnswer(view)));
        QCOMPARE(view->seats().size(), 2);
        PARTERRE_AWAIT(sold,
                       far.shopping.put(far.house.counter, *view, CashPaymentDto{OrderId::create(), view->total}));
        QCOMPARE(sold.status, ShoppingStatus::Completed);
    }

    void pauseOfTheNetwork_passesUnnoticed()
    {
        FarCounter far;
        QVERIFY(far.ask().has_value());
        far.relay.hold();
        QTimer::singleShot(300, [&far] { far.relay.pass(); });
        QVERIFY(far.ask().has_value());
    }

    void silentServer_isGivenUp_andFoundAgain()
    {
        FarCounter far;
        QVERIFY(far.ask().has_value());
        QSignalSpy states(&far.database, &Database::stateChanged);
        far.relay.swallow();
        const Result<Moment> unanswered = far.ask();
        QVERIFY2(isError(unanswered, ErrorCode::Offline), qPrintable(describeAnswer(unanswered)));
        QCOMPARE(far.database.state(), DatabaseState::Offline);
        far.relay.pass();
        const Result<Moment> answered = far.ask();
        QVERIFY2(answered.has_value(), qPrintable(describeAnswer(answered)));
        QCOMPARE(far.database.state(), DatabaseState::Online);
        QVERIFY(states.size() >= 2);
    }

    void silentConnection_isReplaced_withoutAWord()
    {
        FarCounter far;
        QVERIFY(far.ask().has_value());
        far.relay.swallow(); // kills the connections that are open,
        far.relay.pass();    // not those to come
        const Result<Moment> answered = far.ask();
        QVERIFY2(answered.has_value(), qPrintable(describeAnswer(answered)));
    }

    void serverThatFallsSilentAfterTheSignIn_isGivenUp()
    {
        FarCounter far;
        far.relay.onRequest("DATESTYLE", Relay::Deed::LoseRequest); // among the driver's own first questions
        const Result<Moment> answered = far.ask();
        QVERIFY(far.relay.wasMet());
        QVERIFY2(answered.has_value(), qPrintable(describeAnswer(answered)));
    }

    void cutAndHalfClosedConnections_areReplaced_withoutAWord()
    {
        FarCounter far;
        QVERIFY(far.ask().has_value());
        far.relay.cut();
        QVERIFY(far.ask().has_value());
        far.relay.closeHalf();
        QVERIFY(far.ask().has_value());
    }

    void serverThatTurnsEverybodyAway_isSaid()
    {
        FarCounter far;
        QVERIFY(far.ask().has_value());
        far.relay.refuse();
        far.relay.cut();
        QVERIFY(isError(far.ask(), ErrorCode::Offline));
        far.relay.pass();
        QVERIFY(far.ask().has_value());
    }

    void backLane_isNotHeldUpEither()
    {
        FarCounter far;
        const auto ask = [&far] {
            return await(far.database.readInBackground([](DbSession &session) { return session.now(); }));
        };
        QVERIFY(ask().has_value());
        far.relay.swallow();
        QVERIFY(isError(ask(), ErrorCode::Offline));
        far.relay.pass();
        QVERIFY(ask().has_value());
    }

    void closingTheProgram_doesNotWaitForASilentServer()
    {
        CounterHouse house;
        Relay relay(house.test.location());
        Database::Options options;
        options.patience = 24h;
        auto database = std::make_unique<Database>(relay.location(), options);
        // Silent in all three places: both lanes and the feed have a connection and wait.
        const auto job = [](DbSession &session) { return session.now(); };
        PARTERRE_AWAIT_DONE(database->read(job));
        PARTERRE_AWAIT_DONE(database->readInBackground(job));
        QTRY_VERIFY_WITH_TIMEOUT(relay.connections() == 3, 20'000);
        relay.swallow();
        const QFuture<Result<Moment>> front = database->read(job);
        const QFuture<Result<Moment>> back = database->readInBackground(job);
        database.reset();
        QVERIFY(front.isFinished() && back.isFinished());
    }

    void holdThatNobodyAnswered_isMadeOnce()
    {
        FarCounter far;
        const auto mine = far.open({});
        QVERIFY2(mine.has_value(), qPrintable(describeAnswer(mine)));
        far.relay.onRequest("COMMIT", Relay::Deed::LoseAnswer);
        PARTERRE_AWAIT(held, far.shopping.put(far.house.counter, *mine, SeatsDto{far.house.seats(u"A", 1, 3), {}}));
        QVERIFY(far.relay.wasMet());
        QCOMPARE(held.seats(), far.house.seats(u"A", 1, 3));
        PARTERRE_AWAIT(places, far.shopping.put(far.house.counter, held, AreaPlacesDto{far.house.pit, {{1, 2}}}));
        QCOMPARE(places.placesIn(far.house.pit), 2);
        QCOMPARE(far.house.breaches(), QString());
    }

    void commitThatNobodyAnswered_isSettled_data()
    {
        QTest::addColumn<int>("deed");
        QTest::newRow("the request is lost") << static_cast<int>(Relay::Deed::LoseRequest);
        QTest::newRow("the answer is lost") << static_cast<int>(Relay::Deed::LoseAnswer);
        QTest::newRow("cut before the server has it") << static_cast<int>(Relay::Deed::CutBefore);
        QTest::newRow("cut after the server has it") << static_cast<int>(Relay::Deed::CutAfter);
    }

    void commitThatNobodyAnswered_isSettled()
    {
        QFETCH(int, deed);
        FarCounter far;
        const auto mine = far.open(far.house.seats(u"B", 1, 2));
        QVERIFY2(mine.has_value(), qPrintable(describeAnswer(mine)));
        const CashPaymentDto cash{OrderId::create(), mine->total};
        far.relay.onRequest("COMMIT", static_cast<Relay::Deed>(deed));
        const Result<ShoppingView> sold = far.buy(*mine, cash);
        QVERIFY(far.relay.wasMet());
        QVERIFY2(sold.has_value(), qPrintable(describeAnswer(sold)));
        QCOMPARE(sold->status, ShoppingStatus::Completed);
        expectOneOrder(far, cash.order);
    }

    void commitThatArrivesLate_isNotDoneTwice()
    {
        FarCounter far;
        const auto mine = far.open(far.house.seats(u"B", 1, 2));
        QVERIFY2(mine.has_value(), qPrintable(describeAnswer(mine)));
        const CashPaymentDto cash{OrderId::create(), mine->total};
        far.relay.onRequest("COMMIT", Relay::Deed::Hold);
        // Given up while the request is still on its way; nothing else gets through either, so it stays unknown.
        const Result<ShoppingView> unknown = await(far.shopping.put(far.house.counter, *mine, cash));
        QVERIFY2(isError(unknown, ErrorCode::OutcomeUnknown), qPrintable(describeAnswer(unknown)));
        QVERIFY(far.relay.wasMet());
        const Result<ShoppingView> stillUnknown = await(far.shopping.put(far.house.counter, *mine, cash));
        QVERIFY(!stillUnknown.has_value());
        // Now the old request arrives, and the repetition right behind it.
        far.relay.pass();
        const Result<ShoppingView> sold = far.buy(*mine, cash);
        QVERIFY2(sold.has_value(), qPrintable(describeAnswer(sold)));
        QCOMPARE(sold->status, ShoppingStatus::Completed);
        expectOneOrder(far, cash.order);
    }

    void changesDuringAnOutage_areSeenAfterwards()
    {
        FarCounter far;
        PlaceWatch watch(far.database);
        QList<PlaceChangesView> seen;
        connect(&watch, &PlaceWatch::changed, this, [&seen](const PlaceChangesView &changes) { seen.append(changes); });
        QSignalSpy failed(&watch, &PlaceWatch::failed);
        QSignalSpy recovered(&watch, &PlaceWatch::recovered);
        watch.follow(far.house.event);
        QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty(), 30'000);
        QVERIFY(seen.constFirst().complete);

        far.relay.swallow();
        const SeatNo seat = far.house.seat(u"C", 4);
        PARTERRE_AWAIT(mine, far.house.shopping.open(far.house.other, {far.house.event, 0, {}, {{seat}, {}}}));
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 60'000);
        seen.clear();
        far.relay.pass();
        QTRY_VERIFY_WITH_TIMEOUT(!recovered.isEmpty(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty(), 30'000);
        QVERIFY2(seen.constFirst().complete, "what was learned on the old connection does not hold on a new one");
        const auto state = std::ranges::find(seen.constFirst().seats, seat, &SeatStateView::seat);
        QVERIFY(state != seen.constFirst().seats.cend());
        QCOMPARE(state->state, PlaceState::Held);

        // And the wake-ups work again: the next change is told before the safety poll would find it.
        QSignalSpy changed(&far.database, &Database::changed);
        PARTERRE_AWAIT_DONE(far.house.shopping.abandon(far.house.other, mine));
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 30'000);
    }

private:
    static void expectOneOrder(FarCounter &far, const OrderId &order)
    {
        PARTERRE_AWAIT(all, far.house.orders.list());
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.constFirst().id, order);
        QCOMPARE(far.house.breaches(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_BadNetwork)
#include "tst_badnetwork.moc"
