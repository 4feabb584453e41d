#include "map/seatmapframe.h"
#include "map/seatpulse.h"

#include "common/style.h"
#include "ui/shownmap.h"

#include <QSignalSpy>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// A map that moves.
struct MovingMap : ShownMap
{
    explicit MovingMap(const MapSample &sample) : ShownMap(sample)
    {
        view.setReducedMotion(false);
        pulse = view.findChild<SeatPulse *>();
    }

    bool isMoving() const { return pulse->isRunning(); }

    SeatPulse *pulse = nullptr;
};

QImage pictureOf(SeatMapView &view)
{
    return view.grab().toImage();
}

} // namespace

/// What moves on a map, what does not, and what happens to a flight that is disturbed.
class tst_SeatMapMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seatOfSomebodyElse_fadesAndRingsAndComesToRest();
    void fadingSeat_beginsAsItWas();
    void ownSeat_changesAtOnce();
    void awaitedSeat_hasAnArcThatGoesRound();
    void seatOutOfView_doesNotMove();
    void fiftyChangesInASecond_areTooManyToMove();
    void reducedMotion_movesNothing();
    void programThatMovesLittle_movesNoMap();
    void movement_repaintsOnlyRoundTheSeat();
    void flight_isShortAndEndsAtTheSection();
    void resizeWhileFlying_endsAtTheSectionInTheNewSize();
    void wheelWhileFlying_takesOver();
    void anotherModelWhileFlying_isShownWhole();
};

void tst_SeatMapMotion::seatOfSomebodyElse_fadesAndRingsAndComesToRest()
{
    MovingMap map(hallSample(10, 20));
    const QImage before = pictureOf(map.view);
    map.model->apply({{map.no(4, 10), SeatDisplay::Sold}});
    QVERIFY(map.isMoving());
    QTRY_VERIFY(!map.isMoving());
    const QImage after = pictureOf(map.view);
    QVERIFY(after != before);
    // Nothing of the movement stays behind.
    ShownMap still(hallSample(10, 20));
    still.model->apply({{still.no(4, 10), SeatDisplay::Sold}});
    QCOMPARE(after, pictureOf(still.view));
}

void tst_SeatMapMotion::fadingSeat_beginsAsItWas()
{
    MovingMap map(hallSample(10, 20));
    const QPoint corner = map.view.seatRect(map.seat(4, 10)).topLeft() + QPoint(3, 3);
    const QRgb available = pictureOf(map.view).pixel(corner);
    map.model->apply({{map.no(4, 10), SeatDisplay::Sold}});
    const QRgb early = pictureOf(map.view).pixel(corner);
    QTRY_VERIFY(!map.isMoving());
    const QRgb sold = pictureOf(map.view).pixel(corner);
    // Within the first moments it is nearer to what it was; on a slow day at least no farther than what it becomes.
    const auto away = [](QRgb a, QRgb b) {
        return qAbs(qRed(a) - qRed(b)) + qAbs(qGreen(a) - qGreen(b)) + qAbs(qBlue(a) - qBlue(b));
    };
    QVERIFY(away(available, sold) > 60);
    QVERIFY(away(early, available) <= away(sold, available));
}

void tst_SeatMapMotion::ownSeat_changesAtOnce()
{
    MovingMap map(hallSample(10, 20));
    map.model->apply({{map.no(4, 10), SeatDisplay::Pending}});
    map.model->apply({{map.no(4, 10), SeatDisplay::Mine}});
    QVERIFY(!map.isMoving());
    map.model->apply({{map.no(4, 10), SeatDisplay::Available}});
    QVERIFY(!map.isMoving());
}

void tst_SeatMapMotion::awaitedSeat_hasAnArcThatGoesRound()
{
    MovingMap map(hallSample(10, 20));
    ShownMap still(hallSample(10, 20));
    const auto seatIn = [](ShownMap &shown) {
        return shown.view.grab(shown.view.seatRect(shown.seat(4, 10))).toImage();
    };
    map.model->apply({{map.no(4, 10), SeatDisplay::Pending}});
    still.model->apply({{still.no(4, 10), SeatDisplay::Pending}});
    QTRY_VERIFY(seatIn(map) != seatIn(still));
    const QImage once = seatIn(map);
    QTRY_VERIFY(seatIn(map) != once);
    // Answered, it rests; and nothing of the arc stays.
    for (ShownMap *shown : {static_cast<ShownMap *>(&map), &still})
        shown->model->apply({{shown->no(4, 10), SeatDisplay::Mine}});
    QVERIFY(!map.pulse->isWaiting());
    QCOMPARE(seatIn(map), seatIn(still));
}

void tst_SeatMapMotion::seatOutOfView_doesNotMove()
{
    MovingMap map(hallSample(40, 60));
    map.view.setReducedMotion(true);
    map.view.goTo(map.no(2, 2));
    map.view.setReducedMotion(false);
    map.model->apply({{map.no(39, 59), SeatDisplay::Sold}});
    QVERIFY(!map.isMoving());
}

void tst_SeatMapMotion::fiftyChangesInASecond_areTooManyToMove()
{
    MovingMap map(hallSample(10, 20));
    QList<SeatChange> changes;
    for (int seat = 0; seat < 51; ++seat)
        changes.append({map.model->seatNo(seat), SeatDisplay::Sold});
    map.model->apply(changes);
    QVERIFY(!map.isMoving());
}

void tst_SeatMapMotion::reducedMotion_movesNothing()
{
    ShownMap map(bowlSample(3000));
    map.view.openSection(map.model->section(1).no);
    const QRectF there = map.view.visiblePlan();
    QVERIFY(there.intersects(map.model->section(1).bounds));
    map.model->apply({{map.model->seatNo(map.model->section(1).firstSeat), SeatDisplay::Sold}});
    QVERIFY(!map.view.findChild<SeatPulse *>()->isRunning());
    QCoreApplication::processEvents();
    QCOMPARE(map.view.visiblePlan(), there);
}

void tst_SeatMapMotion::programThatMovesLittle_movesNoMap()
{
    Style style(Theme::light());
    style.setAnimated(false);
    MovingMap map(bowlSample(3000));
    map.view.setStyle(&style);
    const QRectF before = map.view.visiblePlan();
    map.view.openSection(map.model->section(1).no);
    const QRectF there = map.view.visiblePlan();
    QVERIFY(there != before && there.intersects(map.model->section(1).bounds));
    map.model->apply({{map.model->seatNo(map.model->section(1).firstSeat), SeatDisplay::Sold}});
    QVERIFY(!map.isMoving());
    // As soon as motion is welcome again, things move.
    style.setAnimated(true);
    map.view.fit();
    QCOMPARE(map.view.visiblePlan(), there);
    map.view.setStyle(nullptr);
}

void tst_SeatMapMotion::movement_repaintsOnlyRoundTheSeat()
{
    MovingMap map(hallSample(10, 20));
    QRegion painted;
    connect(map.pulse, &SeatPulse::repaintNeeded, this, [&](const QRegion &region) { painted += region; });
    map.model->apply({{map.no(4, 10), SeatDisplay::Sold}});
    QTRY_VERIFY(!map.isMoving());
    QVERIFY(!painted.isEmpty());
    const int reach = 3 * map.view.seatRect(map.seat(4, 10)).width();
    QVERIFY(map.view.seatRect(map.seat(4, 10)).adjusted(-reach, -reach, reach, reach).contains(painted.boundingRect()));
}

void tst_SeatMapMotion::flight_isShortAndEndsAtTheSection()
{
    MovingMap map(bowlSample(3000));
    const QRectF before = map.view.visiblePlan();
    map.view.openSection(map.model->section(1).no);
    QCOMPARE(map.view.visiblePlan(), before);
    const MapSection &section = map.model->section(1);
    QTRY_VERIFY(map.view.visiblePlan().contains(section.bounds));
    QCOMPARE(map.view.section(), section.no);
    // It arrives where no movement at all would have arrived.
    ShownMap still(bowlSample(3000));
    still.view.openSection(still.model->section(1).no);
    QTRY_COMPARE(map.view.visiblePlan(), still.view.visiblePlan());
}

void tst_SeatMapMotion::resizeWhileFlying_endsAtTheSectionInTheNewSize()
{
    MovingMap map(bowlSample(3000));
    const MapSection &section = map.model->section(1);
    map.view.openSection(section.no);
    QTest::qWait(40);
    map.view.resize(620, 420);
    ShownMap still(bowlSample(3000), {620, 420});
    still.view.openSection(still.model->section(1).no);
    QTRY_COMPARE(map.view.visiblePlan(), still.view.visiblePlan());
    QCOMPARE(map.view.section(), section.no);
    QCOMPARE(map.view.state().camera.viewport(), QSizeF(map.view.viewport()->size()));
    QCOMPARE(pictureOf(map.view), pictureOf(still.view));
}

void tst_SeatMapMotion::wheelWhileFlying_takesOver()
{
    MovingMap map(bowlSample(3000));
    map.view.openSection(map.model->section(1).no);
    QTest::qWait(40);
    const QPointF pointer(300, 200);
    QWheelEvent event(pointer, map.view.viewport()->mapToGlobal(pointer), {}, {0, 120}, {}, {}, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(map.view.viewport(), &event);
    const QRectF taken = map.view.visiblePlan();
    QTest::qWait(300);
    QCOMPARE(map.view.visiblePlan(), taken);
}

void tst_SeatMapMotion::anotherModelWhileFlying_isShownWhole()
{
    MovingMap map(bowlSample(3000));
    map.view.openSection(map.model->section(1).no);
    QTest::qWait(40);
    const MapSample hall = hallSample(10, 20);
    const auto other = SeatMapModel::fromLayout(hall.layout, hall.configuration);
    map.view.setModel(other);
    QTest::qWait(300);
    QVERIFY(map.view.visiblePlan().contains(other->section(0).bounds));
}

QTEST_MAIN(tst_SeatMapMotion)
#include "tst_seatmapmotion.moc"
