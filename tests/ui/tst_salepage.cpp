#include "common/moneyedit.h"
#include "sale/areastepper.h"
#include "sale/basketnote.h"
#include "sale/salestrip.h"
#include "ui/salecounter.h"
#include "ui/stillmap.h"
#include "ui/tabstops.h"

using namespace parterre;
using namespace std::chrono_literals;

/// Choosing seats at a counter, by mouse and by keyboard, with other counters at work.
class tst_SalePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickHoldsASeatAndASecondOneGivesItBack();
    void quickClicksAreAllAnswered();
    void whatAnotherCounterSellsShowsWithoutDisturbing();
    void aSeatTakenBySomebodyElseOffersTheNearest();
    void standingPlacesAreTakenWithAStepper();
    void undoGivesBackWhatWasTakenLast();
    void anEventThatIsNotOnSaleYetSellsNothing();
    void theMapIsOneTabStop();
    void anEmptiedBasketCanBeHadAgain();
    void anEmptiedBasketIsGivenBackWhenTheNextSaleBegins();
    void standingPlacesAreUndoneToo();
    void eventsAreChosenAndFoundByKey();
    void escapeLeadsBackOneStepAtATime();
    void aSeatThatIsLostLaterTakesNothingInItsPlace();
    void tabLeadsThroughEverythingInTheOrderOfTheEye();
};

void tst_SalePage::aClickHoldsASeatAndASecondOneGivesItBack()
{
    SaleCounter counter;
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
    SaleCounter counter;
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

void tst_SalePage::whatAnotherCounterSellsShowsWithoutDisturbing()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    const SeatNo mine = counter.house.seat(u"C", 5);
    counter.map().goTo(mine);
    counter.click(mine);
    QTRY_VERIFY(counter.shows(mine, SeatDisplay::Mine));
    QTRY_VERIFY(isStill(counter.map()));
    const QRectF plan = counter.map().visiblePlan();
    const SeatNo theirs = counter.house.seat(u"B", 2);
    PARTERRE_AWAIT(held,
                   counter.house.shopping.open(counter.house.other, {counter.house.event, 0, {}, {{theirs}, {}}}));
    QTRY_VERIFY(counter.shows(theirs, SeatDisplay::HeldElsewhere));
    PARTERRE_AWAIT_DONE(
        counter.house.shopping.put(counter.house.other, held, CashPaymentDto{OrderId::create(), held.total}));
    QTRY_VERIFY(counter.shows(theirs, SeatDisplay::Sold));
    QCOMPARE(counter.map().cursor(), mine);
    QCOMPARE(counter.map().visiblePlan(), plan);
    QCOMPARE(counter.rows().size(), 1);
}

void tst_SalePage::aSeatTakenBySomebodyElseOffersTheNearest()
{
    SaleCounter counter;
    QVERIFY(counter.ready);
    const SeatNo wanted = counter.house.seat(u"B", 5);
    // At the same instant: the other counter's hold is in the database before this page can have heard of it.
    const auto theirs = counter.house.shopping.open(counter.house.other, {counter.house.event, 0, {}, {{wanted}, {}}});
    counter.click(wanted);
    PARTERRE_AWAIT_DONE(theirs);
    QTRY_VERIFY2(counter.basket().note().isVisible(), "nothing was said");
    QVERIFY2(counter.basket().note().text().contains(QStringLiteral("B 5")),
             qPrintable(counter.basket().note().text()));
    QTRY_VERIFY(counter.button(QStringLiteral("Take it")));
    QTest::mouseClick(counter.button(QStringLiteral("Take it")), Qt::LeftButton);
    QTRY_COMPARE(counter.rows().size(), 1);
    QVERIFY(counter.rows().constFirst()->line().number == QStringLiteral("4") ||
            counter.rows().constFirst()->line().number == QStringLiteral("6"));
}

void tst_SalePage::standingPlacesAreTakenWithAStepper()
{
    SaleCounter counter;
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
    SaleCounter counter;
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

void tst_SalePage::anEventThatIsNotOnSaleYetSellsNothing()
{
    SaleCounter counter([](EventDto &event) { event.sales.opens = event.starts->plus(-24h); });
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
    SaleCounter counter;
    QVERIFY(counter.ready);
    counter.map().setFocus(Qt::TabFocusReason);
    QVERIFY(counter.map().hasFocus() || counter.map().viewport()->hasFocus());
    counter.key(Qt::Key_Tab);
    QVERIFY(!counter.map().hasFocus() && !counter.map().isAncestorOf(QApplication::focusWidget()));
}

void tst_SalePage::anEmptiedBasketCanBeHadAgain()
{
    SaleCounter counter;
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
    SaleCounter counter;
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
    SaleCounter counter;
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

void tst_SalePage::eventsAreChosenAndFoundByKey()
{
    SaleCounter counter;
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

void tst_SalePage::escapeLeadsBackOneStepAtATime()
{
    SaleCounter counter;
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

void tst_SalePage::aSeatThatIsLostLaterTakesNothingInItsPlace()
{
    SaleCounter counter;
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

void tst_SalePage::tabLeadsThroughEverythingInTheOrderOfTheEye()
{
    SaleCounter counter;
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
