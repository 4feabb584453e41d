#include "services/houseservice.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

const QString mail = u"mia@example.org"_s;
const QString phone = u"030 1234567"_s;

BuyerDto buyer(const QString &email, const QString &telephone)
{
    return {u"Mia"_s, email, telephone, {}};
}

CashPaymentDto exactCash(const ShoppingView &view)
{
    return {OrderId::create(), view.total};
}

/// A second station with a connection of its own.
struct Station
{
    explicit Station(const CounterHouse &house) : database(house.test.location()), shopping(database) {}
    Database database;
    ShoppingService shopping;
};

} // namespace

/// The limit per person (rules D of the protocol): eight tickets a person, however they are bought.
class tst_PersonLimit : public QObject
{
    Q_OBJECT

private:
    static Result<ShoppingView> basket(CounterHouse &house, const BuyerDto &who, const QList<SeatNo> &seats)
    {
        return await(house.shopping.open(house.counter, {house.event, 0, who, {seats, {}}}));
    }
    static Result<ShoppingView> buy(CounterHouse &house, const BuyerDto &who, const QList<SeatNo> &seats)
    {
        const Result<ShoppingView> open = basket(house, who, seats);
        const Result<ShoppingView> paid =
            open ? await(house.shopping.put(house.counter, *open, exactCash(*open))) : open;
        if (open && !paid)
            await(house.shopping.abandon(house.counter, *open));
        return paid;
    }

private Q_SLOTS:
    void whatWasBoughtUnderEitherKeyCountsTogether()
    {
        CounterHouse house;
        QVERIFY(buy(house, buyer(mail, {}), house.seats(u"A", 1, 4)).has_value());
        QVERIFY(buy(house, buyer({}, phone), house.seats(u"B", 1, 4)).has_value());
        // Four by e-mail and four by phone are eight of a person who goes by both.
        QVERIFY(isRefusal(buy(house, buyer(mail, phone), house.seats(u"C", 1, 1)), "limit-per-person"_L1));
        // Alone, neither key has had eight.
        QVERIFY(buy(house, buyer(mail, {}), house.seats(u"C", 1, 1)).has_value());
        QCOMPARE(house.breaches(), QString());
    }

    void anOrderUnderBothKeysCountsOnce()
    {
        CounterHouse house;
        QVERIFY(buy(house, buyer(mail, phone), house.seats(u"A", 1, 4)).has_value());
        QVERIFY(buy(house, buyer(mail, phone), house.seats(u"B", 1, 4)).has_value());
        QVERIFY(isRefusal(buy(house, buyer(mail, phone), house.seats(u"C", 1, 1)), "limit-per-person"_L1));
    }

    void theWayAKeyIsWrittenDoesNotMatter()
    {
        CounterHouse house;
        QVERIFY(buy(house, buyer(u"  MIA@Example.org "_s.trimmed(), {}), house.seats(u"A", 1, 6)).has_value());
        QVERIFY(isRefusal(buy(house, buyer(mail, {}), house.seats(u"B", 1, 3)), "limit-per-person"_L1));
        QVERIFY(buy(house, buyer({}, u"+49 (30) 123-4567"_s), house.seats(u"B", 1, 6)).has_value());
        QVERIFY(isRefusal(buy(house, buyer({}, phone), house.seats(u"C", 1, 3)), "limit-per-person"_L1));
    }

    void buyersWithoutAKeyAreStrangersToEachOther()
    {
        CounterHouse house;
        QVERIFY(buy(house, buyer({}, {}), house.seats(u"A", 1, 6)).has_value());
        QVERIFY(buy(house, buyer({}, {}), house.seats(u"B", 1, 6)).has_value());
    }

    void whatOthersArePayingCountsToo()
    {
        CounterHouse house;
        const auto paying = basket(house, buyer(mail, {}), house.seats(u"A", 1, 6));
        QVERIFY(paying.has_value());
        house.test.execute(u"UPDATE shop_session SET status = 2"_s);
        house.test.execute(u"INSERT INTO person_claim (event_id, person_key, session_id, n) SELECT event_id, "
                           "'email:mia@example.org', session_id, 6 FROM shop_session"_s);
        QVERIFY(isRefusal(buy(house, buyer(mail, {}), house.seats(u"B", 1, 3)), "limit-per-person"_L1));
        QVERIFY(buy(house, buyer(mail, {}), house.seats(u"B", 1, 2)).has_value());
    }

    void aCancelledOrderCountsNoLonger()
    {
        CounterHouse house;
        const auto first = buy(house, buyer(mail, phone), house.seats(u"A", 1, 6));
        QVERIFY(first.has_value());
        PARTERRE_AWAIT_DONE(house.orders.cancel(house.counter, first->order));
        QVERIFY(buy(house, buyer(mail, phone), house.seats(u"B", 1, 6)).has_value());
        QCOMPARE(house.breaches(), QString());
    }

    void theBuyerIsFrozenWhilePaying()
    {
        CounterHouse house;
        const auto paying = basket(house, buyer(mail, {}), house.seats(u"A", 1, 2));
        QVERIFY(paying.has_value());
        house.test.execute(u"UPDATE shop_session SET status = 2"_s);
        PARTERRE_AWAIT_REFUSAL(house.shopping.put(house.counter, *paying, buyer(u"ben@example.org"_s, {})),
                               "payment-under-way");
    }

    void aScreenThatShowsAnotherBuyerDoesNotPay()
    {
        CounterHouse house;
        const auto shown = basket(house, buyer(mail, {}), house.seats(u"A", 1, 2));
        QVERIFY(shown.has_value());
        PARTERRE_AWAIT(changed, house.shopping.put(house.counter, *shown, buyer(u"ben@example.org"_s, {})));
        const auto paid = await(house.shopping.put(house.counter, *shown, exactCash(*shown)));
        QVERIFY(isError(paid, ErrorCode::Conflict));
        QCOMPARE(paid.error().reason, u"stale-view"_s);
        PARTERRE_AWAIT_DONE(house.shopping.put(house.counter, changed, exactCash(changed)));
        QCOMPARE(house.test.value(u"SELECT person_key FROM person_claim"_s).toString(), u"email:ben@example.org"_s);
    }

    void thePersonIsWarnedBeforePaying()
    {
        CounterHouse house;
        QVERIFY(buy(house, buyer(mail, {}), house.seats(u"A", 1, 6)).has_value());
        const auto second = basket(house, buyer(mail, {}), house.seats(u"B", 1, 3));
        QVERIFY(second.has_value());
        QCOMPARE(second->issues.size(), 1);
        QCOMPARE(second->issues.constFirst().complaint.reason, u"limit-per-person"_s);
        QCOMPARE(second->issues.constFirst().complaint.arguments, (QStringList{u"8"_s, u"6"_s}));
        PARTERRE_AWAIT(fewer, house.shopping.put(house.counter, *second, SeatsDto{house.seats(u"B", 1, 2), {}}));
        QVERIFY(fewer.issues.isEmpty());
    }

    void ofTwoStationsThatPayAtOnceForOnePersonOneIsRefused()
    {
        CounterHouse house;
        Station second(house);
        for (int round = 0; round < 12; ++round) {
            // Each knows the person by another pair of keys, and one of them is the same.
            const QString same = u"guest%1@example.org"_s.arg(round);
            const BuyerDto here = buyer(same, u"030 77%1111"_s.arg(round, 2, 10, QChar(u'0')));
            const BuyerDto there = buyer(same, u"030 66%1111"_s.arg(round, 2, 10, QChar(u'0')));
            PARTERRE_AWAIT(one,
                           house.shopping.open(house.counter, {house.event, 0, here, {house.seats(u"A", 1, 5), {}}}));
            PARTERRE_AWAIT(two,
                           house.shopping.open(house.other, {house.event, 0, there, {house.seats(u"B", 1, 5), {}}}));
            const auto payingOne = house.shopping.put(house.counter, one, exactCash(one));
            const auto payingTwo = second.shopping.put(house.other, two, exactCash(two));
            const auto first = await(payingOne);
            const auto other = await(payingTwo);
            QVERIFY2(first.has_value() != other.has_value(), "both paid, or neither");
            QVERIFY(isRefusal(first ? other : first, "limit-per-person"_L1));
            PARTERRE_AWAIT_DONE(house.orders.cancel(house.counter, first ? first->order : other->order));
            PARTERRE_AWAIT_DONE(house.shopping.abandon(first ? house.other : house.counter, first ? two : one));
        }
        QCOMPARE(house.breaches(), QString());
    }

    void keysThatCrossNeverBlockEachOther()
    {
        // Two people who share one key each with two others, in both orders: locks are taken sorted, so nobody waits
        // in a circle. Every payment is answered by the rule, none by a timeout.
        CounterHouse house([](EventDto &event) { event.limits.maxPerPerson = 50; });
        Station second(house);
        const QString other = u"ben@example.org"_s;
        for (int round = 0; round < 12; ++round) {
            PARTERRE_AWAIT(
                one, house.shopping.open(house.counter,
                                         {house.event, 0, buyer(mail, u"222222222"_s), {house.seats(u"A", 1, 1), {}}}));
            PARTERRE_AWAIT(
                two, house.shopping.open(
                         house.other, {house.event, 0, buyer(other, u"222222222"_s), {house.seats(u"B", 1, 1), {}}}));
            const auto payingOne = house.shopping.put(house.counter, one, exactCash(one));
            const auto payingTwo = second.shopping.put(house.other, two, exactCash(two));
            PARTERRE_AWAIT(first, payingOne);
            PARTERRE_AWAIT(next, payingTwo);
            PARTERRE_AWAIT_DONE(house.orders.cancel(house.counter, first.order));
            PARTERRE_AWAIT_DONE(house.orders.cancel(house.counter, next.order));
        }
    }
};

QTEST_GUILESS_MAIN(tst_PersonLimit)
#include "tst_personlimit.moc"
