#include "domain/choicesample.h"
#include "domain/sale/seatgaps.h"
#include "support/tostring.h"

#include <QTest>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

namespace {

QList<SeatNo> numbers(std::initializer_list<int> places, int line = 1)
{
    QList<SeatNo> result;
    for (const int place : places)
        result.append(SeatNo(1000 * line + place));
    return result;
}

struct Hall
{
    ChoicePlan plan;
    FreePlaces free;

    explicit Hall(const QStringList &house, const QStringList &taken = {})
        : plan(oneZone(house).plan()), free(freeFrom(plan, taken))
    {
    }
};

} // namespace

class tst_SeatGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choiceThatLeavesOneSeatAlone_namesIt()
    {
        const Hall hall({u"oooooo"_s}, {u"x____x"_s});
        QCOMPARE(singlesLeft(hall.plan, hall.free, numbers({2, 3, 4})), numbers({1}));
        QCOMPARE(singlesLeft(hall.plan, hall.free, numbers({2, 3})), numbers({1, 4}));
        QCOMPARE(singlesLeft(hall.plan, hall.free, numbers({1, 2})), QList<SeatNo>());
    }

    void seatThatWasAloneBefore_isNotBlamedOnTheChoice()
    {
        const Hall hall({u"ooooooo"_s}, {u"_x____x"_s});
        QCOMPARE(singlesLeft(hall.plan, hall.free, numbers({2, 3})), QList<SeatNo>());
    }

    void aisleAndEndOfRow_bound()
    {
        const Hall hall({u"ooo ooo"_s});
        QCOMPARE(singlesLeft(hall.plan, hall.free, numbers({0, 1})), numbers({2}));
        QCOMPARE(singlesLeft(hall.plan, hall.free, numbers({5, 6})), numbers({4}));
    }

    void accessiblePlaceLeftOver_isNoSingle()
    {
        const Hall hall({u"Wooo"_s});
        QCOMPARE(singlesLeft(hall.plan, hall.free, numbers({1, 2, 3})), QList<SeatNo>());
    }

    void seatAtATable_isNoSingle()
    {
        House house = oneZone({u"oooo"_s});
        house.layout.zones[0].sections[0].rows[0].isTable = true;
        const ChoicePlan plan = house.plan();
        QCOMPARE(singlesLeft(plan, FreePlaces(plan, true), numbers({0, 1, 2})), QList<SeatNo>());
    }

    void seatsAlreadyHeldByTheCustomer_countAsTheChoice()
    {
        const Hall hall({u"ooooo"_s}, {u"x_xxx"_s});
        QCOMPARE(singlesLeft(hall.plan, hall.free, numbers({2, 3})), numbers({1}));
    }

    void shift_movesToTheNearestSeatsThatLeaveNoSingle()
    {
        const Hall hall({u"oooooooo"_s}, {u"x_____xx"_s});
        QCOMPARE(shiftedWithoutSingle(hall.plan, hall.free, numbers({2, 3, 4})).value(), numbers({1, 2, 3}));
    }

    void shift_findsNothingWhereEveryWayLeavesASingle()
    {
        const Hall hall({u"oooooo"_s}, {u"x___xx"_s});
        QVERIFY(!shiftedWithoutSingle(hall.plan, hall.free, numbers({1, 2})).has_value());
        QVERIFY(!shiftedWithoutSingle(hall.plan, hall.free, numbers({1, 3})).has_value());
        QVERIFY(!shiftedWithoutSingle(hall.plan, hall.free, {}).has_value());
    }

    void shift_staysInTheCategory()
    {
        House house = oneZone({u"ooooooo"_s});
        house.layout.zones[0].sections[0].rows[0].seats[0].category = 1;
        const ChoicePlan plan = house.plan();
        const FreePlaces free = freeFrom(plan, {u"____xxx"_s});
        QCOMPARE(shiftedWithoutSingle(plan, free, numbers({1, 2})).value(), numbers({2, 3}));
    }

    void lostSeat_isReplacedByTheNearestOfItsRowAndKind()
    {
        const Hall hall({u"oooooooo"_s, u"oooooooo"_s}, {u"__xxxxx_"_s, u""_s});
        QCOMPARE(nearestFree(hall.plan, hall.free, SeatNo(1003), 1), numbers({3}, 2));
        const Hall near({u"oooooooo"_s, u"oooooooo"_s}, {u"__xxx___"_s, u""_s});
        QCOMPARE(nearestFree(near.plan, near.free, SeatNo(1004), 2), numbers({5}) + numbers({4}, 2));
        const Hall accessible({u"WWoo"_s}, {u"x___"_s});
        QCOMPARE(nearestFree(accessible.plan, accessible.free, SeatNo(1000), 3), numbers({1}));
        QCOMPARE(nearestFree(accessible.plan, accessible.free, SeatNo(77)), QList<SeatNo>());
    }
};

QTEST_APPLESS_MAIN(tst_SeatGaps)
#include "tst_seatgaps.moc"
