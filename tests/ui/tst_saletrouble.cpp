#include "common/badge.h"
#include "common/messagebar.h"
#include "common/moneyedit.h"
#include "sale/basketnote.h"
#include "sale/paymentpanel.h"
#include "shell/topbar.h"
#include "ui/salecounter.h"

#include <QSemaphore>

#include <QScopeGuard>
#include <QSemaphore>

#include <algorithm>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// What a server leaves behind that died before it had passed its last changes on to the one that took over.
void forgetHolds(SaleCounter &counter)
{
    counter.house.test.execute(u"DELETE FROM shop_session"_s);
    counter.house.test.execute(
        u"UPDATE event_seat SET state = 0, session_id = NULL, expires_at = NULL, type_no = NULL WHERE state = 1"_s);
}

/// As long as it lives no news of places comes to the counter: the lane on which they are read is busy.
class Deafness
{
public:
    explicit Deafness(SaleCounter &counter)
        : m_job(counter.house.database.readInBackground([this](DbSession &) {
              m_begun.release();
              m_over.acquire();
          }))
    {
        m_begun.acquire();
    }
    ~Deafness()
    {
        m_over.release();
        m_job.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Deafness)

private:
    QSemaphore m_begun;
    QSemaphore m_over;
    QFuture<Result<void>> m_job;
};

/// Another counter's hold, of which no news has come yet.
void takeUnheard(SaleCounter &counter, SeatNo seat)
{
    counter.house.test.execute(
        u"UPDATE event_seat SET state = 1, session_id = 1, expires_at = 4102444800000, type_no = 1 WHERE seat_no = %1"_s
            .arg(seat.value()));
}

/// By another window. No event is handled meanwhile, so nobody at this counter can have heard of it.
bool raisePricesUnheard(SaleCounter &counter)
{
    QFuture<Result<EventView>> event = counter.house.events.view(counter.house.event);
    event.waitForFinished();
    if (!event.result())
        return false;
    EventDto dearer = event.result()->toDto();
    dearer.prices[PriceKey{1, 1}] = counter.house.euros(50);
    QFuture<Result<EventView>> raised = counter.house.events.put(dearer, counter.house.counter);
    raised.waitForFinished();
    return raised.result().has_value();
}

} // namespace

/// What a clerk sees and need not do when the house was out of reach, or has changed under a basket.
class tst_SaleTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerThatTakesLong_isSaidToBeSlow_untilItComes();
    void basketThatVanishedWithItsServer_isTakenAgain();
    void basketThatVanished_isTakenAgainWithoutWhatOthersTookMeanwhile();
    void basketThatVanished_isNotPaidForUnseen();
    void pricesChangedWhileCashIsCounted_areShownAndSaid_andNothingElseIsCharged();
    void pricesHeardOfWhileCashIsTaken_areNotChargedUnseen();
};

void tst_SaleTrouble::answerThatTakesLong_isSaidToBeSlow_untilItComes()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    TopBar bar(counter.appearance);
    bar.setConnection(TopBar::Connection::Online, u"the house"_s);
    connect(&counter.page, &SalePage::slowChanged, &bar, &TopBar::setSlow);
    const auto says = [&bar](const QString &word) {
        const QList<Badge *> chips = bar.findChildren<Badge *>();
        return std::ranges::any_of(
            chips, [&word](const Badge *chip) { return !chip->isHidden() && chip->accessibleName() == word; });
    };
    QVERIFY(says(u"Online"_s));

    // Somebody else's job holds the database up; the clerk's waits behind it.
    const auto gate = std::make_shared<QSemaphore>();
    const auto opened = qScopeGuard([gate] { gate->release(); });
    counter.house.database.read([gate](DbSession &) {
        gate->acquire();
        return true;
    });
    const SeatNo seat = counter.house.seat(u"B", 1);
    counter.click(seat);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Slow"_s), 30'000);
    QVERIFY(!says(u"Online"_s));
    QVERIFY(counter.rows().isEmpty());
    gate->release();
    QTRY_VERIFY_WITH_TIMEOUT(counter.shows(seat, SeatDisplay::Mine), 30'000);
    QTRY_VERIFY(says(u"Online"_s));
    QVERIFY(!says(u"Slow"_s));
}

void tst_SaleTrouble::basketThatVanishedWithItsServer_isTakenAgain()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    const QList<SeatNo> seats = counter.house.seats(u"B", 1, 2);
    for (const SeatNo seat : seats)
        counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 2);
    QTRY_VERIFY(counter.basket().canPay());
    forgetHolds(counter);
    counter.page.recover();
    QTRY_VERIFY2(counter.basket().note().text().contains(u"taken again"_s), qPrintable(counter.words()));
    QTRY_VERIFY(counter.basket().canPay());
    QCOMPARE(counter.rows().size(), 2);
    QVERIFY(!counter.page.findChild<MessageBar *>()->isVisible());
    for (const SeatNo seat : seats)
        QVERIFY(counter.shows(seat, SeatDisplay::Mine));
    counter.key(Qt::Key_F9);
    QTRY_COMPARE(counter.soldTickets(), 2);
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SaleTrouble::basketThatVanished_isTakenAgainWithoutWhatOthersTookMeanwhile()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    const QList<SeatNo> seats = counter.house.seats(u"B", 1, 3);
    for (const SeatNo seat : seats)
        counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 3);
    QTRY_VERIFY(counter.basket().canPay());
    const Deafness deaf(counter);
    forgetHolds(counter);
    takeUnheard(counter, seats.at(1));
    counter.page.recover();
    QTRY_VERIFY2(counter.basket().note().text().contains(u"2 of 3 seats are yours again"_s),
                 qPrintable(counter.words()));
    QVERIFY2(counter.basket().note().text().contains(u"just taken"_s), qPrintable(counter.words()));
    QTRY_VERIFY(counter.basket().canPay());
    QTRY_COMPARE(counter.rows().size(), 2);
    counter.key(Qt::Key_F9);
    QTRY_COMPARE(counter.soldTickets(), 2);
}

void tst_SaleTrouble::basketThatVanished_isNotPaidForUnseen()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"B", 1));
    QTRY_VERIFY(counter.basket().canPay());
    forgetHolds(counter);
    counter.key(Qt::Key_F9);
    QTRY_VERIFY2(counter.basket().note().text().contains(u"nothing was charged"_s), qPrintable(counter.words()));
    QTRY_VERIFY(counter.basket().canPay());
    QCOMPARE(counter.soldTickets(), 0);
    counter.key(Qt::Key_F9);
    QTRY_COMPARE(counter.soldTickets(), 1);
}

void tst_SaleTrouble::pricesChangedWhileCashIsCounted_areShownAndSaid_andNothingElseIsCharged()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"B", 1));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F8);
    auto *payment = counter.page.findChild<PaymentPanel *>();
    QTRY_VERIFY(payment->isVisible());
    QCOMPARE(payment->due(), counter.house.euros(45));
    QVERIFY(raisePricesUnheard(counter));
    QTest::keyClick(payment, Qt::Key_Return); // the sum that was shown
    QTRY_VERIFY2(counter.basket().note().text().contains(u"50.00"_s), qPrintable(counter.words()));
    QVERIFY2(counter.basket().note().text().contains(u"Nothing was charged"_s), qPrintable(counter.words()));
    QTRY_COMPARE(payment->due(), counter.house.euros(50));
    QCOMPARE(counter.soldTickets(), 0);
    QVERIFY(payment->isVisible());
    QTest::keyClick(payment, Qt::Key_Return);
    QTRY_COMPARE(counter.soldTickets(), 1);
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SaleTrouble::pricesHeardOfWhileCashIsTaken_areNotChargedUnseen()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"B", 1));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F8);
    auto *payment = counter.page.findChild<PaymentPanel *>();
    QTRY_VERIFY(payment->isVisible());
    auto *given = payment->findChild<MoneyEdit *>();
    QTest::keyClicks(given, u"100"_s); // enough for either sum
    QVERIFY(raisePricesUnheard(counter));
    counter.page.recover(); // asks, and the answer is on its way when the key is pressed
    QTest::keyClick(given, Qt::Key_Return);
    QTRY_VERIFY2(counter.basket().note().text().contains(u"50.00"_s), qPrintable(counter.words()));
    QTRY_COMPARE(payment->due(), counter.house.euros(50));
    QTRY_VERIFY(counter.basket().canPay());
    QCOMPARE(counter.soldTickets(), 0);
    QVERIFY(payment->isVisible());
    QTest::keyClick(given, Qt::Key_Return);
    QTRY_COMPARE(counter.soldTickets(), 1);
    QCOMPARE(counter.house.breaches(), QString());
}

QTEST_MAIN(tst_SaleTrouble)

#include "tst_saletrouble.moc"
