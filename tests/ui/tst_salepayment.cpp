#include "common/messagebar.h"
#include "common/moneyedit.h"
#include "sale/basketnote.h"
#include "sale/changepanel.h"
#include "sale/salestrip.h"
#include "ui/salecounter.h"

#include <QDir>

using namespace parterre;

/// Taking cash at a counter, and what comes of it: change, tickets, and a sale undone.
class tst_SalePayment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cashGivesChangeAndSaysWhichNotes();
    void tooLittleCashIsSaidAndNothingIsSold();
    void cashWithChangeTakesSevenKeys();
    void aBasketThatShrankUnseenIsNotPaidFor();
    void aSaleCanBeUndone();
    void theTicketsAreWrittenAsAFile();
    void deliveryGoesRoundWithF7();
    void theCustomerIsEnteredWithF3();
};

void tst_SalePayment::cashGivesChangeAndSaysWhichNotes()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    for (const SeatNo seat : counter.house.seats(u"B", 1, 2))
        counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 2);
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F8);
    auto *given = counter.page.findChild<MoneyEdit *>();
    QTRY_VERIFY(given->hasFocus());
    QTest::keyClicks(given, QStringLiteral("120"));
    const QString change = counter.page.findChild<ChangePanel *>()->accessibleName();
    QVERIFY2(change.contains(QStringLiteral("30.00")), qPrintable(change));
    QVERIFY2(change.contains(QStringLiteral("1 × 20")) && change.contains(QStringLiteral("1 × 10")),
             qPrintable(change));
    QTest::keyClick(given, Qt::Key_Return);
    QTRY_VERIFY(counter.basket().strip().isVisible());
    QVERIFY2(counter.basket().strip().accessibleName().contains(QStringLiteral("30.00")),
             qPrintable(counter.basket().strip().accessibleName()));
    QTRY_VERIFY(counter.entry().hasFocus());
    QCOMPARE(counter.soldTickets(), 2);
}

void tst_SalePayment::tooLittleCashIsSaidAndNothingIsSold()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F8);
    auto *given = counter.page.findChild<MoneyEdit *>();
    QTest::keyClicks(given, QStringLiteral("50"));
    QTest::keyClick(given, Qt::Key_Return);
    QTest::qWait(100);
    QCOMPARE(counter.soldTickets(), 0);
    QVERIFY(counter.page.findChild<ChangePanel *>()->accessibleName().contains(QStringLiteral("10.00")));
    QTest::keyClick(given, Qt::Key_Escape);
    QTRY_VERIFY(counter.entry().hasFocus());
    QCOMPARE(counter.rows().size(), 1);
}

void tst_SalePayment::cashWithChangeTakesSevenKeys()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    QTRY_VERIFY(counter.entry().hasFocus());
    counter.type(QStringLiteral("2"));
    counter.key(Qt::Key_Return);
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F8);
    QTRY_VERIFY(qobject_cast<MoneyEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("200"));
    counter.key(Qt::Key_Return);
    QTRY_VERIFY(counter.basket().strip().isVisible());
    QCOMPARE(counter.soldTickets(), 2);
    QTRY_VERIFY(counter.entry().hasFocus());
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SalePayment::aBasketThatShrankUnseenIsNotPaidFor()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 3));
    counter.click(counter.house.seat(u"A", 4));
    QTRY_COMPARE(counter.rows().size(), 2);
    QTRY_VERIFY(counter.basket().canPay());
    PARTERRE_AWAIT(sales, counter.house.shopping.openSales());
    PARTERRE_AWAIT(view, counter.house.shopping.view(sales.constFirst().id));
    // By the same station from another window; what has changed was not seen yet when the key for paying is pressed.
    auto less = counter.house.shopping.put(counter.house.counter, view, SeatsDto{{counter.house.seat(u"A", 3)}, {}});
    less.waitForFinished();
    QVERIFY(less.result().has_value());
    counter.key(Qt::Key_F9);
    // The house says so, or what was on its way to the window already has.
    auto *messages = counter.page.findChild<MessageBar *>();
    QTRY_VERIFY2(messages->message().happened.contains(QStringLiteral("changed meanwhile")) ||
                     counter.basket().note().text().contains(QStringLiteral("Nothing was charged yet")),
                 qPrintable(messages->message().happened));
    QTRY_COMPARE(counter.rows().size(), 1);
    QCOMPARE(counter.soldTickets(), 0);

    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_COMPARE(counter.soldTickets(), 1);
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SalePayment::aSaleCanBeUndone()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    const SeatNo seat = counter.house.seat(u"A", 3);
    counter.click(seat);
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_VERIFY(counter.basket().strip().isVisible());
    QTRY_VERIFY(counter.shows(seat, SeatDisplay::Sold));
    QTest::mouseClick(counter.button(QStringLiteral("Undo sale")), Qt::LeftButton);
    QTRY_VERIFY(counter.shows(seat, SeatDisplay::Available));
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SalePayment::theTicketsAreWrittenAsAFile()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 3));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_COMPARE_WITH_TIMEOUT(QDir(counter.tickets.path()).entryList({QStringLiteral("*.pdf")}).size(), 2, 10'000);
    QTRY_VERIFY(counter.button(QStringLiteral("Show PDF")));
}

void tst_SalePayment::deliveryGoesRoundWithF7()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    QTRY_COMPARE(counter.rows().size(), 1);
    counter.key(Qt::Key_F7);
    QTRY_VERIFY2(counter.words().contains(QStringLiteral("Enter an e-mail address")), qPrintable(counter.words()));
    counter.key(Qt::Key_F7);
    QTRY_VERIFY2(counter.words().contains(QStringLiteral("person who collects")), qPrintable(counter.words()));
    counter.key(Qt::Key_F7);
    QTRY_VERIFY(counter.basket().canPay());
}

void tst_SalePayment::theCustomerIsEnteredWithF3()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    QTRY_COMPARE(counter.rows().size(), 1);
    counter.key(Qt::Key_F3);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Miller"));
    counter.key(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("m@example.org"));
    counter.key(Qt::Key_Return);
    counter.key(Qt::Key_Return);
    QTRY_VERIFY(counter.entry().hasFocus());
    QTRY_COMPARE(counter.house.test.value(QStringLiteral("SELECT buyer_name FROM shop_session")).toString(),
                 QStringLiteral("Miller"));
    QVERIFY(counter.button(QStringLiteral("Customer: Miller")));
}

QTEST_MAIN(tst_SalePayment)

#include "tst_salepayment.moc"
