#include "domain/house/house.h"
#include "services/houseservice.h"
#include "storage/core/dberror.h"
#include "storage/core/fault.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

#include <rapidcheck.h>

#include <cstring>
#include <set>
#include <vector>

using namespace parterre;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

CashPaymentDto exactCash(const ShoppingView &view)
{
    return {OrderId::create(), view.total};
}

/// What a list shows of a sale.
OpenSaleView listed(CounterHouse &house, SessionId session)
{
    const auto sales = await(house.shopping.openSales());
    if (sales) {
        for (const OpenSaleView &sale : *sales) {
            if (sale.id == session)
                return sale;
        }
    }
    return {};
}

/// A second station with a connection of its own.
struct Station
{
    explicit Station(const CounterHouse &house, Database::Options options = {})
        : database(house.test.location(), options), shopping(database)
    {
    }
    Database database;
    ShoppingService shopping;
};

/// Loses the connection a number of times, before or after the COMMIT of the job that wrote a certain statement.
class LoseCommit : public FaultPoint
{
public:
    LoseCommit(const char *after, bool committed) : m_after(after), m_committed(committed) {}
    void beforeStatement(const char *sql) override
    {
        m_armed = m_armed || std::strstr(sql, m_after);
        if (!m_committed && std::strcmp(sql, "COMMIT") == 0)
            strike();
    }
    void afterStatement(const char *sql) override
    {
        if (m_committed && std::strcmp(sql, "COMMIT") == 0)
            strike();
    }
    bool struck() const { return m_struck; }

private:
    void strike()
    {
        if (!m_armed || m_struck)
            return;
        m_struck = true;
        throw DbError(Error{ErrorCode::Offline, u"injected"_s, {}, {}}, DbError::Remedy::Reconnect, {});
    }

    const char *m_after;
    const bool m_committed;
    bool m_armed = false;
    bool m_struck = false;
};

} // namespace

/// Parking a sale and taking it over (rules E of the protocol), on both engines.
class tst_HandOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aParkedSaleKeepsItsSeatsAndItsClock();
    void aParkedSaleIsChangedByNobodyUntilItIsTakenUp();
    void anyStationTakesUpAParkedSaleAndSellsIt();
    void anEmptyBasketIsNotParked();
    void theListSaysWhatWhoWhereAndHowLong();
    void whatTheFormerOwnerSendsAfterATakeOverIsRefused();
    void theFormerOwnerCannotPayAfterATakeOver();
    void nobodyTakesOverWhileAPaymentIsUnderWay();
    void aSaleWhoseTimeIsUpIsNotTakenOver();
    void whoeverTookItOverIsLoggedWithTheDeed();
    void ofTwoTakeOversAtOnceOneWins();
    void aPutAgainstATakeOverIsSeenOrRefused();
    void aTakeOverWhoseAnswerWasLostIsSettledByItsRepetition();
    void anyOrderOfHandOversKeepsOneOwner();
};

#define SALE(name, house, seats)                                                                                       \
    PARTERRE_AWAIT(name, (house).shopping.open((house).counter, {(house).event, 0, {}, {seats, {}}}))

void tst_HandOver::aParkedSaleKeepsItsSeatsAndItsClock()
{
    CounterHouse house;
    SALE(mine, house, house.seats(u"A", 1, 2));
    PARTERRE_AWAIT(parked, house.shopping.park(house.counter, mine));
    QVERIFY(parked.parked);
    QVERIFY(!parked.writable);
    QCOMPARE(parked.seats(), mine.seats());
    QCOMPARE(parked.deadline, mine.deadline);
    PARTERRE_AWAIT(theirs, house.shopping.open(house.other, {house.event, 0, {}, {house.seats(u"A", 1, 1), {}}}));
    QVERIFY(theirs.lines.isEmpty());
    house.pass(31min);
    PARTERRE_AWAIT_DONE(house.sweeper.sweep());
    PARTERRE_AWAIT(over, house.shopping.view(mine.id));
    QCOMPARE(over.status, ShoppingStatus::Expired);
    QCOMPARE(house.breaches(), QString());
}

void tst_HandOver::aParkedSaleIsChangedByNobodyUntilItIsTakenUp()
{
    CounterHouse house;
    SALE(mine, house, house.seats(u"A", 1, 2));
    PARTERRE_AWAIT(parked, house.shopping.park(house.counter, mine));
    for (const ShoppingView &screen : {mine, parked}) {
        const auto answer = await(house.shopping.put(house.counter, screen, SeatsDto{{}, {}}));
        QVERIFY(isError(answer, ErrorCode::Conflict));
        QCOMPARE(answer.error().reason, u"sale-parked"_s);
        QCOMPARE(answer.error().arguments, QStringList{u"Counter 1"_s});
        QVERIFY(isError(await(house.shopping.put(house.counter, screen, exactCash(mine))), ErrorCode::Conflict));
        QVERIFY(isError(await(house.shopping.abandon(house.counter, screen)), ErrorCode::Conflict));
    }
    PARTERRE_AWAIT(back, house.shopping.takeOver(house.counter, listed(house, mine.id)));
    QVERIFY(!back.parked);
    PARTERRE_AWAIT_DONE(house.shopping.put(house.counter, back, SeatsDto{house.seats(u"A", 1, 1), {}}));
}

void tst_HandOver::anyStationTakesUpAParkedSaleAndSellsIt()
{
    CounterHouse house;
    SALE(mine, house, house.seats(u"A", 1, 2));
    PARTERRE_AWAIT_DONE(house.shopping.park(house.counter, mine));
    PARTERRE_AWAIT(theirs, house.shopping.takeOver(house.other, listed(house, mine.id)));
    QCOMPARE(theirs.station, house.other.station);
    QCOMPARE(theirs.deadline, mine.deadline);
    QVERIFY(theirs.revision != mine.revision);
    PARTERRE_AWAIT(sold, house.shopping.put(house.other, theirs, exactCash(theirs)));
    QCOMPARE(sold.status, ShoppingStatus::Completed);
    PARTERRE_AWAIT(order, house.orders.view(sold.order));
    QCOMPARE(order.station, u"Counter 2"_s);
    QCOMPARE(house.breaches(), QString());
}

void tst_HandOver::anEmptyBasketIsNotParked()
{
    CounterHouse house;
    PARTERRE_AWAIT(empty, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
    PARTERRE_AWAIT_REFUSAL(house.shopping.park(house.counter, empty), "basket-empty");
}

void tst_HandOver::theListSaysWhatWhoWhereAndHowLong()
{
    CounterHouse house;
    SALE(first, house, house.seats(u"A", 1, 2));
    PARTERRE_AWAIT(both, house.shopping.put(house.counter, first, AreaPlacesDto{house.pit, {{1, 3}}}));
    PARTERRE_AWAIT(named, house.shopping.put(house.counter, both, BuyerDto{u"Mia"_s, {}, {}, {}}));
    house.pass(5min);
    PARTERRE_AWAIT(second, house.shopping.open(house.other, {house.event, 0, {}, {house.seats(u"B", 1, 1), {}}}));
    PARTERRE_AWAIT_DONE(house.shopping.park(house.other, second));
    PARTERRE_AWAIT_DONE(house.shopping.open(house.other, {house.event, 0, {}, {}})); // holds nothing, keeps nothing

    PARTERRE_AWAIT(sales, house.shopping.openSales());
    QCOMPARE(sales.size(), 2);
    const OpenSaleView &ana = sales.at(0);
    QCOMPARE(ana.id, first.id);
    QCOMPARE(ana.places, 5);
    QCOMPARE(ana.buyerName, u"Mia"_s);
    QCOMPARE(ana.stationName, u"Counter 1"_s);
    QCOMPARE(ana.person, u"Ada"_s);
    QCOMPARE(ana.eventName, u"Trio"_s);
    QVERIFY(!ana.isParked());
    const auto left = ana.deadline.since(ana.databaseNow);
    QVERIFY(left > 24min && left <= 25min);
    QCOMPARE(sales.at(1).stationName, u"Counter 2"_s);
    QVERIFY(sales.at(1).isParked());
    QCOMPARE(sales.at(1).places, 1);

    PARTERRE_AWAIT_DONE(house.shopping.put(house.counter, named, exactCash(named)));
    house.pass(31min);
    PARTERRE_AWAIT(none, house.shopping.openSales());
    QVERIFY(none.isEmpty());
}

void tst_HandOver::whatTheFormerOwnerSendsAfterATakeOverIsRefused()
{
    CounterHouse house;
    SALE(mine, house, house.seats(u"A", 1, 2));
    PARTERRE_AWAIT(theirs, house.shopping.takeOver(house.other, listed(house, mine.id)));
    const auto answer = await(house.shopping.put(house.counter, mine, SeatsDto{{}, {}}));
    QVERIFY(isError(answer, ErrorCode::Conflict));
    QCOMPARE(answer.error().reason, u"taken-over"_s);
    QCOMPARE(answer.error().arguments, QStringList{u"Counter 2"_s});
    // Not even with the newest view: it is another station's.
    QCOMPARE(await(house.shopping.put(house.counter, theirs, SeatsDto{{}, {}})).error().reason, u"taken-over"_s);
    QCOMPARE(await(house.shopping.extend(house.counter, mine)).error().reason, u"taken-over"_s);
    QCOMPARE(await(house.shopping.park(house.counter, mine)).error().reason, u"taken-over"_s);
    PARTERRE_AWAIT(still, house.shopping.view(mine.id));
    QCOMPARE(still.seats(), mine.seats());
}

void tst_HandOver::theFormerOwnerCannotPayAfterATakeOver()
{
    CounterHouse house;
    SALE(mine, house, house.seats(u"A", 1, 2));
    PARTERRE_AWAIT(theirs, house.shopping.takeOver(house.other, listed(house, mine.id)));
    // And back again: the first screen is older than both.
    PARTERRE_AWAIT(again, house.shopping.takeOver(house.counter, listed(house, mine.id)));
    QCOMPARE(await(house.shopping.put(house.counter, mine, exactCash(mine))).error().reason, u"stale-view"_s);
    QCOMPARE(await(house.shopping.put(house.other, theirs, exactCash(mine))).error().reason, u"taken-over"_s);
    PARTERRE_AWAIT(orders, house.orders.list());
    QVERIFY(orders.isEmpty());
    PARTERRE_AWAIT(sold, house.shopping.put(house.counter, again, exactCash(again)));
    QCOMPARE(sold.status, ShoppingStatus::Completed);
}

void tst_HandOver::nobodyTakesOverWhileAPaymentIsUnderWay()
{
    CounterHouse house;
    SALE(mine, house, house.seats(u"A", 1, 2));
    house.test.execute(u"UPDATE shop_session SET status = 2"_s);
    house.test.execute(u"UPDATE event_seat SET expires_at = NULL WHERE state = 1"_s);
    const OpenSaleView sale = listed(house, mine.id);
    QCOMPARE(sale.status, ShoppingStatus::Paying);
    PARTERRE_AWAIT_REFUSAL(house.shopping.takeOver(house.other, sale), "payment-under-way");
    PARTERRE_AWAIT_REFUSAL(house.shopping.park(house.counter, mine), "payment-under-way");
    house.pass(3h); // and it does not run out either
    PARTERRE_AWAIT_REFUSAL(house.shopping.takeOver(house.other, sale), "payment-under-way");
    QCOMPARE(listed(house, mine.id).id, mine.id);
}

void tst_HandOver::aSaleWhoseTimeIsUpIsNotTakenOver()
{
    CounterHouse house;
    SALE(mine, house, house.seats(u"A", 1, 2));
    const OpenSaleView sale = listed(house, mine.id);
    house.pass(31min);
    PARTERRE_AWAIT(late, house.shopping.takeOver(house.other, sale));
    QCOMPARE(late.status, ShoppingStatus::Expired);
    QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE state = 1"_s).toInt(), 0);
    QCOMPARE(house.breaches(), QString());
}

void tst_HandOver::whoeverTookItOverIsLoggedWithTheDeed()
{
    CounterHouse house;
    HouseService houses(house.database);
    SALE(mine, house, house.seats(u"A", 1, 2));
    const QString subject = u"session "_s + mine.id.toText();
    const OpenSaleView sale = listed(house, mine.id);
    {
        // The deed's entry is refused: then there is no deed.
        house.test.execute(u"ALTER TABLE audit_entry RENAME TO audit_elsewhere"_s);
        Station station(house);
        QVERIFY(!await(station.shopping.takeOver(house.other, sale)).has_value());
        house.test.execute(u"ALTER TABLE audit_elsewhere RENAME TO audit_entry"_s);
    }
    PARTERRE_AWAIT(still, house.shopping.view(mine.id));
    QCOMPARE(still.station, house.counter.station);
    PARTERRE_AWAIT(before, houses.deeds(subject));
    QVERIFY(before.isEmpty());

    PARTERRE_AWAIT(theirs, house.shopping.takeOver(house.other, sale));
    PARTERRE_AWAIT_DONE(house.shopping.park(house.other, theirs));
    PARTERRE_AWAIT_DONE(house.shopping.takeOver(house.counter, listed(house, mine.id)));
    PARTERRE_AWAIT(deeds, houses.deeds(subject));
    QCOMPARE(deeds.size(), 3);
    QCOMPARE(deeds.at(2).deed, u"session-take-over"_s);
    QCOMPARE(deeds.at(2).station, u"Counter 2"_s);
    QCOMPARE(deeds.at(2).person, u"Ben"_s);
    QCOMPARE(deeds.at(2).detail, u"Counter 1, Ada"_s);
    QCOMPARE(deeds.at(1).deed, u"session-park"_s);
    QCOMPARE(deeds.at(0).deed, u"session-take-up"_s);
}

void tst_HandOver::ofTwoTakeOversAtOnceOneWins()
{
    CounterHouse house;
    Station second(house);
    Station third(house);
    PARTERRE_AWAIT(thirdActor, HouseService(house.database).registerStation(u"Counter 3"_s));
    for (int round = 0; round < 10; ++round) {
        SALE(mine, house, house.seats(u"A", 1, 1));
        const OpenSaleView sale = listed(house, mine.id);
        const auto one = second.shopping.takeOver(house.other, sale);
        const auto two = third.shopping.takeOver(thirdActor, sale);
        const auto first = await(one);
        const auto other = await(two);
        QVERIFY(first.has_value() != other.has_value());
        const Error &lost = first ? other.error() : first.error();
        QCOMPARE(lost.reason, u"taken-over"_s);
        QCOMPARE(lost.arguments, QStringList{first ? u"Counter 2"_s : u"Counter 3"_s});
        const Actor &owner = first ? house.other : thirdActor;
        PARTERRE_AWAIT_DONE(house.shopping.abandon(owner, first ? *first : *other));
    }
}

void tst_HandOver::aPutAgainstATakeOverIsSeenOrRefused()
{
    CounterHouse house;
    Station second(house);
    int refused = 0;
    for (int round = 0; round < 20; ++round) {
        SALE(mine, house, house.seats(u"A", 1, 1));
        const OpenSaleView sale = listed(house, mine.id);
        const auto putting = house.shopping.put(house.counter, mine, SeatsDto{house.seats(u"A", 1, 2), {}});
        const auto taking = second.shopping.takeOver(house.other, sale);
        const auto put = await(putting);
        PARTERRE_AWAIT(taken, taking);
        PARTERRE_AWAIT(now, house.shopping.view(mine.id));
        // Whoever was first: the basket that the new owner sees is the one there is.
        QCOMPARE(now.seats(), taken.seats());
        QCOMPARE(now.revision, taken.revision);
        QCOMPARE(taken.seats().size(), put.has_value() ? 2 : 1);
        if (!put)
            QCOMPARE(put.error().reason, u"taken-over"_s);
        refused += put ? 0 : 1;
        PARTERRE_AWAIT_DONE(house.shopping.abandon(house.other, taken));
    }
    qInfo("the take-over came first in %d of 20 rounds", refused);
    QCOMPARE(house.breaches(), QString());
}

void tst_HandOver::aTakeOverWhoseAnswerWasLostIsSettledByItsRepetition()
{
    CounterHouse house;
    for (const bool committed : {false, true}) {
        SALE(mine, house, house.seats(u"A", 1, 1));
        LoseCommit fault("parked_at = NULL", committed);
        Station station(house, {.faults = &fault});
        PARTERRE_AWAIT(taken, station.shopping.takeOver(house.other, listed(house, mine.id)));
        QVERIFY(fault.struck());
        QCOMPARE(taken.station, house.other.station);
        QCOMPARE(
            house.test
                .value(u"SELECT COUNT(*) FROM audit_entry WHERE deed = 'session-take-over' AND subject = 'session %1'"_s
                           .arg(mine.id.toText()))
                .toInt(),
            1);
        PARTERRE_AWAIT_DONE(house.shopping.abandon(house.other, taken));
    }
}

void tst_HandOver::anyOrderOfHandOversKeepsOneOwner()
{
    CounterHouse house;
    // A screen is what a station saw last, however old; it acts on it at any time.
    const auto kept = rc::check("one owner, and no revision twice", [&house] {
        const std::array<Actor, 2> actors{house.counter, house.other};
        std::array<ShoppingView, 2> screens;
        const auto opened = await(house.shopping.open(actors[0], {house.event, 0, {}, {house.seats(u"A", 1, 1), {}}}));
        RC_ASSERT(opened.has_value());
        screens.fill(*opened);
        std::size_t owner = 0;
        bool parked = false;
        qint64 revision = opened->revision;
        QList<SeatNo> seats = opened->seats();
        std::set<qint64> seen{revision};
        const auto steps = *rc::gen::container<std::vector<std::tuple<int, int>>>(
            rc::gen::tuple(rc::gen::inRange(0, 5), rc::gen::inRange(0, 2)));
        for (const auto &[deed, who] : steps) {
            const auto index = static_cast<std::size_t>(who);
            const Actor &actor = actors.at(index);
            const ShoppingView &screen = screens.at(index);
            const bool mayPut = owner == index && !parked && screen.revision == revision;
            Result<ShoppingView> answer = screen;
            bool expected = mayPut;
            switch (deed) {
            case 0: { // change the basket
                const int count = seats.size() == 1 ? 2 : 1;
                answer = await(house.shopping.put(actor, screen, SeatsDto{house.seats(u"A", 1, count), {}}));
                if (mayPut)
                    seats = house.seats(u"A", 1, count);
                break;
            }
            case 1:
                answer = await(house.shopping.park(actor, screen));
                parked = parked || mayPut;
                break;
            case 2: // from what the list says now
                answer = await(house.shopping.takeOver(actor, listed(house, screen.id)));
                expected = true;
                owner = index;
                parked = false;
                break;
            case 3: { // from what a list said once: that we had it, not parked
                OpenSaleView from;
                from.id = screen.id;
                from.station = actor.station;
                answer = await(house.shopping.takeOver(actor, from));
                expected = owner == index && !parked;
                break;
            }
            case 4: { // look at it
                const auto look = await(house.shopping.view(screen.id));
                RC_ASSERT(look.has_value());
                RC_ASSERT(look->revision == revision);
                RC_ASSERT(look->seats() == seats);
                RC_ASSERT(look->station == actors.at(owner).station);
                RC_ASSERT(look->parked == parked);
                screens.at(index) = *look;
                continue;
            }
            default: break;
            }
            RC_ASSERT(answer.has_value() == expected);
            if (!answer)
                continue;
            revision = answer->revision;
            RC_ASSERT(seen.insert(revision).second);
            screens.at(index) = *answer;
        }
        const auto last = await(house.shopping.takeOver(actors[0], listed(house, opened->id)));
        RC_ASSERT(last.has_value());
        RC_ASSERT(await(house.shopping.abandon(actors[0], *last)).has_value());
    });
    QVERIFY(kept);
    QCOMPARE(house.breaches(), QString());
}

QTEST_GUILESS_MAIN(tst_HandOver)
#include "tst_handover.moc"
