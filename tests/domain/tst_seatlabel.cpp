#include "domain/venue/demolayouts.h"
#include "domain/venue/seatlabel.h"
#include "support/tostring.h"

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What a clerk types finds the seat that is meant, or says what else it could mean.
class tst_SeatLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_areWrittenAsOnTickets();
    void typed_findsThePlace_data();
    void typed_findsThePlace();
    void typed_findsNoPlace_data();
    void typed_findsNoPlace();
    void everySeat_isFoundByItsOwnPath();
    void closedZones_areNotSearched();
};

void tst_SeatLabel::places_areWrittenAsOnTickets()
{
    QCOMPARE(seatLabel(u"Stalls"_s, u"C"_s, u"14"_s), u"Stalls C 14"_s);
    QCOMPARE(seatLabel(u"Stalls"_s, QString(), u"14"_s), u"Stalls 14"_s);
    QCOMPARE(areaLabel(u"Floor"_s, u"Pit"_s), u"Floor Pit"_s);
    QCOMPARE(areaLabel(u"Gallery"_s, u"Gallery"_s), u"Gallery"_s);
    QCOMPARE(seatPath(u"Stalls"_s, u"C"_s, u"14"_s), u"Stalls/C/14"_s);
}

void tst_SeatLabel::typed_findsThePlace_data()
{
    QTest::addColumn<QString>("venue");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *venue, const QString &typed, const QString &label) {
        QTest::addRow("%s: %s", venue, qPrintable(typed)) << QString::fromLatin1(venue) << typed << label;
    };
    row("hall", u"Stalls/C/14"_s, u"Stalls C 14"_s);
    row("hall", u"stalls/c/14"_s, u"Stalls C 14"_s);
    row("hall", u"sta/c/14"_s, u"Stalls C 14"_s);
    row("hall", u"stalls c14"_s, u"Stalls C 14"_s);
    row("hall", u"  stalls   C  14 "_s, u"Stalls C 14"_s);
    row("hall", u"stalls, C, 14"_s, u"Stalls C 14"_s);
    row("hall", u"bal a 3"_s, u"Balcony A 3"_s);
    row("hall", u"t5"_s, u"Stalls T 5"_s);
    row("hall", u"Boxes left Box 3 2"_s, u"Boxes left Box 3 2"_s);
    row("hall", u"box 4 2"_s, u"Boxes right Box 4 2"_s);
    row("hall", u"Boxes left/Box 3/2"_s, u"Boxes left Box 3 2"_s);
    row("arena", u"104/3/12"_s, u"104 3 12"_s);
    row("arena", u"104 3 12"_s, u"104 3 12"_s);
    row("arena", u"Floor 3 12"_s, u"Floor 3 12"_s);
    row("club", u"gallery"_s, u"Gallery"_s);
    row("club", u"Main floor/Main floor"_s, u"Main floor"_s);
    row("club", u"main"_s, u"Main floor"_s);
}

void tst_SeatLabel::typed_findsThePlace()
{
    QFETCH(const QString, venue);
    QFETCH(const QString, typed);
    const LayoutDto layout = (venue == "hall"_L1 ? demoConcertHall() : venue == "club"_L1 ? demoClub() : demoArena()).layout;
    const Result<FoundPlace> place = PlaceFinder(layout, layout.configurations.constFirst()).find(typed);
    QVERIFY2(place.has_value(), place.has_value() ? "" : qPrintable(place.error().reason + place.error().arguments.join(u';')));
    QTEST(place->label(), "label");
}

void tst_SeatLabel::typed_findsNoPlace_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QString() << u"no-such-place"_s;
    QTest::newRow("no such seat") << u"Stalls/C/1400"_s << u"no-such-place"_s;
    QTest::newRow("no such zone") << u"Cellar C 14"_s << u"no-such-place"_s;
    QTest::newRow("two zones have it") << u"c 14"_s << u"ambiguous-place"_s;
    QTest::newRow("too many slashes") << u"a/b/c/d"_s << u"no-such-place"_s;
    QTest::newRow("a whole book") << QString(10'000, u'x') + u" x"_s.repeated(10'000) << u"no-such-place"_s;
}

void tst_SeatLabel::typed_findsNoPlace()
{
    QFETCH(const QString, typed);
    const LayoutDto layout = demoConcertHall().layout;
    const Result<FoundPlace> place = PlaceFinder(layout, layout.configurations.constFirst()).find(typed);
    QVERIFY(!place.has_value());
    QTEST(place.error().reason, "reason");
    QCOMPARE(place.error().arguments.constFirst(), typed);
    if (place.error().reason == "ambiguous-place"_L1)
        QCOMPARE(place.error().arguments.mid(1), (QStringList{u"Stalls C 14"_s, u"Balcony C 14"_s}));
}

void tst_SeatLabel::everySeat_isFoundByItsOwnPath()
{
    const LayoutDto layout = demoConcertHall().layout;
    const PlaceFinder finder(layout, layout.configurations.constFirst());
    for (const OpenSection &open : openSections(layout, layout.configurations.constFirst())) {
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats) {
                const Result<FoundPlace> place = finder.find(seatPath(open.zone->name, row.label, seat.number));
                QVERIFY(place.has_value());
                QCOMPARE(place->seat, &seat);
            }
        }
    }
}

void tst_SeatLabel::closedZones_areNotSearched()
{
    const LayoutDto layout = demoConcertHall().layout;
    const PlaceFinder finder(layout, layout.configurations.constLast());
    QVERIFY(!finder.find(u"Balcony/A/3"_s).has_value());
    // With the balcony closed, the row is the stalls' own.
    QCOMPARE(finder.find(u"c 14"_s)->label(), u"Stalls C 14"_s);
}

QTEST_APPLESS_MAIN(tst_SeatLabel)
#include "tst_seatlabel.moc"
