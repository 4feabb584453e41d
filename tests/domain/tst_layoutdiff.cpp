#include "domain/venue/demolayouts.h"
#include "domain/venue/layoutdiff.h"
#include "domain/venue/planimport.h"
#include "domain/venue/pretixplan.h"
#include "support/tostring.h"

#include <QSet>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What changed between two states of a venue, told by the places' permanent identity.
class tst_LayoutDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameLayout_hasNoDifference();
    void eachChange_isTold();
    void renamedZone_renumbersItsSeats();
    void repaintedCategory_isToldByName();
    void areas_areComparedByCapacity();
    void insertedSeat_changesNoOther();
    void importedPlan_isComparedByGuid();
    void importedPlan_takesTheVenuesNumbers();
    void adoptedNumbers_areNeverGivenTwice();
};

namespace {

RowDto &row(LayoutDto &layout, int index)
{
    return layout.zones[0].sections[0].rows[index];
}

QSet<qint64> seatNumbers(const LayoutDto &layout)
{
    QSet<qint64> numbers;
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections) {
            for (const RowDto &one : section.rows) {
                for (const SeatDto &seat : one.seats)
                    numbers.insert(seat.no.value());
            }
        }
    }
    return numbers;
}

} // namespace

void tst_LayoutDiff::sameLayout_hasNoDifference()
{
    const LayoutDto hall = demoConcertHall().layout;
    QVERIFY(compareLayouts(hall, hall).isEmpty());
    QVERIFY(compareLayouts(LayoutDto(), LayoutDto()).isEmpty());
}

void tst_LayoutDiff::eachChange_isTold()
{
    const LayoutDto before = demoConcertHall().layout;
    LayoutDto after = before;
    row(after, 0).seats[3].number = u"3A"_s;
    row(after, 1).seats[0].position += QPointF(6, 0);
    row(after, 1).seats[1].position += QPointF(3, 3);
    row(after, 2).seats[0].category = 3;
    row(after, 2).seats[1].kind = SeatKind::House;
    const SeatNo gone = row(after, 3).seats[5].no;
    row(after, 3).seats.removeAt(5);
    SeatDto added = row(after, 4).seats[0];
    added.no = SeatNo(1'000'000);
    added.guid = u"new"_s;
    added.number = u"0"_s;
    row(after, 4).seats.prepend(added);

    const LayoutDifference difference = compareLayouts(before, after);
    QCOMPARE(difference.count(PlaceChange::Renumbered), 1);
    QCOMPARE(difference.count(PlaceChange::Moved), 1);
    QCOMPARE(difference.count(PlaceChange::Recategorised), 1);
    QCOMPARE(difference.count(PlaceChange::KindChanged), 1);
    QCOMPARE(difference.count(PlaceChange::Removed), 1);
    QCOMPARE(difference.count(PlaceChange::Added), 1);
    QCOMPARE(difference.seats.size(), 6);
    QCOMPARE(difference.seats.constFirst().before.number, u"4"_s);
    QCOMPARE(difference.seats.constFirst().after.number, u"3A"_s);
    QCOMPARE(difference.seats.at(4).no, gone);
    QCOMPARE(difference.seats.constLast().no, SeatNo(1'000'000));
}

void tst_LayoutDiff::renamedZone_renumbersItsSeats()
{
    const LayoutDto before = demoConcertHall().layout;
    LayoutDto after = before;
    after.zones[1].name = u"Loges left"_s;
    const LayoutDifference difference = compareLayouts(before, after);
    QCOMPARE(difference.count(PlaceChange::Renumbered), before.zones[1].sections[0].seatCount());
    QCOMPARE(difference.seats.constFirst().after.zone, u"Loges left"_s);
}

void tst_LayoutDiff::repaintedCategory_isToldByName()
{
    const LayoutDto before = demoConcertHall().layout;
    LayoutDto after = before;
    // The list is put into another order: nothing changes for anybody.
    std::swap(after.categories[0], after.categories[1]);
    for (ZoneDto &zone : after.zones) {
        for (SectionDto &section : zone.sections) {
            for (RowDto &one : section.rows) {
                for (SeatDto &seat : one.seats)
                    seat.category = seat.category == 0 ? 1 : seat.category == 1 ? 0 : seat.category;
            }
        }
    }
    QVERIFY(compareLayouts(before, after).isEmpty());
}

void tst_LayoutDiff::areas_areComparedByCapacity()
{
    const LayoutDto before = demoClub().layout;
    LayoutDto after = before;
    after.zones[0].sections[0].areas[0].capacity = 280;
    after.zones[1].sections[0].areas.clear();
    const LayoutDifference difference = compareLayouts(before, after);
    QCOMPARE(difference.areaCount(PlaceChange::Recapacitated), 1);
    QCOMPARE(difference.areaCount(PlaceChange::Removed), 1);
    QCOMPARE(difference.areas.constFirst().capacityBefore, 300);
    QCOMPARE(difference.areas.constFirst().capacityAfter, 280);
    QVERIFY(difference.seats.isEmpty());
}

void tst_LayoutDiff::insertedSeat_changesNoOther()
{
    const LayoutDto before = demoConcertHall().layout;
    LayoutDto after = before;
    SeatDto added = row(after, 0).seats[0];
    added.no = SeatNo(1'000'001);
    added.guid = u"inserted"_s;
    row(after, 0).seats.insert(10, added);
    QCOMPARE(compareLayouts(before, after).seats.size(), 1);
}

void tst_LayoutDiff::importedPlan_isComparedByGuid()
{
    const LayoutDto hall = demoConcertHall().layout;
    const PretixPlan written = toPretixPlan(u"Lyra"_s, hall, hall.configurations.constFirst());
    Result<ImportedPlan> plan = importPlan(written.json, QString());
    QVERIFY(plan.has_value());
    // Numbers that a file was given on import say nothing: cleared, the seats are known by guid.
    for (ZoneDto &zone : plan->layout.zones) {
        for (RowDto &one : zone.sections[0].rows) {
            for (SeatDto &seat : one.seats)
                seat.no = {};
        }
    }
    LayoutDto open = hall;
    open.zones[0].sections.removeLast();
    const LayoutDifference difference = compareLayouts(open, plan->layout);
    QCOMPARE(difference.count(PlaceChange::Added), 0);
    QCOMPARE(difference.count(PlaceChange::Removed), 0);
    QCOMPARE(difference.count(PlaceChange::Moved), 0);
    QCOMPARE(difference.count(PlaceChange::Renumbered), 0);
    // pretix has no word for kinds.
    QVERIFY(difference.count(PlaceChange::KindChanged) > 0);
}

void tst_LayoutDiff::importedPlan_takesTheVenuesNumbers()
{
    const LayoutDto hall = demoConcertHall().layout;
    const PretixPlan written = toPretixPlan(u"Lyra"_s, hall, hall.configurations.constFirst());
    Result<ImportedPlan> plan = importPlan(written.json, QString());
    QVERIFY(plan.has_value());
    plan->layout.zones[1].sections[0].rows[0].seats[0].guid = u"a new chair"_s;
    qint64 nextFree = 50'000;
    adoptNumbers(plan->layout, hall, nextFree);

    QCOMPARE(plan->layout.zones[0].no, hall.zones[0].no);
    QCOMPARE(plan->layout.zones[0].sections[0].rows[5].seats[3].no, hall.zones[0].sections[0].rows[5].seats[3].no);
    QVERIFY(plan->layout.zones[1].sections[0].rows[0].seats[0].no.value() >= 50'000);
    // The configuration that the import made opens the same zones under their new numbers.
    const ConfigurationDto &configuration = plan->layout.configurations.constFirst();
    QCOMPARE(configurationCapacity(plan->layout, configuration),
             configurationCapacity(hall, hall.configurations.constFirst()));
}

void tst_LayoutDiff::adoptedNumbers_areNeverGivenTwice()
{
    const LayoutDto hall = demoConcertHall().layout;
    LayoutDto plan = hall;
    // A file in which a row was copied together with its identities.
    row(plan, 1).seats = row(plan, 0).seats;
    qint64 nextFree = 50'000;
    adoptNumbers(plan, hall, nextFree);
    int seats = 0;
    for (const ZoneDto &zone : plan.zones) {
        for (const SectionDto &section : zone.sections)
            seats += section.seatCount();
    }
    QCOMPARE(seatNumbers(plan).size(), seats);
    QVERIFY(nextFree > 50'000);
}

QTEST_APPLESS_MAIN(tst_LayoutDiff)
#include "tst_layoutdiff.moc"
