#include "common/appearance.h"
#include "common/messagebar.h"
#include "map/mappicture.h"
#include "map/seatmapview.h"
#include "services/venueservice.h"
#include "support/await.h"
#include "support/samplehouse.h"
#include "support/scriptedprompter.h"
#include "venue/backgrounddialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

QImage drawing(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(QRect(QPoint(0, 0), size / 2), Qt::red);
    return image;
}

/// A draft and the dialog that changes the picture under it. A real service on a database of its own.
struct Desk
{
    Desk()
        : layout(*await(venues.createVenue(sampleVenue(u"Kulturhaus"_s), sampleLayout(), house.actor))),
          dialog(new BackgroundDialog(venues, house.actor, layout, prompter, &window))
    {
        window.show();
        dialog->open();
    }

    QString file(const QString &name) { return folder.filePath(name); }
    void choose(const QString &path)
    {
        prompter.files.append(path);
        button(u"Choose a picture…"_s)->click();
    }
    QAbstractButton *button(const QString &text)
    {
        for (QAbstractButton *candidate : dialog->findChildren<QAbstractButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    QString complaint() { return dialog->findChild<MessageBar *>()->message().meaning; }
    const SeatMapData &shown() { return dialog->findChild<SeatMapView *>()->model()->data(); }
    std::optional<BackgroundDto> stored() { return await(venues.layout(layout.version.id))->layout->background; }

    QTemporaryDir folder;
    SampleHouse house;
    VenueService venues{house.database};
    LayoutView layout;
    ScriptedPrompter prompter;
    QWidget window;
    BackgroundDialog *dialog = nullptr;
};

} // namespace

/// A venue manager lays a picture under the plan of a draft.
class tst_BackgroundDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureIsFittedMovedAndKept()
    {
        Desk desk;
        QVERIFY(drawing({800, 400}).save(desk.file(u"hall.png"_s)));
        desk.choose(desk.file(u"hall.png"_s));
        QTRY_VERIFY(!desk.shown().background.isNull());
        const QRectF plan = desk.shown().bounds;
        QVERIFY(plan.adjusted(-1, -1, 1, 1).contains(desk.shown().backgroundBox));
        QCOMPARE(desk.shown().backgroundBox.center(), plan.center());

        const QList<QDoubleSpinBox *> fields = desk.dialog->findChildren<QDoubleSpinBox *>();
        fields.at(0)->setValue(20);
        fields.at(1)->setValue(-1);
        fields.at(2)->setValue(2);
        desk.dialog->findChild<QSpinBox *>()->setValue(70);
        const QRectF wanted(-50, 100, 1000, 500);
        QCOMPARE(desk.shown().backgroundBox, wanted);

        QSignalSpy saved(desk.dialog, &BackgroundDialog::saved);
        desk.button(u"Save"_s)->click();
        QTRY_COMPARE(saved.count(), 1);
        const std::optional<BackgroundDto> stored = desk.stored();
        QVERIFY(stored.has_value());
        QCOMPARE(stored->box, wanted);
        QCOMPARE(stored->strength, 70);
        QFile original(desk.file(u"hall.png"_s));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QCOMPARE(stored->picture, original.readAll());
    }

    void escapeAsksBeforeAPictureIsThrownAway()
    {
        Desk desk;
        QVERIFY(drawing({80, 40}).save(desk.file(u"hall.png"_s)));
        desk.choose(desk.file(u"hall.png"_s));
        QTRY_VERIFY(!desk.shown().background.isNull());
        QTest::keyClick(desk.dialog, Qt::Key_Escape);
        QVERIFY(desk.dialog->isVisible());
        QVERIFY(desk.dialog->findChild<MessageBar *>()->isShowing());
        desk.button(u"Discard them"_s)->click();
        QTRY_VERIFY(!desk.dialog->isVisible());
        QVERIFY(!desk.stored().has_value());
    }

    void removedPicture_isGone()
    {
        Desk desk;
        QVERIFY(drawing({80, 40}).save(desk.file(u"hall.png"_s)));
        desk.choose(desk.file(u"hall.png"_s));
        QTRY_VERIFY(!desk.shown().background.isNull());
        desk.button(u"Remove"_s)->click();
        QVERIFY(desk.shown().background.isNull());
        QSignalSpy saved(desk.dialog, &BackgroundDialog::saved);
        desk.button(u"Save"_s)->click();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(!desk.stored().has_value());
    }

    void unusableFile_isRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("not a picture") << QByteArray("row;seat\nA;1\n") << u"Choose a PNG or JPEG file"_s;
        QTest::newRow("empty") << QByteArray() << u"Choose a PNG or JPEG file"_s;
        QTest::newRow("beyond any screen")
            << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000fffff000fffff0802000000")
            << u"30 million pixels"_s;
        QTest::newRow("cut off") << QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000040000000300802000000")
                                 << u"may be damaged"_s;
    }

    void unusableFile_isRefusedInWords()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        Desk desk;
        QFile file(desk.file(u"plan.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        desk.choose(file.fileName());
        QTRY_VERIFY2(desk.complaint().contains(words), qPrintable(desk.complaint()));
        QVERIFY(desk.shown().background.isNull());
    }

    void missingFile_isRefusedInWords()
    {
        Desk desk;
        desk.choose(desk.file(u"nothing.png"_s));
        QTRY_VERIFY(!desk.complaint().isEmpty());
    }

    void largePicture_isKeptSmaller()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"photo.jpg"_s);
        QVERIFY(drawing({5'000, 3'000}).save(path, "JPEG", 95));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<QByteArray> kept = pictureToKeep(file.readAll());
        QVERIFY(kept.has_value());
        const QImage image = pictureForMap(*kept);
        QVERIFY(image.width() * image.height() <= 4'000'000);
        QVERIFY(qAbs(image.width() * 3.0 / image.height() - 5) < 0.01);
        QVERIFY(image.pixelColor(10, 10).red() > 200 && image.pixelColor(10, 10).green() < 60);
    }

    void mapOfALayout_showsItsPicture()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"hall.png"_s);
        QVERIFY(drawing({80, 40}).save(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        LayoutDto layout = sampleLayout();
        layout.background = BackgroundDto{file.readAll(), QRectF(0, 0, 800, 400), 55};
        const auto model = SeatMapModel::fromLayout(layout, layout.configurations.constFirst());
        QTRY_COMPARE(model->data().background.size(), QSize(80, 40));
        QCOMPARE(model->data().backgroundBox, QRectF(0, 0, 800, 400));
        QCOMPARE(model->data().backgroundStrength, 0.55);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Appearance appearance(application);
    tst_BackgroundDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_backgrounddialog.moc"
