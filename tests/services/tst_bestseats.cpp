#include "storage/core/fault.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

#include <cstring>
#include <functional>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

/// Lets something happen once, after the house has looked which places are free and before it holds any.
class AfterLooking : public FaultPoint
{
public:
    std::function<void()> happens;

    void beforeStatement(const char *) override {}
    void afterStatement(const char *sql) override
    {
        if (happens && std::strncmp(sql, "SELECT a.area_no, a.capacity", 28) == 0)
            std::exchange(happens, nullptr)();
    }
};

BestSeatsDto front(int count)
{
    BestSeatsDto wanted;
    wanted.types.fill(1, count);
    wanted.category = 0;
    return wanted;
}

} // namespace

/// Seats that the house chooses, while others sell at the same time.
class tst_BestSeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOthersTookAndGaveBackSinceTheLastLook_isKnown()
    {
        CounterHouse house;
        PARTERRE_AWAIT(mine, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
        PARTERRE_AWAIT(one, house.shopping.put(house.counter, mine, front(1)));
        PARTERRE_AWAIT(none, house.shopping.put(house.counter, one, SeatsDto{}));
        PARTERRE_AWAIT(theirs, house.shopping.open(house.other, {house.event, 0, {}, {house.seats(u"A", 1, 6), {}}}));
        PARTERRE_AWAIT_REFUSAL(house.shopping.put(house.counter, none, front(5)), "not-enough-free");
        PARTERRE_AWAIT(four, house.shopping.put(house.counter, none, front(4)));
        QCOMPARE(four.seats(), house.seats(u"A", 7, 4));
        PARTERRE_AWAIT_DONE(house.shopping.put(house.other, theirs, SeatsDto{house.seats(u"A", 3, 4), {}}));
        PARTERRE_AWAIT(six, house.shopping.put(house.counter, four, front(2)));
        QCOMPARE(six.seats(), house.seats(u"A", 1, 2) + house.seats(u"A", 7, 4));
    }

    void aHoldThatRanOut_isFreeWithoutASweeper()
    {
        CounterHouse house;
        PARTERRE_AWAIT_DONE(house.shopping.open(house.other, {house.event, 0, {}, {house.seats(u"A", 1, 6), {}}}));
        PARTERRE_AWAIT(early, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
        PARTERRE_AWAIT_REFUSAL(house.shopping.put(house.counter, early, front(5)), "not-enough-free");
        house.pass(61min);
        PARTERRE_AWAIT(late, house.shopping.open(house.counter, {house.event, 0, {}, {}}));
        PARTERRE_AWAIT(five, house.shopping.put(house.counter, late, front(5)));
        QCOMPARE(five.seats().size(), 5);
    }

    void theLastSeatsTakenWhileWeLooked_leaveAViewToGoOnWith()
    {
        CounterHouse house;
        AfterLooking looking;
        Database::Options options;
        options.faults = &looking;
        Database slow(house.test.location(), options);
        ShoppingService shopping(slow);
        PARTERRE_AWAIT(mine, shopping.open(house.counter, {house.event, 0, {}, {}}));
        looking.happens = [&house] {
            for (const QList<SeatNo> &seats : {house.seats(u"A", 1, 6), house.seats(u"A", 7, 4)}) {
                OpenSessionDto dto;
                dto.event = house.event;
                dto.seats.wanted = seats;
                house.shopping.open(house.other, dto).waitForFinished();
            }
        };
        PARTERRE_AWAIT(lost, shopping.put(house.counter, mine, front(2)));
        QVERIFY(lost.lines.isEmpty());
        QCOMPARE(lost.notices.constLast().reason, QStringLiteral("seat-taken"));
        PARTERRE_AWAIT(other, shopping.put(house.counter, lost, SeatsDto{house.seats(u"B", 1, 2), {}}));
        QCOMPARE(other.seats(), house.seats(u"B", 1, 2));
        QCOMPARE(house.breaches(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_BestSeats)
#include "tst_bestseats.moc"
