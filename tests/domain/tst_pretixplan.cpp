#include "domain/growth.h"
#include "domain/venue/planimport.h"
#include "domain/venue/pretixplan.h"
#include "support/tostring.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// pretix plans: read as they are found, written as their schema wants them.
class tst_PretixPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realHall_isReadWhole();
    void sharedIdentities_areRefusedByName();
    void positions_addUp();
    void deviations_areReadAndSaid_data();
    void deviations_areReadAndSaid();
    void nonsense_isRefused_data();
    void nonsense_isRefused();
    void severalMistakes_areReportedTogether();
    void twoSeatsWithOneName_areRefused();
    void jumbledRow_isPutInOrder();
    void bentRow_keepsItsOrder();
    void areas_becomeDrawings();
    void stage_isRecognised();
    void importedPlan_hasStandardConfigurationThatOpensEverything();
    void writtenPlan_obeysTheSchema();
    void writtenPlan_readsBackWithTheSameSeats();
    void tenTimesTheSeats_areReadInAboutTenTimesTheTime();

private:
    static QByteArray planFile(const QString &name);
};

namespace {

constexpr auto minimal = R"({"name":"Hall","size":{"width":800,"height":600},
"categories":[{"name":"A"}],
"zones":[{"name":"Stalls","zone_id":"st","position":{"x":100,"y":200},"areas":[],
 "rows":[{"row_number":"C","row_number_position":"both","position":{"x":10,"y":20},
  "seats":[{"seat_guid":"st-C-1","seat_number":"1","category":"A","position":{"x":0,"y":0}},
           {"seat_guid":"st-C-2","seat_number":"2","category":"A","position":{"x":25,"y":0.5}}]}]}]})";

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    QByteArray json(minimal);
    Q_ASSERT(from.isEmpty() || json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    return json;
}

const SectionDto &firstSection(const ImportedPlan &plan)
{
    return plan.layout.zones.constFirst().sections.constFirst();
}

int seatsOf(const LayoutDto &layout)
{
    int seats = 0;
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections)
            seats += section.seatCount();
    }
    return seats;
}

QStringList reasons(const QList<Complaint> &complaints)
{
    QStringList words;
    for (const Complaint &complaint : complaints)
        words.append(complaint.reason);
    return words;
}

/// A plan of `rows` rows of `seats` seats in the foreign format.
QByteArray largePlan(int rows, int seats)
{
    QByteArray json = R"({"name":"Large","size":{"width":9000,"height":9000},"categories":[{"name":"A"}],"zones":[)"
                      R"({"name":"Z","zone_id":"Z","position":{"x":0,"y":0},"rows":[)";
    for (int r = 0; r < rows; ++r) {
        const QByteArray row = QByteArray::number(r + 1);
        json += (r ? ",{" : "{") + R"("row_number":")"_ba + row + R"(","position":{"x":0,"y":)" + QByteArray::number(40 * r)
                + R"(},"seats":[)";
        for (int s = 0; s < seats; ++s) {
            const QByteArray number = QByteArray::number(s + 1);
            json += (s ? ",{" : "{") + R"("seat_guid":"Z-)"_ba + row + '-' + number + R"(","uuid":"4d2f0e8a-0000-4000-8000-)"
                    + row.rightJustified(6, '0') + number.rightJustified(6, '0') + R"(","seat_number":")" + number
                    + R"(","category":"A","radius":10,"position":{"x":)" + QByteArray::number(25 * s) + R"(,"y":0}})";
        }
        json += "]}";
    }
    return json + "]}]}";
}

} // namespace

QByteArray tst_PretixPlan::planFile(const QString &name)
{
    const QStringList folders = qEnvironmentVariable("PARTERRE_TEST_PLANS").split(u':');
    for (const QString &folder : folders) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

void tst_PretixPlan::realHall_isReadWhole()
{
    const QByteArray bytes = planFile(u"sibeliustalo_lahti.pretix.json"_s);
    if (bytes.isEmpty())
        QSKIP("the plan is not beside the project");
    const Result<ImportedPlan> plan = importPlan(bytes, u"sibeliustalo_lahti.pretix.json"_s);
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->name, u"Sibeliustalo (Sibelius Hall), Lahti"_s);
    QCOMPARE(plan->layout.zones.size(), 6);
    QCOMPARE(plan->layout.categories.size(), 3);
    QCOMPARE(seatsOf(plan->layout), 1229);
    QCOMPARE(configurationCapacity(plan->layout, plan->layout.configurations.constFirst()), 1229);
    // The hall numbers its seats through: row 9 of the stalls is 221 to 244.
    const QList<RowDto> &rows = plan->layout.zones.at(2).sections.constFirst().rows;
    const auto ninth = std::ranges::find(rows, u"9"_s, &RowDto::label);
    QVERIFY(ninth != rows.end());
    QCOMPARE(ninth->seats.constFirst().number, u"221"_s);
    QCOMPARE(ninth->seats.constLast().number, u"244"_s);
    QVERIFY(reasons(plan->assumptions).contains(u"import-stage-guessed"_s));
}

void tst_PretixPlan::sharedIdentities_areRefusedByName()
{
    const QByteArray bytes = planFile(u"broken_duplicate_guids.pretix.json"_s);
    if (bytes.isEmpty())
        QSKIP("the plan is not beside the project");
    const PlanReading reading = readPlan(bytes, u"broken.json"_s);
    QVERIFY(!reading.plan);
    const auto found = std::ranges::find(reading.refusals, u"import-duplicate-guid"_s, &Complaint::reason);
    QVERIFY(found != reading.refusals.end());
    QVERIFY2(found->arguments.at(0).contains(u"Groundfloor-"_s), qPrintable(found->arguments.at(0)));
    QVERIFY(found->arguments.at(1).toInt() > 50);
    QCOMPARE(found->arguments.at(2), u"546"_s);
    QVERIFY(found->place.startsWith(u"zones["_s));
}

void tst_PretixPlan::positions_addUp()
{
    const Result<ImportedPlan> plan = importPlan(minimal, QString());
    QVERIFY(plan.has_value());
    QCOMPARE(firstSection(*plan).name, u"Standard"_s);
    const RowDto &row = firstSection(*plan).rows.constFirst();
    QCOMPARE(row.label, u"C"_s);
    QCOMPARE(row.seats.at(1).position, QPointF(135, 220.5));
    QCOMPARE(row.seats.at(1).guid, u"st-C-2"_s);
    QCOMPARE(row.seats.at(1).category, 0);
    QVERIFY(row.labelAtStart && row.labelAtEnd);
}

void tst_PretixPlan::deviations_areReadAndSaid_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("assumption");

    QTest::newRow("label on the left") << R"("both")"_ba << R"("left")"_ba << u"import-label-position"_s;
    QTest::newRow("no label") << R"("both")"_ba << R"("none")"_ba << u"import-label-position"_s;
    QTest::newRow("unknown key") << R"("seat_number":"1")"_ba << R"("seat_number":"1","section_break":true)"_ba
                                 << u"import-ignored-key"_s;
    QTest::newRow("no size") << R"("size":{"width":800,"height":600},)"_ba << ""_ba << u"import-size-computed"_s;
    QTest::newRow("nameless zone") << R"("name":"Stalls",)"_ba << ""_ba << u"import-zone-named"_s;
    QTest::newRow("row without a position") << R"("position":{"x":10,"y":20},)"_ba << ""_ba << u"import-no-position"_s;
    QTest::newRow("undeclared category") << R"("category":"A","position":{"x":0)"_ba
                                         << R"("category":"Gallery","position":{"x":0)"_ba << u"import-category-created"_s;
    QTest::newRow("number as a number") << R"("seat_number":"1")"_ba << R"("seat_number":1)"_ba
                                        << u"import-number-as-text"_s;
    QTest::newRow("byte-order mark") << R"({"name":"Hall")"_ba << "\xef\xbb\xbf{\"name\":\"Hall\""_ba
                                     << u"import-byte-order-mark"_s;
    QTest::newRow("seat without identity") << R"("seat_guid":"st-C-1",)"_ba << ""_ba << u"import-guid-made"_s;
    QTest::newRow("no name") << R"("name":"Hall",)"_ba << ""_ba << u"import-name-from-file"_s;
}

void tst_PretixPlan::deviations_areReadAndSaid()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, assumption);
    const Result<ImportedPlan> plan = importPlan(changed(from, to), u"town hall.json"_s);
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : qPrintable(plan.error().detail));
    QCOMPARE(seatsOf(plan->layout), 2);
    QVERIFY2(reasons(plan->assumptions).contains(assumption), qPrintable(reasons(plan->assumptions).join(u' ')));
    QVERIFY(!hasErrors(plan->assumptions));
    // None of these is assumed of a plan that is in order.
    QVERIFY(!reasons(importPlan(minimal, QString())->assumptions).contains(assumption));
}

void tst_PretixPlan::nonsense_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("place");

    QTest::newRow("nothing") << ""_ba << u"import-empty-file"_s << QString();
    QTest::newRow("spaces") << " \n "_ba << u"import-empty-file"_s << QString();
    QTest::newRow("not JSON") << "{\n\"name\": \n oops"_ba << u"import-not-json"_s << u"line 3"_s;
    QTest::newRow("wrong root") << R"({"name":"x","seats":[]})"_ba << u"import-wrong-root"_s << QString();
    QTest::newRow("a list") << "[1,2]"_ba << u"import-wrong-root"_s << QString();
    QTest::newRow("a drawing") << "<svg/>"_ba << u"import-unknown-format"_s << QString();
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"import-unknown-format"_s << QString();
    QTest::newRow("no seats") << R"({"name":"x","zones":[{"name":"a","rows":[]}],"categories":[]})"_ba
                              << u"import-no-places"_s << QString();
    QTest::newRow("identity twice") << changed("st-C-2", "st-C-1") << u"import-duplicate-guid"_s
                                    << u"zones[0].rows[0].seats[1]"_s;
    QTest::newRow("coordinate beyond the town") << changed("\"x\":25", "\"x\":1e9") << u"import-number-out-of-range"_s
                                                << u"zones[0].rows[0].seats[1].position.x"_s;
    QTest::newRow("seat without a number") << changed(R"("seat_number":"2",)", "") << u"import-missing-value"_s
                                           << u"zones[0].rows[0].seats[1]"_s;
    QTest::newRow("endless name") << changed("Stalls", QByteArray(5000, 'x')) << u"import-text-too-long"_s
                                  << u"zones[0].name"_s;
    QTest::newRow("deep") << QByteArray("{\"zones\":") + QByteArray(5000, '[') << u"import-too-deep"_s << QString();
    QTest::newRow("rows are text") << changed(R"("rows":[{)", R"("rows":"none","x":[{)") << u"import-wrong-kind"_s
                                   << u"zones[0].rows"_s;
}

void tst_PretixPlan::nonsense_isRefused()
{
    QFETCH(const QByteArray, bytes);
    const Result<ImportedPlan> plan = importPlan(bytes, u"plan.json"_s);
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().code, ErrorCode::Invalid);
    QTEST(plan.error().reason, "reason");
    QTEST(plan.error().arguments.value(0), "place");
}

void tst_PretixPlan::severalMistakes_areReportedTogether()
{
    QByteArray json = changed("\"x\":25", "\"x\":1e9");
    json.replace(R"("seat_number":"1",)", "");
    const PlanReading reading = readPlan(json, QString());
    QCOMPARE(reasons(reading.refusals),
             (QStringList{u"import-missing-value"_s, u"import-number-out-of-range"_s}));
}

void tst_PretixPlan::twoSeatsWithOneName_areRefused()
{
    const Result<ImportedPlan> plan = importPlan(changed(R"("seat_number":"2")", R"("seat_number":"1")"), QString());
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().reason, u"import-duplicate-seat"_s);
    QCOMPARE(plan.error().arguments, (QStringList{u"zones[0].rows[0].seats[1]"_s, u"Stalls C 1"_s, u"0"_s, u"2"_s}));
}

void tst_PretixPlan::jumbledRow_isPutInOrder()
{
    QByteArray json(minimal);
    json.replace(R"("seats":[)", R"("seats":[{"seat_guid":"a","seat_number":"4","category":"A","position":{"x":75,"y":0}},)"
                                 R"({"seat_guid":"b","seat_number":"3","category":"A","position":{"x":50,"y":0}},)");
    json.replace(R"("x":0,"y":0)", R"("x":-25,"y":0)");
    // The file's order is 4 3 1 2; they stand 1 2 3 4, and the file begins at the right.
    const Result<ImportedPlan> plan = importPlan(json, QString());
    QVERIFY(plan.has_value());
    QStringList numbers;
    for (const SeatDto &seat : firstSection(*plan).rows.constFirst().seats)
        numbers.append(seat.number);
    QCOMPARE(numbers, (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    QVERIFY(reasons(plan->assumptions).contains(u"import-row-sorted"_s));
}

void tst_PretixPlan::bentRow_keepsItsOrder()
{
    // A horseshoe: along any straight line its arms would be shuffled together.
    QByteArray seats;
    for (int i = 0; i < 12; ++i) {
        const double angle = M_PI * i / 11;
        seats += (i ? ",{" : "{") + R"("seat_guid":"g)"_ba + QByteArray::number(i) + R"(","seat_number":")"
                 + QByteArray::number(i) + R"(","category":"A","position":{"x":)" + QByteArray::number(40 * std::cos(angle))
                 + R"(,"y":)" + QByteArray::number(200 * std::sin(angle)) + "}}";
    }
    QByteArray json(minimal);
    const qsizetype from = json.indexOf(R"("seats":[)") + 9;
    json.replace(from, json.indexOf(']', from) - from, seats);
    const Result<ImportedPlan> plan = importPlan(json, QString());
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : qPrintable(plan.error().detail));
    const QList<SeatDto> &row = firstSection(*plan).rows.constFirst().seats;
    for (int i = 0; i < 12; ++i)
        QCOMPARE(row.at(i).number, QString::number(i));
    QVERIFY(!reasons(plan->assumptions).contains(u"import-row-sorted"_s));
}

void tst_PretixPlan::areas_becomeDrawings()
{
    const QByteArray areas = R"("areas":[{"shape":"rectangle","rectangle":{"width":40,"height":20},"position":{"x":5,"y":5},
"rotation":90},{"shape":"circle","circle":{"radius":10},"position":{"x":0,"y":0},"text":{"text":"Bar","position":{"x":1,"y":2}}}])";
    const Result<ImportedPlan> plan = importPlan(changed(R"("areas":[])", areas), QString());
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : qPrintable(plan.error().detail));
    const QList<ShapeDto> &shapes = firstSection(*plan).shapes;
    QCOMPARE(shapes.size(), 3);
    // Turned by a quarter clockwise, the rectangle stands: what was to its right is below.
    QCOMPARE(shapes.at(0).outline.at(1), QPointF(105, 245));
    QCOMPARE(shapes.at(1).kind, ShapeKind::Ellipse);
    QCOMPARE(shapes.at(1).outline, (QList<QPointF>{{90, 190}, {110, 210}}));
    QCOMPARE(shapes.at(2).text, u"Bar"_s);
    QCOMPARE(shapes.at(2).outline, (QList<QPointF>{{101, 202}}));
    QVERIFY(firstSection(*plan).areas.isEmpty());
}

void tst_PretixPlan::stage_isRecognised()
{
    const QByteArray areas = R"("areas":[{"shape":"rectangle","rectangle":{"width":200,"height":100},"position":{"x":0,"y":-150},
"text":{"text":"BÜHNE"}}])";
    const Result<ImportedPlan> plan = importPlan(changed(R"("areas":[])", areas), QString());
    QVERIFY(plan.has_value());
    QCOMPARE(firstSection(*plan).shapes.constFirst().kind, ShapeKind::Stage);
    QCOMPARE(*plan->layout.focalPoint, QPointF(200, 100));
    QVERIFY(!reasons(plan->assumptions).contains(u"import-stage-guessed"_s));
    QVERIFY(reasons(plan->assumptions).contains(u"import-focal-point-guessed"_s));
}

void tst_PretixPlan::importedPlan_hasStandardConfigurationThatOpensEverything()
{
    const Result<ImportedPlan> plan = importPlan(minimal, QString());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->layout.configurations.size(), 1);
    const ConfigurationDto &configuration = plan->layout.configurations.constFirst();
    QCOMPARE(configuration.name, u"Standard"_s);
    QCOMPARE(openSections(plan->layout, configuration).size(), 1);
    QCOMPARE(configurationCapacity(plan->layout, configuration), 2);
}

void tst_PretixPlan::writtenPlan_obeysTheSchema()
{
    Result<ImportedPlan> plan = importPlan(minimal, QString());
    QVERIFY(plan.has_value());
    SeatDto &seat = plan->layout.zones[0].sections[0].rows[0].seats[0];
    seat.kind = SeatKind::Wheelchair;
    seat.note = u"by the door"_s;
    plan->layout.zones[0].sections[0].areas = {{AreaNo(99), u"pit"_s, u"Pit"_s, 300, 0, {{0, 0}, {9, 0}, {9, 9}}}};
    const PretixPlan written = toPretixPlan(u"Hall"_s, plan->layout, plan->layout.configurations.constFirst());
    QCOMPARE(reasons(written.losses), (QStringList{u"export-seat-kinds"_s, u"export-notes"_s,
                                                   u"export-areas-without-capacity"_s}));

    const QJsonObject root = QJsonDocument::fromJson(written.json).object();
    const auto keysOf = [](const QJsonValue &value) {
        const QStringList keys = value.toObject().keys();
        return QSet<QString>(keys.begin(), keys.end());
    };
    QCOMPARE(keysOf(root), (QSet<QString>{u"name"_s, u"zones"_s, u"categories"_s, u"size"_s}));
    QCOMPARE(root["size"_L1]["width"_L1].toInteger(-1), 800);
    const QJsonObject zone = root["zones"_L1][0].toObject();
    QCOMPARE(keysOf(zone), (QSet<QString>{u"name"_s, u"zone_id"_s, u"position"_s, u"rows"_s, u"areas"_s}));
    const QJsonValue row = zone["rows"_L1][0];
    QCOMPARE(keysOf(row), (QSet<QString>{u"row_number"_s, u"row_number_position"_s, u"position"_s, u"seats"_s}));
    QCOMPARE(keysOf(row["seats"_L1][0]),
             (QSet<QString>{u"seat_guid"_s, u"seat_number"_s, u"category"_s, u"position"_s}));
    QCOMPARE(zone["areas"_L1][0]["text"_L1]["text"_L1].toString(), u"Pit (300)"_s);
}

void tst_PretixPlan::writtenPlan_readsBackWithTheSameSeats()
{
    const Result<ImportedPlan> plan = importPlan(largePlan(20, 15), QString());
    QVERIFY(plan.has_value());
    const PretixPlan written = toPretixPlan(plan->name, plan->layout, plan->layout.configurations.constFirst());
    const Result<ImportedPlan> back = importPlan(written.json, QString());
    QVERIFY(back.has_value());
    QCOMPARE(back->layout.zones.size(), 1);
    const QList<RowDto> &rows = firstSection(*plan).rows;
    const QList<RowDto> &rowsBack = firstSection(*back).rows;
    QCOMPARE(rowsBack.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QVERIFY(rowsBack.at(i).seats == rows.at(i).seats);
    QCOMPARE(back->layout.focalPoint, plan->layout.focalPoint);
    QVERIFY(!reasons(back->assumptions).contains(u"import-stage-guessed"_s));
}

void tst_PretixPlan::tenTimesTheSeats_areReadInAboutTenTimesTheTime()
{
    const QByteArray small = largePlan(16, 100);
    const QByteArray large = largePlan(160, 100);
    const Result<ImportedPlan> plan = importPlan(large, QString());
    QVERIFY(plan.has_value());
    QCOMPARE(seatsOf(plan->layout), 16'000);
    const auto reading = [](const QByteArray &json) { return [&json] { importPlan(json, QString()).has_value(); }; };
    const double grown = growth(reading(small), reading(large));
    QVERIFY2(grown < mostGrowthOfTenTimes, QByteArray::number(grown));
}

QTEST_APPLESS_MAIN(tst_PretixPlan)
#include "tst_pretixplan.moc"
