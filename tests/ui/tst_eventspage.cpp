#include "common/messagebar.h"
#include "ui/eventoffice.h"
#include "ui/tabstops.h"

#include <QListWidget>
#include <QPointer>

#include <algorithm>

using namespace parterre;

using Office = EventOffice;

namespace {

constexpr int patience = Office::patience;

} // namespace

/// The Events workspace by keyboard, and its form, which throws nothing away.
class tst_EventsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabLeadsThroughEverythingInTheOrderOfTheEye()
    {
        Office office;
        QVERIFY(office.ready);
        office.table().setFocus();
        const QStringList stops = tabStops();
        const QString missing = missingStop(
            stops, {QStringLiteral("Events"), QStringLiteral("Open event"), QStringLiteral("Pause sales"),
                    QStringLiteral("Close sales"), QStringLiteral("Clone"), QStringLiteral("Cancel…"),
                    QStringLiteral("Name, artist or venue"), QStringLiteral("State"), QStringLiteral("New event")});
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void homeAndEndGoToTheFirstAndTheLastEvent()
    {
        Office office;
        QVERIFY(office.ready);
        QTest::keyClick(&office.table(), Qt::Key_End);
        QCOMPARE(office.table().currentRow(), 2);
        QTest::keyClick(&office.table(), Qt::Key_Home);
        QCOMPARE(office.table().currentRow(), 0);
    }

    void controlDClonesTheEvent()
    {
        Office office;
        QVERIFY(office.ready);
        office.prompter.texts = {QStringLiteral("Once more")};
        QTest::keyClick(&office.table(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(office.table().model()->rowCount(), 4, patience);
    }

    void aFormThatWasNotChangedClosesAtOnce()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!office.page.findChild<EventFormDialog *>(), patience);
    }

    void escapeThrowsNothingAway()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        Office::nameIn(*form).setText(QStringLiteral("Another name"));
        QTest::keyClick(form, Qt::Key_Escape);
        QVERIFY(form->isVisible());
        QVERIFY(form->findChild<MessageBar *>()->isShowing());
        QVERIFY(Office::press(*form, QStringLiteral("Save and close")));
        const QPointer<EventFormDialog> open(form);
        QTRY_VERIFY_WITH_TIMEOUT(!open || !open->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(office.name(2), QStringLiteral("Another name"), patience);
    }

    void whatTheFormDoesNotShowChangedStaysAsItWas()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        const auto before = await(office.house.events.view(EventId(office.idOf(2))));
        Office::nameIn(*form).setText(QStringLiteral("Another name"));
        QTest::keyClick(form, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(office.name(2), QStringLiteral("Another name"), patience);
        const auto after = await(office.house.events.view(before->id()));
        QVERIFY(after.has_value());
        EventDto expected = before->details;
        expected.name = QStringLiteral("Another name");
        expected.revision = after->details.revision;
        QCOMPARE(after->details.limits, expected.limits);
        QCOMPARE(after->details.sales, expected.sales);
        QVERIFY(after->details == expected);
    }

    void changesCanBeDiscarded()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        const QString before = office.name(2);
        Office::nameIn(*form).setText(QStringLiteral("Another name"));
        QTest::keyClick(form, Qt::Key_Escape);
        QVERIFY(Office::press(*form, QStringLiteral("Discard them")));
        QTRY_VERIFY_WITH_TIMEOUT(!office.page.findChild<EventFormDialog *>(), patience);
        office.page.refresh();
        QTest::qWait(300);
        QCOMPARE(office.name(2), before);
    }

    void aDraftWithoutANameSaysSoBesideIt()
    {
        Office office;
        QVERIFY(office.ready);
        QTest::keyClick(&office.table(), Qt::Key_N, Qt::ControlModifier);
        EventFormDialog *form = office.form();
        QVERIFY(form);
        QTRY_VERIFY_WITH_TIMEOUT(Office::nameIn(*form).hasFocus(), patience);
        QTest::keyClick(form, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            Office::nameIn(*form).accessibleDescription().contains(QStringLiteral("Give the event a name")), patience);
        QVERIFY(form->findChild<MessageBar *>()->isShowing());
    }

    void controlAndPageKeysTurnThePages()
    {
        Office office;
        QVERIFY(office.ready);
        EventFormDialog *form = office.draft();
        QVERIFY(form);
        const QList<QListWidget *> lists = form->findChildren<QListWidget *>();
        const auto pages = std::ranges::find(lists, QStringLiteral("Pages of the form"), &QWidget::accessibleName);
        QVERIFY(pages != lists.cend());
        QTest::keyClick(form, Qt::Key_PageDown, Qt::ControlModifier);
        QTest::keyClick(form, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE((*pages)->currentRow(), 2);
        QTest::keyClick(form, Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE((*pages)->currentRow(), 1);
    }
};

QTEST_MAIN(tst_EventsPage)
#include "tst_eventspage.moc"
