#include "ui/shownmap.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QScreen>
#include <QTemporaryFile>
#include <QTest>
#include <QWindow>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// Side by side, each with its own number of device pixels per logical one.
constexpr std::array<double, 4> ratios{1, 1.25, 1.5, 2};
constexpr int screenWidth = 2400;

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

QScreen *screenWith(double ratio)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        if (qFuzzyCompare(screen->devicePixelRatio(), ratio))
            return screen;
    }
    return nullptr;
}

/// What the window really shows, put together from everything that was painted until now.
QImage pictureOf(const SeatMapView &view)
{
    return view.screen()->grabWindow(view.winId()).toImage().convertToFormat(QImage::Format_RGB32);
}

int differentPixels(const QImage &left, const QImage &right)
{
    if (left.size() != right.size())
        return -1;
    int different = 0;
    for (int y = 0; y < left.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(left.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(right.constScanLine(y));
        for (int x = 0; x < left.width(); ++x)
            different += a[x] != b[x] ? 1 : 0;
    }
    return different;
}

/// How many pixels in the middle of the window, where no signs lie, are not those of a frame painted afresh.
int pixelsBesideTheRenderers(const ShownMap &shown)
{
    const QImage window = pictureOf(shown.view);
    const SeatMapState &state = shown.view.state();
    SeatRenderer renderer;
    renderer.setModel(shown.model.get());
    renderer.setTheme(state.renderer.theme());
    renderer.setScale(state.camera.scale(), state.camera.pixelRatio());
    QImage expected(window.size(), QImage::Format_RGB32);
    renderer.render(expected, expected.rect(), state.camera.origin());
    const QRect middle(QPoint(window.width() / 3, window.height() / 3), window.size() / 3);
    return differentPixels(window.copy(middle), expected.copy(middle));
}

void moveTo(SeatMapView &view, QScreen *screen, QSize size)
{
    view.setScreen(screen);
    view.setGeometry(QRect(screen->geometry().topLeft() + QPoint(20, 20), size));
    view.show();
    settle();
}

/// Everything that happens to a map in an evening, one thing at a time.
class Evening
{
public:
    Evening(ShownMap &shown, quint32 seed) : m_shown(shown), m_random(seed) {}

    void step()
    {
        SeatMapView &view = m_shown.view;
        const QRect room = view.viewport()->rect();
        const QPoint at(m_random.bounded(room.width()), m_random.bounded(room.height()));
        switch (m_random.bounded(9)) {
        case 0:
        case 1: drag(at, at + QPoint(m_random.bounded(-90, 90), m_random.bounded(-70, 70))); break;
        case 2: change(1); break;
        case 3: change(20); break;
        case 4: hover(at); break;
        case 5: view.goTo(m_shown.model->seatNo(m_random.bounded(m_shown.model->seatCount()))); break;
        case 6: QTest::keyClick(&view, m_random.bounded(2) == 0 ? Qt::Key_Right : Qt::Key_Down); break;
        case 7: wheel(at, m_random.bounded(2) == 0 ? 60 : -90); break;
        default: view.setProposal({m_shown.model->seatNo(m_random.bounded(m_shown.model->seatCount()))}); break;
        }
        settle();
    }

private:
    /// Until the card is there: it comes a moment later, and must not come between two pictures.
    void hover(QPoint at)
    {
        QTest::mouseMove(m_shown.view.viewport(), at);
        const SeatMapState &now = m_shown.view.state();
        const bool over = now.hoverSeat >= 0 || now.hoverSection >= 0 || now.hoverArea >= 0;
        QVERIFY(!over || QTest::qWaitFor([&now] { return now.hoverDetails; }));
    }
    void drag(QPoint from, QPoint to)
    {
        QWidget *viewport = m_shown.view.viewport();
        QTest::mousePress(viewport, Qt::MiddleButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::MiddleButton, {}, to);
    }
    void change(int seats)
    {
        QList<SeatChange> changes;
        for (int i = 0; i < seats; ++i)
            changes.append({m_shown.model->seatNo(m_random.bounded(m_shown.model->seatCount())),
                            static_cast<SeatDisplay>(m_random.bounded(seatDisplayCount))});
        m_shown.model->apply(changes);
    }
    void wheel(QPointF at, int turn)
    {
        QWheelEvent event(at, m_shown.view.viewport()->mapToGlobal(at), {}, {0, turn}, {}, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(m_shown.view.viewport(), &event);
    }

    ShownMap &m_shown;
    QRandomGenerator m_random;
};

} // namespace

/// The map on screens with 1, 1.25, 1.5 and 2 device pixels per logical one: what is painted bit by bit, rings and
/// signs included, equals what is painted at once, and a window may be dragged from one screen to the next.
class tst_SeatMapScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void window_equalsAFreshPictureAfterAnything_data();
    void window_equalsAFreshPictureAfterAnything();
    void windowMovedToAnotherScreen_isSharpThere();
    void frame_isNeverResampled();
};

void tst_SeatMapScreens::window_equalsAFreshPictureAfterAnything_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("large");
    for (const double ratio : ratios) {
        QTest::addRow("hall at %g", ratio) << ratio << false;
        QTest::addRow("bowl at %g", ratio) << ratio << true;
    }
}

void tst_SeatMapScreens::window_equalsAFreshPictureAfterAnything()
{
    QFETCH(double, ratio);
    QFETCH(bool, large);
    QVERIFY(screenWith(ratio));
    ShownMap shown(large ? bowlSample(4000) : hallSample(24, 36));
    moveTo(shown.view, screenWith(ratio), {701, 433});
    QCOMPARE(shown.view.devicePixelRatioF(), ratio);
    Evening evening(shown, large ? 7 : 11);
    for (int step = 0; step < 60; ++step) {
        evening.step();
        const QImage kept = pictureOf(shown.view);
        // Asking for the numbers again paints everything anew.
        shown.view.setNumbersFrom(22);
        settle();
        const int different = differentPixels(kept, pictureOf(shown.view));
        QVERIFY2(different == 0, qPrintable(u"step %1: %2 pixels"_s.arg(step).arg(different)));
    }
}

void tst_SeatMapScreens::windowMovedToAnotherScreen_isSharpThere()
{
    ShownMap shown(hallSample(24, 36));
    shown.view.setMinimapEnabled(false);
    moveTo(shown.view, screenWith(1), {701, 433});
    const QPointF middle = shown.model->data().bounds.center();
    shown.view.showPlan(QRectF(middle.x() - 300, middle.y() - 180, 600, 360));
    settle();
    const QPointF centre = shown.view.visiblePlan().center();
    const int zoom = shown.view.zoomPercent();
    for (const double ratio : {1.5, 1.25, 2.0, 1.0}) {
        moveTo(shown.view, screenWith(ratio), {701, 433});
        QCOMPARE(shown.view.state().camera.pixelRatio(), ratio);
        QCOMPARE(shown.view.zoomPercent(), zoom);
        QVERIFY(QLineF(shown.view.visiblePlan().center(), centre).length() < 2);
        QCOMPARE(pixelsBesideTheRenderers(shown), 0);
    }
}

/// The pixels of the window are those that the renderer painted, one for one.
void tst_SeatMapScreens::frame_isNeverResampled()
{
    for (const double ratio : ratios) {
        ShownMap shown(hallSample(24, 36));
        shown.view.setMinimapEnabled(false);
        moveTo(shown.view, screenWith(ratio), {700, 432});
        for (int i = 0; i < 3; ++i)
            shown.view.zoomIn();
        settle();
        QCOMPARE(pixelsBesideTheRenderers(shown), 0);
    }
}

int main(int argc, char **argv)
{
    QByteArray screens = R"({"screens":[)";
    QByteArray factors;
    for (std::size_t i = 0; i < ratios.size(); ++i) {
        const QByteArray name = "S" + QByteArray::number(i);
        screens += (i == 0 ? "" : ",") + QByteArray(R"({"name":")") + name + R"(","x":)" +
                   QByteArray::number(static_cast<int>(i) * screenWidth) + R"(,"y":0,"width":)" +
                   QByteArray::number(screenWidth) + R"(,"height":1400,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1})";
        factors += (i == 0 ? "" : ";") + name + '=' + QByteArray::number(ratios[i]);
    }
    screens += "]}";
    QTemporaryFile file;
    if (!file.open() || file.write(screens) != screens.size() || !file.flush())
        return 1;
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
    qputenv("QT_SCREEN_SCALE_FACTORS", factors);
    QApplication application(argc, argv);
    tst_SeatMapScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_seatmapscreens.moc"
