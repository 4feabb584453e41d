#include "queue/queuetable.h"

#include "common/format.h"
#include "queue/queuepanel.h"
#include "queue/queuewords.h"

#include <QHeaderView>

#include <algorithm>

namespace parterre {
namespace {

enum Column { NumberColumn, StateColumn, WaitedColumn, PlacesColumn, LaneColumn, NameColumn };

constexpr int lineHeight = 44;

RecordCell numberCell(const QueueEntryView &entry)
{
    RecordCell cell;
    cell.text = entry.isPreferred ? entry.ticket() + QStringLiteral(" ★") : entry.ticket();
    cell.strong = true;
    cell.muted = entry.state == QueueState::Lapsed;
    return cell;
}

RecordCell stateCell(const QueueEntryView &entry, Moment now)
{
    RecordCell cell;
    cell.text = queueStateLine(entry, now);
    switch (entry.state) {
    case QueueState::Waiting:
        cell.symbol = entry.isAsked ? Symbol::Triangle : Symbol::Ring;
        cell.tone = entry.isAsked ? Tone::Warning : Tone::Neutral;
        break;
    case QueueState::Called:
        cell.symbol = Symbol::Dot;
        cell.tone = Tone::Accent;
        break;
    case QueueState::Serving:
        cell.symbol = Symbol::Target;
        cell.tone = Tone::Success;
        break;
    case QueueState::Lapsed:
    case QueueState::Done:
    case QueueState::Left:
        cell.symbol = Symbol::Slash;
        cell.muted = true;
        break;
    }
    return cell;
}

/// Whoever waits: since when. Whoever was called: where.
RecordCell waitedCell(const QueueEntryView &entry, Moment now)
{
    RecordCell cell;
    if (entry.state == QueueState::Waiting)
        cell.text = Format::countdown(std::max(now.since(entry.joinedAt), std::chrono::milliseconds(0)));
    else
        cell.text = entry.stationName;
    return cell;
}

} // namespace

QueueTable::QueueTable(std::function<Moment()> now, QWidget *parent) : RecordTable(parent), m_now(std::move(now))
{
    makeModel();
    setAccessibleName(tr("Queue"));
    setRowHeight(lineHeight);
    setModel(m_model);
    setColumnWidth(NumberColumn, 96);
    setColumnWidth(StateColumn, 230);
    setColumnWidth(WaitedColumn, 150);
    setColumnWidth(PlacesColumn, 72);
    setColumnWidth(LaneColumn, 110);
    horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    const auto row = [this](const QModelIndex &index) -> const QueueEntryView & { return m_model->rowAt(index.row()); };
    delegate().setColumn(NumberColumn, [row](const QModelIndex &index) { return numberCell(row(index)); });
    delegate().setColumn(StateColumn, [this, row](const QModelIndex &index) { return stateCell(row(index), m_now()); });
    delegate().setColumn(WaitedColumn,
                         [this, row](const QModelIndex &index) { return waitedCell(row(index), m_now()); });
}

void QueueTable::makeModel()
{
    using Table = RecordTableModel<QueueEntryView>;
    const auto waited = [this](const QueueEntryView &entry) { return QVariant(waitedCell(entry, m_now()).text); };
    const auto state = [this](const QueueEntryView &entry) { return QVariant(queueStateLine(entry, m_now())); };
    m_model = new Table(
        {Table::Column{tr("Number"), [](const QueueEntryView &entry) { return QVariant(entry.ticket()); }, {}},
         Table::Column{tr("State"), state, {}}, Table::Column{tr("Waiting or served at"), waited, {}},
         Table::Column{tr("Places"),
                       [](const QueueEntryView &entry) { return QVariant(entry.party); },
                       {},
                       Qt::AlignRight | Qt::AlignVCenter},
         Table::Column{tr("Lane"), [](const QueueEntryView &entry) { return QVariant(queueLaneWord(entry.lane)); }, {}},
         Table::Column{tr("Name"), [](const QueueEntryView &entry) { return QVariant(entry.name); }, {}}},
        [](const QueueEntryView &entry) { return QVariant(entry.id.value()); }, this);
}

void QueueTable::setEntries(const QList<QueueEntryView> &entries)
{
    m_model->setRows(entries);
    if (currentRow() < 0 && !entries.isEmpty())
        selectRowSoftly(0);
}

const QueueEntryView *QueueTable::current() const
{
    const int row = currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
}

void QueueTable::select(QueueEntryId entry)
{
    if (const int row = m_model->rowOf(QVariant(entry.value())); row >= 0)
        selectRowSoftly(row);
}

} // namespace parterre
