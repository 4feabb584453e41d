#include "sale/findeventdialog.h"

#include "common/format.h"
#include "common/keybutton.h"
#include "common/recorddelegate.h"
#include "common/searchbar.h"
#include "domain/event/salesstate.h"
#include "sale/salewords.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {

FindEventDialog::FindEventDialog(const QList<EventSummaryView> &events, Moment now, QWidget *parent)
    : TaskDialog(tr("Find event"), parent), m_events(events), m_now(now)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_search = new SearchBar(tr("Name, artist or venue"));
    m_search->setPause(60);
    m_search->installEventFilter(this);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Events"));
    m_list->setMinimumSize(600, 402);
    auto *rows = new RecordDelegate(m_list);
    rows->setColumn(0, [this](const QModelIndex &index) { return m_cells.value(index.row()); });
    m_list->setItemDelegate(rows);
    body()->addWidget(m_search);
    body()->addWidget(m_list, 1);
    connect(m_search, &SearchBar::searched, this, &FindEventDialog::fill);
    connect(m_search, &SearchBar::listWanted, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemActivated, this, &FindEventDialog::choose);
    auto *sell = addButton(tr("Sell this event"), ButtonRole::Primary);
    connect(sell, &KeyButton::clicked, this, &FindEventDialog::choose);
    fill({});
    m_search->setFocus();
}

void FindEventDialog::fill(const QString &text)
{
    m_list->clear();
    m_cells.clear();
    const Format format;
    for (const EventSummaryView &event : std::as_const(m_events)) {
        const QString all = QStringList{event.name, event.subtitle, event.venueName, event.category}.join(u'\n');
        if (!all.contains(text, Qt::CaseInsensitive))
            continue;
        const QTimeZone zone(event.timeZone);
        RecordCell cell;
        cell.text = event.name;
        cell.strong = true;
        QStringList second{event.starts ? format.dayAndTime(*event.starts, zone, m_now) : QString(), event.venueName,
                           event.subtitle};
        second.removeAll(QString());
        cell.second = second.join(u" · "_s);
        const QString state = SaleWords::salesState(salesState(event, m_now), m_now, zone, format);
        cell.trailing = state.isEmpty() ? tr("%1 free").arg(format.number(event.places.free)) : state;
        m_cells.append(cell);
        auto *item = new QListWidgetItem(QStringList{cell.text, cell.second, cell.trailing}.join(u" · "_s), m_list);
        item->setData(Qt::UserRole, event.id.value());
    }
    m_list->setCurrentRow(0);
}

void FindEventDialog::choose()
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        Q_EMIT chosen(EventId(item->data(Qt::UserRole).toLongLong()));
        accept();
    }
}

bool FindEventDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            fill(m_search->text().trimmed());
            choose();
            return true;
        }
    }
    return TaskDialog::eventFilter(watched, event);
}

} // namespace parterre
