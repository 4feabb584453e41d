// The keyboard of the sale page: what every key does, in one table.

#include "common/keymap.h"
#include "common/panes.h"
#include "map/seatlistpanel.h"
#include "map/seatmapview.h"
#include "sale/basketpanel.h"
#include "sale/buyerpanel.h"
#include "sale/eventchips.h"
#include "sale/quickentrypanel.h"
#include "sale/salechooser.h"
#include "sale/saledesk.h"
#include "sale/salepage.h"

#include <QAction>
#include <QKeyEvent>
#include <QStackedWidget>

namespace parterre {

void SalePage::addKeys()
{
    m_map->installEventFilter(this);
    markPane(*m_entry, tr("Quick entry"));
    markPane(*m_canvas, tr("Seats"));
    markPane(*m_basket, tr("Basket"));
    const auto add = [this](const QString &text, const QKeySequence &keys, auto act) {
        QAction *action = addKey(*this, text, keys);
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, act);
    };
    addKeyHints(*m_entry,
                {{tr("Enter"), tr("Hold the best seats")}, {tr("Shift+Enter"), tr("Choose so many on the map")}});
    add(tr("To quick entry"), Qt::Key_F2, [this] {
        closePayment();
        m_entry->begin();
    });
    add(tr("Customer"), Qt::Key_F3, [this] { m_basket->buyer().beginBuyer(); });
    add(tr("Map or list"), Qt::Key_F4, [this] { showList(m_canvas->currentWidget() == m_map); });
    add(tr("Refresh"), Qt::Key_F5, [this] { recover(); });
    add(tr("Print, e-mail or collect"), Qt::Key_F7, [this] { m_basket->buyer().nextDelivery(); });
    add(tr("Cash with change"), Qt::Key_F8, [this] { openPayment(); });
    add(tr("Cash exact: sell the basket"), Qt::Key_F9, [this] { payExact(); });
    add(tr("Best seats, then the next best"), Qt::CTRL | Qt::Key_B, [this] { m_chooser->takeNextBest(); });
    add(tr("Ten more minutes"), Qt::CTRL | Qt::Key_E, [this] { m_desk->extendClock(); });
    add(tr("Park the sale, or take one up"), Qt::CTRL | Qt::Key_H, [this] { parkOrTakeUp(); });
    add(tr("Repeat the last request"), Qt::CTRL | Qt::Key_L, [this] { m_chooser->repeatLast(); });
    add(tr("Give back what was taken last"), Qt::CTRL | Qt::Key_Z, [this] { undo(); });
    add(tr("Empty the basket"), Qt::CTRL | Qt::Key_Backspace, [this] { m_desk->clear(); });
    // One line of the key map for nine keys.
    addKeyHints(*m_chips, {{tr("Alt+1 … 9"), tr("Sell that event")}});
    for (int place = 1; place <= 9; ++place) {
        add({}, QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + place)),
            [this, place] { sellEvent(m_chips->at(place)); });
    }
    add(tr("Find event"), Qt::ALT | Qt::Key_0, [this] { findEvent(); });
}

void SalePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_entry->begin();
}

/// One level back at a time, and never a step that loses something.
void SalePage::goBack()
{
    if (!m_chooser->endPick())
        closePayment();
    m_entry->begin();
}

void SalePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        goBack();
    else
        QWidget::keyPressEvent(event);
}

bool SalePage::eventFilter(QObject *watched, QEvent *event)
{
    // The map goes up by itself; from its top, or while seats are chosen for a quick entry, Esc leads out of it.
    const bool leavesMap = watched == m_map && event->type() == QEvent::KeyPress &&
                           static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
                           (m_chooser->pickCount() > 0 || m_map->level() == SeatMapLevel::Overview);
    if (!leavesMap)
        return QWidget::eventFilter(watched, event);
    goBack();
    return true;
}

} // namespace parterre
