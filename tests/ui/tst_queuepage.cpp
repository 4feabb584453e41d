#include "common/appearance.h"
#include "common/messagebar.h"
#include "queue/queuepage.h"
#include "queue/queuetable.h"
#include "sale/saledesk.h"
#include "services/queueservice.h"
#include "support/await.h"
#include "support/counterhouse.h"
#include "ui/tabstops.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

/// A house with one event that has a queue, and the page that shows its line. Real services on a database of its own.
struct Counter
{
    explicit Counter(int waiting = 0, bool isQueued = true)
        : house([isQueued](EventDto &event) {
              event.queue = {isQueued, 50, 60};
          })
    {
        for (int i = 0; i < waiting; ++i)
            await(queue.join(house.counter, {house.event, 2 + i, QueueLane::Window, {}, {}, {}}));
        page.resize(1294, 692);
        page.show();
        page.activateWindow();
        ready = QTest::qWaitForWindowActive(&page) &&
                QTest::qWaitFor([this, waiting] { return table().model()->rowCount() == waiting && !busy(); }, 20'000);
    }

    QueueTable &table() { return *page.findChild<QueueTable *>(); }
    bool busy() { return page.event() != house.event && !page.findChild<QComboBox *>()->isHidden(); }
    QString state(int row) { return table().model()->index(row, 1).data().toString(); }
    QString number(int row) { return table().model()->index(row, 0).data().toString(); }
    bool becomes(int row, const QString &word)
    {
        return QTest::qWaitFor(
            [this, row, word] { return row < table().model()->rowCount() && state(row).startsWith(word); }, 20'000);
    }
    QAbstractButton *button(const QString &text)
    {
        for (QAbstractButton *candidate : page.findChildren<QAbstractButton *>()) {
            if (candidate->isVisible() && candidate->isEnabled() && candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    bool press(const QString &text)
    {
        if (!QTest::qWaitFor([this, text] { return button(text) != nullptr; }, 20'000))
            return false;
        button(text)->click();
        return true;
    }
    void key(Qt::Key which, Qt::KeyboardModifiers with) { QTest::keyClick(&page, which, with); }
    QString words()
    {
        QStringList all;
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }

    CounterHouse house;
    QueueService queue{house.database};
    Appearance appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
    QueuePage page{queue, house.events, house.counter};
    bool ready = false;
};

} // namespace

/// The queue's page at a counter: whoever waits is called, served, lapses, is asked.
class tst_QueuePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineIsShownInItsOrder()
    {
        Counter counter(3);
        QVERIFY(counter.ready);
        QCOMPARE(counter.number(0), QStringLiteral("A001"));
        QCOMPARE(counter.number(2), QStringLiteral("A003"));
        QVERIFY(counter.words().contains(QStringLiteral("3 waiting")));
    }

    void theKeyCallsWhoeverIsNextAndServingOpensTheSale()
    {
        Counter counter(2);
        QVERIFY(counter.ready);
        QSignalSpy sales(&counter.page, &QueuePage::saleWanted);
        counter.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(counter.becomes(0, QStringLiteral("called")));
        QVERIFY(counter.press(QStringLiteral("Serve")));
        QTRY_COMPARE_WITH_TIMEOUT(sales.size(), 1, 20'000);
        QCOMPARE(sales.constFirst().at(2).toString(), QStringLiteral("A001"));
        const auto session = await(counter.house.shopping.view(sales.constFirst().at(1).value<SessionId>()));
        QVERIFY(session.has_value());
        QVERIFY(session->clockStarted);
        QVERIFY(counter.becomes(0, QStringLiteral("serving")));
    }

    void fromTheSaleTheNextCustomerIsSoldToAtOnce()
    {
        Counter counter(1);
        QVERIFY(counter.ready);
        QSignalSpy sales(&counter.page, &QueuePage::saleWanted);
        counter.page.callNext(true);
        QTRY_COMPARE_WITH_TIMEOUT(sales.size(), 1, 20'000);
    }

    void whoeverDoesNotComeMayBeCalledAgain()
    {
        Counter counter(1);
        QVERIFY(counter.ready);
        QVERIFY(counter.press(QStringLiteral("Call next")));
        QVERIFY(counter.becomes(0, QStringLiteral("called")));
        QVERIFY(counter.press(QStringLiteral("Did not come")));
        QVERIFY(counter.becomes(0, QStringLiteral("did not come")));
        QVERIFY(counter.press(QStringLiteral("Call again")));
        QVERIFY(counter.becomes(0, QStringLiteral("called")));
    }

    void callingNobodySaysSo()
    {
        Counter counter;
        QVERIFY(counter.ready);
        QSignalSpy said(&counter.page, &QueuePage::said);
        QVERIFY(counter.press(QStringLiteral("Call next")));
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 20'000);
        QVERIFY(
            counter.page.findChild<MessageBar *>()->message().happened.contains(QStringLiteral("Nobody is waiting")));
    }

    void aPartyThatIsTooLargeIsAskedAndTakesFewer()
    {
        Counter counter;
        QVERIFY(counter.ready);
        for (int i = 0; i < 9; ++i)
            await(counter.queue.join(counter.house.counter, {counter.house.event, 6, QueueLane::Window, {}, {}, {}}));
        QVERIFY(await(counter.queue.callNext(counter.house.counter, {counter.house.event, {}, 8})).has_value());
        QVERIFY(counter.press(QStringLiteral("Call next")));
        QVERIFY(counter.becomes(8, QStringLiteral("is asked")));
        QVERIFY(counter.press(QStringLiteral("Takes 2")));
        QVERIFY(counter.becomes(8, QStringLiteral("waiting")));
        QVERIFY(counter.press(QStringLiteral("Call next")));
        QVERIFY(counter.becomes(8, QStringLiteral("called")));
    }

    void aCustomerIsAddedByKeyboard()
    {
        Counter counter;
        QVERIFY(counter.ready);
        counter.key(Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = counter.page.findChild<QDialog *>()) && dialog->isVisible(), 20'000);
        dialog->findChild<QSpinBox *>()->setValue(4);
        dialog->findChildren<QLineEdit *>().constLast()->setText({});
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(counter.table().model()->rowCount(), 1, 20'000);
        QCOMPARE(counter.table().model()->index(0, 3).data().toInt(), 4);
    }

    void aBasketThatGrowsAsksForALargerParty()
    {
        CounterHouse house([](EventDto &event) { event.queue = {true, 50, 60}; });
        SaleDesk desk(house.shopping, house.counter);
        QSignalSpy failures(&desk, &SaleDesk::failed);
        desk.follow(house.event);
        desk.take(house.seats(u"A", 1, 1));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().placeCount(), 1, 20'000);
        QCOMPARE(desk.view().party, 1);
        desk.take(house.seats(u"A", 2, 2));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().placeCount(), 3, 20'000);
        QCOMPARE(desk.view().party, 3);
        desk.put(AreaPlacesDto{house.pit, {{1, 2}}});
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().placeCount(), 5, 20'000);
        QCOMPARE(failures.size(), 0);
        // There are no more than fifty places, and a larger party passes admission like everybody else.
        QueueService queue(house.database);
        for (int i = 0; i < 8; ++i)
            await(queue.join(house.other, {house.event, i < 7 ? 6 : 3, QueueLane::Window, {}, {}, {}}));
        QCOMPARE(await(queue.callNext(house.other, {house.event, {}, 8}))->called.size(), 8);
        desk.take(house.seats(u"A", 4, 1));
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, 20'000);
        QCOMPARE(failures.constFirst().constFirst().value<Error>().reason, QStringLiteral("queue-party-too-large"));
        QCOMPARE(desk.view().placeCount(), 5);
    }

    void aServedCustomerIsSoldToAndABasketInTheWayIsParked()
    {
        CounterHouse house([](EventDto &event) { event.queue = {true, 50, 60}; });
        QueueService queue(house.database);
        await(queue.join(house.counter, {house.event, 2, QueueLane::Phone, QStringLiteral("Ada"), {}, {}}));
        const auto call = await(queue.callNext(house.counter, {house.event, {}, 1}));
        const SessionId session = call->called.constFirst().session;
        SaleDesk desk(house.shopping, house.counter);
        QSignalSpy failures(&desk, &SaleDesk::failed);
        desk.follow(house.event);
        desk.take(house.seats(u"A", 1, 1));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().placeCount(), 1, 20'000);
        const SessionId before = desk.view().id;
        desk.resume(session);
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().id, session, 20'000);
        QCOMPARE(failures.size(), 0);
        const auto sales = await(house.shopping.openSales());
        const auto parked = std::ranges::find(*sales, before, &OpenSaleView::id);
        QVERIFY(parked != sales->cend() && parked->isParked());
        QCOMPARE(desk.buyer().name, QStringLiteral("Ada"));
        desk.take(house.seats(u"B", 1, 2));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().placeCount(), 2, 20'000);
        QVERIFY(desk.view().clockStarted);
    }

    void tabLeadsThroughEverythingInTheOrderOfTheEye()
    {
        Counter counter(2);
        QVERIFY(counter.ready);
        counter.table().setFocus();
        const QStringList stops = tabStops();
        QCOMPARE(stops.value(0), QStringLiteral("Queue"));
        const QString missing = missingStop(stops, {QStringLiteral("Queue"), QStringLiteral("Call out of turn"),
                                                    QStringLiteral("Put forward"), QStringLiteral("Leaves"),
                                                    QStringLiteral("Event"), QStringLiteral("How customers are let in"),
                                                    QStringLiteral("Add a customer"), QStringLiteral("Call next")});
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void withoutAQueueThePageSaysWhereToSwitchItOn()
    {
        Counter counter(0, false);
        QVERIFY(counter.ready);
        QTRY_VERIFY_WITH_TIMEOUT(!counter.page.findChild<QComboBox *>()->isVisible(), 20'000);
        QVERIFY(!counter.button(QStringLiteral("Call next")));
    }
};

QTEST_MAIN(tst_QueuePage)
#include "tst_queuepage.moc"
