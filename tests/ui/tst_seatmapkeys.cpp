#include "map/seatminimap.h"
#include "ui/shownmap.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Every key of the map, through real events.
class tst_SeatMapKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void map_isOneTabStop();
    void focus_entersAtTheBestSeatThenAtTheLastCursor();
    void pageKeys_walkThroughTheSections();
    void controlShiftArrow_extendsToTheNextAvailable();
    void shiftEnd_marksToTheEndOfTheRow();
    void plusAndMinus_zoom();
    void letters_openTheGoToBox();
    void goToBox_completesAndSaysWhatIsNotThere();
    void escape_leavesOneThingAfterTheOther();
    void arrows_reachStandingAreasAndTables();
    void sections_areWalkedByArrows();
    void controlM_hidesTheMinimap();
};

void tst_SeatMapKeys::map_isOneTabStop()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *map = new SeatMapView;
    auto *after = new QPushButton(u"After"_s);
    for (QWidget *widget : QList<QWidget *>{before, map, after})
        column->addWidget(widget);
    const MapSample sample = hallSample(10, 20);
    map->setModel(SeatMapModel::fromLayout(sample.layout, sample.configuration));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(map->hasFocus());
    QTest::keyClick(map, Qt::Key_Right);
    QTest::keyClick(map, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    QTest::keyClick(after, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(map->hasFocus());
    QTest::keyClick(map, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(before->hasFocus());
}

void tst_SeatMapKeys::focus_entersAtTheBestSeatThenAtTheLastCursor()
{
    ShownMap shown(hallSample(10, 20));
    QVERIFY(shown.takeFocus());
    const int seat = shown.view.state().cursorSeat;
    QVERIFY(seat >= 0);
    const QPointF stage = shown.model->data().focalPoint;
    const double distance = QLineF(shown.model->seat(seat).position(), stage).length();
    for (int other = 0; other < shown.model->seatCount(); ++other)
        QVERIFY(QLineF(shown.model->seat(other).position(), stage).length() >= distance - 0.01);
    QTest::keyClick(&shown.view, Qt::Key_Down);
    const int moved = shown.view.state().cursorSeat;
    QVERIFY(moved != seat);
    shown.view.clearFocus();
    shown.view.setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.view.state().cursorSeat, moved);
}

void tst_SeatMapKeys::pageKeys_walkThroughTheSections()
{
    ShownMap shown(bowlSample(6000));
    shown.view.openSection(shown.model->section(2).no);
    QTest::keyClick(&shown.view, Qt::Key_PageDown);
    QCOMPARE(shown.view.section(), shown.model->section(3).no);
    QCOMPARE(shown.model->seat(shown.view.state().cursorSeat).section, qint16(3));
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QCOMPARE(shown.view.section(), shown.model->section(1).no);
    // The pit has no seats; the keyboard stands on it all the same.
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QCOMPARE(shown.view.section(), shown.model->section(shown.model->sectionCount() - 1).no);
    QCOMPARE(shown.view.state().cursorArea, 0);
    QSignalSpy areas(&shown.view, &SeatMapView::areaActivated);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(areas.size(), 1);
}

void tst_SeatMapKeys::controlShiftArrow_extendsToTheNextAvailable()
{
    ShownMap shown(hallSample(10, 20));
    shown.model->apply({{shown.no(4, 4), SeatDisplay::Sold}, {shown.no(4, 5), SeatDisplay::HeldElsewhere}});
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    shown.view.goTo(shown.no(4, 3));
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.view.cursor(), shown.no(4, 6));
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(4, 3), shown.seat(4, 6)}));
}

void tst_SeatMapKeys::shiftEnd_marksToTheEndOfTheRow()
{
    ShownMap shown(hallSample(10, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatsRequested);
    shown.view.goTo(shown.no(4, 18));
    QTest::keyClick(&shown.view, Qt::Key_End, Qt::ShiftModifier);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(lastSeats(spy), shown.nos({shown.seat(4, 18), shown.seat(4, 19), shown.seat(4, 20)}));
}

void tst_SeatMapKeys::plusAndMinus_zoom()
{
    ShownMap shown(hallSample(40, 60));
    const int before = shown.view.zoomPercent();
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QVERIFY(shown.view.zoomPercent() > before);
    QTest::keyClick(&shown.view, Qt::Key_Minus);
    QCOMPARE(shown.view.zoomPercent(), before);
}

void tst_SeatMapKeys::letters_openTheGoToBox()
{
    ShownMap shown(hallSample(12, 20));
    QVERIFY(shown.takeFocus());
    // B is a letter here: the best seats are another key.
    QTest::keyClick(&shown.view, 'b');
    auto *box = shown.view.findChild<QLineEdit *>();
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->text(), u"b"_s);
    box->clear();
    QTest::keyClicks(box, u"Stalls C 14"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!box->isVisible());
    QCOMPARE(shown.view.cursor(), shown.no(2, 14));
    QVERIFY(shown.view.hasFocus());
}

void tst_SeatMapKeys::goToBox_completesAndSaysWhatIsNotThere()
{
    ShownMap shown(clubSample());
    QVERIFY(shown.takeFocus());
    QSignalSpy notices(&shown.view, &SeatMapView::notice);
    QTest::keyClick(&shown.view, 'x');
    auto *box = shown.view.findChild<QLineEdit *>();
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(notices.size(), 1);
    QVERIFY(box->isVisible());
    box->clear();
    QTest::keyClicks(box, u"rear"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(shown.view.state().cursorArea, 0);
    QSignalSpy areas(&shown.view, &SeatMapView::areaActivated);
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(areas.size(), 1);
    QTest::keyClick(&shown.view, '3');
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!box->isVisible());
    QVERIFY(shown.view.hasFocus());
}

void tst_SeatMapKeys::escape_leavesOneThingAfterTheOther()
{
    ShownMap shown(bowlSample(3000));
    shown.view.openSection(shown.model->section(1).no);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!shown.view.state().marked.isEmpty());
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(shown.view.state().marked.isEmpty());
    QVERIFY(shown.view.level() != SeatMapLevel::Overview);
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QCOMPARE(shown.view.level(), SeatMapLevel::Overview);
}

void tst_SeatMapKeys::arrows_reachStandingAreasAndTables()
{
    ShownMap shown(clubSample());
    shown.view.goTo(shown.no(0, 1));
    QSet<int> tables;
    for (int i = 0; i < 30; ++i) {
        if (shown.view.state().cursorSeat >= 0)
            tables.insert(shown.model->seat(shown.view.state().cursorSeat).row);
        QTest::keyClick(&shown.view, Qt::Key_Right);
    }
    QCOMPARE(tables.size(), 4);
    for (int i = 0; i < 6 && shown.view.state().cursorArea < 0; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(shown.view.state().cursorArea, 0);
    QVERIFY(shown.view.cursor().isNull());
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QVERIFY(shown.view.state().cursorSeat >= 0);
    QCOMPARE(shown.view.state().cursorArea, -1);
    // A full area is none of the available places.
    shown.model->applyAreas({{shown.model->area(0).no, 0, 0}});
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(shown.view.state().cursorArea, -1);
}

void tst_SeatMapKeys::sections_areWalkedByArrows()
{
    ShownMap shown(bowlSample(6000));
    QVERIFY(shown.takeFocus());
    const int first = shown.view.state().cursorSection;
    QVERIFY(first >= 0);
    for (const auto key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Left, Qt::Key_Down})
        QTest::keyClick(&shown.view, key);
    QVERIFY(shown.view.state().cursorSection >= 0);
    QTest::keyClick(&shown.view, Qt::Key_End);
    QCOMPARE(shown.view.state().cursorSection, shown.model->sectionCount() - 1);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(shown.view.section(), shown.model->section(0).no);
}

void tst_SeatMapKeys::controlM_hidesTheMinimap()
{
    ShownMap shown(hallSample(40, 60));
    shown.comeClose(shown.seat(20, 30));
    const SeatMinimap minimap(shown.view.state());
    QVERIFY(minimap.isShown());
    QTest::keyClick(&shown.view, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!minimap.isShown());
    QTest::keyClick(&shown.view, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(minimap.isShown());
}

QTEST_MAIN(tst_SeatMapKeys)
#include "tst_seatmapkeys.moc"
