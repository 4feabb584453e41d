#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

/// The rules of a purchase in progress, in plain words, on both engines.
class tst_Shopping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeatIsHeldAtOnceForEveryone();
    void severalSeatsAreHeldAllOrNone();
    void puttingFewerSeatsGivesTheOthersBack();
    void repeatingAPutChangesNothing();
    void theClockStartsWithTheFirstHoldAndDoesNotRestart();
    void anExpiredSeatCanBeTakenBeforeTheSweeperRuns();
    void anExpiredSessionGivesItsSeatsBackAndSaysSo();
    void extendingMovesTheDeadlineOfAllHoldsAndIsBounded();
    void anAreaNeverExceedsItsCapacity();
    void placesOfAnAreaComeBackWhenTheHoldExpires();
    void ticketTypesDecideThePrice();
    void aTypeThatIsNotSoldInTheCategoryBlocksPaying();
    void cashPaysAndGivesChange();
    void tooLittleCashIsRefusedAndNothingIsSold();
    void aPurchaseSentTwiceHappensOnce();
    void aHoldThatRanOutIsNotSold();
    void lessThanTheScreenShowsIsNotSold();
    void anotherPriceThanTheScreenShowsIsNotCharged();
    void theLimitPerOrderIsANotice();
    void theLimitPerPersonHoldsAcrossOrdersAndStations();
    void anotherStationMayNotChangeMySession();
    void anOldScreenMayNotChangeTheBasket();
    void abandoningReturnsEverythingOnce();
    void cancellingReturnsTheSeatsOnceAndASecondCancelDoesNothing();
    void bestSeatsAreTogetherAndNearTheStage();
    void nothingIsHeldBeforeSalesOpen();
    void aTicketLetsInOnce();
    void aChangedCharacterOfATicketIsRefused();
};

namespace {

/// A session with these seats in its basket.
Result<ShoppingView> openWith(CounterHouse &house, const QList<SeatNo> &seats, const Actor &actor)
{
    return await(house.shopping.open(actor, {house.event, 0, {}, {seats, {}}}));
}

CashPaymentDto cash(Money given)
{
    return {OrderId::create(), given};
}

} // namespace

#define SESSION(name, house, seats)                                                                                    \
    auto name##Opened = openWith(house, seats, (house).counter);                                                       \
    QVERIFY2(name##Opened.has_value(), qPrintable(describeAnswer(name##Opened)));                                      \
    ShoppingView name = *name##Opened

void tst_Shopping::aSeatIsHeldAtOnceForEveryone()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 5, 1));
    QCOMPARE(mine.seats(), house.seats(u"A", 5, 1));
    QCOMPARE(mine.lines.constFirst().zone, QStringLiteral("Stalls"));
    QCOMPARE(mine.lines.constFirst().row, QStringLiteral("A"));
    QCOMPARE(mine.lines.constFirst().number, QStringLiteral("5"));

    const auto theirs = openWith(house, house.seats(u"A", 5, 1), house.other);
    QVERIFY(theirs.has_value());
    QVERIFY(theirs->lines.isEmpty());
    QCOMPARE(theirs->notices.size(), 1);
    QCOMPARE(theirs->notices.constFirst().reason, QStringLiteral("seat-taken"));
    QCOMPARE(theirs->notices.constFirst().seats, house.seats(u"A", 5, 1));
    QVERIFY(!theirs->clockStarted);
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::severalSeatsAreHeldAllOrNone()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"B", 3, 1));
    const auto theirs = openWith(house, house.seats(u"B", 2, 4), house.other);
    QVERIFY(theirs.has_value());
    QVERIFY(theirs->lines.isEmpty());
    QCOMPARE(theirs->notices.constFirst().seats, house.seats(u"B", 3, 1));
}

void tst_Shopping::puttingFewerSeatsGivesTheOthersBack()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 1, 4));
    PARTERRE_AWAIT(less, house.shopping.put(house.counter, mine, SeatsDto{house.seats(u"A", 2, 2), {}}));
    QCOMPARE(less.seats(), house.seats(u"A", 2, 2));
    const auto theirs = openWith(house, {house.seat(u"A", 1), house.seat(u"A", 4)}, house.other);
    QVERIFY(theirs.has_value());
    QCOMPARE(theirs->seats().size(), 2);
}

void tst_Shopping::repeatingAPutChangesNothing()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 1, 2));
    PARTERRE_AWAIT(again, house.shopping.put(house.counter, mine, SeatsDto{house.seats(u"A", 1, 2), {}}));
    QCOMPARE(again.seats(), mine.seats());
    QCOMPARE(again.deadline, mine.deadline);
    QCOMPARE(again.total, mine.total);
}

void tst_Shopping::theClockStartsWithTheFirstHoldAndDoesNotRestart()
{
    CounterHouse house;
    PARTERRE_AWAIT(empty, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
    QVERIFY(!empty.clockStarted);
    house.pass(20min);
    PARTERRE_AWAIT(first, house.shopping.put(house.counter, empty, SeatsDto{house.seats(u"A", 1, 1), {}}));
    QVERIFY(first.clockStarted);
    QVERIFY(first.deadline.since(first.databaseNow) > 29min);
    house.pass(10min);
    PARTERRE_AWAIT(second, house.shopping.put(house.counter, first, SeatsDto{house.seats(u"A", 1, 2), {}}));
    QCOMPARE(second.deadline, first.deadline);
}

void tst_Shopping::anExpiredSeatCanBeTakenBeforeTheSweeperRuns()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"C", 1, 3));
    house.pass(29min);
    QVERIFY(openWith(house, house.seats(u"C", 2, 1), house.other)->lines.isEmpty());
    house.pass(2min);
    QCOMPARE(openWith(house, house.seats(u"C", 2, 1), house.other)->seats(), house.seats(u"C", 2, 1));
    PARTERRE_AWAIT(swept, house.sweeper.sweep());
    QCOMPARE(swept.sessions, 1);
    QCOMPARE(swept.seats, 2);
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::anExpiredSessionGivesItsSeatsBackAndSaysSo()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"C", 1, 3));
    house.pass(31min);
    PARTERRE_AWAIT(late, house.shopping.put(house.counter, mine, SeatsDto{house.seats(u"C", 1, 4), {}}));
    QCOMPARE(late.status, ShoppingStatus::Expired);
    QVERIFY(late.lines.isEmpty());
    QVERIFY(!late.writable);
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::extendingMovesTheDeadlineOfAllHoldsAndIsBounded()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"C", 1, 2));
    ShoppingView view = mine;
    for (int i = 0; i < 10; ++i) {
        PARTERRE_AWAIT(longer, house.shopping.extend(house.counter, view));
        view = longer;
    }
    QCOMPARE(view.deadline.since(mine.deadline), std::chrono::milliseconds(100min));
    PARTERRE_AWAIT_REFUSAL(house.shopping.extend(house.counter, view), "no-more-extensions");
    house.pass(120min);
    QVERIFY(openWith(house, house.seats(u"C", 1, 1), house.other)->lines.isEmpty());
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::anAreaNeverExceedsItsCapacity()
{
    CounterHouse house;
    int held = 0;
    for (int i = 0; i < 5; ++i) {
        PARTERRE_AWAIT(open, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
        PARTERRE_AWAIT(view, house.shopping.put(house.counter, open, AreaPlacesDto{house.pit, {{1, 6}}}));
        held += view.placesIn(house.pit);
        if (i == 3) {
            QCOMPARE(view.notices.constFirst().reason, QStringLiteral("area-full"));
            QCOMPARE(view.notices.constFirst().arguments, QStringList{QStringLiteral("2")});
        }
    }
    QCOMPARE(held, 18);
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::placesOfAnAreaComeBackWhenTheHoldExpires()
{
    CounterHouse house;
    for (int i = 0; i < 4; ++i) {
        PARTERRE_AWAIT(open, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
        PARTERRE_AWAIT(view, house.shopping.put(house.counter, open, AreaPlacesDto{house.pit, {{1, 5}}}));
        QCOMPARE(view.placesIn(house.pit), 5);
    }
    house.pass(31min);
    PARTERRE_AWAIT(open, house.shopping.open(house.other, {house.event, 0, {}, {}}));
    PARTERRE_AWAIT(view, house.shopping.put(house.other, open, AreaPlacesDto{house.pit, {{1, 6}}}));
    QCOMPARE(view.placesIn(house.pit), 6);
    PARTERRE_AWAIT(fewer, house.shopping.put(house.other, view, AreaPlacesDto{house.pit, {{1, 2}}}));
    QCOMPARE(fewer.placesIn(house.pit), 2);
    PARTERRE_AWAIT_DONE(house.sweeper.sweep());
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::ticketTypesDecideThePrice()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 1, 2));
    QCOMPARE(mine.total, house.euros(120));
    PARTERRE_AWAIT(child, house.shopping.put(house.counter, mine, TicketTypesDto{{{house.seat(u"A", 2), 2}}}));
    QCOMPARE(child.total, house.euros(100));
    QCOMPARE(child.tax, Money(655, child.total.currency())); // 7 % contained in 60.00 and in 40.00, rounded per ticket
}

void tst_Shopping::aTypeThatIsNotSoldInTheCategoryBlocksPaying()
{
    CounterHouse house;
    PARTERRE_AWAIT(open, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
    PARTERRE_AWAIT(view, house.shopping.put(house.counter, open, AreaPlacesDto{house.pit, {{2, 1}}}));
    QVERIFY(!view.canBePaid());
    QCOMPARE(view.issues.constFirst().complaint.reason, QStringLiteral("type-not-sold"));
    PARTERRE_AWAIT_REFUSAL(house.shopping.put(house.counter, view, cash(house.euros(100))), "type-not-sold");
}

void tst_Shopping::cashPaysAndGivesChange()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 4, 2));
    PARTERRE_AWAIT(paid, house.shopping.put(house.counter, mine, cash(house.euros(200))));
    QCOMPARE(paid.status, ShoppingStatus::Completed);
    QCOMPARE(paid.change, house.euros(80));
    QVERIFY(!paid.orderCode.isEmpty());

    PARTERRE_AWAIT(order, house.orders.find(paid.orderCode.toLower()));
    QCOMPARE(order.total, house.euros(120));
    QCOMPARE(order.tickets.size(), 2);
    QCOMPARE(order.payments.constFirst().given, house.euros(200));
    QCOMPARE(order.station, QStringLiteral("Counter 1"));
    QVERIFY(openWith(house, house.seats(u"A", 4, 1), house.other)->lines.isEmpty());
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::tooLittleCashIsRefusedAndNothingIsSold()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 4, 2));
    PARTERRE_AWAIT_REFUSAL(house.shopping.put(house.counter, mine, cash(house.euros(119))), "cash-short");
    PARTERRE_AWAIT(still, house.shopping.view(mine.id));
    QCOMPARE(still.status, ShoppingStatus::Selecting);
    QCOMPARE(still.seats(), mine.seats());
}

void tst_Shopping::aPurchaseSentTwiceHappensOnce()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 4, 2));
    const CashPaymentDto payment = cash(house.euros(120));
    PARTERRE_AWAIT(first, house.shopping.put(house.counter, mine, payment));
    PARTERRE_AWAIT(second, house.shopping.put(house.counter, mine, payment));
    QCOMPARE(second.orderCode, first.orderCode);
    PARTERRE_AWAIT(all, house.orders.list());
    QCOMPARE(all.size(), 1);
    PARTERRE_AWAIT_REFUSAL(house.shopping.put(house.counter, mine, cash(house.euros(120))), "already-completed");
}

void tst_Shopping::aHoldThatRanOutIsNotSold()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 4, 2));
    house.pass(31min);
    PARTERRE_AWAIT(late, house.shopping.put(house.counter, mine, cash(house.euros(120))));
    QCOMPARE(late.status, ShoppingStatus::Expired);
    PARTERRE_AWAIT(all, house.orders.list());
    QVERIFY(all.isEmpty());
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::lessThanTheScreenShowsIsNotSold()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 4, 3));
    PARTERRE_AWAIT(placed, house.shopping.put(house.counter, mine, AreaPlacesDto{house.pit, {{1, 2}}}));
    house.pass(31min);
    QCOMPARE(openWith(house, house.seats(u"A", 5, 1), house.other)->seats().size(), 1);
    // Another server takes over, whose clock is behind: the session lives again, without the seat that was taken.
    house.pass(-2min);
    const auto refused = await(house.shopping.put(house.counter, placed, cash(placed.total)));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().reason, QStringLiteral("hold-lost"));
    PARTERRE_AWAIT(none, house.orders.list());
    QVERIFY(none.isEmpty());

    PARTERRE_AWAIT(rest, house.shopping.view(placed.id));
    QCOMPARE(rest.placeCount(), placed.placeCount() - 1);
    PARTERRE_AWAIT(sold, house.shopping.put(house.counter, rest, cash(rest.total)));
    QCOMPARE(sold.status, ShoppingStatus::Completed);
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::anotherPriceThanTheScreenShowsIsNotCharged()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"A", 4, 2));
    QCOMPARE(mine.total, house.euros(120));
    PARTERRE_AWAIT(event, house.events.view(house.event));
    EventDto cheaper = event.toDto();
    cheaper.prices[PriceKey{0, 1}] = house.euros(50);
    PARTERRE_AWAIT_DONE(house.events.put(cheaper, house.counter));
    const auto refused = await(house.shopping.put(house.counter, mine, cash(house.euros(120))));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().reason, QStringLiteral("total-changed"));
    QCOMPARE(refused.error().arguments.value(0), house.euros(100).toText());
    PARTERRE_AWAIT(none, house.orders.list());
    QVERIFY(none.isEmpty());

    PARTERRE_AWAIT(now, house.shopping.view(mine.id));
    PARTERRE_AWAIT(sold, house.shopping.put(house.counter, now, cash(house.euros(120))));
    QCOMPARE(sold.status, ShoppingStatus::Completed);
    QCOMPARE(sold.change, house.euros(20));
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::theLimitPerOrderIsANotice()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"B", 1, 6));
    PARTERRE_AWAIT(more, house.shopping.put(house.counter, mine, SeatsDto{house.seats(u"B", 1, 7), {}}));
    QCOMPARE(more.seats().size(), 6);
    QCOMPARE(more.notices.constFirst().reason, QStringLiteral("limit-per-order"));
}

void tst_Shopping::theLimitPerPersonHoldsAcrossOrdersAndStations()
{
    CounterHouse house;
    const BuyerDto buyer{QStringLiteral("Mia"), QStringLiteral("mia@example.org"), QStringLiteral("030 123456"), {}};
    PARTERRE_AWAIT(first, house.shopping.open(house.counter, {house.event, 0, buyer, {house.seats(u"B", 1, 6), {}}}));
    PARTERRE_AWAIT_DONE(house.shopping.put(house.counter, first, cash(house.euros(270))));

    // The same person by phone alone, at another counter: two are left.
    const BuyerDto byPhone{{}, {}, QStringLiteral("+49 30 123456"), {}};
    PARTERRE_AWAIT(second, house.shopping.open(house.other, {house.event, 0, byPhone, {house.seats(u"C", 1, 3), {}}}));
    PARTERRE_AWAIT_REFUSAL(house.shopping.put(house.other, second, cash(house.euros(135))), "limit-per-person");
    PARTERRE_AWAIT(fewer, house.shopping.put(house.other, second, SeatsDto{house.seats(u"C", 1, 2), {}}));
    PARTERRE_AWAIT_DONE(house.shopping.put(house.other, fewer, cash(house.euros(90))));
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::anotherStationMayNotChangeMySession()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"B", 1, 2));
    const auto answer = await(house.shopping.put(house.other, mine, SeatsDto{{}, {}}));
    QVERIFY(isError(answer, ErrorCode::Conflict));
    QCOMPARE(answer.error().reason, QStringLiteral("taken-over"));
}

void tst_Shopping::anOldScreenMayNotChangeTheBasket()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"B", 1, 2));
    PARTERRE_AWAIT_DONE(house.shopping.put(house.counter, mine, SeatsDto{house.seats(u"B", 1, 3), {}}));
    const auto answer = await(house.shopping.put(house.counter, mine, SeatsDto{{}, {}}));
    QVERIFY(isError(answer, ErrorCode::Conflict));
    QCOMPARE(answer.error().reason, QStringLiteral("stale-view"));
}

void tst_Shopping::abandoningReturnsEverythingOnce()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"B", 1, 2));
    PARTERRE_AWAIT(both, house.shopping.put(house.counter, mine, AreaPlacesDto{house.pit, {{1, 3}}}));
    PARTERRE_AWAIT(gone, house.shopping.abandon(house.counter, both));
    QCOMPARE(gone.status, ShoppingStatus::Abandoned);
    PARTERRE_AWAIT(again, house.shopping.abandon(house.counter, gone));
    QCOMPARE(again.status, ShoppingStatus::Abandoned);
    QCOMPARE(openWith(house, house.seats(u"B", 1, 2), house.other)->seats().size(), 2);
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::cancellingReturnsTheSeatsOnceAndASecondCancelDoesNothing()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"B", 1, 2));
    PARTERRE_AWAIT(paid, house.shopping.put(house.counter, mine, cash(house.euros(90))));
    PARTERRE_AWAIT(cancelled, house.orders.cancel(house.counter, paid.order));
    QCOMPARE(cancelled.status, OrderStatus::Cancelled);
    QCOMPARE(openWith(house, house.seats(u"B", 1, 2), house.other)->seats().size(), 2);
    PARTERRE_AWAIT_REFUSAL(house.orders.cancel(house.counter, paid.order), "already-cancelled");
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::bestSeatsAreTogetherAndNearTheStage()
{
    CounterHouse house;
    PARTERRE_AWAIT(open, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
    BestSeatsDto wanted;
    wanted.types = {1, 2};
    PARTERRE_AWAIT(view, house.shopping.put(house.counter, open, wanted));
    QCOMPARE(view.lines.size(), 2);
    QCOMPARE(view.lines.at(0).row, QStringLiteral("A"));
    QCOMPARE(std::abs(view.lines.at(0).number.toInt() - view.lines.at(1).number.toInt()), 1);
    QCOMPARE(view.notices.constFirst().reason, QStringLiteral("best-together"));
    QCOMPARE(view.total, house.euros(100));
}

void tst_Shopping::nothingIsHeldBeforeSalesOpen()
{
    CounterHouse house([](EventDto &event) { event.sales.opens = event.starts->plus(-24h); });
    PARTERRE_AWAIT_REFUSAL(house.shopping.open(house.counter, {house.event, 0, {}, {}}), "not-on-sale");
    house.pass(24h * 6 + 1h);
    PARTERRE_AWAIT_DONE(house.shopping.open(house.counter, {house.event, 0, {}, {}}));
}

void tst_Shopping::aTicketLetsInOnce()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"B", 1, 1));
    PARTERRE_AWAIT(paid, house.shopping.put(house.counter, mine, cash(house.euros(45))));
    PARTERRE_AWAIT(order, house.orders.view(paid.order));
    const QString code = order.tickets.constFirst().code;
    PARTERRE_AWAIT(dry, house.orders.checkTicket(house.counter, code, {}, true));
    QCOMPARE(dry.result, QStringLiteral("welcome"));
    PARTERRE_AWAIT(first, house.orders.checkTicket(house.counter, code, QStringLiteral("North")));
    QCOMPARE(first.result, QStringLiteral("welcome"));
    PARTERRE_AWAIT(second, house.orders.checkTicket(house.other, code, QStringLiteral("South")));
    QCOMPARE(second.result, QStringLiteral("already-used"));
    QCOMPARE(second.arguments.at(1), QStringLiteral("North"));
    PARTERRE_AWAIT_REFUSAL(house.orders.cancel(house.counter, paid.order), "ticket-used");
    QCOMPARE(house.breaches(), QString());
}

void tst_Shopping::aChangedCharacterOfATicketIsRefused()
{
    CounterHouse house;
    SESSION(mine, house, house.seats(u"B", 1, 1));
    PARTERRE_AWAIT(paid, house.shopping.put(house.counter, mine, cash(house.euros(45))));
    PARTERRE_AWAIT(order, house.orders.view(paid.order));
    QString code = order.tickets.constFirst().code;
    code[60] = code.at(60) == u'7' ? u'8' : u'7';
    PARTERRE_AWAIT(check, house.orders.checkTicket(house.counter, code));
    QVERIFY(!check.admits());
    QVERIFY2(check.result.startsWith(QStringLiteral("ticket-code-")), qPrintable(check.result));
}

QTEST_GUILESS_MAIN(tst_Shopping)
#include "tst_shopping.moc"
