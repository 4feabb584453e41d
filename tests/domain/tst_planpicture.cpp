#include "domain/venue/layoutjson.h"
#include "domain/venue/planimport.h"
#include "domain/venue/planlimits.h"
#include "domain/venue/planpicture.h"
#include "support/tostring.h"

#include <QTest>

#include <random>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

QByteArray bigEndian(quint32 number, int bytes)
{
    QByteArray text;
    for (int i = bytes - 1; i >= 0; --i)
        text.append(static_cast<char>(number >> (8 * i) & 0xff));
    return text;
}

/// The beginning of a PNG file, as far as its size goes.
QByteArray png(quint32 width, quint32 height)
{
    return "\x89PNG\r\n\x1a\n" + bigEndian(13, 4) + "IHDR" + bigEndian(width, 4) + bigEndian(height, 4);
}

/// The beginning of a JPEG file: what a camera writes in front, a table, then the frame with the size.
QByteArray jpeg(quint32 width, quint32 height, quint8 frame = 0xc0)
{
    const auto segment = [](quint8 kind, const QByteArray &content) {
        return QByteArray("\xff").append(static_cast<char>(kind)) +
               bigEndian(static_cast<quint32>(content.size() + 2), 2) + content;
    };
    return "\xff\xd8" + segment(0xe1, QByteArray(5'000, 'x')) + segment(0xc4, "table") +
           segment(frame, QByteArray("\x08") + bigEndian(height, 2) + bigEndian(width, 2) + QByteArray(10, 'c'));
}

BackgroundDto lying(const QByteArray &picture, const QRectF &box = QRectF(0, 0, 800, 600), int strength = 40)
{
    return {picture, box, strength};
}

QString reasonOf(const BackgroundDto &background)
{
    const std::optional<Complaint> fault = backgroundFault(background);
    return fault ? fault->reason : QString();
}

} // namespace

/// What may lie under a plan.
class tst_PlanPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeIsRead_fromPngAndJpeg()
    {
        QCOMPARE(pictureSize(png(1'600, 1'200)), QSize(1'600, 1'200));
        QCOMPARE(pictureSize(jpeg(4'032, 3'024)), QSize(4'032, 3'024));
        QCOMPARE(pictureSize(jpeg(640, 480, 0xc2)), QSize(640, 480)); // progressive
    }

    void anythingElse_hasNoSize()
    {
        for (const QByteArray &other : {QByteArray(), QByteArray("GIF89a\x10\x00\x10\x00"), QByteArray("<svg/>"),
                                        png(0, 100), jpeg(0, 0), QByteArray("\xff\xd8\xff")})
            QCOMPARE(pictureSize(other), std::nullopt);
        // Cut anywhere before its size.
        for (qsizetype length = 0; length < png(1, 1).size(); ++length)
            QCOMPARE(pictureSize(png(70, 80).first(length)), std::nullopt);
        QCOMPARE(pictureSize(jpeg(70, 80).first(5'015)), std::nullopt);
    }

    void brokenBytes_neverDoHarm()
    {
        std::mt19937 random(20'261'127);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = i % 2 ? jpeg(300, 200) : png(300, 200);
            for (int changes = 0; changes < 4; ++changes)
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] =
                    static_cast<char>(random());
            bytes.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() + 1)));
            const std::optional<QSize> size = pictureSize(bytes);
            QVERIFY(!size || !size->isEmpty());
        }
    }

    void pictureThatFits_isKept()
    {
        QCOMPARE(reasonOf(lying(png(2'000, 1'500))), QString());
        QCOMPARE(reasonOf(lying(jpeg(4'032, 3'024))), QString());
    }

    void unfitPicture_isRefusedWithItsReason()
    {
        QCOMPARE(reasonOf(lying("no picture")), u"picture-unreadable"_s);
        QCOMPARE(reasonOf(lying(png(2'000, 1'500) + QByteArray(planlimits::pictureBytes, 'x'))),
                 u"picture-too-large"_s);
        QCOMPARE(reasonOf(lying(png(1'000'000, 1'000'000))), u"picture-too-many-pixels"_s);
        QCOMPARE(reasonOf(lying(png(2'000, 1'500), QRectF(0, 0, 0, 600))), u"picture-misplaced"_s);
        QCOMPARE(reasonOf(lying(png(2'000, 1'500), QRectF(0, 0, 1e9, 600))), u"picture-misplaced"_s);
        QCOMPARE(reasonOf(lying(png(2'000, 1'500), QRectF(0, 0, 800, 600), 0)), u"picture-strength"_s);
    }

    void planWithAnUnfitPicture_isNotImported()
    {
        LayoutDto layout;
        layout.size = {100, 100};
        const RowDto row{u"A"_s, false, true, true, {{{}, u"1"_s, u"1"_s, {10, 10}, SeatKind::Standard, -1, {}}}};
        layout.zones = {{{}, u"z"_s, u"Stalls"_s, {}, {}, false, {{{}, u"s"_s, u"Standard"_s, {}, {row}, {}, {}}}}};
        layout.background = lying("no picture");
        const PlanReading refused = readPlan(toLayoutJson(layout), u"plan.json"_s);
        QVERIFY(!refused.plan);
        QCOMPARE(refused.refusals.constFirst().reason, u"picture-unreadable"_s);
        QCOMPARE(refused.refusals.constFirst().place, u"background"_s);

        layout.background = lying(png(64, 48));
        const PlanReading read = readPlan(toLayoutJson(layout), u"plan.json"_s);
        QVERIFY(read.plan.has_value());
        QCOMPARE(read.plan->layout.background, layout.background);
    }
};

QTEST_APPLESS_MAIN(tst_PlanPicture)
#include "tst_planpicture.moc"
