#include "common/messagebar.h"
#include "common/recordtable.h"
#include "sale/opensalesdialog.h"
#include "sale/salestrip.h"
#include "services/queueservice.h"
#include "ui/salecounter.h"

#include <QSignalSpy>

using namespace parterre;

/// A sale that goes from one counter to another, or comes from the queue.
class tst_SaleHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSaleIsParkedAndTakenUpAgain();
    void aSaleThatAnotherCounterTookOverIsSaid();
    void aSaleOfAnotherCounterIsTakenOverFromTheList();
    void aBasketFromTheQueueNamesItsCustomer();
};

void tst_SaleHandover::aSaleIsParkedAndTakenUpAgain()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 3));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_H, Qt::ControlModifier);
    QTRY_COMPARE(counter.rows().size(), 0);
    QTRY_VERIFY2(counter.words().contains(QStringLiteral("parked")), qPrintable(counter.words()));
    QTRY_VERIFY2(counter.words().contains(QStringLiteral("No seats yet")), qPrintable(counter.words()));
    QTRY_VERIFY(!counter.shows(counter.house.seat(u"A", 3), SeatDisplay::Available));
    // The next customer is served meanwhile.
    counter.click(counter.house.seat(u"B", 1));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_VERIFY(counter.basket().strip().isVisible());

    counter.key(Qt::Key_H, Qt::ControlModifier);
    OpenSalesDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = counter.page.window()->findChild<OpenSalesDialog *>()));
    auto *table = dialog->findChild<RecordTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 1).data().toString().startsWith(QStringLiteral("1 seat")));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 1);
    QTRY_VERIFY(counter.shows(counter.house.seat(u"A", 3), SeatDisplay::Mine));
    QTRY_VERIFY(counter.basket().canPay());
    counter.activate();
    counter.key(Qt::Key_F9);
    QTRY_COMPARE(counter.soldTickets(), 2);
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SaleHandover::aSaleThatAnotherCounterTookOverIsSaid()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 3));
    QTRY_VERIFY(counter.basket().canPay());
    PARTERRE_AWAIT(sales, counter.house.shopping.openSales());
    QCOMPARE(sales.size(), 1);
    PARTERRE_AWAIT_DONE(counter.house.shopping.takeOver(counter.house.other, sales.constFirst()));
    // Without a key being touched.
    auto *messages = counter.page.findChild<MessageBar *>();
    QTRY_VERIFY2(messages->message().happened.contains(QStringLiteral("Counter 2")),
                 qPrintable(messages->message().happened));
    QTRY_COMPARE(counter.rows().size(), 0);
    QVERIFY(!counter.basket().canPay());
}

void tst_SaleHandover::aSaleOfAnotherCounterIsTakenOverFromTheList()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    PARTERRE_AWAIT_DONE(counter.house.shopping.open(
        counter.house.other, {counter.house.event, 0, {}, {counter.house.seats(u"C", 1, 2), {}}}));
    // What is on the screen is not given up for it: it is parked.
    counter.click(counter.house.seat(u"A", 3));
    QTRY_VERIFY(counter.basket().canPay());
    PARTERRE_AWAIT(sales, counter.house.shopping.openSales());
    const auto theirs = std::ranges::find(sales, counter.house.other.station, &OpenSaleView::station);
    QVERIFY(theirs != sales.end());
    auto dialog =
        std::make_unique<OpenSalesDialog>(counter.house.shopping, counter.house.counter, SessionId(), &counter.page);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    OpenSaleView chosen;
    connect(dialog.get(), &OpenSalesDialog::chosen, &counter.page, [&](const OpenSaleView &sale) { chosen = sale; });
    dialog->open();
    auto *table = dialog->findChild<RecordTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    int row = 0;
    while (table->model()->index(row, 2).data().toString() != QStringLiteral("Counter 2"))
        ++row;
    table->selectRowSoftly(row);
    QTRY_VERIFY(counter.button(QStringLiteral("Take over")));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(chosen.id, theirs->id);
    counter.page.takeUp(chosen);
    QTRY_COMPARE(counter.rows().size(), 2);
    PARTERRE_AWAIT(now, counter.house.shopping.openSales());
    QCOMPARE(std::ranges::count_if(now, &OpenSaleView::isParked), 1);
    QCOMPARE(std::ranges::count(now, counter.house.counter.station, &OpenSaleView::station), 2);
}

void tst_SaleHandover::aBasketFromTheQueueNamesItsCustomer()
{
    SaleCounter counter([](EventDto &event) { event.queue = {true, 50, 60}; });
    QVERIFY(counter.ready);
    QueueService queue(counter.house.database);
    PARTERRE_AWAIT_DONE(queue.join(counter.house.counter, {counter.house.event, 2, QueueLane::Window, {}, {}, {}}));
    PARTERRE_AWAIT(call, queue.callNext(counter.house.counter, {counter.house.event, {}, 1}));
    const QueueEntryView &entry = call.called.constFirst();
    QSignalSpy serving(&counter.page, &SalePage::servingChanged);
    counter.page.resume(counter.house.event, entry.session, entry.ticket());
    QTRY_COMPARE(serving.size(), 1);
    QCOMPARE(serving.constFirst().constFirst().toString(), QStringLiteral("A001"));
    counter.click(counter.house.seat(u"B", 2));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_COMPARE(serving.size(), 2);
    QCOMPARE(serving.constLast().constFirst().toString(), QString());
}

QTEST_MAIN(tst_SaleHandover)

#include "tst_salehandover.moc"
