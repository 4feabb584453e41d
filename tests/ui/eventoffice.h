#pragma once

#include "common/appearance.h"
#include "common/recordtable.h"
#include "event/eventformdialog.h"
#include "event/eventspage.h"
#include "itemmodels/recordtablemodel.h"
#include "services/eventservice.h"
#include "services/salemapservice.h"
#include "services/venueservice.h"
#include "support/await.h"
#include "support/counterhouse.h"
#include "support/scriptedprompter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace parterre {

/// The Events workspace of a house with one event on sale and two drafts of it. Real services on a database of its own.
/// Owned by a test; used on its thread.
struct EventOffice
{
    static constexpr int patience = 20'000;

    EventOffice()
    {
        const auto event = await(house.events.view(house.event));
        for (int week = 1; week <= 2; ++week) {
            const Moment starts = event->details.starts->plus(std::chrono::hours(168 * week));
            await(house.events.clone(house.event, starts, QStringLiteral("Week %1").arg(week), house.counter));
        }
        page.resize(1294, 692);
        page.setVisible(true);
        page.activateWindow();
        ready = QTest::qWaitForWindowActive(&page) &&
                QTest::qWaitFor([this] { return table().model()->rowCount() == 3; }, patience);
    }

    RecordTable &table() { return *page.findChild<RecordTable *>(); }
    qint64 idOf(int row)
    {
        const auto *model = static_cast<RecordTableModel<EventSummaryView> *>(table().model());
        return model->rowAt(row).id.value();
    }
    QString name(int row) { return table().model()->index(row, 1).data().toString(); }
    EventFormDialog *form()
    {
        EventFormDialog *open = nullptr;
        const bool shown = QTest::qWaitFor(
            [this, &open] {
                open = page.findChild<EventFormDialog *>();
                return open && open->isVisible();
            },
            patience);
        // Keys reach the form once its window is the active one.
        return shown && QTest::qWaitForWindowActive(open) ? open : nullptr;
    }
    /// The form of the last event, a draft, once what it is about is on the screen.
    EventFormDialog *draft()
    {
        QTest::keyClick(&table(), Qt::Key_End);
        QTest::keyClick(&table(), Qt::Key_Return);
        EventFormDialog *dialog = form();
        const auto isReady = [&] { return !nameIn(*dialog).text().isEmpty() && nameIn(*dialog).hasFocus(); };
        return dialog && QTest::qWaitFor(isReady, patience) ? dialog : nullptr;
    }
    static QLineEdit &nameIn(const QWidget &dialog)
    {
        for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == QStringLiteral("Name"))
                return *edit;
        }
        qFatal("the form has no name");
    }
    static bool press(const QWidget &dialog, const QString &text)
    {
        for (QAbstractButton *button : dialog.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == text) {
                button->click();
                return true;
            }
        }
        return false;
    }

    CounterHouse house;
    VenueService venues{house.database};
    ScriptedPrompter prompter;
    Appearance appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
    SaleMapService maps{house.database};
    EventsPage page{house.events, venues, maps, house.database, house.counter, prompter};
    bool ready = false;
};

} // namespace parterre
