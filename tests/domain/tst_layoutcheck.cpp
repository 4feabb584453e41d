#include "domain/growth.h"
#include "domain/venue/demolayouts.h"
#include "domain/venue/layoutbuilder.h"
#include "domain/venue/layoutcheck.h"
#include "support/tostring.h"

#include <QTest>

#include <functional>

using namespace parterre;
using namespace Qt::StringLiterals;

using Change = std::function<void(LayoutDto &)>;
Q_DECLARE_METATYPE(Change)

/// The check finds each mistake once, says where, and finds nothing in venues that are in order.
class tst_LayoutCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demoVenues_areInOrder();
    void soundLayout_hasNoComplaints();
    void oneMistake_isFoundWithItsPlace_data();
    void oneMistake_isFoundWithItsPlace();
    void seriesOfNames_isNotSimilar();
    void alternativesOfAZone_mayOverlap();
    void manyMistakes_areListedUpToALimit();
    void errors_standBeforeWarnings();
    void tenTimesTheSeatsInOneSpot_takeAboutTenTimesTheTime();
    void largestStadium_isSound();
    void tenTimesTheStadium_takesAboutTenTimesTheTime();
};

namespace {

/// Two zones; the stalls with two alternatives. Nothing is wrong with it.
LayoutDto soundLayout()
{
    LayoutDto layout;
    layout.focalPoint = QPointF(200, 20);
    layout.categories = {{u"A"_s}};
    QList<RowDto> rows = straightBlock({100, 100}, 3, 10, {25, 0}, {0, 40}, 0);
    rows[2].seats[0].kind = SeatKind::Wheelchair;
    rows[2].seats[1].kind = SeatKind::Companion;
    SectionDto standing;
    standing.name = u"Standing"_s;
    standing.areas = {{AreaNo(), {}, u"Pit"_s, 300, 0, rectangleOutline(QRectF(80, 80, 300, 150))}};
    ZoneDto stalls;
    stalls.name = u"Stalls"_s;
    stalls.sections = {seatedSection(u"Seated"_s, rows), standing};
    ZoneDto balcony;
    balcony.name = u"Balcony"_s;
    balcony.sections = {seatedSection(u"Standard"_s, straightBlock({100, 400}, 2, 10, {25, 0}, {0, 40}, 0))};
    layout.zones = {stalls, balcony};
    completeLayout(layout, u"test"_s);
    layout.configurations = {configurationOf(layout, u"Seated"_s, everyFirstSection(layout))};
    return layout;
}

SeatDto &seat(LayoutDto &layout, int row, int number)
{
    return layout.zones[0].sections[0].rows[row].seats[number];
}

QString described(const Complaint &complaint)
{
    return complaint.reason + u" @ "_s + complaint.place + u" : "_s + complaint.arguments.join(u", "_s);
}

QString described(const QList<Complaint> &complaints)
{
    QStringList lines;
    for (const Complaint &complaint : complaints)
        lines.append(described(complaint));
    return lines.join(u'\n');
}

} // namespace

void tst_LayoutCheck::demoVenues_areInOrder()
{
    for (const LayoutDto &layout : {demoConcertHall().layout, demoClub().layout, demoArena().layout}) {
        const QList<Complaint> complaints = checkLayout(layout);
        QVERIFY2(complaints.isEmpty(), qPrintable(described(complaints)));
    }
}

void tst_LayoutCheck::soundLayout_hasNoComplaints()
{
    const QList<Complaint> complaints = checkLayout(soundLayout());
    QVERIFY2(complaints.isEmpty(), qPrintable(described(complaints)));
}

void tst_LayoutCheck::oneMistake_isFoundWithItsPlace_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const Change &change, const QString &complaint) {
        QTest::newRow(name) << change << complaint;
    };
    row("number twice", [](LayoutDto &l) { seat(l, 1, 4).number = u"4"_s; }, u"duplicate-seat @ Stalls (Seated), row 2 : 4"_s);
    row("unpainted seats", [](LayoutDto &l) { seat(l, 0, 0).category = -1; seat(l, 0, 1).category = 7; },
        u"no-category @ Stalls (Seated) : 2"_s);
    row("unnumbered seat", [](LayoutDto &l) { seat(l, 0, 0).number.clear(); }, u"no-seat-number @ Stalls (Seated) : 1"_s);
    row("area without places", [](LayoutDto &l) { l.zones[0].sections[1].areas[0].capacity = 0; },
        u"no-capacity @ Stalls (Standing), Pit : "_s);
    row("area without outline", [](LayoutDto &l) { l.zones[0].sections[1].areas[0].outline.clear(); },
        u"no-outline @ Stalls (Standing), Pit : "_s);
    row("unpainted area", [](LayoutDto &l) { l.zones[0].sections[1].areas[0].category = -1; },
        u"no-category @ Stalls (Standing), Pit : 300"_s);
    row("nameless zone", [](LayoutDto &l) { l.zones[1].name = u" "_s; }, u"no-name @ Zone 2 : "_s);
    row("zone name twice", [](LayoutDto &l) { l.zones[1].name = u"stalls"_s; }, u"duplicate-zone-name @ stalls : stalls"_s);
    row("section name twice", [](LayoutDto &l) { l.zones[0].sections[1].name = u"Seated"_s; },
        u"duplicate-section-name @ Stalls : Seated"_s);
    row("configuration name twice", [](LayoutDto &l) { l.configurations.append(l.configurations[0]); },
        u"duplicate-configuration-name @ Seated : Seated"_s);
    row("one seat upon another", [](LayoutDto &l) { seat(l, 1, 4).position = seat(l, 0, 4).position + QPointF(3, 3); },
        u"overlapping-seats @ Stalls (Seated) : 1 5, 2 5"_s);
    row("zones upon each other", [](LayoutDto &l) { l.zones[1].sections[0].rows[0].seats[0].position = {100, 100}; },
        u"overlapping-seats @ Balcony : Stalls 1 1, Balcony 1 1"_s);
    row("companion alone", [](LayoutDto &l) { seat(l, 0, 9).kind = SeatKind::Companion; },
        u"companion-unpaired @ Stalls (Seated) : 1 10"_s);
    row("identity twice", [](LayoutDto &l) { seat(l, 1, 0).guid = seat(l, 0, 0).guid; },
        u"duplicate-guid @ Stalls (Seated), row 2 : test/Stalls/Seated/1/1"_s);
    row("permanent number twice", [](LayoutDto &l) { seat(l, 1, 0).no = seat(l, 0, 0).no; },
        u"duplicate-identity @ Stalls (Seated) : 2 1"_s);
    row("empty zone", [](LayoutDto &l) { l.zones[1].sections[0].rows.clear(); }, u"empty-zone @ Balcony : "_s);
    row("closed house", [](LayoutDto &l) { l.configurations[0].choice.clear(); },
        u"configuration-opens-nothing @ Seated : "_s);
    row("unknown section", [](LayoutDto &l) { l.configurations[0].choice[l.zones[1].no] = SectionNo(999); },
        u"configuration-unknown-section @ Seated : Balcony"_s);
    row("unknown zone", [](LayoutDto &l) { l.configurations[0].choice[ZoneNo(999)] = SectionNo(1); },
        u"configuration-unknown-zone @ Seated : "_s);
    row("unknown area", [](LayoutDto &l) { l.configurations[0].capacities[AreaNo(999)] = 5; },
        u"configuration-unknown-area @ Seated : "_s);
    row("raised capacity", [](LayoutDto &l) { l.configurations[0].capacities[l.zones[0].sections[1].areas[0].no] = 301; },
        u"configuration-bad-capacity @ Seated : Pit"_s);
    row("no configuration", [](LayoutDto &l) { l.configurations.clear(); }, u"no-configuration @  : "_s);
    row("no wheelchair place", [](LayoutDto &l) { seat(l, 2, 0).kind = SeatKind::Standard; seat(l, 2, 1).kind = SeatKind::Standard; },
        u"no-wheelchair-place @ Seated : "_s);
    row("no focal point", [](LayoutDto &l) { l.focalPoint.reset(); }, u"no-focal-point @  : "_s);
    row("long row", [](LayoutDto &l) {
        RowDto wide = rowAt(u"9"_s, linePoints({100, 300}, {25, 0}, 41), 0);
        l.zones[0].sections[0].rows.append(wide);
        l.size = {2'000, 2'000};
    }, u"long-row @ Stalls (Seated), row 9 : 41"_s);
    row("nearly the same name", [](LayoutDto &l) { l.zones[1].name = u"Stalls 1"_s; }, u"similar-names @  : Stalls, Stalls 1"_s);
    row("off the plan", [](LayoutDto &l) { seat(l, 0, 0).position = {-500, 0}; }, u"outside-plan @ Stalls (Seated) : 1"_s);
}

void tst_LayoutCheck::oneMistake_isFoundWithItsPlace()
{
    QFETCH(const Change, change);
    QFETCH(const QString, complaint);
    LayoutDto layout = soundLayout();
    change(layout);
    QCOMPARE(described(checkLayout(layout)), complaint);
}

void tst_LayoutCheck::seriesOfNames_isNotSimilar()
{
    LayoutDto layout = soundLayout();
    layout.zones[0].name = u"Box 1"_s;
    layout.zones[1].name = u"Box 2"_s;
    QVERIFY(checkLayout(layout).isEmpty());
    layout.zones[0].name = u"Balcony North"_s;
    layout.zones[1].name = u"balcony-north"_s;
    QCOMPARE(checkLayout(layout).constFirst().reason, u"similar-names"_s);
}

void tst_LayoutCheck::alternativesOfAZone_mayOverlap()
{
    LayoutDto layout = soundLayout();
    SectionDto other = layout.zones[0].sections[0];
    other.name = u"First row removed"_s;
    other.no = {};
    other.guid.clear();
    other.rows.removeFirst();
    for (RowDto &row : other.rows) {
        for (SeatDto &one : row.seats) {
            one.no = {};
            one.guid.clear();
        }
    }
    layout.zones[0].sections.append(other);
    completeLayout(layout, u"test"_s);
    LayoutDto fresh = layout;
    qint64 next = 10'000;
    for (RowDto &row : fresh.zones[0].sections[2].rows) {
        for (SeatDto &one : row.seats)
            one.no = SeatNo(next++);
    }
    const QList<Complaint> complaints = checkLayout(fresh);
    QVERIFY2(complaints.isEmpty(), qPrintable(described(complaints)));
}

void tst_LayoutCheck::manyMistakes_areListedUpToALimit()
{
    LayoutDto layout = stadium(2'000);
    for (ZoneDto &zone : layout.zones) {
        for (RowDto &row : zone.sections[0].rows) {
            for (SeatDto &one : row.seats)
                one.kind = SeatKind::Companion;
        }
    }
    const QList<Complaint> complaints = checkLayout(layout);
    QCOMPARE(std::ranges::count(complaints, u"companion-unpaired"_s, &Complaint::reason), 50);
    const auto more = std::ranges::find(complaints, u"and-more"_s, &Complaint::reason);
    QVERIFY(more != complaints.end());
    QCOMPARE(more->arguments, (QStringList{u"1950"_s, u"companion-unpaired"_s}));
}

void tst_LayoutCheck::errors_standBeforeWarnings()
{
    LayoutDto layout = soundLayout();
    layout.focalPoint.reset();
    seat(layout, 2, 0).kind = SeatKind::Standard;
    const QList<Complaint> complaints = checkLayout(layout);
    QVERIFY(complaints.size() >= 3);
    QVERIFY(hasErrors(complaints));
    QVERIFY(std::ranges::is_sorted(complaints, {}, &Complaint::severity));
}

void tst_LayoutCheck::tenTimesTheSeatsInOneSpot_takeAboutTenTimesTheTime()
{
    const auto crowd = [](int seats) {
        LayoutDto layout = stadium(seats);
        for (ZoneDto &zone : layout.zones) {
            for (RowDto &row : zone.sections[0].rows) {
                for (SeatDto &one : row.seats)
                    one.position = {500, 500};
            }
        }
        return layout;
    };
    const LayoutDto small = crowd(3'000);
    const LayoutDto large = crowd(30'000);
    QVERIFY(hasErrors(checkLayout(large)));
    const double grown = growth([&] { checkLayout(small); }, [&] { checkLayout(large); });
    QVERIFY2(grown < mostGrowthOfTenTimes, QByteArray::number(grown));
}

void tst_LayoutCheck::largestStadium_isSound()
{
    const QList<Complaint> complaints = checkLayout(stadium(132'000));
    QVERIFY2(!hasErrors(complaints), qPrintable(described(complaints)));
}

void tst_LayoutCheck::tenTimesTheStadium_takesAboutTenTimesTheTime()
{
    const LayoutDto small = stadium(6'000);
    const LayoutDto large = stadium(60'000);
    const double grown = growth([&] { checkLayout(small); }, [&] { checkLayout(large); });
    QVERIFY2(grown < mostGrowthOfTenTimes, QByteArray::number(grown));
}

QTEST_APPLESS_MAIN(tst_LayoutCheck)
#include "tst_layoutcheck.moc"
