#include "domain/growth.h"
#include "domain/venue/demolayouts.h"
#include "domain/venue/layoutbuilder.h"
#include "support/tostring.h"

#include <QLineF>
#include <QSet>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// The demo venues are what they say they are, and drawn so that every map can show them.
class tst_DemoLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void venues_holdWhatTheySay();
    void venues_areTheSameEveryTime();
    void identities_areUnique();
    void everySeat_liesInItsOutlineAndOnThePlan_data();
    void everySeat_liesInItsOutlineAndOnThePlan();
    void neighbours_keepTheirDistance_data();
    void neighbours_keepTheirDistance();
    void hall_hasEveryKindOfSeat();
    void stadium_hasExactlyTheSeatsAskedFor();
    void largestStadium_isStoredSmallAndReadAgain();
    void tenTimesTheStadium_isWrittenAndReadInAboutTenTimesTheTime();
    void rowsOutline_followsTheRows();
    void convexOutline_surroundsItsPoints();
};

namespace {

QList<LayoutDto> layouts()
{
    return {demoConcertHall().layout, demoClub().layout, demoArena().layout, stadium(3'000)};
}

void layoutColumn()
{
    QTest::addColumn<int>("index");
    QTest::newRow("hall") << 0;
    QTest::newRow("club") << 1;
    QTest::newRow("arena") << 2;
    QTest::newRow("stadium") << 3;
}

int capacity(const LayoutDto &layout, const QString &configuration)
{
    const auto found = std::ranges::find(layout.configurations, configuration, &ConfigurationDto::name);
    return found == layout.configurations.end() ? -1 : configurationCapacity(layout, *found);
}

/// Even-odd rule.
bool contains(const QList<QPointF> &outline, QPointF point)
{
    bool inside = false;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QPointF a = outline.at(i);
        const QPointF b = outline.at((i + 1) % outline.size());
        if ((a.y() > point.y()) != (b.y() > point.y())
            && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x())
            inside = !inside;
    }
    return inside;
}

} // namespace

void tst_DemoLayouts::venues_holdWhatTheySay()
{
    const LayoutDto hall = demoConcertHall().layout;
    QVERIFY(capacity(hall, u"Concert"_s) >= 1'380 && capacity(hall, u"Concert"_s) <= 1'420);
    QVERIFY(capacity(hall, u"Opera, orchestra in front"_s) < capacity(hall, u"Concert"_s));
    QCOMPARE(hall.categories.size(), 4);

    const LayoutDto club = demoClub().layout;
    QCOMPARE(capacity(club, u"Standing"_s), 360);
    QCOMPARE(capacity(club, u"Tables"_s), 90);

    const VenueDocument arena = demoArena();
    QCOMPARE(arena.venue.name, u"Polar Arena"_s);
    QCOMPARE(arena.layout.zones.size(), 1 + 12 + 16);
    QCOMPARE(arena.layout.zones.constFirst().sections.size(), 3);
    const int seated = capacity(arena.layout, u"Concert, all seated"_s);
    QVERIFY2(seated > 13'800 && seated < 14'200, QByteArray::number(seated));
    const LayoutDto &layout = arena.layout;
    QCOMPARE(capacity(layout, u"Concert, open floor"_s) - 4'500,
             seated - layout.zones.constFirst().sections.constFirst().seatCount());
    QVERIFY(capacity(layout, u"Concert, pit and seats"_s) > 0);
    QVERIFY(capacity(layout, u"Half house"_s) > 0 && capacity(layout, u"Half house"_s) < seated / 2);
}

void tst_DemoLayouts::venues_areTheSameEveryTime()
{
    QCOMPARE(toVenueJson(demoConcertHall()), toVenueJson(demoConcertHall()));
    QCOMPARE(toVenueJson(demoClub()), toVenueJson(demoClub()));
    QCOMPARE(toVenueJson(demoArena()), toVenueJson(demoArena()));
    QCOMPARE(toLayoutJson(stadium(777)), toLayoutJson(stadium(777)));
}

void tst_DemoLayouts::identities_areUnique()
{
    for (const LayoutDto &layout : layouts()) {
        QSet<QString> guids;
        QSet<qint64> numbers;
        for (const ZoneDto &zone : layout.zones) {
            for (const SectionDto &section : zone.sections) {
                QSet<QString> labels;
                for (const RowDto &row : section.rows) {
                    for (const SeatDto &seat : row.seats) {
                        QVERIFY2(!guids.contains(seat.guid), qPrintable(seat.guid));
                        QVERIFY(!numbers.contains(seat.no.value()));
                        QVERIFY2(!labels.contains(row.label + u'/' + seat.number), qPrintable(seat.guid));
                        QVERIFY(seat.category >= 0 && seat.category < layout.categories.size());
                        guids.insert(seat.guid);
                        numbers.insert(seat.no.value());
                        labels.insert(row.label + u'/' + seat.number);
                    }
                }
            }
        }
    }
}

void tst_DemoLayouts::everySeat_liesInItsOutlineAndOnThePlan_data()
{
    layoutColumn();
}

void tst_DemoLayouts::everySeat_liesInItsOutlineAndOnThePlan()
{
    QFETCH(const int, index);
    const LayoutDto layout = layouts().at(index);
    QVERIFY(layout.focalPoint.has_value());
    const QRectF plan(QPointF(0, 0), layout.size);
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections) {
            const QList<QPointF> outline = sectionOutline(section);
            QVERIFY(outline.size() >= 3);
            for (const RowDto &row : section.rows) {
                for (const SeatDto &seat : row.seats) {
                    QVERIFY2(contains(outline, seat.position), qPrintable(seat.guid));
                    QVERIFY(plan.contains(seat.position));
                }
            }
        }
    }
}

void tst_DemoLayouts::neighbours_keepTheirDistance_data()
{
    layoutColumn();
}

void tst_DemoLayouts::neighbours_keepTheirDistance()
{
    QFETCH(const int, index);
    const LayoutDto layout = layouts().at(index);
    for (const ConfigurationDto &configuration : layout.configurations) {
        // Seats in cells as wide as a seat: only the nine cells round a seat can hold one that overlaps it.
        QHash<std::pair<int, int>, QList<QPointF>> cells;
        const auto cellOf = [](QPointF p) {
            return std::pair(static_cast<int>(p.x() / measure::seatWidth), static_cast<int>(p.y() / measure::seatWidth));
        };
        for (const OpenSection &open : openSections(layout, configuration)) {
            for (const RowDto &row : open.section->rows) {
                for (const SeatDto &seat : row.seats) {
                    const auto [x, y] = cellOf(seat.position);
                    for (int dx = -1; dx <= 1; ++dx) {
                        for (int dy = -1; dy <= 1; ++dy) {
                            for (const QPointF other : cells.value({x + dx, y + dy}))
                                QVERIFY2(QLineF(seat.position, other).length() >= 19.9, qPrintable(seat.guid));
                        }
                    }
                    cells[{x, y}].append(seat.position);
                }
            }
        }
    }
}

void tst_DemoLayouts::hall_hasEveryKindOfSeat()
{
    const LayoutDto hall = demoConcertHall().layout;
    QHash<SeatKind, int> kinds;
    for (const OpenSection &open : openSections(hall, hall.configurations.constFirst())) {
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats) {
                ++kinds[seat.kind];
                QCOMPARE(seat.note.isEmpty(), seat.kind != SeatKind::RestrictedView);
            }
        }
    }
    QCOMPARE(kinds.size(), 5);
    QCOMPARE(kinds.value(SeatKind::Wheelchair), kinds.value(SeatKind::Companion));
    QVERIFY(kinds.value(SeatKind::RestrictedView) >= 8);
}

void tst_DemoLayouts::stadium_hasExactlyTheSeatsAskedFor()
{
    for (const int seats : {8, 9, 500, 10'000, 20'001, 50'000}) {
        const LayoutDto layout = stadium(seats);
        QCOMPARE(configurationCapacity(layout, layout.configurations.constFirst()), seats);
    }
}

void tst_DemoLayouts::largestStadium_isStoredSmallAndReadAgain()
{
    const LayoutDto layout = stadium(132'000);
    QCOMPARE(layout.zones.size(), 360);
    QCOMPARE(configurationCapacity(layout, layout.configurations.constFirst()), 132'000);
    const QByteArray json = toLayoutJson(layout);
    const Result<LayoutDto> back = fromLayoutJson(json);
    QVERIFY(back.has_value());
    QVERIFY(*back == layout);
    QVERIFY2(json.size() < 9'000'000, QByteArray::number(json.size()));
}

void tst_DemoLayouts::tenTimesTheStadium_isWrittenAndReadInAboutTenTimesTheTime()
{
    const LayoutDto small = stadium(6'000);
    const LayoutDto large = stadium(60'000);
    const auto roundTrip = [](const LayoutDto &layout) {
        return [&layout] { fromLayoutJson(toLayoutJson(layout)).has_value(); };
    };
    const double grown = growth(roundTrip(small), roundTrip(large));
    QVERIFY2(grown < mostGrowthOfTenTimes, QByteArray::number(grown));
}

void tst_DemoLayouts::rowsOutline_followsTheRows()
{
    // A straight block becomes a rectangle.
    const QList<RowDto> block = straightBlock({100, 100}, 4, 10, {25, 0}, {0, 40}, 0);
    QCOMPARE(rowsOutline(block, 20), (QList<QPointF>{{80, 80}, {345, 80}, {345, 240}, {80, 240}}));
    // A single row, too.
    QCOMPARE(rowsOutline(block.mid(0, 1), 20).size(), 4);
    // A short row between long ones makes a dent.
    QList<RowDto> dented = block;
    dented[1].seats.resize(4);
    QVERIFY(!contains(rowsOutline(dented, 20), {300, 140}));
    QVERIFY(rowsOutline({}, 20).isEmpty());
}

void tst_DemoLayouts::convexOutline_surroundsItsPoints()
{
    const QList<QPointF> points{{0, 0}, {100, 0}, {50, 80}, {50, 20}};
    const QList<QPointF> outline = convexOutline(points, 10);
    for (const QPointF point : points) {
        for (const QPointF offset : {QPointF(9.5, 0), QPointF(-9.5, 0), QPointF(0, 9.5), QPointF(0, -9.5)})
            QVERIFY(contains(outline, point + offset));
    }
    QVERIFY(!contains(outline, {0, 60}));
}

QTEST_APPLESS_MAIN(tst_DemoLayouts)
#include "tst_demolayouts.moc"
