#include "domain/growth.h"
#include "domain/venue/layoutjson.h"
#include "domain/venue/planimport.h"
#include "support/tostring.h"

#include <QTest>

#include <array>
#include <random>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Files that somebody broke, by accident or on purpose: each ends in a plan or in a refusal, soon, and never in a crash.
class tst_PlanFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenFiles_endInAPlanOrARefusal_data();
    void brokenFiles_endInAPlanOrARefusal();
    void filesMadeToExhaust_areTurnedAway_data();
    void filesMadeToExhaust_areTurnedAway();
    void tenTimesTheSameDuplicates_areCountedInAboutTenTimesTheTime();
};

namespace {

const QByteArray pretix = R"({"name":"Hall","size":{"width":800,"height":600},"categories":[{"name":"A","color":"#f00"}],
"zones":[{"name":"Stalls","zone_id":"st","position":{"x":100,"y":200},"areas":[{"shape":"polygon","rotation":12,
"position":{"x":1,"y":2},"polygon":{"points":[{"x":0,"y":0},{"x":9,"y":0},{"x":9,"y":9}]},"text":{"text":"Stage"}}],
"rows":[{"row_number":"C","row_number_position":"both","position":{"x":10,"y":20},"seats":[
{"seat_guid":"a","seat_number":"1","category":"A","position":{"x":0,"y":0},"wheelchair":true},
{"seat_guid":"b","seat_number":"2","category":"A","position":{"x":25,"y":0.5}},
{"seat_guid":"c","seat_number":"3","category":"B","position":{"x":50,"y":1e1}}]}]}]})";

const QByteArray csv = "zone;row;seat;x;y;kind;note\r\nStalls;A;1;10;20,5;wheelchair;\"near; the \"\"door\"\"\"\r\n"
                       "Stalls;A;2;35;20,5;;\r\nBalcony;B;1;10;90;house;\xc3\xbc\r\n";

QByteArray own()
{
    LayoutDto layout = importPlan(pretix, QString())->layout;
    layout.background = BackgroundDto{QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000400000003008020000"),
                                      QRectF(0, 0, 800, 600), 40};
    return toVenueJson({{}, layout});
}

/// One of the ways in which files break.
void mutate(QByteArray &bytes, std::mt19937 &random)
{
    static constexpr std::array pieces{"[", "]", "{", "}", "\"", ",", ":", "null", "-1", "1e308", "1e999", "\\u0000", "\xff",
                                       "NaN", "9999999999999999999999", "\n", ";", "{}", "[[[[", "\"x\":", "true", "\xef\xbb\xbf"};
    const auto pick = [&random](qsizetype below) {
        return static_cast<qsizetype>(random() % static_cast<std::uint32_t>(std::max<qsizetype>(1, below)));
    };
    const qsizetype at = pick(bytes.size());
    switch (random() % 7) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(random());
        break;
    case 1:
        bytes.remove(at, 1 + pick(20));
        break;
    case 2:
        bytes.insert(at, pieces[random() % pieces.size()]);
        break;
    case 3:
        bytes.insert(at, bytes.mid(pick(bytes.size()), pick(200)));
        break;
    case 4:
        bytes.truncate(at);
        break;
    case 5: {
        // A number becomes another one.
        qsizetype digit = at;
        while (digit < bytes.size() && !std::isdigit(static_cast<unsigned char>(bytes.at(digit))))
            ++digit;
        if (digit < bytes.size())
            bytes.replace(digit, 1, pieces[7 + random() % 4]);
        break;
    }
    default:
        bytes.replace(at, 1 + pick(8), pieces[random() % pieces.size()]);
        break;
    }
}

} // namespace

void tst_PlanFuzz::brokenFiles_endInAPlanOrARefusal_data()
{
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("pretix") << pretix << u"a.json"_s;
    QTest::newRow("own") << own() << u"a.json"_s;
    QTest::newRow("csv") << csv << u"a.csv"_s;
}

void tst_PlanFuzz::brokenFiles_endInAPlanOrARefusal()
{
    QFETCH(const QByteArray, seed);
    QFETCH(const QString, fileName);
    QVERIFY(importPlan(seed, fileName).has_value());
    std::mt19937 random(20'261'123);
    int plans = 0;
    int refusals = 0;
    for (int i = 0; i < 4'000; ++i) {
        QByteArray bytes = seed;
        const auto count = 1 + random() % 4;
        for (unsigned int m = 0; m < count; ++m)
            mutate(bytes, random);
        const PlanReading reading = readPlan(bytes, fileName);
        QVERIFY2(reading.plan.has_value() == reading.refusals.isEmpty(), bytes);
        if (!reading.plan) {
            ++refusals;
            QVERIFY(reading.refusals.size() <= 20);
            continue;
        }
        ++plans;
        // Whatever was accepted can be stored and read again.
        const QByteArray stored = toLayoutJson(reading.plan->layout);
        const Result<LayoutDto> back = fromLayoutJson(stored);
        QVERIFY2(back.has_value(), bytes);
        QCOMPARE(toLayoutJson(*back), stored);
    }
    // Both happen, else the fuzz does not reach what it is for.
    QVERIFY2(plans > 100 && refusals > 100, qPrintable(u"%1 plans, %2 refusals"_s.arg(plans).arg(refusals)));
}

void tst_PlanFuzz::filesMadeToExhaust_areTurnedAway_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("brackets") << QByteArray(2'000'000, '[') << u"import-too-deep"_s;
    QTest::newRow("objects") << QByteArray("{\"a\":").repeated(500'000) << u"import-too-deep"_s;
    QTest::newRow("zeros") << "{\"zones\":[" + QByteArray("0,").repeated(20'000'000) + "0]}" << u"import-too-many-values"_s;
    QTest::newRow("zones") << R"({"name":"x","zones":[)" + QByteArray("{},").repeated(6'000) + "{}]}" << u"import-too-many"_s;
    QTest::newRow("lines") << "row,seat\n" + QByteArray("A,1\n").repeated(500'000) << u"import-too-many-seats"_s;
    QTest::newRow("columns") << QByteArray("row,seat,").repeated(100'000) << u"import-too-many"_s;
    QTest::newRow("one long text") << R"({"name":")" + QByteArray(20'000'000, 'x') + R"(","zones":[]})"
                                   << u"import-text-too-long"_s;
    QTest::newRow("too large") << QByteArray(130 * 1024 * 1024, ' ') << u"import-too-large"_s;
}

void tst_PlanFuzz::filesMadeToExhaust_areTurnedAway()
{
    QFETCH(const QByteArray, bytes);
    const Result<ImportedPlan> plan = importPlan(bytes, QString());
    QVERIFY(!plan.has_value());
    QTEST(plan.error().reason, "reason");
}

void tst_PlanFuzz::tenTimesTheSameDuplicates_areCountedInAboutTenTimesTheTime()
{
    const auto duplicates = [](int lines) { return "row,seat,guid,x,y\n" + QByteArray("A,1,same,0,0\n").repeated(lines); };
    const QByteArray small = duplicates(10'000);
    const QByteArray large = duplicates(100'000);
    const Result<ImportedPlan> plan = importPlan(large, QString());
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().reason, u"import-duplicate-guid"_s);
    QCOMPARE(plan.error().arguments, (QStringList{u"line 3"_s, u"same"_s, u"0"_s, u"100000"_s}));
    const auto reading = [](const QByteArray &bytes) { return [&bytes] { importPlan(bytes, QString()).has_value(); }; };
    const double grown = growth(reading(small), reading(large));
    QVERIFY2(grown < mostGrowthOfTenTimes, QByteArray::number(grown));
}

QTEST_APPLESS_MAIN(tst_PlanFuzz)
#include "tst_planfuzz.moc"
