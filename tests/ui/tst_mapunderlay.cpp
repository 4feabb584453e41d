#include "map/mapunderlay.h"
#include "map/seatrenderer.h"

#include "ui/mapsamples.h"

#include <QTest>

#include <rapidcheck.h>

using namespace parterre;

namespace {

/// Four coloured quarters.
QImage quarters()
{
    QImage image(64, 48, QImage::Format_RGB32);
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x)
            image.setPixel(x, y, y < 24 ? (x < 32 ? 0xffff0000U : 0xff00ff00U) : (x < 32 ? 0xff0000ffU : 0xff000000U));
    }
    return image;
}

} // namespace

/// The picture under the plan.
class tst_MapUnderlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picture_liesWhereItWasPut();
    void parts_equalTheWholeToThePixel();
    void noPicture_paintsNothing();
};

void tst_MapUnderlay::picture_liesWhereItWasPut()
{
    MapUnderlay underlay;
    underlay.set(quarters(), QRectF(100, 50, 640, 480), Qt::white);
    for (const double scale : {0.05, 0.3, 1.0, 2.5}) {
        QImage frame(400, 300, QImage::Format_RGB32);
        // Looking at the middle of the picture.
        const QPoint origin = (QPointF(420, 290) * scale).toPoint() - QPoint(200, 150);
        frame.fill(Qt::white);
        underlay.paint({reinterpret_cast<quint32 *>(frame.bits()), frame.bytesPerLine() / 4, frame.rect()}, origin,
                       scale);
        const int aside = qBound(2, static_cast<int>(100 * scale), 100);
        const QColor red = frame.pixelColor(200 - aside, 150 - aside);
        const QColor green = frame.pixelColor(200 + aside, 150 - aside);
        const QColor blue = frame.pixelColor(200 - aside, 150 + aside);
        const QColor black = frame.pixelColor(200 + aside, 150 + aside);
        QVERIFY(red.red() > red.blue() + 40 && red.red() > red.green() + 40);
        QVERIFY(green.green() > green.red() + 40);
        QVERIFY(blue.blue() > blue.red() + 40);
        // Washed out: black is only a grey, and seats stand out from it.
        QVERIFY(black.red() > 120 && black.red() < 200);
        if (scale < 0.1)
            QCOMPARE(frame.pixelColor(2, 2), QColor(Qt::white));
    }
}

void tst_MapUnderlay::parts_equalTheWholeToThePixel()
{
    const MapSample sample = hallSample(8, 12);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    model->setBackground(quarters(), QRectF(60, 20, 400, 300));
    QVERIFY(rc::check("a part painted alone equals the same part of the whole, with a picture under it", [&] {
        SeatRenderer renderer;
        renderer.setModel(model.get());
        renderer.setScale(*rc::gen::inRange(5, 300) / 100.0, *rc::gen::element(1.0, 1.25, 1.5, 2.0));
        const QPoint origin(*rc::gen::inRange(-200, 500), *rc::gen::inRange(-200, 400));
        QImage whole(200, 150, QImage::Format_RGB32);
        renderer.render(whole, whole.rect(), origin);
        QImage parts(whole.size(), QImage::Format_RGB32);
        const int x = *rc::gen::inRange(1, 199);
        for (const QRect &part : {QRect(0, 0, x, 150), QRect(x, 0, 200 - x, 150)})
            renderer.render(parts, part, origin);
        RC_ASSERT(whole == parts);
    }));
}

void tst_MapUnderlay::noPicture_paintsNothing()
{
    MapUnderlay underlay;
    underlay.set({}, QRectF(0, 0, 100, 100), Qt::white);
    QImage frame(50, 50, QImage::Format_RGB32);
    frame.fill(Qt::red);
    underlay.paint({reinterpret_cast<quint32 *>(frame.bits()), frame.bytesPerLine() / 4, frame.rect()}, {}, 1);
    QCOMPARE(frame.pixelColor(25, 25), QColor(Qt::red));
}

QTEST_MAIN(tst_MapUnderlay)
#include "tst_mapunderlay.moc"
