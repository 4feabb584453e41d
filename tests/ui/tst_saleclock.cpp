#include "sale/basketnote.h"
#include "sale/saleclock.h"
#include "ui/salecounter.h"

#include <QSignalSpy>

using namespace parterre;
using namespace std::chrono_literals;

/// The time of a purchase, as a clerk sees and hears it run out.
class tst_SaleClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClockRunsAndIsExtended();
    void theClockWarnsInStagesAndNeverTakesTheKeyboard();
    void theTimeIsSaidAtFifteenAndTenMinutes();
    void aClockThatRanOutReleasesTheSeatsAndTheyCanBeTakenAgain();
    void ofTheSameSeatsOnlyTheFreeOnesComeBack();
};

void tst_SaleClock::theClockRunsAndIsExtended()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    SaleClock &clock = counter.basket().clock();
    QTRY_VERIFY(clock.isVisible());
    QVERIFY(clock.left() > 29min && clock.left() < 31min);
    counter.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(clock.left() > 39min);
    QVERIFY(clock.accessibleName().startsWith(QStringLiteral("Time left ")));
}

void tst_SaleClock::theClockWarnsInStagesAndNeverTakesTheKeyboard()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    QTRY_COMPARE(counter.rows().size(), 1);
    SaleClock &clock = counter.basket().clock();
    counter.house.pass(26min);
    QTRY_COMPARE_WITH_TIMEOUT(clock.stage(), ClockStage::Soon, 8'000);
    QVERIFY2(counter.words().contains(QStringLiteral("5 minutes left")), qPrintable(counter.words()));
    counter.house.pass(2min + 30s);
    QTRY_COMPARE_WITH_TIMEOUT(clock.stage(), ClockStage::Warning, 8'000);
    QVERIFY2(counter.words().contains(QStringLiteral("These seats are released in 1:")), qPrintable(counter.words()));
    QVERIFY(counter.button(QStringLiteral("Keep for 10 more minutes")));
    counter.house.pass(1min + 5s);
    QTRY_COMPARE_WITH_TIMEOUT(clock.stage(), ClockStage::Urgent, 8'000);
    QVERIFY2(counter.words().contains(QStringLiteral("Seats released in")), qPrintable(counter.words()));
    QVERIFY(counter.entry().hasFocus());
    counter.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(clock.stage(), ClockStage::Calm, 8'000);
    QVERIFY(clock.left() > 9min);
}

void tst_SaleClock::theTimeIsSaidAtFifteenAndTenMinutes()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    QTRY_COMPARE(counter.rows().size(), 1);
    SaleClock &clock = counter.basket().clock();
    QSignalSpy reminded(&clock, &SaleClock::reminded);
    counter.house.pass(14min + 54s);
    QTRY_COMPARE_WITH_TIMEOUT(reminded.size(), 1, 30'000);
    QVERIFY(clock.left() <= 15min);
    counter.house.pass(4min + 54s);
    QTRY_COMPARE_WITH_TIMEOUT(reminded.size(), 2, 30'000);
    QVERIFY(clock.left() <= 10min);
    QCOMPARE(clock.stage(), ClockStage::Calm);
}

void tst_SaleClock::aClockThatRanOutReleasesTheSeatsAndTheyCanBeTakenAgain()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    const SeatNo seat = counter.house.seat(u"A", 1);
    counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 1);
    counter.house.pass(28min + 30s);
    QTRY_COMPARE_WITH_TIMEOUT(counter.basket().clock().stage(), ClockStage::Warning, 8'000);
    QVERIFY2(counter.words().contains(QStringLiteral("released in")), qPrintable(counter.words()));
    counter.house.pass(3min);
    QTRY_VERIFY2_WITH_TIMEOUT(counter.words().contains(QStringLiteral("Time's up")), qPrintable(counter.words()),
                              8'000);
    QCOMPARE(counter.rows().size(), 1); // shown, crossed out
    QTRY_VERIFY(counter.button(QStringLiteral("Try the same seats")));
    QTest::mouseClick(counter.button(QStringLiteral("Try the same seats")), Qt::LeftButton);
    QTRY_VERIFY(counter.shows(seat, SeatDisplay::Mine));
}

void tst_SaleClock::ofTheSameSeatsOnlyTheFreeOnesComeBack()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    const QList<SeatNo> seats = counter.house.seats(u"B", 1, 3);
    for (const SeatNo seat : seats)
        counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 3);
    QTRY_VERIFY(counter.basket().canPay());
    counter.house.pass(31min);
    QTRY_VERIFY_WITH_TIMEOUT(counter.button(QStringLiteral("Try the same seats")), 8'000);
    PARTERRE_AWAIT_DONE(
        counter.house.shopping.open(counter.house.other, {counter.house.event, 0, {}, {{seats.at(1)}, {}}}));
    QTRY_VERIFY(counter.shows(seats.at(1), SeatDisplay::HeldElsewhere));
    QTest::mouseClick(counter.button(QStringLiteral("Try the same seats")), Qt::LeftButton);
    QTRY_COMPARE(counter.rows().size(), 2);
    QVERIFY2(counter.basket().note().text().contains(QStringLiteral("2 of 3 seats are yours again. B 2 is taken.")),
             qPrintable(counter.basket().note().text()));
    QVERIFY(counter.button(QStringLiteral("Take it")));
}

QTEST_MAIN(tst_SaleClock)

#include "tst_saleclock.moc"
