#include "common/theme.h"
#include "map/seattheme.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// Machado, Oliveira, Fernandes 2009, severity 1.0; they work on linear RGB.
constexpr std::array<Matrix, 4> visions{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};
constexpr Matrix toXyz{
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

Vector times(const Matrix &matrix, const Vector &v)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return result;
}

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Vector lab(const QColor &colour, const Matrix &vision)
{
    Vector seen = times(vision, {linear(colour.red()), linear(colour.green()), linear(colour.blue())});
    for (double &value : seen)
        value = std::clamp(value, 0.0, 1.0);
    const Vector white = times(toXyz, {1, 1, 1});
    Vector f = times(toXyz, seen);
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = f[i] / white[i];
        f[i] = t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double distance(const QColor &one, const QColor &other, const Matrix &vision)
{
    const Vector a = lab(one, vision);
    const Vector b = lab(other, vision);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_ofBlackOnWhite_is21();
    void texts_areReadable_data() { allThemes(); }
    void texts_areReadable();
    void edges_areVisible_data() { allThemes(); }
    void edges_areVisible();
    void categories_areReadableOnTheCanvas_data() { allThemes(); }
    void categories_areReadableOnTheCanvas();
    void categories_differForFourKindsOfVision_data() { allThemes(); }
    void categories_differForFourKindsOfVision();
    void highContrast_hasTextsOfSevenToOneAndStrongEdges();
    void highContrast_isBrightOnBlackAndStillTellsCategoriesApart();
    void darkCategories_doNotOutshineOwnSeats();
    void seatStates_areVisible_data() { allThemes(); }
    void seatStates_areVisible();

private:
    static void allThemes()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
        QTest::newRow("high contrast") << 2;
    }
    static Theme wanted()
    {
        QFETCH(int, number);
        return number == 0 ? Theme::light() : number == 1 ? Theme::dark() : Theme::highContrast();
    }
    static void keepApart(const std::array<Theme::Category, Theme::CategoryCount> &categories, double least)
    {
        for (std::size_t v = 0; v < visions.size(); ++v) {
            for (std::size_t i = 0; i < categories.size(); ++i) {
                for (std::size_t j = i + 1; j < categories.size(); ++j) {
                    const double delta = distance(categories[i].fill, categories[j].fill, visions[v]);
                    QVERIFY2(delta >= least,
                             qPrintable(u"categories %1 and %2, vision %3: %4"_s.arg(i).arg(j).arg(v).arg(delta)));
                }
            }
        }
    }
    static void atLeast(double wantedRatio, const QColor &ink, const QColor &ground, const QString &what)
    {
        const double ratio = contrast(ink, ground);
        QVERIFY2(ratio >= wantedRatio, qPrintable(u"%1: %2 < %3"_s.arg(what).arg(ratio).arg(wantedRatio)));
    }
};

void tst_Theme::contrast_ofBlackOnWhite_is21()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
}

void tst_Theme::texts_areReadable()
{
    const Theme t = wanted();
    for (const QColor &ground : {t.background, t.surface, t.alt, t.tint, t.canvas}) {
        atLeast(4.5, t.text, ground, u"text on "_s + ground.name());
        atLeast(4.5, t.muted, ground, u"muted on "_s + ground.name());
    }
    for (const Tone tone : {Tone::Accent, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger}) {
        atLeast(4.5, t.ink(tone), t.plate(tone), u"ink on its plate"_s);
        atLeast(4.5, t.ink(tone), t.surface, u"ink on surface"_s);
        atLeast(4.5, t.ink(tone), t.tint, u"ink on tint"_s);
        atLeast(4.5, t.text, t.plate(tone), u"text on a plate"_s);
    }
    atLeast(4.5, t.onAccent, t.accent, u"text on accent"_s);
    atLeast(4.5, t.onAccent, t.accentHover, u"text on accent under the pointer"_s);
    atLeast(4.5, t.onDanger, t.dangerFill, u"text on danger"_s);
    atLeast(4.5, t.seat.stageText, t.seat.stage, u"the stage's word"_s);
    for (int i = 0; i < Theme::CategoryCount; ++i)
        atLeast(4.5, t.muted, t.sectionFill(i), u"muted on section %1"_s.arg(i));
}

void tst_Theme::highContrast_hasTextsOfSevenToOneAndStrongEdges()
{
    const Theme t = Theme::highContrast();
    for (const QColor &ground : {t.background, t.surface, t.alt, t.tint, t.canvas}) {
        for (const QColor &ink : {t.text, t.muted, t.accent, t.edge, t.ringInk})
            atLeast(7, ink, ground, ink.name() + u" on "_s + ground.name());
    }
    for (const QColor &ground : {t.background, t.surface})
        atLeast(7, t.line, ground, u"rule"_s);
    for (const Tone tone : {Tone::Accent, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger}) {
        atLeast(7, t.ink(tone), t.plate(tone), u"ink on its plate"_s);
        atLeast(7, t.text, t.plate(tone), u"text on a plate"_s);
    }
    for (const auto &[ink, ground] : {std::pair(t.onAccent, t.accent), std::pair(t.onAccent, t.accentHover),
                                      std::pair(t.onDanger, t.dangerFill), std::pair(t.disabledText, t.surface)})
        atLeast(7, ink, ground, ink.name() + u" on "_s + ground.name());
}

void tst_Theme::edges_areVisible()
{
    const Theme t = wanted();
    for (const QColor &ground : {t.background, t.surface})
        atLeast(3.0, t.edge, ground, u"edge"_s);
    for (const QColor &ground : {t.background, t.surface, t.alt, t.tint, t.canvas})
        atLeast(3.0, t.ringInk, ground, u"focus ring"_s);
    atLeast(3.0, t.ringInk, t.ringHalo, u"ring on its halo"_s);
}

void tst_Theme::categories_areReadableOnTheCanvas()
{
    const Theme t = wanted();
    for (int i = 0; i < Theme::CategoryCount; ++i) {
        atLeast(3.0, t.category(i).fill, t.canvas, u"category %1 on canvas"_s.arg(i));
        atLeast(4.5, t.category(i).letter, t.category(i).fill, u"letter of category %1"_s.arg(i));
    }
}

void tst_Theme::categories_differForFourKindsOfVision()
{
    const Theme t = wanted();
    keepApart(t.categories, t.isDark && !t.isHighContrast ? 26.5 : 24.9);
}

void tst_Theme::highContrast_isBrightOnBlackAndStillTellsCategoriesApart()
{
    const SeatTheme t = SeatTheme::of(Theme::highContrast());
    QVERIFY(t.highContrast);
    keepApart(t.categories, 24.9);
    for (const Theme::Category &category : t.categories) {
        atLeast(7, category.fill, t.canvas, u"category"_s);
        atLeast(7, category.letter, category.fill, u"letter"_s);
    }
    for (const QColor &ink :
         {t.text, t.muted, t.edge, t.accent, t.ink, t.held, t.soldGlyph, t.blocked, t.reserved, t.stageText})
        atLeast(7, ink, t.canvas, ink.name());
}

void tst_Theme::darkCategories_doNotOutshineOwnSeats()
{
    const Theme t = Theme::dark();
    const double mine = lab(t.seat.mineDisc, visions[0])[0];
    for (int i = 0; i < Theme::CategoryCount; ++i)
        QCOMPARE_LE(lab(t.category(i).fill, visions[0])[0], mine - 15);
}

void tst_Theme::seatStates_areVisible()
{
    const Theme t = wanted();
    for (const QColor &ink : {t.seat.mineDisc, t.seat.held, t.seat.blocked, t.seat.reserved, t.seat.cursorOuter})
        atLeast(3.0, ink, t.canvas, u"seat state "_s + ink.name());
    atLeast(4.5, t.seat.mineTick, t.seat.mineDisc, u"tick"_s);
    atLeast(4.5, t.seat.soldCross, t.canvas, u"cross"_s);
    atLeast(3.0, t.seat.soldCross, t.seat.soldSquare, u"cross on its square"_s);
    atLeast(3.0, t.seat.cursorOuter, t.seat.cursorInner, u"cursor ring"_s);
}

QTEST_APPLESS_MAIN(tst_Theme)
#include "tst_theme.moc"
