#include "map/mapscenery.h"
#include "map/seatcamera.h"
#include "map/seatmapframe.h"
#include "map/seatrenderer.h"

#include "ui/mapsamples.h"

#include <QTest>
#include <QTransform>

#include <rapidcheck.h>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize frameSize(420, 300);

int differentPixels(const QImage &left, const QImage &right)
{
    int different = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x)
            different += left.pixel(x, y) != right.pixel(x, y) ? 1 : 0;
    }
    return different;
}

QList<SeatChange> someChanges(const SeatMapModel &model)
{
    QList<SeatChange> changes;
    for (int i = *rc::gen::inRange(1, 30); i > 0; --i)
        changes.append({model.seatNo(*rc::gen::inRange(0, model.seatCount())), static_cast<SeatDisplay>(*rc::gen::inRange(0, seatDisplayCount))});
    return changes;
}

/// Draws one seat in grey, `side` pixels wide, as the map would at that size.
QImage greySeat(const SeatLook &look, int side, const SeatTheme &theme)
{
    QImage image(side * 2, side * 2, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.canvas);
    SpriteCache sprites;
    sprites.setTheme(theme);
    sprites.setScale(side / seatdetail::seatSide, 1);
    QImage frame = image.convertToFormat(QImage::Format_RGB32);
    const PixelTarget target{reinterpret_cast<quint32 *>(frame.bits()), frame.bytesPerLine() / 4, frame.rect()};
    const int at = sprites.standsOnWholePixels() ? side / 2 : side;
    sprites.seat(look.id(), 0).draw(target, at, at);
    return frame.convertToFormat(QImage::Format_Grayscale8);
}

/// How many pixels are clearly another grey in the two pictures.
int clearlyDifferent(const QImage &left, const QImage &right)
{
    int different = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x)
            different += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))) >= 40 ? 1 : 0;
    }
    return different;
}

/// The pattern of ink on ground, whatever the greys are: pixels darker or lighter than halfway between both.
QList<bool> shapeOf(const QImage &image, const SeatTheme &theme)
{
    const int ground = qGray(theme.canvas.rgb());
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, std::abs(qGray(image.pixel(x, y)) - ground));
    }
    QList<bool> shape;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shape.append(std::abs(qGray(image.pixel(x, y)) - ground) > most / 2);
    }
    return shape;
}

} // namespace

class tst_SeatRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_equalTheWholeToThePixel();
    void keptPicture_equalsAFreshOneAfterAnything();
    void keptOverview_equalsAFreshOneAfterAnything();
    void everyScale_paintsWithoutTouchingItsNeighbours();
    void states_differInGreyAtEightPixels_data();
    void states_differInGreyAtEightPixels();
    void kinds_differInGreyAtSixteenPixels_data();
    void kinds_differInGreyAtSixteenPixels();
    void looks_surviveTheWayThroughTheirNumber();
    void filteredSeat_isPaleAndKeepsItsShape();
    void noModel_paintsTheCanvas();
    void captions_stayInsideTheirSections_data();
    void captions_stayInsideTheirSections();
};

void tst_SeatRenderer::parts_equalTheWholeToThePixel()
{
    const MapSample sample = hallSample(16, 24);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    QVERIFY(rc::check("any rectangle painted alone equals the same rectangle of the whole frame", [&] {
        SeatRenderer renderer;
        renderer.setModel(model.get());
        renderer.setScale(*rc::gen::inRange(5, 220) / 100.0, *rc::gen::element(1.0, 1.25, 1.5, 2.0));
        const QPoint origin(*rc::gen::inRange(-100, 500), *rc::gen::inRange(-100, 400));
        QImage whole(frameSize, QImage::Format_RGB32);
        renderer.render(whole, whole.rect(), origin);
        QImage parts(frameSize, QImage::Format_RGB32);
        const int x = *rc::gen::inRange(1, frameSize.width() - 1);
        const int y = *rc::gen::inRange(1, frameSize.height() - 1);
        for (const QRect &part : {QRect(0, 0, x, y), QRect(x, 0, frameSize.width() - x, y), QRect(0, y, x, frameSize.height() - y),
                                  QRect(x, y, frameSize.width() - x, frameSize.height() - y)})
            renderer.render(parts, part, origin);
        RC_ASSERT(differentPixels(whole, parts) == 0);
    }));
}

namespace {

void checkKeptPicture(const MapSample &sample, bool overview)
{
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    SeatRenderer renderer;
    renderer.setModel(model.get());
    renderer.setOverview(overview);
    SeatCamera camera;
    camera.setViewport(frameSize, *rc::gen::element(1.0, 1.25, 1.5, 2.0));
    camera.setBounds(model->data().bounds);
    camera.look(model->data().bounds.center(), *rc::gen::inRange(4, 160) / 100.0);
    const QSize size = (QSizeF(frameSize) * camera.pixelRatio()).toSize();
    SeatMapFrame kept;
    kept.sync(renderer, camera, size);
    QObject::connect(model.get(), &SeatMapModel::seatsChanged, [&](const QList<int> &seats) {
        for (const QRect &box : renderer.seatsChanged(seats))
            kept.invalidate(box);
    });
    QObject::connect(model.get(), &SeatMapModel::areasChanged, [&](const QList<int> &areas) {
        for (const QRect &box : renderer.areasChanged(areas))
            kept.invalidate(box);
    });
    for (int step = *rc::gen::inRange(1, 12); step > 0; --step) {
        switch (*rc::gen::inRange(0, 4)) {
        case 0: camera.panBy({*rc::gen::inRange(-60, 61), *rc::gen::inRange(-60, 61)}); break;
        case 1: model->apply(someChanges(*model)); break;
        case 2:
            if (!model->data().areas.empty())
                model->applyAreas({{model->area(0).no, *rc::gen::inRange(0, 200), *rc::gen::inRange(0, 9)}});
            break;
        default: kept.sync(renderer, camera, size); break;
        }
    }
    kept.sync(renderer, camera, size);

    SeatRenderer fresh;
    fresh.setModel(model.get());
    fresh.setOverview(overview);
    fresh.setScale(camera.scale(), camera.pixelRatio());
    QImage expected(size, QImage::Format_RGB32);
    fresh.render(expected, expected.rect(), camera.origin());
    RC_ASSERT(differentPixels(kept.image(), expected) == 0);
}

} // namespace

void tst_SeatRenderer::keptPicture_equalsAFreshOneAfterAnything()
{
    const MapSample hall = hallSample(16, 24);
    const MapSample club = clubSample();
    QVERIFY(rc::check("moving and changing bit by bit leads to the picture painted at once", [&] {
        checkKeptPicture(*rc::gen::element(0, 1) == 0 ? hall : club, false);
    }));
}

void tst_SeatRenderer::keptOverview_equalsAFreshOneAfterAnything()
{
    const MapSample bowl = bowlSample(2500);
    QVERIFY(rc::check("the same holds for the sections of the overview", [&] { checkKeptPicture(bowl, true); }));
}

void tst_SeatRenderer::everyScale_paintsWithoutTouchingItsNeighbours()
{
    // Nothing may be written outside the rectangle that was asked for.
    const MapSample sample = bowlSample(2000);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    SeatRenderer renderer;
    renderer.setModel(model.get());
    for (double scale = 0.03; scale < 4; scale *= 1.21) {
        renderer.setScale(scale, 1);
        QImage frame(frameSize, QImage::Format_RGB32);
        frame.fill(0xff123456U);
        const QPointF middle = model->section(0).labelPoint * scale;
        const QRect part(37, 41, 200, 130);
        renderer.render(frame, part, middle.toPoint() - part.center());
        int touched = 0;
        for (int y = 0; y < frame.height(); ++y) {
            for (int x = 0; x < frame.width(); ++x)
                touched += !part.contains(x, y) && frame.pixel(x, y) != 0xff123456U ? 1 : 0;
        }
        QCOMPARE(touched, 0);
    }
}

namespace {

struct NamedLook
{
    const char *name;
    SeatLook look;
};

void addPairs(const QList<NamedLook> &looks)
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("right");
    QTest::addColumn<int>("theme");
    const char *themes[] = {"light", "dark", "high contrast"};
    for (int theme = 0; theme < 3; ++theme) {
        for (qsizetype i = 0; i < looks.size(); ++i) {
            for (qsizetype j = i + 1; j < looks.size(); ++j)
                QTest::addRow("%s, %s and %s", themes[theme], looks[i].name, looks[j].name)
                    << looks[i].look.id() << looks[j].look.id() << theme;
        }
    }
}

SeatTheme themeNumber(int number)
{
    return number == 0 ? SeatTheme::of(Theme::light()) : number == 1 ? SeatTheme::of(Theme::dark()) : SeatTheme::of(Theme::highContrast());
}

void comparePair(int side)
{
    QFETCH(int, left);
    QFETCH(int, right);
    QFETCH(int, theme);
    const SeatTheme colours = themeNumber(theme);
    const QImage one = greySeat(SeatLook::fromId(left), side, colours);
    const QImage other = greySeat(SeatLook::fromId(right), side, colours);
    QVERIFY2(clearlyDifferent(one, other) >= 4, qPrintable(QString::number(clearlyDifferent(one, other))));
    // Not only another grey, which could be another category: another shape.
    QVERIFY(shapeOf(one, colours) != shapeOf(other, colours));
}

} // namespace

void tst_SeatRenderer::states_differInGreyAtEightPixels_data()
{
    QList<NamedLook> looks{{"available", {SeatDisplay::Available, 0, SeatKind::Standard, false}},
                           {"mine", {SeatDisplay::Mine, -1, SeatKind::Standard, false}},
                           {"held", {SeatDisplay::HeldElsewhere, -1, SeatKind::Standard, false}},
                           {"sold", {SeatDisplay::Sold, -1, SeatKind::Standard, false}},
                           {"blocked", {SeatDisplay::Blocked, -1, SeatKind::Standard, false}},
                           {"reserved", {SeatDisplay::Reserved, -1, SeatKind::Standard, false}},
                           {"not for sale", {SeatDisplay::NotForSale, -1, SeatKind::Standard, false}}};
    addPairs(looks);
}

void tst_SeatRenderer::states_differInGreyAtEightPixels()
{
    comparePair(8);
}

void tst_SeatRenderer::kinds_differInGreyAtSixteenPixels_data()
{
    addPairs({{"standard", {SeatDisplay::Available, 2, SeatKind::Standard, false}},
              {"wheelchair", {SeatDisplay::Available, 2, SeatKind::Wheelchair, false}},
              {"companion", {SeatDisplay::Available, 2, SeatKind::Companion, false}},
              {"restricted", {SeatDisplay::Available, 2, SeatKind::RestrictedView, false}},
              {"pending", {SeatDisplay::Pending, 2, SeatKind::Standard, false}},
              {"mine", {SeatDisplay::Mine, -1, SeatKind::Standard, false}},
              {"checked in", {SeatDisplay::CheckedIn, -1, SeatKind::Standard, false}}});
}

void tst_SeatRenderer::kinds_differInGreyAtSixteenPixels()
{
    comparePair(16);
}

void tst_SeatRenderer::looks_surviveTheWayThroughTheirNumber()
{
    for (int display = 0; display < seatDisplayCount; ++display) {
        for (int category = -1; category < SeatLook::mostCategories; ++category) {
            for (int kind = 0; kind < SeatLook::kinds; ++kind) {
                const SeatLook look{static_cast<SeatDisplay>(display), category, static_cast<SeatKind>(kind), display % 2 == 1};
                QVERIFY(look.id() >= 0 && look.id() < SeatLook::idCount);
                const SeatLook back = SeatLook::fromId(look.id());
                QCOMPARE(back.id(), look.id());
                QCOMPARE(back.display, look.display);
                QCOMPARE(back.dim, look.dim);
            }
        }
    }
}

void tst_SeatRenderer::filteredSeat_isPaleAndKeepsItsShape()
{
    const SeatTheme theme = SeatTheme::of(Theme::light());
    const SeatLook look{SeatDisplay::Sold, -1, SeatKind::Standard, false};
    const SeatLook pale{SeatDisplay::Sold, -1, SeatKind::Standard, true};
    QCOMPARE(shapeOf(greySeat(look, 20, theme), theme), shapeOf(greySeat(pale, 20, theme), theme));
    const QImage strong = greySeat({SeatDisplay::Available, 0, SeatKind::Standard, false}, 10, theme);
    const QImage weak = greySeat({SeatDisplay::Available, 0, SeatKind::Standard, true}, 10, theme);
    const int ground = qGray(theme.canvas.rgb());
    QVERIFY(std::abs(qGray(weak.pixel(10, 10)) - ground) * 3 < std::abs(qGray(strong.pixel(10, 10)) - ground));
}

void tst_SeatRenderer::noModel_paintsTheCanvas()
{
    SeatRenderer renderer;
    QImage frame(50, 50, QImage::Format_RGB32);
    frame.fill(Qt::red);
    renderer.render(frame, frame.rect(), {});
    QCOMPARE(frame.pixelColor(25, 25), renderer.theme().canvas);
}

namespace {

/// One section called Gallery, `size` plan units and turned by so many degrees.
std::shared_ptr<SeatMapModel> galleryOf(QSizeF size, double degrees)
{
    QPolygonF outline(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size));
    outline.removeLast();
    RowDto row;
    row.label = u"A"_s;
    row.seats = {{SeatNo(1), u"1"_s, u"1"_s, {300, 300}, SeatKind::Standard, 0, {}}};
    SectionDto section;
    section.no = SectionNo(2);
    section.name = u"Standard"_s;
    section.rows = {row};
    section.outline = QTransform().translate(300, 300).rotate(degrees).map(outline);
    ZoneDto zone;
    zone.no = ZoneNo(3);
    zone.name = u"Gallery"_s;
    zone.sections = {section};
    LayoutDto layout;
    layout.size = {600, 600};
    layout.categories = {{u"A"_s}};
    layout.zones = {zone};
    return SeatMapModel::fromLayout(layout, {ConfigurationNo(4), u"All"_s, {{ZoneNo(3), SectionNo(2)}}, {}});
}

} // namespace

void tst_SeatRenderer::captions_stayInsideTheirSections_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<bool>("hasRoom");
    for (const double degrees : {0.0, 13.0, 45.0, 77.0, 90.0, 103.0, 135.0, 170.0}) {
        QTest::addRow("wide, %g degrees", degrees) << QSizeF(400, 200) << degrees << true;
        QTest::addRow("narrow, %g degrees", degrees) << QSizeF(400, 30) << degrees << true;
        QTest::addRow("a thread, %g degrees", degrees) << QSizeF(400, 6) << degrees << false;
        QTest::addRow("tiny, %g degrees", degrees) << QSizeF(20, 20) << degrees << false;
    }
}

void tst_SeatRenderer::captions_stayInsideTheirSections()
{
    QFETCH(const QSizeF, size);
    QFETCH(const double, degrees);
    QFETCH(const bool, hasRoom);
    const auto model = galleryOf(size, degrees);
    const SeatTheme theme = SeatTheme::of(Theme::light());
    const SeatMapFilter filter;
    TextCache texts;
    const SceneryStyle style{*model, theme, filter, texts, 1, 1};
    QImage inside(600, 600, QImage::Format_RGB32);
    inside.fill(Qt::white);
    const auto targetOf = [](QImage &image) {
        return PixelTarget{reinterpret_cast<quint32 *>(image.bits()), image.bytesPerLine() / 4, image.rect()};
    };
    DevicePolygon::area(model->section(0).outline, 1).fill(targetOf(inside), {}, PolygonPaint::plain(0xff000000U));
    DevicePolygon::border(model->section(0).outline, 1, 3).fill(targetOf(inside), {}, PolygonPaint::plain(0xff000000U));
    for (const bool overview : {true, false}) {
        const SceneryPiece piece = overview ? sectionPiece(style, 0) : sectionNamePiece(style, 0);
        QCOMPARE(!piece.texts.empty(), hasRoom);
        QImage painted(600, 600, QImage::Format_RGB32);
        painted.fill(Qt::white);
        piece.paint(targetOf(painted), {});
        int spilt = 0;
        for (int y = 0; y < 600; ++y) {
            for (int x = 0; x < 600; ++x)
                spilt += inside.pixel(x, y) == 0xffffffffU && painted.pixel(x, y) != 0xffffffffU ? 1 : 0;
        }
        QCOMPARE(spilt, 0);
    }
}

QTEST_MAIN(tst_SeatRenderer)
#include "tst_seatrenderer.moc"
