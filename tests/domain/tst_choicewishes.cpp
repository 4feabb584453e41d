#include "domain/choiceasking.h"
#include "domain/house/housesetting.h"
#include "domain/sale/choicerules.h"
#include "support/tostring.h"

#include <QTest>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

/// What a party asks for, and what the house has settled, when the best seats are looked for.
class tst_ChoiceWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singlesDoNotMatter_whenTheHouseSaysSo()
    {
        ChoiceRules rules;
        rules.orphans = OrphanRule::Off;
        const QStringList taken{u"xxx___xxx"_s, u""_s};
        const ChoiceOfferView offer = first({u"ooooooooo"_s, u"ooooooooo"_s}, taken, party(2), rules);
        QCOMPARE(offer.parts[0].label, u"A"_s);
        QCOMPARE(offer.rule, ChoiceRule::Together);
    }

    void strictHouse_ratherSplitsThanLeavesASingle()
    {
        const QStringList house{u"oooooo"_s, u"oooooo"_s, u"oooooo"_s};
        const QStringList taken{u"_____x"_s, u"__xxxx"_s, u"__xxxx"_s};
        QCOMPARE(first(house, taken, party(4)).rule, ChoiceRule::TogetherWithSingle);
        ChoiceRules rules;
        rules.orphans = OrphanRule::Strict;
        const ChoiceOfferView offer = first(house, taken, party(4), rules);
        QCOMPARE(offer.rule, ChoiceRule::SplitInSection);
        QVERIFY(offer.singles.isEmpty());
    }

    void orderOfTheRules_isTheHouses()
    {
        ChoiceRules rules;
        rules.order = {ChoiceRule::Tables, ChoiceRule::Together};
        House house = oneZone({u"oooooo"_s});
        SectionDto &section = house.layout.zones[0].sections[0];
        section.rows.append(row(u"Table"_s, u"oooo"_s, 900, 9000));
        section.rows.last().isTable = true;
        const ChoicePlan plan = house.plan();
        QCOMPARE(choose(plan, FreePlaces(plan, true), party(2), rules).value(0).rule, ChoiceRule::Tables);
        rules.order = {ChoiceRule::Together};
        QCOMPARE(bestAvailable(plan, FreePlaces(plan, true), party(7), rules).error().reason, u"no-such-choice"_s);
    }

    void orderOfTheRules_isWrittenDownAsWords()
    {
        const QList<ChoiceRule> standard = ChoiceRules().order;
        QCOMPARE(choiceOrderFromText(toText(standard)), standard);
        QCOMPARE(choiceOrderFromText(u" tables , area"_s), (QList<ChoiceRule>{ChoiceRule::Tables, ChoiceRule::Area}));
        for (const QString &wrong : {u""_s, u"together,together"_s, u"together,,area"_s, u"nearby"_s})
            QVERIFY(!choiceOrderFromText(wrong));
    }

    void singleSeats_matterAsTheHouseSays_orAsTheEventDoes()
    {
        QCOMPARE(singlesRuleFromText(u"event"_s, OrphanRule::Strict), OrphanRule::Strict);
        QCOMPARE(singlesRuleFromText(u"off"_s, OrphanRule::Strict), OrphanRule::Off);
        QVERIFY(!singlesRuleFromText(u"maybe"_s, OrphanRule::Strict));
    }

    void everySetting_understandsWhatHoldsWithoutIt()
    {
        for (const HouseSetting &one : houseSettings()) {
            QVERIFY2(one.understands(one.standard), qPrintable(one.name));
            QCOMPARE(houseSetting(one.name), &one);
        }
        QCOMPARE(houseSetting(u"colour-of-the-walls"_s), nullptr);
    }

    void accessiblePlaces_areKeptForThoseWhoAsk()
    {
        const QStringList house{u"WCooo"_s};
        QCOMPARE(bestAvailable(oneZone(house).plan(), FreePlaces(oneZone(house).plan(), true), party(4)).error(),
                 (Error{ErrorCode::Refused, {}, u"not-enough-free"_s, {u"4"_s, u"3"_s}}));
        ChoiceRequest request = party(2);
        QCOMPARE(seats(first(house, {}, request)).size(), 2);
        QVERIFY(!seats(first(house, {}, request)).contains(1001));
        request.wheelchairs = 1;
        QCOMPARE(seats(first(house, {}, request)), (QList<qint64>{1000, 1001}));
    }

    void wheelchairPlacesFarApart_areStillFound()
    {
        ChoiceRequest request = party(3);
        request.wheelchairs = 2;
        const ChoiceOfferView offer = first({u"WCoooo"_s, u"ooooCW"_s}, {}, request);
        QCOMPARE(offer.rule, ChoiceRule::Apart);
        QVERIFY(seats(offer).contains(1000));
        QVERIFY(seats(offer).contains(2005));
    }

    void seatsOfTheHouse_areNeverGiven()
    {
        QCOMPARE(seats(first({u"oHoo"_s}, {}, party(2))), (QList<qint64>{1002, 1003}));
    }

    void filters_leaveOutOtherZonesCategoriesAndStairs()
    {
        House house;
        house.addZone(u"Stalls"_s).rows = {row(u"A"_s, u"oooo"_s, 100, 1000, 0, 0)};
        house.addZone(u"Balcony"_s, true).rows = {row(u"A"_s, u"oooo"_s, 500, 2000, 0, 1)};
        const ChoicePlan plan = house.plan();
        const FreePlaces free(plan, true);
        ChoiceRequest request = party(2);
        QCOMPARE(choose(plan, free, request).value(0).parts[0].zoneName, u"Stalls"_s);
        request.zones = {ZoneNo(2)};
        QCOMPARE(choose(plan, free, request).value(0).parts[0].zoneName, u"Balcony"_s);
        request.zones = {};
        request.sections = {SectionNo(102)};
        QCOMPARE(choose(plan, free, request).value(0).parts[0].zoneName, u"Balcony"_s);
        request.sections = {};
        request.stepFree = true;
        QCOMPARE(choose(plan, free, request).value(0).parts[0].zoneName, u"Balcony"_s);
        request.stepFree = false;
        request.categories = QList<CategoryNo>{1};
        QCOMPARE(choose(plan, free, request).value(0).parts[0].zoneName, u"Balcony"_s);
        request.categories = QList<CategoryNo>{};
        QCOMPARE(bestAvailable(plan, free, request).error().arguments, (QStringList{u"2"_s, u"0"_s}));
    }

    void partyThatNeedNotSitTogether_getsTheBestSeats()
    {
        ChoiceRequest request = party(2);
        request.together = false;
        QCOMPARE(seats(first({u"ooooo"_s, u"ooooo"_s}, {u"__x__"_s}, request)), (QList<qint64>{1001, 1003}));
    }

    void answer_bringsTheNextThree()
    {
        const ChoicePlan plan = oneZone({u"ooooo"_s, u"ooooo"_s}).plan();
        const Offers offers = choose(plan, FreePlaces(plan, true), party(2));
        QCOMPARE(offers.size(), 4);
        QSet<SeatNo> all;
        for (const ChoiceOfferView &offer : offers) {
            QCOMPARE(offer.seats().size(), 2);
            for (const SeatNo no : offer.seats())
                all.insert(no);
        }
        QCOMPARE(all.size(), 8);
    }

    void countersThatAskAtOnce_mayGetDifferentSeatsAsGood()
    {
        const ChoicePlan plan = oneZone({u"oooo oooo"_s}).plan();
        ChoiceRequest request = party(4);
        const QList<qint64> one = numbers(choose(plan, FreePlaces(plan, true), request));
        request.variety = 1;
        QVERIFY(numbers(choose(plan, FreePlaces(plan, true), request)) != one);
    }

    void requestForNobody_isAMistake()
    {
        const ChoicePlan plan;
        QCOMPARE(bestAvailable(plan, FreePlaces(plan, true), party(0)).error().code, ErrorCode::Invalid);
        QCOMPARE(bestAvailable(plan, FreePlaces(plan, true), party(2)).error().reason, u"not-enough-free"_s);
    }

    void closedZone_isNotOffered()
    {
        const House house = oneZone({u"oooo"_s});
        QCOMPARE(ChoicePlan(house.layout, house.configuration, {ZoneNo(1)}).seatCount(), 0);
    }
};

QTEST_APPLESS_MAIN(tst_ChoiceWishes)
#include "tst_choicewishes.moc"
