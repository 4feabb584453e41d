#include "map/seatlistpanel.h"

#include "map/seatrunmodel.h"

#include "common/keybutton.h"
#include "common/recordtable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace parterre {
namespace {

/// Runs that are long enough and whose place contains what was typed.
class RunFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLeast(int seats)
    {
        m_least = seats;
        invalidateFilter();
    }
    void setWords(const QString &words)
    {
        m_words = words.simplified();
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, SeatRunModel::PlaceColumn, parent);
        return index.data(SeatRunModel::RunRole).value<SeatRun>().count >= m_least
            && (m_words.isEmpty() || index.data().toString().contains(m_words, Qt::CaseInsensitive));
    }

private:
    int m_least = 1;
    QString m_words;
};

} // namespace

SeatListPanel::SeatListPanel(QWidget *parent)
    : QWidget(parent), m_runs(new SeatRunModel(this)), m_sorted(new RunFilter(this)), m_search(new QLineEdit(this)),
      m_count(new QSpinBox(this)), m_table(new RecordTable(this)), m_take(new KeyButton({}, this))
{
    setAccessibleName(tr("Free seats as a list"));
    m_sorted->setSourceModel(m_runs);
    m_sorted->setSortRole(SeatRunModel::SortRole);
    m_search->setPlaceholderText(tr("Section or row"));
    m_search->setAccessibleName(tr("Find in the list"));
    m_search->setClearButtonEnabled(true);
    m_count->setRange(1, 50);
    m_count->setAccessibleName(tr("Seats together"));
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Free seats"));
    m_table->setRowHeight(44);
    m_table->setEmptyText(tr("No seats like these are free."), tr("Try fewer together, or other words."));
    m_table->delegate().setColumn(SeatRunModel::CategoryColumn,
                                  [this](const QModelIndex &index) { return categoryCell(index); });
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SeatRunModel::PlaceColumn, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    buildLayout();
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &words) { static_cast<RunFilter *>(m_sorted)->setWords(words); });
    connect(m_count, &QSpinBox::valueChanged, this, [this](int seats) {
        static_cast<RunFilter *>(m_sorted)->setLeast(seats);
        refreshButton();
        Q_EMIT pickCountChanged(seats);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        refreshButton();
        if (const int row = currentRow(); row >= 0 && m_runs->run(row).firstSeat >= 0)
            Q_EMIT seatShown(m_model->seatNo(m_runs->run(row).firstSeat));
    });
    connect(m_table, &RecordTable::opened, this, &SeatListPanel::take);
    connect(m_take, &KeyButton::clicked, this, &SeatListPanel::take);
    refreshButton();
}

void SeatListPanel::buildLayout()
{
    auto *label = new QLabel(tr("Together"), this);
    label->setBuddy(m_count);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 12, 12, 0);
    top->addWidget(m_search, 1);
    top->addWidget(label);
    top->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(12, 0, 12, 12);
    bottom->addStretch();
    bottom->addWidget(m_take);
    layout->addLayout(bottom);
    m_take->setKeyText(tr("Enter", "key"));
    m_table->horizontalHeader()->resizeSection(SeatRunModel::PlaceColumn, 240);
    m_table->horizontalHeader()->resizeSection(SeatRunModel::CountColumn, 150);
    m_table->horizontalHeader()->resizeSection(SeatRunModel::CategoryColumn, 160);
}

void SeatListPanel::setModel(std::shared_ptr<SeatMapModel> model)
{
    m_model = std::move(model);
    m_runs->setModel(m_model);
    refreshButton();
}

void SeatListPanel::setPickCount(int seats)
{
    m_count->setValue(seats);
}

int SeatListPanel::pickCount() const
{
    return m_count->value();
}

void SeatListPanel::setSelectionLimit(int seats)
{
    m_count->setMaximum(std::max(1, seats));
}

void SeatListPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refreshButton();
}

RecordCell SeatListPanel::categoryCell(const QModelIndex &index) const
{
    // With the colour that its seats have on the map.
    RecordCell cell;
    cell.category = index.data(SeatRunModel::RunRole).value<SeatRun>().category;
    cell.text = m_model->category(cell.category).name;
    return cell;
}

int SeatListPanel::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_sorted->mapToSource(current).row() : -1;
}

void SeatListPanel::refreshButton()
{
    const int row = currentRow();
    const bool standing = row >= 0 && m_runs->run(row).area >= 0;
    m_take->setText(standing ? tr("Choose places…") : tr("Take %Ln", "seats", m_count->value()));
    m_take->setEnabled(row >= 0 && !m_readOnly);
}

void SeatListPanel::take()
{
    const int row = currentRow();
    if (row < 0 || m_readOnly)
        return;
    const SeatRun run = m_runs->run(row);
    if (run.area >= 0) {
        Q_EMIT areaActivated(m_model->area(run.area).no);
        return;
    }
    QList<SeatNo> seats;
    for (int i = 0; i < std::min(run.count, m_count->value()); ++i)
        seats.append(m_model->seatNo(run.firstSeat + i));
    Q_EMIT seatsRequested(seats);
}

bool SeatListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
            take();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parterre
