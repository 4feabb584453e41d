#include "domain/venue/planimport.h"
#include "support/tostring.h"

#include <QLineF>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Seat lists as they come out of spreadsheets.
class tst_SeatCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_mayStandInAnyOrder();
    void formats_areRecognised_data();
    void formats_areRecognised();
    void otherEncodings_areReadAndSaid();
    void quotedFields_mayHoldAnything();
    void kindsCategoriesAndNotes_areRead();
    void unknownKind_isKeptAsNote();
    void listSortedAsText_isCountedAsPeopleCount();
    void seatsWithoutCoordinates_standInArcsInFrontOfTheStage();
    void zones_doNotOverlap();
    void coordinates_areKept();
    void mistakes_areRefusedWithTheirLine_data();
    void mistakes_areRefusedWithTheirLine();
};

namespace {

QStringList numbersOf(const RowDto &row)
{
    QStringList numbers;
    for (const SeatDto &seat : row.seats)
        numbers.append(seat.number);
    return numbers;
}

const QList<RowDto> &rowsOf(const ImportedPlan &plan, qsizetype zone = 0)
{
    return plan.layout.zones.at(zone).sections.constFirst().rows;
}

bool assumes(const ImportedPlan &plan, const QString &reason)
{
    return std::ranges::any_of(plan.assumptions, [&](const Complaint &c) { return c.reason == reason; });
}

} // namespace

void tst_SeatCsv::columns_mayStandInAnyOrder()
{
    const Result<ImportedPlan> plan =
        importPlan("seat,tier,Section,ROW\n1,Lower,Stalls,C\n2,Lower,Stalls,C\n1,Upper,Balcony,A\n", u"my hall.csv"_s);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->name, u"my hall"_s);
    QCOMPARE(plan->format, PlanFormat::SeatCsv);
    QCOMPARE(plan->layout.zones.size(), 2);
    QCOMPARE(plan->layout.zones.at(1).name, u"Balcony"_s);
    QCOMPARE(plan->layout.zones.at(1).tier, u"Upper"_s);
    QCOMPARE(rowsOf(*plan).constFirst().label, u"C"_s);
    QCOMPARE(numbersOf(rowsOf(*plan).constFirst()), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(configurationCapacity(plan->layout, plan->layout.configurations.constFirst()), 3);
}

void tst_SeatCsv::formats_areRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("semicolons") << "zone;row;seat\nStalls;A;1\nStalls;A;2\n"_ba;
    QTest::newRow("tabs") << "zone\trow\tseat\nStalls\tA\t1\nStalls\tA\t2\n"_ba;
    QTest::newRow("Windows lines") << "zone,row,seat\r\nStalls,A,1\r\nStalls,A,2\r\n"_ba;
    QTest::newRow("old Mac lines") << "zone,row,seat\rStalls,A,1\rStalls,A,2"_ba;
    QTest::newRow("blank lines") << "zone,row,seat\n\nStalls,A,1\n,,\nStalls,A,2\n\n"_ba;
    QTest::newRow("German head") << "Bereich;Reihe;Platz\nStalls;A;1\nStalls;A;2\n"_ba;
    QTest::newRow("quotes") << "\"zone\",\"row\",\"seat\"\n\"Stalls\",\"A\",\"1\"\n\"Stalls\",\"A\",\"2\"\n"_ba;
    QTest::newRow("mark") << "\xef\xbb\xbfzone,row,seat\nStalls,A,1\nStalls,A,2\n"_ba;
}

void tst_SeatCsv::formats_areRecognised()
{
    QFETCH(const QByteArray, bytes);
    const Result<ImportedPlan> plan = importPlan(bytes, QString());
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->layout.zones.constFirst().name, u"Stalls"_s);
    QCOMPARE(numbersOf(rowsOf(*plan).constFirst()), (QStringList{u"1"_s, u"2"_s}));
}

void tst_SeatCsv::otherEncodings_areReadAndSaid()
{
    const Result<ImportedPlan> latin = importPlan("zone,row,seat\nB\xfchne,A,1\n", QString());
    QVERIFY(latin.has_value());
    QCOMPARE(latin->layout.zones.constFirst().name, u"Bühne"_s);
    QVERIFY(assumes(*latin, u"import-latin-1"_s));

    const QString text = u"zone\trow\tseat\nBühne\tA\t1\n"_s;
    QByteArray wide("\xff\xfe");
    for (const QChar c : text)
        wide.append(static_cast<char>(c.cell())).append(static_cast<char>(c.row()));
    const Result<ImportedPlan> utf16 = importPlan(wide, QString());
    QVERIFY(utf16.has_value());
    QCOMPARE(utf16->layout.zones.constFirst().name, u"Bühne"_s);

    const Result<ImportedPlan> utf8 = importPlan("zone,row,seat\nB\xc3\xbchne,A,1\n", QString());
    QCOMPARE(utf8->layout.zones.constFirst().name, u"Bühne"_s);
    QVERIFY(!assumes(*utf8, u"import-latin-1"_s));
}

void tst_SeatCsv::quotedFields_mayHoldAnything()
{
    const Result<ImportedPlan> plan =
        importPlan("zone,row,seat,note\n\"Stalls, left\",A,1,\"pillar, \"\"thick\"\"\nas a tree\"\n", QString());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->layout.zones.constFirst().name, u"Stalls, left"_s);
    QCOMPARE(rowsOf(*plan).constFirst().seats.constFirst().note, u"pillar, \"thick\"\nas a tree"_s);
}

void tst_SeatCsv::kindsCategoriesAndNotes_areRead()
{
    const Result<ImportedPlan> plan = importPlan("zone,row,seat,kind,category\nS,A,1,Wheelchair,Gold\nS,A,2,companion,Gold\n"
                                                 "S,A,3,restricted view,Silver\nS,A,4,,\n",
                                                 QString());
    QVERIFY(plan.has_value());
    const QList<SeatDto> &seats = rowsOf(*plan).constFirst().seats;
    QCOMPARE(seats.at(0).kind, SeatKind::Wheelchair);
    QCOMPARE(seats.at(1).kind, SeatKind::Companion);
    QCOMPARE(seats.at(2).kind, SeatKind::RestrictedView);
    QCOMPARE(seats.at(3).kind, SeatKind::Standard);
    QCOMPARE(plan->layout.categories.size(), 2);
    QCOMPARE(seats.at(2).category, 1);
    QCOMPARE(seats.at(3).category, -1);
    QVERIFY(assumes(*plan, u"import-seat-without-category"_s));
}

void tst_SeatCsv::unknownKind_isKeptAsNote()
{
    const Result<ImportedPlan> plan = importPlan("zone,row,seat,kind\nS,A,1,beanbag\n", QString());
    QVERIFY(plan.has_value());
    QCOMPARE(rowsOf(*plan).constFirst().seats.constFirst().note, u"beanbag"_s);
    QVERIFY(assumes(*plan, u"import-unknown-kind"_s));
}

void tst_SeatCsv::listSortedAsText_isCountedAsPeopleCount()
{
    const Result<ImportedPlan> plan =
        importPlan("row,seat\n1,1\n1,10\n1,11\n1,2\n10,1\n2,1\n", QString());
    QVERIFY(plan.has_value());
    QCOMPARE(numbersOf(rowsOf(*plan).at(0)), (QStringList{u"1"_s, u"2"_s, u"10"_s, u"11"_s}));
    QCOMPARE(rowsOf(*plan).at(1).label, u"2"_s);
    QCOMPARE(rowsOf(*plan).at(2).label, u"10"_s);
    // An order that nobody sorted is how the seats stand.
    const Result<ImportedPlan> snake = importPlan("row,seat\n1,1\n1,3\n1,4\n1,2\n", QString());
    QCOMPARE(numbersOf(rowsOf(*snake).at(0)), (QStringList{u"1"_s, u"3"_s, u"4"_s, u"2"_s}));
}

void tst_SeatCsv::seatsWithoutCoordinates_standInArcsInFrontOfTheStage()
{
    QByteArray csv = "row,seat\n";
    for (const char row : {'A', 'B', 'C'}) {
        for (int seat = 1; seat <= 21; ++seat)
            csv += QByteArray(1, row) + ',' + QByteArray::number(seat) + '\n';
    }
    const Result<ImportedPlan> plan = importPlan(csv, QString());
    QVERIFY(plan.has_value());
    QVERIFY(assumes(*plan, u"import-laid-out"_s));
    QCOMPARE(plan->layout.shapes.constFirst().kind, ShapeKind::Stage);
    const QList<RowDto> &rows = rowsOf(*plan);
    const double stage = plan->layout.focalPoint->y();
    for (const RowDto &row : rows) {
        QVERIFY(row.seats.constFirst().position.y() > stage);
        // The ends come forward.
        QVERIFY(row.seats.constFirst().position.y() < row.seats.at(10).position.y());
        for (qsizetype i = 1; i < row.seats.size(); ++i) {
            const double gap = QLineF(row.seats.at(i - 1).position, row.seats.at(i).position).length();
            QVERIFY(gap >= 25 && gap < 32);
        }
    }
    QVERIFY(rows.at(0).seats.at(0).position.y() < rows.at(1).seats.at(0).position.y());
}

void tst_SeatCsv::zones_doNotOverlap()
{
    QByteArray csv = "zone,row,seat\n";
    for (int zone = 0; zone < 7; ++zone) {
        for (int row = 1; row <= 4 + zone; ++row) {
            for (int seat = 1; seat <= 10; ++seat)
                csv += "Z" + QByteArray::number(zone) + ',' + QByteArray::number(row) + ',' + QByteArray::number(seat) + '\n';
        }
    }
    const Result<ImportedPlan> plan = importPlan(csv, QString());
    QVERIFY(plan.has_value());
    QList<QPointF> all;
    for (const ZoneDto &zone : plan->layout.zones) {
        for (const RowDto &row : zone.sections.constFirst().rows) {
            for (const SeatDto &seat : row.seats)
                all.append(seat.position);
        }
    }
    QCOMPARE(all.size(), 490);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j)
            QVERIFY(QLineF(all.at(i), all.at(j)).length() > 20);
    }
}

void tst_SeatCsv::coordinates_areKept()
{
    const Result<ImportedPlan> plan = importPlan("row;seat;x;y\nA;1;100;50,5\nA;2;125;50,5\n", QString());
    QVERIFY(plan.has_value());
    const QList<SeatDto> &seats = rowsOf(*plan).constFirst().seats;
    QCOMPARE(seats.at(1).position - seats.at(0).position, QPointF(25, 0));
    QVERIFY(!assumes(*plan, u"import-laid-out"_s));
    QVERIFY(assumes(*plan, u"import-stage-guessed"_s));
}

void tst_SeatCsv::mistakes_areRefusedWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("place");
    QTest::newRow("no seat column") << "zone,row\nS,A\n"_ba << u"import-missing-column"_s << u"line 1"_s;
    QTest::newRow("column twice") << "row,row,seat\nA,A,1\n"_ba << u"import-duplicate-column"_s << u"line 1"_s;
    QTest::newRow("seat without a number") << "row,seat\nA,1\nA,\n"_ba << u"import-missing-value"_s << u"line 3"_s;
    QTest::newRow("too many fields") << "row,seat\nA,1\nA,2,3\n"_ba << u"import-extra-fields"_s << u"line 3"_s;
    QTest::newRow("seat twice") << "row,seat,guid\nA,1,x\nA,2,y\nA,1,z\n"_ba << u"import-duplicate-seat"_s << u"line 4"_s;
    QTest::newRow("identity twice") << "row,seat,guid\nA,1,x\n\nA,2,x\n"_ba << u"import-duplicate-guid"_s << u"line 4"_s;
    QTest::newRow("half the coordinates") << "row,seat,x,y\nA,1,5,5\nA,2,,\n"_ba << u"import-half-coordinates"_s << QString();
    QTest::newRow("not a number") << "row,seat,x,y\nA,1,5,near\n"_ba << u"import-wrong-kind"_s << u"line 2"_s;
    QTest::newRow("infinite") << "row,seat,x,y\nA,1,5,inf\n"_ba << u"import-number-out-of-range"_s << u"line 2"_s;
    QTest::newRow("no number at all") << "row,seat,x,y\nA,1,5,nan\n"_ba << u"import-number-out-of-range"_s << u"line 2"_s;
    QTest::newRow("open quote") << "row,seat\nA,\"1\nA,2\n"_ba << u"import-open-quote"_s << u"line 2"_s;
    QTest::newRow("head only") << "row,seat\n"_ba << u"import-no-places"_s << QString();
}

void tst_SeatCsv::mistakes_areRefusedWithTheirLine()
{
    QFETCH(const QByteArray, bytes);
    const Result<ImportedPlan> plan = importPlan(bytes, u"seats.csv"_s);
    QVERIFY(!plan.has_value());
    QTEST(plan.error().reason, "reason");
    QTEST(plan.error().arguments.value(0), "place");
}

QTEST_APPLESS_MAIN(tst_SeatCsv)
#include "tst_seatcsv.moc"
