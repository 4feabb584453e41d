#pragma once

#include "common/appearance.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"
#include "sale/basketpanel.h"
#include "sale/basketrow.h"
#include "sale/quickentryedit.h"
#include "sale/salepage.h"
#include "services/salemapservice.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

namespace parterre {

/// A house with one event, and a sale page that shows it. Real services on a database of its own. Owned by a test; used
/// on its thread.
struct SaleCounter
{
    explicit SaleCounter(const std::function<void(EventDto &)> &adjust = {}) : house(adjust), maps(house.database)
    {
        page.setTicketsFolder(tickets.path());
        page.resize(1294, 692);
        page.show();
        page.activateWindow();
        // The map is shown once something has been heard of its places.
        ready = QTest::qWaitForWindowActive(&page) &&
                QTest::qWaitFor(
                    [this] { return map().isVisible() && shows(house.seat(u"A", 1), SeatDisplay::Available); }, 10'000);
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

} // namespace parterre
