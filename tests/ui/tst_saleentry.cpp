#include "common/messagebar.h"
#include "sale/salestrip.h"
#include "sale/typestepper.h"
#include "ui/salecounter.h"

using namespace parterre;

/// Typing what a customer wants: quick entry, the best seats, and a run of seats on the map.
class tst_SaleEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quickEntrySellsTwoForExactCashInThreeKeys();
    void anEntryThatIsNotUnderstoodExplainsItselfAndHoldsNothing();
    void typesOfAnEntryDecideThePrice();
    void controlBTakesTheNextBestInstead();
    void controlLRepeatsTheLastRequest();
    void shiftEnterChoosesARunOnTheMap();
    void anEntryThatFindsNothingStaysWithItsReason();
    void aFailureIsForgottenWithTheNextTry();
};

void tst_SaleEntry::quickEntrySellsTwoForExactCashInThreeKeys()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    QTRY_VERIFY(counter.entry().hasFocus());
    counter.type(QStringLiteral("2"));
    QTRY_VERIFY(!counter.map().state().proposal.isEmpty());
    counter.key(Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 2);
    counter.key(Qt::Key_F9);
    QTRY_VERIFY(counter.basket().strip().isVisible());
    QCOMPARE(counter.soldTickets(), 2);
    QCOMPARE(counter.rows().size(), 0);
    QVERIFY(counter.entry().hasFocus());
    QVERIFY(counter.entry().text().isEmpty());
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SaleEntry::anEntryThatIsNotUnderstoodExplainsItselfAndHoldsNothing()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("2k"));
    QAbstractButton *hold = counter.button(QStringLiteral("Hold"));
    QVERIFY(hold && !hold->isEnabled());
    QVERIFY2(counter.entry().accessibleDescription().contains(QStringLiteral("k")),
             qPrintable(counter.entry().accessibleDescription()));
    counter.key(Qt::Key_Return);
    QTest::qWait(200);
    QCOMPARE(counter.rows().size(), 0);
    QCOMPARE(counter.house.test.value(QStringLiteral("SELECT COUNT(*) FROM event_seat WHERE state = 1")).toInt(), 0);
}

void tst_SaleEntry::typesOfAnEntryDecideThePrice()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("2a2c@B"));
    QTRY_COMPARE(counter.map().state().proposal.size(), 4);
    counter.key(Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 4);
    QVERIFY2(counter.words().contains(QStringLiteral("150.00")), qPrintable(counter.words()));
    QList<TypeStepper *> steppers = counter.basket().findChildren<TypeStepper *>();
    QCOMPARE(steppers.size(), 2);
    QCOMPARE(steppers.at(0)->count() + steppers.at(1)->count(), 4);
    // One more child makes a child of an adult.
    QTRY_VERIFY(counter.button(QStringLiteral("One Child more")));
    QTest::mouseClick(counter.button(QStringLiteral("One Child more")), Qt::LeftButton);
    QTRY_VERIFY2(counter.words().contains(QStringLiteral("135.00")), qPrintable(counter.words()));
}

void tst_SaleEntry::controlBTakesTheNextBestInstead()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("2"));
    counter.key(Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 2);
    const SeatNo first = counter.rows().constFirst()->line().seat;
    counter.key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY2(counter.rows().size() == 2 && counter.rows().constFirst()->line().seat != first,
                 qPrintable(counter.words()));
    QTRY_VERIFY(counter.shows(first, SeatDisplay::Available));
}

void tst_SaleEntry::controlLRepeatsTheLastRequest()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("3c@B"));
    counter.key(Qt::Key_Return);
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_VERIFY(counter.basket().strip().isVisible());
    counter.key(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(counter.rows().size(), 3);
    QVERIFY2(counter.words().contains(QStringLiteral("90.00")), qPrintable(counter.words()));
}

void tst_SaleEntry::shiftEnterChoosesARunOnTheMap()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("2a1c"));
    counter.key(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(counter.map().state().pickCount, 3);
    QVERIFY(counter.map().hasFocus() || counter.map().viewport()->hasFocus());
    QVERIFY2(counter.words().contains(QStringLiteral("Choose 3 seat")), qPrintable(counter.words()));
    counter.map().goTo(counter.house.seat(u"B", 4));
    counter.key(Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 3);
    QVERIFY2(counter.words().contains(QStringLiteral("120.00")), qPrintable(counter.words()));
    QCOMPARE(counter.map().state().pickCount, 1);
    QVERIFY(!counter.words().contains(QStringLiteral("Choose 3 seat")));
}

void tst_SaleEntry::anEntryThatFindsNothingStaysWithItsReason()
{
    SaleCounter counter([](EventDto &event) {
        event.limits.maxPerOrder = 40;
        event.limits.maxPerPerson = 40;
    });
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("39"));
    QTRY_VERIFY2(counter.entry().accessibleDescription().contains(QStringLiteral("free")),
                 qPrintable(counter.entry().accessibleDescription()));
    counter.key(Qt::Key_Return);
    QTest::qWait(300);
    QCOMPARE(counter.entry().text(), QStringLiteral("39"));
    QVERIFY(!counter.page.findChild<MessageBar *>()->isShowing());
    QCOMPARE(counter.house.test.value(QStringLiteral("SELECT COUNT(*) FROM event_seat WHERE state = 1")).toInt(), 0);
}

void tst_SaleEntry::aFailureIsForgottenWithTheNextTry()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    auto *messages = counter.page.findChild<MessageBar *>();
    counter.click(counter.house.seat(u"A", 3));
    QTRY_VERIFY(counter.basket().canPay());
    PARTERRE_AWAIT(sales, counter.house.shopping.openSales());
    PARTERRE_AWAIT_DONE(counter.house.shopping.takeOver(counter.house.other, sales.constFirst()));
    QTRY_VERIFY(messages->isShowing());
    counter.type(QStringLiteral("2"));
    QVERIFY(!messages->isShowing());
}

QTEST_MAIN(tst_SaleEntry)

#include "tst_saleentry.moc"
