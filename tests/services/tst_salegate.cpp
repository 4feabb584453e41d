#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int allPlaces = 50;

std::function<void(EventDto &)> closingWhenLeft(int places)
{
    return [places](EventDto &event) { event.sales.closeWhenLeft = places; };
}

} // namespace

/// When nothing more of an event is held, and what is said then: the same as its state of sale says everywhere else.
class tst_SaleGate : public QObject
{
    Q_OBJECT

private:
    static Result<ShoppingView> open(CounterHouse &house, const QList<SeatNo> &seats = {})
    {
        return await(house.shopping.open(house.counter, {house.event, 0, {}, {seats, {}}}));
    }
    static QString wordOf(const Result<ShoppingView> &answer)
    {
        return isRefusal(answer, "not-on-sale"_L1) ? answer.error().arguments.value(0) : describeAnswer(answer);
    }

private Q_SLOTS:
    void salesThatCloseWhenFewAreLeft_holdNothingMore()
    {
        CounterHouse house(closingWhenLeft(allPlaces - 2));
        const auto first = open(house, house.seats(u"A", 1, 1));
        QVERIFY2(first.has_value(), qPrintable(describeAnswer(first)));
        const auto second = open(house, house.seats(u"A", 2, 1));
        QVERIFY2(second.has_value(), qPrintable(describeAnswer(second)));
        QCOMPARE(wordOf(open(house, house.seats(u"A", 3, 1))), u"closed"_s);
        QCOMPARE(wordOf(await(house.shopping.put(house.counter, *first, SeatsDto{house.seats(u"A", 1, 3), {}}))),
                 u"closed"_s);
        QCOMPARE(wordOf(await(house.shopping.put(house.counter, *first, AreaPlacesDto{house.pit, {{1, 1}}}))),
                 u"closed"_s);
        BestSeatsDto best;
        best.types = {1};
        QCOMPARE(wordOf(await(house.shopping.put(house.counter, *first, best))), u"closed"_s);

        // What is held already may be paid for, and what comes back may be held again.
        PARTERRE_AWAIT(paid,
                       house.shopping.put(house.counter, *first, CashPaymentDto{OrderId::create(), house.euros(60)}));
        QCOMPARE(paid.status, ShoppingStatus::Completed);
        PARTERRE_AWAIT_DONE(house.shopping.abandon(house.counter, *second));
        QVERIFY(open(house, house.seats(u"A", 3, 1)).has_value());
        QCOMPARE(wordOf(open(house)), u"closed"_s);
        QCOMPARE(house.breaches(), QString());
    }

    void holdsThatRanOut_countAsFree()
    {
        CounterHouse house(closingWhenLeft(allPlaces - 2));
        QVERIFY(open(house, house.seats(u"A", 1, 2)).has_value());
        QCOMPARE(wordOf(open(house)), u"closed"_s);
        house.pass(31min);
        QVERIFY(open(house).has_value());
    }

    void standingPlaces_countToo()
    {
        CounterHouse house(closingWhenLeft(allPlaces - 6));
        const auto mine = open(house);
        PARTERRE_AWAIT(held, house.shopping.put(house.counter, *mine, AreaPlacesDto{house.pit, {{1, 6}}}));
        QCOMPARE(held.placesIn(house.pit), 6);
        // Another type for a place that is held already takes nothing from anybody.
        PARTERRE_AWAIT(mixed, house.shopping.put(house.counter, held, AreaPlacesDto{house.pit, {{1, 4}, {2, 2}}}));
        QCOMPARE(mixed.placesIn(house.pit), 6);
        QCOMPARE(wordOf(open(house)), u"closed"_s);
    }

    void otherSeatsForTheSameNumber_areNoMore()
    {
        CounterHouse house(closingWhenLeft(allPlaces - 2));
        const auto mine = open(house, house.seats(u"A", 1, 2));
        PARTERRE_AWAIT(moved, house.shopping.put(house.counter, *mine, SeatsDto{house.seats(u"B", 1, 2), {}}));
        QCOMPARE(moved.seats(), house.seats(u"B", 1, 2));
        QCOMPARE(wordOf(await(house.shopping.put(house.counter, moved, SeatsDto{house.seats(u"B", 1, 3), {}}))),
                 u"closed"_s);
        PARTERRE_AWAIT(still, house.shopping.view(moved.id));
        QCOMPARE(still.seats(), house.seats(u"B", 1, 2));
    }

    void salesClosedByHandBeforeTheyOpen_areClosed()
    {
        CounterHouse house([](EventDto &event) {
            event.sales.opens = event.starts->plus(-24h);
            event.sales.closedByHand = true;
        });
        QCOMPARE(wordOf(open(house)), u"closed"_s);
    }

    void salesToCome_areScheduled()
    {
        CounterHouse house([](EventDto &event) { event.sales.opens = event.starts->plus(-24h); });
        QCOMPARE(wordOf(open(house)), u"scheduled"_s);
    }

    void pausedSales_arePaused_untilTheyGoOn()
    {
        CounterHouse house([](EventDto &event) {
            event.sales.paused = true;
            event.sales.pausedUntil = event.starts->plus(-24h);
        });
        QCOMPARE(wordOf(open(house)), u"paused"_s);
        house.pass(24h * 6 + 1h);
        QVERIFY(open(house).has_value());
    }

    /// Each station keeps what it knows of an event, and opens a sale by that before it looks whether it is so still.
    void whatAnotherStationChanged_holdsForTheNextSale()
    {
        CounterHouse house;
        Database elsewhere(house.test.location());
        EventService events(elsewhere);
        QVERIFY(open(house).has_value());
        const auto change = [&](const auto &adjust) {
            EventDto changed = await(events.view(house.event)).value().toDto();
            adjust(changed);
            return await(events.put(changed, house.other)).has_value();
        };
        QVERIFY(change([](EventDto &event) { event.sales.paused = true; }));
        QCOMPARE(wordOf(open(house)), u"paused"_s);
        QCOMPARE(wordOf(open(house)), u"paused"_s);
        QVERIFY(change([](EventDto &event) { event.sales.paused = false; }));
        QVERIFY(open(house).has_value());

        // Behind a queue a sale needs room for its party, and without one it does not.
        QVERIFY(change([](EventDto &event) { event.queue = {true, 1, 60}; }));
        QVERIFY(isRefusal(open(house), "queue-too-many-inside"_L1));
        QVERIFY(change([](EventDto &event) { event.queue.queued = false; }));
        QVERIFY(open(house).has_value());
        QCOMPARE(house.breaches(), QString());
    }

    void afterItsEnd_anEventIsOver()
    {
        CounterHouse house;
        house.pass(24h * 7 + 2h); // it started two hours ago and lasts another one
        QVERIFY(open(house).has_value());
        house.pass(2h);
        QCOMPARE(wordOf(open(house)), u"over"_s);
    }
};

QTEST_GUILESS_MAIN(tst_SaleGate)
#include "tst_salegate.moc"
