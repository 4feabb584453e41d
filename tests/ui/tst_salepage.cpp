#include "common/appearance.h"
#include "common/messagebar.h"
#include "common/recordtable.h"
#include "common/moneyedit.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"
#include "sale/areastepper.h"
#include "sale/basketnote.h"
#include "sale/basketpanel.h"
#include "sale/basketrow.h"
#include "sale/changepanel.h"
#include "sale/opensalesdialog.h"
#include "sale/quickentryedit.h"
#include "sale/saleclock.h"
#include "sale/salepage.h"
#include "sale/salestrip.h"
#include "sale/typestepper.h"
#include "services/queueservice.h"
#include "services/salemapservice.h"
#include "support/await.h"
#include "support/counterhouse.h"
#include "ui/tabstops.h"

#include <QAbstractButton>
#include <QDir>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

/// A house with one event, and a sale page that shows it. Real services on a database of its own.
struct Counter
{
    explicit Counter(const std::function<void(EventDto &)> &adjust = {}) : house(adjust), maps(house.database)
    {
        page.setTicketsFolder(tickets.path());
        page.resize(1294, 692);
        page.show();
        page.activateWindow();
        // The map is shown once something has been heard of its places.
        ready = QTest::qWaitForWindowActive(&page) && QTest::qWaitFor([this] { return map().isVisible() && shows(house.seat(u"A", 1), SeatDisplay::Available); },
                                10'000);
    }

    SeatMapView &map() { return *page.findChild<SeatMapView *>(); }
    BasketPanel &basket() { return *page.findChild<BasketPanel *>(); }
    QuickEntryEdit &entry() { return *page.findChild<QuickEntryEdit *>(); }
    QList<BasketRow *> rows()
    {
        QList<BasketRow *> shown = basket().findChildren<BasketRow *>();
        shown.removeIf([](const BasketRow *row) { return !row->isVisible(); });
        return shown;
    }
    bool shows(SeatNo seat, SeatDisplay display)
    {
        const auto model = map().model();
        return model && model->seatIndex(seat) >= 0 && model->seat(model->seatIndex(seat)).display == display;
    }
    void click(SeatNo seat) { Q_EMIT map().seatActivated(seat); }
    /// The words of every visible label in the basket.
    QString words()
    {
        QStringList all;
        for (const QLabel *label : basket().findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }
    QAbstractButton *button(const QString &text)
    {
        for (QAbstractButton *candidate : page.findChildren<QAbstractButton *>()) {
            if (candidate->isVisible() && (candidate->text() == text || candidate->accessibleName() == text))
                return candidate;
        }
        return nullptr;
    }
    /// What a window manager does when a small window over this one has closed.
    void activate()
    {
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    void type(const QString &text) { QTest::keyClicks(&entry(), text); }
    void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, which, with);
    }
    int soldTickets()
    {
        const auto orders = await(house.orders.list());
        int count = 0;
        for (const OrderSummaryView &order : *orders)
            count += order.tickets;
        return count;
    }

    QTemporaryDir tickets;
    CounterHouse house;
    SaleMapService maps;
    Appearance appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
    SalePage page{{house.database, house.events, maps, house.shopping, house.orders}, house.counter};
    bool ready = false;
};

} // namespace

/// Selling at a counter, by mouse and by keyboard, with other counters at work.
class tst_SalePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickHoldsASeatAndASecondOneGivesItBack();
    void quickClicksAreAllAnswered();
    void quickEntrySellsTwoForExactCashInThreeKeys();
    void anEntryThatIsNotUnderstoodExplainsItselfAndHoldsNothing();
    void typesOfAnEntryDecideThePrice();
    void cashGivesChangeAndSaysWhichNotes();
    void tooLittleCashIsSaidAndNothingIsSold();
    void theClockRunsAndIsExtended();
    void aClockThatRanOutReleasesTheSeatsAndTheyCanBeTakenAgain();
    void whatAnotherCounterSellsShowsWithoutDisturbing();
    void aSeatTakenBySomebodyElseOffersTheNearest();
    void standingPlacesAreTakenWithAStepper();
    void undoGivesBackWhatWasTakenLast();
    void aSaleCanBeUndone();
    void theTicketsAreWrittenAsAFile();
    void anEventThatIsNotOnSaleYetSellsNothing();
    void theMapIsOneTabStop();
    void cashWithChangeTakesSevenKeys();
    void controlBTakesTheNextBestInstead();
    void controlLRepeatsTheLastRequest();
    void anEmptiedBasketCanBeHadAgain();
    void anEmptiedBasketIsGivenBackWhenTheNextSaleBegins();
    void standingPlacesAreUndoneToo();
    void deliveryGoesRoundWithF7();
    void theCustomerIsEnteredWithF3();
    void eventsAreChosenAndFoundByKey();
    void shiftEnterChoosesARunOnTheMap();
    void escapeLeadsBackOneStepAtATime();
    void theClockWarnsInStagesAndNeverTakesTheKeyboard();
    void ofTheSameSeatsOnlyTheFreeOnesComeBack();
    void aSaleIsParkedAndTakenUpAgain();
    void aSaleThatAnotherCounterTookOverIsSaid();
    void aSaleOfAnotherCounterIsTakenOverFromTheList();
    void aBasketThatShrankUnseenIsNotPaidFor();
    void anEntryThatFindsNothingStaysWithItsReason();
    void aFailureIsForgottenWithTheNextTry();
    void aSeatThatIsLostLaterTakesNothingInItsPlace();
    void theTimeIsSaidAtFifteenAndTenMinutes();
    void aBasketFromTheQueueNamesItsCustomer();
    void tabLeadsThroughEverythingInTheOrderOfTheEye();
};

void tst_SalePage::aClickHoldsASeatAndASecondOneGivesItBack()
{
    Counter counter;
    QVERIFY(counter.ready);
    const SeatNo seat = counter.house.seat(u"B", 4);
    counter.click(seat);
    QTRY_VERIFY(counter.shows(seat, SeatDisplay::Mine));
    QCOMPARE(counter.rows().size(), 1);
    QVERIFY2(counter.words().contains(QStringLiteral("45.00")), qPrintable(counter.words()));
    QCOMPARE(counter.house.test.value(QStringLiteral("SELECT COUNT(*) FROM event_seat WHERE state = 1")).toInt(), 1);
    counter.click(seat);
    QTRY_VERIFY(counter.shows(seat, SeatDisplay::Available));
    QTRY_COMPARE(counter.rows().size(), 0);
    QCOMPARE(counter.house.test.value(QStringLiteral("SELECT COUNT(*) FROM event_seat WHERE state = 1")).toInt(), 0);
}

void tst_SalePage::quickClicksAreAllAnswered()
{
    Counter counter;
    QVERIFY(counter.ready);
    for (const SeatNo seat : counter.house.seats(u"B", 1, 5))
        counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 5);
    // Two away and one new, before any answer.
    counter.click(counter.house.seat(u"B", 1));
    counter.click(counter.house.seat(u"B", 2));
    counter.click(counter.house.seat(u"B", 6));
    QTRY_VERIFY(counter.shows(counter.house.seat(u"B", 6), SeatDisplay::Mine));
    QTRY_COMPARE(counter.rows().size(), 4);
    QVERIFY(counter.shows(counter.house.seat(u"B", 1), SeatDisplay::Available));
}

void tst_SalePage::quickEntrySellsTwoForExactCashInThreeKeys()
{
    Counter counter;
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

void tst_SalePage::anEntryThatIsNotUnderstoodExplainsItselfAndHoldsNothing()
{
    Counter counter;
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

void tst_SalePage::typesOfAnEntryDecideThePrice()
{
    Counter counter;
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

void tst_SalePage::cashGivesChangeAndSaysWhichNotes()
{
    Counter counter;
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
    QVERIFY2(change.contains(QStringLiteral("1 × 20")) && change.contains(QStringLiteral("1 × 10")), qPrintable(change));
    QTest::keyClick(given, Qt::Key_Return);
    QTRY_VERIFY(counter.basket().strip().isVisible());
    QVERIFY2(counter.basket().strip().accessibleName().contains(QStringLiteral("30.00")),
             qPrintable(counter.basket().strip().accessibleName()));
    QTRY_VERIFY(counter.entry().hasFocus());
    QCOMPARE(counter.soldTickets(), 2);
}

void tst_SalePage::tooLittleCashIsSaidAndNothingIsSold()
{
    Counter counter;
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

void tst_SalePage::theClockRunsAndIsExtended()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    SaleClock &clock = counter.basket().clock();
    QTRY_VERIFY(clock.isVisible());
    QVERIFY(clock.left() > 29min && clock.left() < 31min);
    counter.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(clock.left() > 39min);
    QVERIFY(clock.accessibleName().startsWith(QStringLiteral("Time left ")));
}

void tst_SalePage::aClockThatRanOutReleasesTheSeatsAndTheyCanBeTakenAgain()
{
    Counter counter;
    QVERIFY(counter.ready);
    const SeatNo seat = counter.house.seat(u"A", 1);
    counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 1);
    counter.house.pass(28min + 30s);
    QTRY_COMPARE_WITH_TIMEOUT(counter.basket().clock().stage(), ClockStage::Warning, 8'000);
    QVERIFY2(counter.words().contains(QStringLiteral("released in")), qPrintable(counter.words()));
    counter.house.pass(3min);
    QTRY_VERIFY2_WITH_TIMEOUT(counter.words().contains(QStringLiteral("Time's up")), qPrintable(counter.words()), 8'000);
    QCOMPARE(counter.rows().size(), 1); // shown, crossed out
    QTRY_VERIFY(counter.button(QStringLiteral("Try the same seats")));
    QTest::mouseClick(counter.button(QStringLiteral("Try the same seats")), Qt::LeftButton);
    QTRY_VERIFY(counter.shows(seat, SeatDisplay::Mine));
}

void tst_SalePage::whatAnotherCounterSellsShowsWithoutDisturbing()
{
    Counter counter;
    QVERIFY(counter.ready);
    const SeatNo mine = counter.house.seat(u"C", 5);
    counter.map().goTo(mine);
    counter.click(mine);
    QTRY_VERIFY(counter.shows(mine, SeatDisplay::Mine));
    QTest::qWait(400); // the flight to the seat
    const QRectF plan = counter.map().visiblePlan();
    const SeatNo theirs = counter.house.seat(u"B", 2);
    PARTERRE_AWAIT(held, counter.house.shopping.open(counter.house.other, {counter.house.event, 0, {}, {{theirs}, {}}}));
    QTRY_VERIFY(counter.shows(theirs, SeatDisplay::HeldElsewhere));
    PARTERRE_AWAIT_DONE(counter.house.shopping.put(counter.house.other, held, CashPaymentDto{OrderId::create(), held.total}));
    QTRY_VERIFY(counter.shows(theirs, SeatDisplay::Sold));
    QCOMPARE(counter.map().cursor(), mine);
    QCOMPARE(counter.map().visiblePlan(), plan);
    QCOMPARE(counter.rows().size(), 1);
}

void tst_SalePage::aSeatTakenBySomebodyElseOffersTheNearest()
{
    Counter counter;
    QVERIFY(counter.ready);
    const SeatNo wanted = counter.house.seat(u"B", 5);
    // At the same instant: the other counter's hold is in the database before this page can have heard of it.
    const auto theirs = counter.house.shopping.open(counter.house.other, {counter.house.event, 0, {}, {{wanted}, {}}});
    counter.click(wanted);
    PARTERRE_AWAIT_DONE(theirs);
    QTRY_VERIFY2(counter.basket().note().isVisible(), "nothing was said");
    QVERIFY2(counter.basket().note().text().contains(QStringLiteral("B 5")), qPrintable(counter.basket().note().text()));
    QTRY_VERIFY(counter.button(QStringLiteral("Take it")));
    QTest::mouseClick(counter.button(QStringLiteral("Take it")), Qt::LeftButton);
    QTRY_COMPARE(counter.rows().size(), 1);
    QVERIFY(counter.rows().constFirst()->line().number == QStringLiteral("4")
            || counter.rows().constFirst()->line().number == QStringLiteral("6"));
}

void tst_SalePage::standingPlacesAreTakenWithAStepper()
{
    Counter counter;
    QVERIFY(counter.ready);
    Q_EMIT counter.map().areaActivated(counter.house.pit);
    auto *stepper = counter.page.findChild<AreaStepper *>();
    QVERIFY(stepper);
    QTest::keyClick(stepper, Qt::Key_Plus);
    QTest::keyClick(stepper, Qt::Key_Plus);
    QTest::keyClick(stepper, Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 1);
    QCOMPARE(counter.rows().constFirst()->line().count, 3);
    QVERIFY2(counter.words().contains(QStringLiteral("75.00")), qPrintable(counter.words()));
    const auto model = counter.map().model();
    QTRY_COMPARE(model->area(model->areaIndex(counter.house.pit)).free, 17);
}

void tst_SalePage::undoGivesBackWhatWasTakenLast()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    QTRY_COMPARE(counter.rows().size(), 1);
    counter.click(counter.house.seat(u"A", 2));
    QTRY_COMPARE(counter.rows().size(), 2);
    QTRY_VERIFY(counter.entry().hasFocus());
    counter.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(counter.rows().size(), 1);
    QVERIFY(counter.shows(counter.house.seat(u"A", 1), SeatDisplay::Mine));
}

void tst_SalePage::aSaleCanBeUndone()
{
    Counter counter;
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

void tst_SalePage::theTicketsAreWrittenAsAFile()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 3));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_COMPARE_WITH_TIMEOUT(QDir(counter.tickets.path()).entryList({QStringLiteral("*.pdf")}).size(), 2, 10'000);
    QTRY_VERIFY(counter.button(QStringLiteral("Show PDF")));
}

void tst_SalePage::anEventThatIsNotOnSaleYetSellsNothing()
{
    Counter counter([](EventDto &event) { event.sales.opens = event.starts->plus(-24h); });
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    counter.type(QStringLiteral("2"));
    counter.key(Qt::Key_Return);
    QTest::qWait(200);
    QCOMPARE(counter.rows().size(), 0);
    bool said = false;
    for (const QLabel *label : counter.page.findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().startsWith(QStringLiteral("On sale")));
    QVERIFY(said);
}

void tst_SalePage::theMapIsOneTabStop()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.map().setFocus(Qt::TabFocusReason);
    QVERIFY(counter.map().hasFocus() || counter.map().viewport()->hasFocus());
    counter.key(Qt::Key_Tab);
    QVERIFY(!counter.map().hasFocus() && !counter.map().isAncestorOf(QApplication::focusWidget()));
}

void tst_SalePage::cashWithChangeTakesSevenKeys()
{
    Counter counter;
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

void tst_SalePage::controlBTakesTheNextBestInstead()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("2"));
    counter.key(Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 2);
    const SeatNo first = counter.rows().constFirst()->line().seat;
    counter.key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY2(counter.rows().size() == 2 && counter.rows().constFirst()->line().seat != first, qPrintable(counter.words()));
    QTRY_VERIFY(counter.shows(first, SeatDisplay::Available));
}

void tst_SalePage::controlLRepeatsTheLastRequest()
{
    Counter counter;
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

void tst_SalePage::anEmptiedBasketCanBeHadAgain()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("2a1c@B"));
    counter.key(Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 3);
    Q_EMIT counter.map().areaActivated(counter.house.pit);
    QTest::keyClick(counter.page.findChild<AreaStepper *>(), Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 4);
    counter.activate();
    counter.key(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE(counter.rows().size(), 0);
    // Nobody else gets them meanwhile.
    QCOMPARE(counter.house.test.value(QStringLiteral("SELECT COUNT(*) FROM event_seat WHERE state = 1")).toInt(), 3);
    counter.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(counter.rows().size(), 4);
    QVERIFY2(counter.words().contains(QStringLiteral("145.00")), qPrintable(counter.words()));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_VERIFY(counter.basket().strip().isVisible());
    QCOMPARE(counter.soldTickets(), 4);
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SalePage::anEmptiedBasketIsGivenBackWhenTheNextSaleBegins()
{
    Counter counter;
    QVERIFY(counter.ready);
    const SeatNo seat = counter.house.seat(u"A", 1);
    counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 1);
    counter.key(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_VERIFY(counter.shows(seat, SeatDisplay::HeldElsewhere));
    counter.click(counter.house.seat(u"A", 5));
    QTRY_COMPARE(counter.rows().size(), 1);
    // What Ctrl+Z takes back now is the new pick.
    counter.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(counter.shows(counter.house.seat(u"A", 5), SeatDisplay::Available));
    QTRY_VERIFY_WITH_TIMEOUT(counter.shows(seat, SeatDisplay::Available), 20'000);
    QCOMPARE(counter.house.test.value(QStringLiteral("SELECT COUNT(*) FROM event_seat WHERE state = 1")).toInt(), 0);
}

void tst_SalePage::standingPlacesAreUndoneToo()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 1));
    QTRY_COMPARE(counter.rows().size(), 1);
    Q_EMIT counter.map().areaActivated(counter.house.pit);
    auto *stepper = counter.page.findChild<AreaStepper *>();
    QVERIFY(stepper);
    QTest::keyClick(stepper, Qt::Key_Plus);
    QTest::keyClick(stepper, Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 2);
    counter.activate();
    counter.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(counter.rows().size(), 1);
    QVERIFY(counter.shows(counter.house.seat(u"A", 1), SeatDisplay::Mine));
    counter.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(counter.rows().size(), 0);
}

void tst_SalePage::deliveryGoesRoundWithF7()
{
    Counter counter;
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

void tst_SalePage::theCustomerIsEnteredWithF3()
{
    Counter counter;
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

void tst_SalePage::eventsAreChosenAndFoundByKey()
{
    Counter counter;
    QVERIFY(counter.ready);
    PARTERRE_AWAIT(original, counter.house.events.view(counter.house.event));
    PARTERRE_AWAIT(copy, counter.house.events.clone(counter.house.event, original.details.starts->plus(48h),
                                                    QStringLiteral("Quartet"), counter.house.counter));
    PARTERRE_AWAIT_DONE(counter.house.events.publish(copy.id(), copy.details.revision, counter.house.counter));
    counter.page.refresh();
    QTRY_VERIFY(counter.button(QStringLiteral("Find event")));
    const auto chip = [&counter] {
        const auto all = counter.page.findChildren<QAbstractButton *>();
        return std::ranges::any_of(all, [](const QAbstractButton *button) {
            return button->isVisible() && button->accessibleName().startsWith(QStringLiteral("Quartet"));
        });
    };
    QTRY_VERIFY(chip());
    counter.key(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(counter.page.event(), copy.id());
    counter.key(Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(counter.page.event(), counter.house.event);
    counter.key(Qt::Key_0, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_VERIFY(QApplication::activeModalWidget()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("quart"));
    counter.key(Qt::Key_Return);
    QTRY_COMPARE(counter.page.event(), copy.id());
}

void tst_SalePage::shiftEnterChoosesARunOnTheMap()
{
    Counter counter;
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

void tst_SalePage::escapeLeadsBackOneStepAtATime()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("3"));
    counter.key(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(counter.map().state().pickCount, 3);
    counter.key(Qt::Key_Escape);
    QTRY_VERIFY(counter.entry().hasFocus());
    QCOMPARE(counter.map().state().pickCount, 1);
    counter.click(counter.house.seat(u"A", 1));
    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F8);
    QTRY_VERIFY(qobject_cast<MoneyEdit *>(QApplication::focusWidget()));
    counter.key(Qt::Key_Escape);
    QTRY_VERIFY(counter.entry().hasFocus());
    QCOMPARE(counter.rows().size(), 1);
    QCOMPARE(counter.soldTickets(), 0);
}

void tst_SalePage::theClockWarnsInStagesAndNeverTakesTheKeyboard()
{
    Counter counter;
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

void tst_SalePage::ofTheSameSeatsOnlyTheFreeOnesComeBack()
{
    Counter counter;
    QVERIFY(counter.ready);
    const QList<SeatNo> seats = counter.house.seats(u"B", 1, 3);
    for (const SeatNo seat : seats)
        counter.click(seat);
    QTRY_COMPARE(counter.rows().size(), 3);
    QTRY_VERIFY(counter.basket().canPay());
    counter.house.pass(31min);
    QTRY_VERIFY_WITH_TIMEOUT(counter.button(QStringLiteral("Try the same seats")), 8'000);
    PARTERRE_AWAIT_DONE(counter.house.shopping.open(counter.house.other, {counter.house.event, 0, {}, {{seats.at(1)}, {}}}));
    QTRY_VERIFY(counter.shows(seats.at(1), SeatDisplay::HeldElsewhere));
    QTest::mouseClick(counter.button(QStringLiteral("Try the same seats")), Qt::LeftButton);
    QTRY_COMPARE(counter.rows().size(), 2);
    QVERIFY2(counter.basket().note().text().contains(QStringLiteral("2 of 3 seats are yours again. B 2 is taken.")),
             qPrintable(counter.basket().note().text()));
    QVERIFY(counter.button(QStringLiteral("Take it")));
}

void tst_SalePage::aSaleIsParkedAndTakenUpAgain()
{
    Counter counter;
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

void tst_SalePage::aSaleThatAnotherCounterTookOverIsSaid()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"A", 3));
    QTRY_VERIFY(counter.basket().canPay());
    PARTERRE_AWAIT(sales, counter.house.shopping.openSales());
    QCOMPARE(sales.size(), 1);
    PARTERRE_AWAIT_DONE(counter.house.shopping.takeOver(counter.house.other, sales.constFirst()));
    // Without a key being touched.
    auto *messages = counter.page.findChild<MessageBar *>();
    QTRY_VERIFY2(messages->message().happened.contains(QStringLiteral("Counter 2")), qPrintable(messages->message().happened));
    QTRY_COMPARE(counter.rows().size(), 0);
    QVERIFY(!counter.basket().canPay());
}

void tst_SalePage::aSaleOfAnotherCounterIsTakenOverFromTheList()
{
    Counter counter;
    QVERIFY(counter.ready);
    PARTERRE_AWAIT_DONE(counter.house.shopping.open(
        counter.house.other, {counter.house.event, 0, {}, {counter.house.seats(u"C", 1, 2), {}}}));
    // What is on the screen is not given up for it: it is parked.
    counter.click(counter.house.seat(u"A", 3));
    QTRY_VERIFY(counter.basket().canPay());
    PARTERRE_AWAIT(sales, counter.house.shopping.openSales());
    const auto theirs = std::ranges::find(sales, counter.house.other.station, &OpenSaleView::station);
    QVERIFY(theirs != sales.end());
    auto dialog = std::make_unique<OpenSalesDialog>(counter.house.shopping, counter.house.counter, SessionId(), &counter.page);
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

void tst_SalePage::aBasketThatShrankUnseenIsNotPaidFor()
{
    Counter counter;
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
    auto *messages = counter.page.findChild<MessageBar *>();
    QTRY_VERIFY2(messages->message().happened.contains(QStringLiteral("changed meanwhile")),
                 qPrintable(messages->message().happened));
    QTRY_COMPARE(counter.rows().size(), 1);
    QCOMPARE(counter.soldTickets(), 0);

    QTRY_VERIFY(counter.basket().canPay());
    counter.key(Qt::Key_F9);
    QTRY_COMPARE(counter.soldTickets(), 1);
    QCOMPARE(counter.house.breaches(), QString());
}

void tst_SalePage::anEntryThatFindsNothingStaysWithItsReason()
{
    Counter counter([](EventDto &event) {
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

void tst_SalePage::aFailureIsForgottenWithTheNextTry()
{
    Counter counter;
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

void tst_SalePage::aSeatThatIsLostLaterTakesNothingInItsPlace()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.type(QStringLiteral("2"));
    QTRY_VERIFY(!counter.map().state().proposal.isEmpty());
    counter.key(Qt::Key_Return);
    QTRY_COMPARE(counter.rows().size(), 2);
    QTRY_VERIFY(counter.basket().canPay());
    // Another seat, which somebody else takes at the same instant, has nothing to do with that request.
    const SeatNo wanted = counter.house.seat(u"C", 1);
    const auto theirs = counter.house.shopping.open(counter.house.other, {counter.house.event, 0, {}, {{wanted}, {}}});
    counter.click(wanted);
    PARTERRE_AWAIT_DONE(theirs);
    QTRY_VERIFY(counter.button(QStringLiteral("Take it")));
    QTRY_VERIFY(counter.basket().canPay());
    QTest::qWait(300);
    QCOMPARE(counter.rows().size(), 2);
}

void tst_SalePage::theTimeIsSaidAtFifteenAndTenMinutes()
{
    Counter counter;
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

void tst_SalePage::aBasketFromTheQueueNamesItsCustomer()
{
    Counter counter([](EventDto &event) { event.queue = {true, 50, 60}; });
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

void tst_SalePage::tabLeadsThroughEverythingInTheOrderOfTheEye()
{
    Counter counter;
    QVERIFY(counter.ready);
    counter.click(counter.house.seat(u"B", 2));
    QTRY_VERIFY(counter.basket().canPay());
    QTest::qWait(300); // what was added is put in its place a moment later
    counter.entry().setFocus();
    const QStringList stops = tabStops();
    const QString missing = missingStop(
        stops, {QStringLiteral("Quick entry"), QStringLiteral("Best 2"), QStringLiteral("Together"),
                QStringLiteral("Seat map"), QStringLiteral("One Adult less"), QStringLiteral("Give back Stalls B 2"),
                QStringLiteral("Customer: Walk-in"), QStringLiteral("Cash exact"), QStringLiteral("Find event")});
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
}

QTEST_MAIN(tst_SalePage)

#include "tst_salepage.moc"
