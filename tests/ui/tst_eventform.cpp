#include "common/messagebar.h"
#include "common/moneyedit.h"
#include "common/style.h"
#include "ui/eventoffice.h"

#include <QDateEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>

#include <algorithm>

using namespace parterre;
using namespace Qt::StringLiterals;

using Office = EventOffice;

namespace {

constexpr int patience = Office::patience;

enum Page { Details, Place, Sales, Prices, Limits };

template <class Widget>
Widget *called(const QWidget &form, const QString &name)
{
    const QList<Widget *> all = form.findChildren<Widget *>();
    const auto found = std::ranges::find(all, name, &QWidget::accessibleName);
    return found == all.cend() ? nullptr : *found;
}

int pageOf(const EventFormDialog &form)
{
    return called<QListWidget>(form, u"Pages of the form"_s)->currentRow();
}

/// Ctrl and the page keys lead there.
void turnTo(EventFormDialog &form, Page page)
{
    const bool there = QTest::qWaitFor(
        [&] {
            if (pageOf(form) != page)
                QTest::keyClick(&form, pageOf(form) < page ? Qt::Key_PageDown : Qt::Key_PageUp, Qt::ControlModifier);
            return pageOf(form) == page;
        },
        patience);
    QVERIFY(there);
}

QString said(const EventFormDialog &form)
{
    const auto *bar = form.findChild<MessageBar *>();
    return bar->isShowing() ? bar->message().happened : QString();
}

} // namespace

/// The form of an event, and what becomes of what is typed in it.
class tst_EventForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPriceThatIsNoAmount_isNotLeftOutWithoutAWord()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        turnTo(*form, Prices);
        auto *price = called<MoneyEdit>(*form, u"Child in Back"_s);
        QVERIFY2(price, "there is no such cell");
        const auto before = await(office.house.events.view(EventId(office.idOf(2))));
        price->setText(u"3o"_s);
        turnTo(*form, Details);
        QTest::keyClick(form, Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(said(*form).startsWith(u"Nothing was saved yet"), qPrintable(said(*form)));
        QCOMPARE(pageOf(*form), static_cast<int>(Prices));
        QVERIFY(price->hasFocus());
        QVERIFY2(price->accessibleDescription().contains(u"Use a number"), qPrintable(price->accessibleDescription()));
        QTest::keyClick(form, Qt::Key_Escape);
        QVERIFY(form->isVisible());

        price->setText(u"31"_s);
        QTest::keyClick(form, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(said(*form), QString(), patience);
        const auto stored = await(office.house.events.view(before->id()));
        const Money euros31(3100, before->details.currency);
        QVERIFY(std::ranges::find(stored->details.prices, euros31) != stored->details.prices.cend());
    }

    void aCellThatCantBeRead_staysWhenATicketTypeIsAdded()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        turnTo(*form, Prices);
        auto *price = called<MoneyEdit>(*form, u"Child in Back"_s);
        QVERIFY(price);
        price->setText(u"3o"_s);
        QVERIFY(Office::press(*form, u"Add ticket type"_s));
        QCOMPARE(price->text(), u"3o"_s);
        QVERIFY(price->hasFocus());
    }

    void everyPageBeginsWithItsFirstField()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        const QStringList first{u"Name"_s, u"Venue"_s, u"Sales open, date"_s, u"A Front"_s,
                                u"Most tickets per person"_s};
        for (const Page page : {Limits, Prices, Sales, Place, Details}) {
            turnTo(*form, page);
            QVERIFY(QApplication::focusWidget());
            QCOMPARE(QApplication::focusWidget()->accessibleName(), first.at(page));
        }
    }

    void removedTicketType_leavesTheKeyboardInItsTable()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        turnTo(*form, Prices);
        auto *remove = called<QAbstractButton>(*form, u"Remove Child"_s);
        QVERIFY(remove);
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Space);
        QTRY_VERIFY(!called<QAbstractButton>(*form, u"Remove Child"_s));
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        QCOMPARE(focus->accessibleName(), u"Name of ticket type 1"_s);
    }

    void aHouseHoldOfNoPlace_isNotLeftOutWithoutAWord()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        turnTo(*form, Limits);
        auto *holds = called<QPlainTextEdit>(*form, u"House holds, one purpose a line"_s);
        QVERIFY(holds);
        holds->setPlainText(u"Press: Stalls Z 99"_s);
        QTest::keyClick(form, Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(said(*form).startsWith(u"Nothing was saved yet"), qPrintable(said(*form)));
        QVERIFY(holds->hasFocus());
        QVERIFY2(holds->accessibleDescription().contains(u"Z 99"), qPrintable(holds->accessibleDescription()));
    }

    void aCheckedMistake_isToldAtItsCell()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        turnTo(*form, Prices);
        auto *letter = called<QLineEdit>(*form, u"Letter of Child"_s);
        QVERIFY(letter);
        letter->setText(u"a"_s); // the adults' own
        QVERIFY(Office::press(*form, u"Publish…"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!letter->accessibleDescription().isEmpty(), patience);
        QTRY_VERIFY(letter->hasFocus());
    }

    void anEmptyMoment_beginsNearToday()
    {
        Office office;
        QVERIFY(office.ready);
        QTest::keyClick(&office.table(), Qt::Key_N, Qt::ControlModifier);
        EventFormDialog *form = office.form();
        QVERIFY(form);
        QTRY_VERIFY_WITH_TIMEOUT(Office::nameIn(*form).hasFocus(), patience);
        turnTo(*form, Place);
        auto *fill = called<QAbstractButton>(*form, u"Start, choose a date"_s);
        QVERIFY(fill);
        fill->click();
        const auto *date = called<QDateEdit>(*form, u"Start, date"_s);
        QVERIFY(date && date->isVisible());
        QVERIFY2(qAbs(date->date().daysTo(QDate::currentDate())) < 60, qPrintable(date->date().toString(Qt::ISODate)));
        QVERIFY(date->hasFocus());
        fill = called<QAbstractButton>(*form, u"Doors, choose a date"_s);
        QVERIFY(fill);
        fill->click();
        QCOMPARE(called<QDateEdit>(*form, u"Doors, date"_s)->date(), date->date());
    }

    void escapeAsksAboutWhatIsNotSaved_andOffersSavingFirst()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        Office::nameIn(*form).setText(u"Another name"_s);
        QTest::keyClick(form, Qt::Key_Escape);
        const auto *focus = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        QVERIFY(focus);
        QCOMPARE(focus->text(), u"Save and close"_s);
        const QPointer<EventFormDialog> open(form);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!open || !open->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(office.name(2), u"Another name"_s, patience);
    }
};

QTEST_MAIN(tst_EventForm)
#include "tst_eventform.moc"
