#include "domain/choiceasking.h"
#include "support/tostring.h"

#include <QTest>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

/// Which seats a party gets that leaves the choice to the house.
class tst_SeatChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyHouse_givesTheMiddleOfTheFrontRow()
    {
        const ChoiceOfferView offer = first({u"ooooooooo"_s, u"ooooooooo"_s}, {}, party(3));
        QCOMPARE(offer.rule, ChoiceRule::Together);
        QCOMPARE(seats(offer), (QList<qint64>{1003, 1004, 1005}));
        QCOMPARE(offer.parts.size(), 1);
        QCOMPARE(offer.parts[0].zoneName, u"Stalls"_s);
        QCOMPARE(offer.parts[0].label, u"A"_s);
    }

    void singleThatWouldBeLeft_movesThePartyElsewhere()
    {
        // Row A has three in the middle: two of them would leave one. Row B is free.
        const QStringList taken{u"xxx___xxx"_s, u""_s};
        const ChoiceOfferView offer = first({u"ooooooooo"_s, u"ooooooooo"_s}, taken, party(2));
        QCOMPARE(offer.rule, ChoiceRule::Together);
        QCOMPARE(offer.parts[0].label, u"B"_s);
        QVERIFY(offer.singles.isEmpty());
    }

    void partyOfFour_skipsFiveAndTakesSix()
    {
        const QStringList taken{u"xx_____xxx"_s, u"xx______xx"_s};
        QCOMPARE(first({u"oooooooooo"_s, u"oooooooooo"_s}, taken, party(4)).parts[0].label, u"B"_s);
    }

    void singleIsLeft_whenNothingElseKeepsThePartyTogether()
    {
        const ChoiceOfferView offer = first({u"ooooooooo"_s}, {u"xxx___xxx"_s}, party(2));
        QCOMPARE(offer.rule, ChoiceRule::TogetherWithSingle);
        QCOMPARE(offer.singles.size(), 1);
    }

    void aisle_isNeverCrossed()
    {
        // Four seats each side of a gap as wide as a seat: five do not sit together in row A.
        const ChoiceOfferView offer = first({u"oooo oooo"_s, u"ooooooooo"_s}, {}, party(5));
        QCOMPARE(offer.parts[0].label, u"B"_s);
        QCOMPARE(offer.parts.size(), 1);
    }

    void slightlyWiderGap_isNoAisle()
    {
        House house = oneZone({u"oooooo"_s});
        auto &seatsOfRow = house.layout.zones[0].sections[0].rows[0].seats;
        for (qsizetype i = 3; i < 6; ++i)
            seatsOfRow[i].position.rx() += 0.5 * pitch;
        QCOMPARE(choose(house.plan(), FreePlaces(house.plan(), true), party(6)).value(0).rule, ChoiceRule::Together);
        for (qsizetype i = 3; i < 6; ++i)
            seatsOfRow[i].position.rx() += 0.2 * pitch;
        QCOMPARE(choose(house.plan(), FreePlaces(house.plan(), true), party(6)).value(0).rule,
                 ChoiceRule::SplitInSection);
    }

    void oddAndEvenNumbers_doNotDecideWhoSitsSideBySide()
    {
        // Listed as 1 3 5 2 4 6, standing as 5 3 1 2 4 6.
        House house = oneZone({u"oooooo"_s});
        auto &listed = house.layout.zones[0].sections[0].rows[0].seats;
        listed = {listed[2], listed[1], listed[0], listed[3], listed[4], listed[5]};
        const ChoicePlan plan = house.plan();
        QCOMPARE(plan.runs().size(), 1U);
        QCOMPARE(numbers(choose(plan, FreePlaces(plan, true), party(2))), (QList<qint64>{1002, 1003}));
    }

    void ringOfSeats_keepsItsOrder()
    {
        House house = oneZone({u"oooooooooooooooooooooooo"_s});
        auto &ring = house.layout.zones[0].sections[0].rows[0].seats;
        for (qsizetype i = 0; i < ring.size(); ++i) {
            const double angle = 2 * M_PI * static_cast<double>(i) / 24;
            ring[i].position = QPointF(std::cos(angle), std::sin(angle)) * 95;
        }
        QCOMPARE(house.plan().runs().size(), 1U);
    }

    void partyTooLargeForARow_isSplitWithNobodyAlone()
    {
        const QStringList house{u"oooooo"_s, u"oooooo"_s, u"oooooo"_s};
        const QStringList taken{u"___xxx"_s, u"xxx___"_s, u"___xxx"_s};
        const ChoiceOfferView four = first(house, taken, party(4));
        QCOMPARE(four.rule, ChoiceRule::SplitInSection);
        QCOMPARE(four.parts.size(), 2);
        QCOMPARE(four.parts[0].seats.size(), 2);
        QCOMPARE(four.parts[1].seats.size(), 2);
        const ChoiceOfferView seven = first(house, taken, party(7));
        QCOMPARE(seven.parts.size(), 3);
        for (const ChoicePartView &part : seven.parts)
            QVERIFY(part.seats.size() >= 2);
    }

    void threePeople_areNotSplitIntoTwoAndOne()
    {
        const QStringList taken{u"__xx"_s, u"__xx"_s};
        QCOMPARE(first({u"oooo"_s, u"oooo"_s}, taken, party(3)).rule, ChoiceRule::Apart);
    }

    void sectionsThatAreTooFull_areJoined()
    {
        House house;
        house.addZone(u"Left"_s).rows = {row(u"A"_s, u"oo"_s, 100, 1000)};
        house.addZone(u"Right"_s).rows = {row(u"A"_s, u"oo"_s, 100, 2000, 200)};
        house.layout.focalPoint = QPointF(100, 0);
        const ChoicePlan plan = house.plan();
        const ChoiceOfferView offer = choose(plan, FreePlaces(plan, true), party(4)).value(0);
        QCOMPARE(offer.rule, ChoiceRule::SplitAcrossSections);
        QCOMPARE(offer.parts.size(), 2);
    }

    void rowsComeBeforeTables_andTablesBeforeStanding()
    {
        House house;
        SectionDto &section = house.addZone(u"Hall"_s);
        section.rows = {row(u"A"_s, u"oo"_s, 500, 1000), row(u"Table 1"_s, u"oooo"_s, 100, 2000),
                        row(u"Table 2"_s, u"oooooo"_s, 150, 3000)};
        section.rows[1].isTable = section.rows[2].isTable = true;
        AreaDto floor;
        floor.no = AreaNo(7);
        floor.capacity = 20;
        floor.category = 0;
        floor.outline = {{0, 20}, {100, 20}, {100, 60}};
        section.areas = {floor};
        const ChoicePlan plan = house.plan();
        FreePlaces free(plan, true);
        QCOMPARE(choose(plan, free, party(2)).value(0).rule, ChoiceRule::Together);
        const ChoiceOfferView four = choose(plan, free, party(4)).value(0);
        QCOMPARE(four.rule, ChoiceRule::Tables);
        QCOMPARE(four.parts[0].label, u"Table 1"_s); // fuller than table 2
        const ChoiceOfferView eight = choose(plan, free, party(8)).value(0);
        QCOMPARE(eight.rule, ChoiceRule::Tables);
        QCOMPARE(eight.parts.size(), 2);
        const ChoiceOfferView twelve = choose(plan, free, party(12)).value(0);
        QCOMPARE(twelve.rule, ChoiceRule::Area);
        QCOMPARE(twelve.area, AreaNo(7));
        QCOMPARE(twelve.places, 12);
        free.setFreeIn(0, 11);
        QCOMPARE(choose(plan, free, party(12)).value(0).rule, ChoiceRule::Apart);
    }

    void oneSection_isTriedBeforeSeveral()
    {
        House house;
        house.addZone(u"Near left"_s).rows = {row(u"A"_s, u"oo"_s, 100, 1000)};
        house.addZone(u"Near right"_s).rows = {row(u"A"_s, u"oo"_s, 100, 2000, 200)};
        house.addZone(u"Far"_s).rows = {row(u"A"_s, u"oo"_s, 900, 3000), row(u"B"_s, u"oo"_s, 926, 4000)};
        house.layout.focalPoint = QPointF(100, 0);
        const ChoicePlan plan = house.plan();
        const ChoiceOfferView offer = choose(plan, FreePlaces(plan, true), party(4)).value(0);
        QCOMPARE(offer.rule, ChoiceRule::SplitInSection);
        QCOMPARE(offer.parts[0].zoneName, u"Far"_s);
    }

    void restrictedView_isGivenAfterBetterSeatsNearby()
    {
        QCOMPARE(first({u"RRRR"_s, u"oooo"_s}, {}, party(4)).parts[0].label, u"B"_s);
    }

    void partyTogether_paysOneCategory()
    {
        House house = oneZone({u"oooooo"_s, u"oooooo"_s});
        for (qsizetype i = 3; i < 6; ++i)
            house.layout.zones[0].sections[0].rows[0].seats[i].category = 1;
        const ChoicePlan plan = house.plan();
        QCOMPARE(choose(plan, FreePlaces(plan, true), party(4)).value(0).parts[0].label, u"B"_s);
    }
};

QTEST_APPLESS_MAIN(tst_SeatChoice)
#include "tst_seatchoice.moc"
