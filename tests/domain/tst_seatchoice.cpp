#include "domain/choicesample.h"
#include "domain/growth.h"
#include "domain/house/housesetting.h"
#include "domain/sale/choicerules.h"
#include "domain/sale/seatchoice.h"
#include "domain/sale/seatgaps.h"
#include "support/tostring.h"

#include <rapidcheck.h>

#include <QLineF>
#include <QTest>

#include <random>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

namespace {

using Offers = QList<ChoiceOfferView>;

Offers choose(const ChoicePlan &plan, const FreePlaces &free, const ChoiceRequest &request,
              const ChoiceRules &rules = {})
{
    return bestAvailable(plan, free, request, rules).value_or(Offers());
}

ChoiceRequest party(int count)
{
    ChoiceRequest request;
    request.count = count;
    return request;
}

/// The numbers of the first offer's seats.
QList<qint64> numbers(const Offers &offers)
{
    QList<qint64> result;
    for (const SeatNo no : offers.value(0).seats())
        result.append(no.value());
    std::ranges::sort(result);
    return result;
}

ChoiceOfferView first(const QStringList &house, const QStringList &taken, const ChoiceRequest &request,
                      const ChoiceRules &rules = {})
{
    const ChoicePlan plan = oneZone(house).plan();
    return choose(plan, freeFrom(plan, taken), request, rules).value(0);
}

QList<qint64> seats(const ChoiceOfferView &offer)
{
    return numbers({offer});
}

} // namespace

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

    void restrictedView_isGivenAfterBetterSeatsNearby()
    {
        QCOMPARE(first({u"RRRR"_s, u"oooo"_s}, {}, party(4)).parts[0].label, u"B"_s);
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

    void partyTogether_paysOneCategory()
    {
        House house = oneZone({u"oooooo"_s, u"oooooo"_s});
        for (qsizetype i = 3; i < 6; ++i)
            house.layout.zones[0].sections[0].rows[0].seats[i].category = 1;
        const ChoicePlan plan = house.plan();
        QCOMPARE(choose(plan, FreePlaces(plan, true), party(4)).value(0).parts[0].label, u"B"_s);
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

    void anyHouseAndParty_keepsEveryPromise();
    void anyHouse_givesTheNearestSeatsThatLeaveNoSingle();
    void tenTimesTheHouse_isAnsweredInAboutTenTimesTheTime_data();
    void tenTimesTheHouse_isAnsweredInAboutTenTimesTheTime();
};

namespace {

/// Where most gaps of a row are aisles, nobody can tell them from the usual distance of its seats: three seats stand
/// before each.
std::string withRareAisles(std::string picture)
{
    for (std::size_t i = 0; i < picture.size(); ++i) {
        if (picture[i] == ' ' && (i < 3 || picture.substr(i - 3, 3).find(' ') != std::string::npos))
            picture[i] = 'o';
    }
    return picture;
}

/// A house of one to three zones with rows drawn at random, some seats taken.
struct AnyHouse
{
    House house;
    ChoicePlan plan;
    FreePlaces free;
    QHash<SeatNo, const SeatDto *> seats;

    AnyHouse()
    {
        const int zones = *rc::gen::inRange(1, 4);
        for (int zone = 0; zone < zones; ++zone) {
            SectionDto &section = house.addZone(QString::number(zone), *rc::gen::arbitrary<bool>());
            const int rows = *rc::gen::inRange(1, 6);
            for (int r = 0; r < rows; ++r) {
                const auto picture = withRareAisles(*rc::gen::container<std::string>(
                    static_cast<std::size_t>(*rc::gen::inRange(1, 14)),
                    rc::gen::weightedElement<char>({{30, 'o'}, {2, ' '}, {1, 'W'}, {1, 'C'}, {1, 'R'}, {1, 'H'}})));
                section.rows.append(row(QString::number(r), QString::fromStdString(picture), 26.0 * r,
                                        10'000 * (zone + 1) + 100 * r, 500.0 * zone, *rc::gen::inRange(0, 2)));
                section.rows.last().isTable = *rc::gen::inRange(0, 6) == 0;
            }
        }
        house.layout.focalPoint = QPointF(*rc::gen::inRange(-100, 1500), -100);
        plan = house.plan();
        free = FreePlaces(plan, true);
        for (int seat = 0; seat < plan.seatCount(); ++seat) {
            if (*rc::gen::inRange(0, 5) < 2)
                free.setFree(seat, false);
        }
        for (const ZoneDto &zone : house.layout.zones) {
            for (const RowDto &r : zone.sections[0].rows) {
                for (const SeatDto &seat : r.seats)
                    seats.insert(seat.no, &seat);
            }
        }
    }
};

void checkOffer(const AnyHouse &any, const ChoiceRequest &request, const ChoiceOfferView &offer, QSet<SeatNo> &offered)
{
    int wheelchairs = 0;
    for (const SeatNo no : offer.seats()) {
        RC_ASSERT(any.free.isFree(any.plan.indexOf(no)));
        RC_ASSERT(!offered.contains(no));
        offered.insert(no);
        const SeatDto &seat = *any.seats.value(no);
        RC_ASSERT(seat.kind != SeatKind::House);
        RC_ASSERT((request.wheelchairs > 0 || (seat.kind != SeatKind::Wheelchair && seat.kind != SeatKind::Companion)));
        RC_ASSERT((!request.categories || request.categories->contains(seat.category)));
        wheelchairs += seat.kind == SeatKind::Wheelchair;
    }
    RC_ASSERT((offer.seats().size() == request.count && wheelchairs == request.wheelchairs));
    const bool together = offer.rule == ChoiceRule::Together || offer.rule == ChoiceRule::TogetherWithSingle;
    RC_ASSERT((!together || offer.parts.size() == 1));
    RC_ASSERT(((offer.rule != ChoiceRule::Together) || offer.singles.isEmpty()));
    RC_ASSERT(((offer.rule != ChoiceRule::TogetherWithSingle) || !offer.singles.isEmpty()));
    for (const ChoicePartView &part : offer.parts) {
        RC_ASSERT((!request.stepFree || any.house.layout.zone(part.zone)->stepFree));
        if (offer.rule == ChoiceRule::Apart)
            continue;
        RC_ASSERT((part.seats.size() >= 2 || request.count == 1));
        for (qsizetype i = 1; i < part.seats.size() && !part.isTable; ++i) {
            const QPointF gap = any.seats.value(part.seats[i])->position - any.seats.value(part.seats[i - 1])->position;
            RC_ASSERT((std::abs(gap.x()) < 1.6 * pitch && std::abs(gap.y()) < 1));
        }
    }
}

} // namespace

void tst_SeatChoice::anyHouseAndParty_keepsEveryPromise()
{
    QVERIFY(rc::check([] {
        const AnyHouse any;
        ChoiceRequest request = party(*rc::gen::inRange(1, 9));
        if (*rc::gen::inRange(0, 4) == 0)
            request.wheelchairs = *rc::gen::inRange(0, std::min(request.count, 2) + 1);
        if (*rc::gen::inRange(0, 3) == 0)
            request.categories = QList<CategoryNo>{*rc::gen::inRange(0, 2)};
        request.stepFree = *rc::gen::inRange(0, 4) == 0;
        request.variety = *rc::gen::arbitrary<quint32>();
        ChoiceRules rules;
        rules.orphans = *rc::gen::element(OrphanRule::Warn, OrphanRule::Strict);
        const Result<Offers> answer = bestAvailable(any.plan, any.free, request, rules);
        if (!answer) {
            RC_ASSERT((request.wheelchairs > 0 || answer.error().reason == u"not-enough-free"_s));
            return;
        }
        RC_ASSERT((answer->size() >= 1 && answer->size() <= request.offers));
        QSet<SeatNo> offered;
        for (const ChoiceOfferView &offer : *answer)
            checkOffer(any, request, offer, offered);
    }));
}

/// Against every window of every row, looked at one by one.
void tst_SeatChoice::anyHouse_givesTheNearestSeatsThatLeaveNoSingle()
{
    QVERIFY(rc::check([] {
        const AnyHouse any;
        const ChoiceRequest request = party(*rc::gen::inRange(1, 5));
        double nearest = std::numeric_limits<double>::infinity();
        const auto isFree = [&](const SeatDto &seat) { return any.free.isFree(any.plan.indexOf(seat.no)); };
        const auto sells = [&](const SeatDto &seat) {
            return isFree(seat) && (seat.kind == SeatKind::Standard || seat.kind == SeatKind::RestrictedView);
        };
        for (const ZoneDto &zone : any.house.layout.zones) {
            for (const RowDto &r : zone.sections[0].rows) {
                const auto beside = [&](qsizetype a, qsizetype b) {
                    return b >= 0 && b < r.seats.size() &&
                           std::abs(r.seats[a].position.x() - r.seats[b].position.x()) < 1.5 * pitch;
                };
                for (qsizetype start = 0; !r.isTable && start + request.count <= r.seats.size(); ++start) {
                    const qsizetype end = start + request.count - 1;
                    bool good = true;
                    double cost = 0;
                    for (qsizetype i = start; i <= end; ++i) {
                        good = good && sells(r.seats[i]) && (i == start || beside(i - 1, i));
                        cost += QLineF(r.seats[i].position, *any.house.layout.focalPoint).length() +
                                (r.seats[i].kind == SeatKind::RestrictedView ? 100 : 0);
                    }
                    for (const auto &[edge, next, step] :
                         {std::tuple{start, start - 1, -1}, std::tuple{end, end + 1, 1}}) {
                        const bool single = beside(edge, next) && sells(r.seats[next]) &&
                                            !(beside(next, next + step) && isFree(r.seats[next + step]));
                        good = good && !single;
                    }
                    if (good)
                        nearest = std::min(nearest, cost / request.count);
                }
            }
        }
        const Offers offers = choose(any.plan, any.free, request);
        if (nearest == std::numeric_limits<double>::infinity()) {
            RC_ASSERT((offers.isEmpty() || offers[0].rule != ChoiceRule::Together));
            return;
        }
        RC_ASSERT((!offers.isEmpty() && offers[0].rule == ChoiceRule::Together));
        double cost = 0;
        for (const SeatNo no : offers[0].seats()) {
            const SeatDto &seat = *any.seats.value(no);
            cost += QLineF(seat.position, *any.house.layout.focalPoint).length() +
                    (seat.kind == SeatKind::RestrictedView ? 100 : 0);
        }
        RC_ASSERT(std::abs(cost / request.count - nearest) < 0.01);
    }));
}

void tst_SeatChoice::tenTimesTheHouse_isAnsweredInAboutTenTimesTheTime_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("together");
    for (const int count : {1, 2, 4, 6, 10, 30})
        QTest::addRow("%d together", count) << count << true;
    QTest::newRow("4 anywhere") << 4 << false;
}

/// Two thirds sold here and there. What an answer costs is measured by `bench map`.
void tst_SeatChoice::tenTimesTheHouse_isAnsweredInAboutTenTimesTheTime()
{
    QFETCH(int, count);
    QFETCH(bool, together);
    ChoiceRequest request = party(count);
    request.together = together;
    const ChoiceRules rules;
    const auto asking = [&request, &rules](int seats) {
        const ChoicePlan plan = bowl(seats).plan();
        FreePlaces free(plan, true);
        std::mt19937 random(4711);
        for (int seat = 0; seat < plan.seatCount(); ++seat) {
            if (random() % 3 != 0)
                free.setFree(seat, false);
        }
        return [plan, free, &request, &rules] {
            for (int i = 0; i < 10; ++i)
                choose(plan, free, request, rules);
        };
    };
    constexpr int most = 132'000;
    const double grown = growth(asking(most / 10), asking(most));
    QVERIFY2(grown < mostGrowthOfTenTimes, QByteArray::number(grown));
}

QTEST_APPLESS_MAIN(tst_SeatChoice)
#include "tst_seatchoice.moc"
