#include "domain/choiceasking.h"
#include "domain/growth.h"
#include "support/tostring.h"

#include <rapidcheck.h>

#include <QLineF>
#include <QTest>

#include <limits>
#include <random>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

/// What the search for the best seats keeps to in any house, and what it costs.
class tst_ChoicePromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

void tst_ChoicePromises::anyHouseAndParty_keepsEveryPromise()
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
void tst_ChoicePromises::anyHouse_givesTheNearestSeatsThatLeaveNoSingle()
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

void tst_ChoicePromises::tenTimesTheHouse_isAnsweredInAboutTenTimesTheTime_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("together");
    for (const int count : {1, 2, 4, 6, 10, 30})
        QTest::addRow("%d together", count) << count << true;
    QTest::newRow("4 anywhere") << 4 << false;
}

/// Two thirds sold here and there. What an answer costs is measured by `bench map`.
void tst_ChoicePromises::tenTimesTheHouse_isAnsweredInAboutTenTimesTheTime()
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

QTEST_APPLESS_MAIN(tst_ChoicePromises)
#include "tst_choicepromises.moc"
