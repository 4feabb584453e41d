#include "domain/layoutgen.h"
#include "domain/venue/layoutjson.h"
#include "support/tostring.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

#include <rapidcheck.h>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What is stored comes back as it was; what is not ours is refused with its place.
class tst_LayoutJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyLayout_comesBackExactly();
    void anyLayout_isReadAsQtsParserUnderstandsIt();
    void anyDamage_isRefusedOrMakesALayoutThatComesBack();
    void anyLayout_canBeReadWithoutTheIdentitiesOfItsSeats();
    void equalLayouts_giveEqualBytes();
    void venue_comesBackExactly();
    void unknownKey_isForgiven();
    void damage_isRefusedWithReasonAndPlace_data();
    void damage_isRefusedWithReasonAndPlace();
    void rowOfSeats_staysSmall();
    void categoryThatIsGone_isWrittenAsNone();
};

namespace {

LayoutDto smallLayout()
{
    LayoutDto layout;
    layout.size = {1000, 800};
    layout.focalPoint = QPointF(500, 40.5);
    layout.categories = {{u"A"_s}, {u"B"_s}};
    RowDto row;
    row.label = u"C"_s;
    for (int i = 1; i <= 30; ++i) {
        row.seats.append({SeatNo(i), u"s-%1"_s.arg(i), QString::number(i), {100.0 + 25 * i, 200},
                          i == 1 ? SeatKind::Wheelchair : SeatKind::Standard, 1, {}});
    }
    SectionDto section;
    section.no = SectionNo(7);
    section.name = u"Standard"_s;
    section.rows = {row};
    ZoneDto zone;
    zone.no = ZoneNo(6);
    zone.name = u"Stalls"_s;
    zone.sections = {section};
    layout.zones = {zone};
    layout.configurations = {{ConfigurationNo(9), u"Standard"_s, {{ZoneNo(6), SectionNo(7)}}, {}}};
    layout.background = BackgroundDto{"any picture", QRectF(10, 20.5, 900, 700), 60};
    return layout;
}

/// Points compare with a tolerance in Qt, so the property looks at the bits.
bool sameBits(const LayoutDto &left, const LayoutDto &right)
{
    return left == right && toLayoutJson(left) == toLayoutJson(right);
}

/// A few bytes that became others, were lost, or came in between.
rc::Gen<QByteArray> damaged(const QByteArray &json)
{
    const auto size = static_cast<int>(json.size());
    const auto piece = rc::gen::element<QByteArray>("", "\"", "[", "]", "{", "}", ",", ":", "0", "-", ".", "1e999", "null",
                                                    "\\", "\\u", "\n", "\xff", "\xc3", "{}", "[[", "\"x\":1,");
    const auto wound = rc::gen::tuple(rc::gen::inRange(0, size), rc::gen::inRange(0, 4), piece);
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<std::tuple<int, int, QByteArray>>>(wound)),
                        [json](const std::vector<std::tuple<int, int, QByteArray>> &wounds) {
                            QByteArray bytes = json;
                            for (const auto &[at, lost, put] : wounds)
                                bytes.replace(std::min<qsizetype>(at, bytes.size()), lost, put);
                            return bytes;
                        });
}

} // namespace

void tst_LayoutJson::anyLayout_comesBackExactly()
{
    QVERIFY(rc::check([] {
        const LayoutDto layout = *layoutgen::layout();
        const Result<LayoutDto> back = fromLayoutJson(toLayoutJson(layout));
        RC_ASSERT(back.has_value());
        RC_ASSERT(sameBits(*back, layout));
    }));
}

void tst_LayoutJson::anyLayout_isReadAsQtsParserUnderstandsIt()
{
    // Qt writes it anew: keys by the alphabet, with spaces, numbers and texts in its own way.
    QVERIFY(rc::check([] {
        const LayoutDto layout = *layoutgen::layout();
        const Result<LayoutDto> back = fromLayoutJson(QJsonDocument::fromJson(toLayoutJson(layout)).toJson());
        RC_ASSERT(back.has_value());
        RC_ASSERT(sameBits(*back, layout));
    }));
}

void tst_LayoutJson::anyDamage_isRefusedOrMakesALayoutThatComesBack()
{
    QVERIFY(rc::check([] {
        const QByteArray bytes = *damaged(toLayoutJson(*layoutgen::layout()));
        const Result<LayoutDto> layout = fromLayoutJson(bytes);
        QJsonParseError fault;
        QJsonDocument::fromJson(bytes, &fault);
        if (layout) {
            RC_ASSERT(fault.error == QJsonParseError::NoError);
            const Result<LayoutDto> back = fromLayoutJson(toLayoutJson(*layout));
            RC_ASSERT(back.has_value());
            RC_ASSERT(sameBits(*back, *layout));
        } else {
            RC_ASSERT(layout.error().code == ErrorCode::Invalid);
            RC_ASSERT(layout.error().reason.startsWith("import-"_L1) || layout.error().reason == u"picture-unreadable"_s);
            // What Qt cannot take apart has a line.
            const bool hasLine = layout.error().arguments.value(0).startsWith("line "_L1);
            RC_ASSERT(hasLine == (fault.error != QJsonParseError::NoError));
        }
    }));
}

void tst_LayoutJson::anyLayout_canBeReadWithoutTheIdentitiesOfItsSeats()
{
    QVERIFY(rc::check([] {
        LayoutDto layout = *layoutgen::layout();
        const Result<LayoutDto> back = fromLayoutJson(toLayoutJson(layout), LayoutParts::WithoutSeatGuids);
        for (ZoneDto &zone : layout.zones) {
            for (SectionDto &section : zone.sections) {
                for (RowDto &row : section.rows) {
                    for (SeatDto &seat : row.seats)
                        seat.guid.clear();
                }
            }
        }
        RC_ASSERT(back.has_value());
        RC_ASSERT(sameBits(*back, layout));
    }));
}

void tst_LayoutJson::equalLayouts_giveEqualBytes()
{
    QCOMPARE(toLayoutJson(smallLayout()), toLayoutJson(smallLayout()));
}

void tst_LayoutJson::venue_comesBackExactly()
{
    VenueDocument document;
    document.venue.name = u"Kulturhaus »Süd«"_s;
    document.venue.street = u"Hafenweg 3"_s;
    document.venue.city = u"Lübeck"_s;
    document.venue.country = u"DE"_s;
    document.venue.timeZone = "Europe/Berlin";
    document.venue.currency = *Currency::fromCode(u"EUR");
    document.venue.note = u"Lift at the back"_s;
    document.layout = smallLayout();
    const Result<VenueDocument> back = fromVenueJson(toVenueJson(document));
    QVERIFY(back.has_value());
    QVERIFY(*back == document);
}

void tst_LayoutJson::unknownKey_isForgiven()
{
    QByteArray json = toLayoutJson(smallLayout());
    json.replace("\"label\":\"C\"", "\"label\":\"C\",\"later\":{\"x\":[1]}");
    json.replace("\"version\":1", "\"version\":1,\"comment\":\"by hand\"");
    const Result<LayoutDto> back = fromLayoutJson(json);
    QVERIFY(back.has_value());
    QVERIFY(*back == smallLayout());
}

void tst_LayoutJson::damage_isRefusedWithReasonAndPlace_data()
{
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("place");

    QTest::newRow("other format") << "parterre-layout"_ba << "parterre-tickets"_ba << u"import-unknown-format"_s << QString();
    QTest::newRow("newer version") << "\"version\":1"_ba << "\"version\":2"_ba << u"import-newer-version"_s << QString();
    QTest::newRow("unknown kind of seat") << "\"wheelchair\""_ba << "\"throne\""_ba << u"import-unknown-word"_s
                                          << u"zones[0].sections[0].rows[0].seats.kind"_s;
    QTest::newRow("short column") << "\"no\":[1,"_ba << "\"no\":["_ba << u"import-column-length"_s
                                  << u"zones[0].sections[0].rows[0].seats.no"_s;
    QTest::newRow("category out of the list") << "\"category\":1"_ba << "\"category\":2"_ba << u"import-unknown-category"_s
                                              << u"zones[0].sections[0].rows[0].seats"_s;
    QTest::newRow("number as text") << "\"y\":200"_ba << "\"y\":\"200\""_ba << u"import-number-out-of-range"_s
                                    << u"zones[0].sections[0].rows[0].seats.y"_s;
    QTest::newRow("name left out") << "\"name\":\"Stalls\","_ba << ""_ba << u"import-missing-value"_s << u"zones[0]"_s;
    QTest::newRow("cut off") << "\"configurations\""_ba << "\"config"_ba << u"import-not-json"_s << u"line 1"_s;
    QTest::newRow("bare control character") << "\"Stalls\""_ba << "\"Stal\tls\""_ba << u"import-not-json"_s << QString();
    QTest::newRow("number past 64 bits") << "\"y\":200"_ba << "\"y\":123456789012345678901234567890"_ba
                                         << u"import-not-json"_s << QString();
    QTest::newRow("too deep") << "\"version\":1"_ba
                              << "\"version\":1,\"deep\":" + QByteArray(40, '[') + QByteArray(40, ']')
                              << u"import-too-deep"_s << QString();
    QTest::newRow("row without seats") << "\"seats\":{"_ba << "\"chairs\":{"_ba << u"import-missing-value"_s
                                       << u"zones[0].sections[0].rows[0].seats"_s;
    QTest::newRow("text as number") << "\"number\":[\"1\","_ba << "\"number\":[1,"_ba << u"import-wrong-kind"_s
                                    << u"zones[0].sections[0].rows[0].seats.number"_s;
    QTest::newRow("seats without x") << "\"x\":["_ba << "\"z\":["_ba << u"import-missing-value"_s
                                     << u"zones[0].sections[0].rows[0].seats"_s;
    QTest::newRow("picture that is not base64") << "\"picture\":\""_ba << "\"picture\":\"?"_ba << u"picture-unreadable"_s
                                                << u"background.picture"_s;
    QTest::newRow("picture without a place") << "\"box\":[10,20.5,900,700]"_ba << "\"box\":[10,20.5]"_ba
                                             << u"import-missing-value"_s << u"background"_s;
    QTest::newRow("far out") << "\"y\":200"_ba << "\"y\":1e300"_ba << u"import-number-out-of-range"_s
                             << u"zones[0].sections[0].rows[0].seats.y"_s;
}

void tst_LayoutJson::damage_isRefusedWithReasonAndPlace()
{
    QFETCH(const QByteArray, good);
    QFETCH(const QByteArray, bad);
    QByteArray json = toLayoutJson(smallLayout());
    QVERIFY(json.contains(good));
    json.replace(good, bad);
    const Result<LayoutDto> back = fromLayoutJson(json);
    QVERIFY(!back.has_value());
    QCOMPARE(back.error().code, ErrorCode::Invalid);
    QTEST(back.error().reason, "reason");
    QTEST(back.error().arguments.value(0), "place");
}

void tst_LayoutJson::rowOfSeats_staysSmall()
{
    // 30 seats with numbers, identities and positions: some 20 bytes each, not 120.
    const QByteArray json = toLayoutJson(smallLayout());
    QVERIFY2(json.size() < 1500, QByteArray::number(json.size()));
    QVERIFY(json.contains("\"y\":200,\"category\":1"));
}

void tst_LayoutJson::categoryThatIsGone_isWrittenAsNone()
{
    LayoutDto layout = smallLayout();
    layout.categories.removeLast();
    const Result<LayoutDto> back = fromLayoutJson(toLayoutJson(layout));
    QVERIFY(back.has_value());
    QCOMPARE(back->zones.constFirst().sections.constFirst().rows.constFirst().seats.constFirst().category, -1);
}

QTEST_APPLESS_MAIN(tst_LayoutJson)
#include "tst_layoutjson.moc"
