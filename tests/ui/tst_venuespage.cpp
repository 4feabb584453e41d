#include "common/appearance.h"
#include "common/messagebar.h"
#include "map/seatmapview.h"
#include "services/venueservice.h"
#include "support/await.h"
#include "support/samplehouse.h"
#include "support/scriptedprompter.h"
#include "venue/configurationsdialog.h"
#include "venue/venuespage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// A house with one published venue, and the page that shows it. A real service on a database of its own.
struct Desk
{
    Desk()
    {
        page.resize(1294, 692);
        page.setVisible(true);
    }

    QAbstractButton *shown(const QString &text)
    {
        for (QAbstractButton *candidate : page.findChildren<QAbstractButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    /// A window manager does that when a small window over this one has closed.
    bool isActive()
    {
        page.activateWindow();
        return QTest::qWaitForWindowActive(&page);
    }
    /// The one that is open, with the keyboard in it.
    QPointer<TaskDialog> dialog()
    {
        QPointer<TaskDialog> open;
        const bool came = QTest::qWaitFor([this, &open] {
            const QList<TaskDialog *> all = page.findChildren<TaskDialog *>();
            const auto found = std::ranges::find_if(all, &QWidget::isVisible);
            open = found == all.cend() ? nullptr : *found;
            return open != nullptr;
        });
        return came && QTest::qWaitForWindowActive(open) ? open : nullptr;
    }
    QString version()
    {
        for (const QComboBox *box : page.findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"Layout version"_s)
                return box->currentText();
        }
        return {};
    }

    SampleHouse house;
    LayoutView layout = publishedVenue(house);
    VenueService venues{house.database};
    ScriptedPrompter prompter;
    Appearance appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
    VenuesPage page{venues, house.actor, prompter};
};

} // namespace

/// A venue manager looks at venues and goes on from what is published.
class tst_VenuesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftFromAPublishedVersion_isShown_andTheOtherStaysAsItIs()
    {
        Desk desk;
        QTRY_VERIFY(desk.shown(u"Draft from this"_s));
        QVERIFY(!desk.shown(u"Publish…"_s));
        QVERIFY(!desk.shown(u"Background plan…"_s)->isEnabled());
        desk.shown(u"Draft from this"_s)->click();
        QTRY_COMPARE(desk.version(), u"Version 2, draft"_s);
        QTRY_VERIFY(desk.shown(u"Publish…"_s));
        QVERIFY(desk.shown(u"Publish…"_s)->isEnabled());
        QVERIFY(!desk.shown(u"Draft from this"_s));
        QTRY_VERIFY(desk.shown(u"Background plan…"_s)->isEnabled());

        PARTERRE_AWAIT(venue, desk.venues.view(desk.layout.venue));
        QCOMPARE(venue.versions.size(), 2);
        QCOMPARE(venue.versions.constLast().state, LayoutState::Published);
        PARTERRE_AWAIT(difference, desk.venues.compare(desk.layout.version.id, venue.versions.constFirst().id));
        QVERIFY(difference.isEmpty());
    }

    void keyboard_goesBackToWhereADialogWasOpened()
    {
        Desk desk;
        QVERIFY(desk.isActive());
        QTRY_VERIFY(desk.shown(u"Configurations…"_s) && desk.shown(u"Configurations…"_s)->isEnabled());
        QTRY_VERIFY(desk.page.findChild<SeatMapView *>()->model()); // before that there is nothing to show
        QAbstractButton *opener = desk.shown(u"Configurations…"_s);
        opener->setFocus();
        QTest::keyClick(opener, Qt::Key_Space);
        QPointer<TaskDialog> dialog = desk.dialog();
        QVERIFY(dialog);
        QVERIFY(dialog->focusWidget());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QVERIFY(desk.isActive());
        QTRY_VERIFY(opener->hasFocus());
    }

    void enterPublishes_butNotOnAnotherButton()
    {
        Desk desk;
        QVERIFY(desk.isActive());
        QTRY_VERIFY(desk.shown(u"Draft from this"_s));
        desk.shown(u"Draft from this"_s)->setFocus();
        QTest::keyClick(desk.shown(u"Draft from this"_s), Qt::Key_Space);
        QTRY_VERIFY(desk.shown(u"Publish…"_s) && desk.shown(u"Publish…"_s)->hasFocus());

        QTest::keyClick(desk.shown(u"Publish…"_s), Qt::Key_Space);
        QPointer<TaskDialog> dialog = desk.dialog();
        QVERIFY(dialog);
        auto *date = dialog->findChild<QDateEdit *>();
        QTRY_VERIFY(date->hasFocus()); // not the button that closes it
        for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Not yet"_s)
                button->setFocus();
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QVERIFY(desk.isActive());
        QCOMPARE(desk.version(), u"Version 2, draft"_s);

        QTest::keyClick(desk.shown(u"Publish…"_s), Qt::Key_Space);
        dialog = desk.dialog();
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<QDateEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QTRY_VERIFY2(desk.version().startsWith(u"Version 2 from"), qPrintable(desk.version()));
        QVERIFY(desk.isActive());
        QTRY_VERIFY(desk.shown(u"Draft from this"_s) && desk.shown(u"Draft from this"_s)->hasFocus());
    }

    void escapeThrowsNoConfigurationAway()
    {
        Desk desk;
        QWidget window;
        window.show();
        const QPointer<ConfigurationsDialog> dialog(
            new ConfigurationsDialog(desk.venues, desk.house.actor, desk.layout, &window));
        QSignalSpy saved(dialog, &ConfigurationsDialog::saved);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u" with a pit"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<MessageBar *>()->isShowing());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // Save and close
        QTRY_COMPARE(saved.count(), 1);
        QTRY_VERIFY(!dialog);
        PARTERRE_AWAIT(stored, desk.venues.layout(desk.layout.version.id));
        QVERIFY(stored.layout->configurations.constFirst().name.endsWith(u" with a pit"));
    }
};

QTEST_MAIN(tst_VenuesPage)
#include "tst_venuespage.moc"
