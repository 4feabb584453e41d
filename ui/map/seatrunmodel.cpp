#include "map/seatrunmodel.h"

#include "map/seatmaptext.h"

#include <QLineF>
#include <QLocale>
#include <QTimer>

#include <limits>

namespace parterre {
namespace {

constexpr int refreshDelay = 200;
/// Seats farther apart than this have an aisle between them.
constexpr double sideBySide = 40;

} // namespace

SeatRunModel::SeatRunModel(QObject *parent) : QAbstractTableModel(parent), m_refresh(new QTimer(this))
{
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshDelay);
    connect(m_refresh, &QTimer::timeout, this, &SeatRunModel::refresh);
}

void SeatRunModel::setModel(std::shared_ptr<SeatMapModel> model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = std::move(model);
    if (m_model) {
        connect(m_model.get(), &SeatMapModel::seatsChanged, this, &SeatRunModel::refreshSoon);
        connect(m_model.get(), &SeatMapModel::areasChanged, this, &SeatRunModel::refreshSoon);
        connect(m_model.get(), &SeatMapModel::categoriesChanged, this, &SeatRunModel::refreshSoon);
    }
    beginResetModel();
    m_runs = runs();
    endResetModel();
}

void SeatRunModel::refreshSoon()
{
    if (!m_refresh->isActive())
        m_refresh->start();
}

void SeatRunModel::refresh()
{
    m_refresh->stop();
    const QList<SeatRun> next = runs();
    // Only the part between equal ends is replaced, so that selection and scroll position mostly survive.
    qsizetype front = 0;
    while (front < m_runs.size() && front < next.size() && m_runs.at(front) == next.at(front))
        ++front;
    qsizetype back = 0;
    while (back < m_runs.size() - front && back < next.size() - front
           && m_runs.at(m_runs.size() - 1 - back) == next.at(next.size() - 1 - back))
        ++back;
    const qsizetype removed = m_runs.size() - front - back;
    const qsizetype added = next.size() - front - back;
    if (removed > 0) {
        beginRemoveRows({}, static_cast<int>(front), static_cast<int>(front + removed - 1));
        m_runs.remove(front, removed);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, static_cast<int>(front), static_cast<int>(front + added - 1));
        m_runs = next;
        endInsertRows();
    }
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, CountColumn), index(static_cast<int>(m_runs.size()) - 1, PriceColumn));
}

QList<SeatRun> SeatRunModel::runs() const
{
    QList<SeatRun> found;
    if (!m_model)
        return found;
    SeatRun run;
    const auto finish = [&] {
        if (run.count > 0)
            found.append(run);
        run = {};
    };
    for (int i = 0; i < m_model->seatCount(); ++i) {
        const MapSeat &seat = m_model->seat(i);
        if (seat.display != SeatDisplay::Available) {
            finish();
            continue;
        }
        const bool joins = run.count > 0 && m_model->seat(i - 1).row == seat.row && run.category == seat.category
            && QLineF(m_model->seat(i - 1).position(), seat.position()).length() < sideBySide;
        if (!joins) {
            finish();
            run.firstSeat = i;
            run.category = seat.category;
        }
        ++run.count;
    }
    finish();
    for (int i = 0; i < static_cast<int>(m_model->data().areas.size()); ++i) {
        if (m_model->area(i).free > 0)
            found.append({-1, m_model->area(i).free, i, m_model->area(i).category});
    }
    return found;
}

int SeatRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int SeatRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SeatRunModel::place(const SeatRun &run) const
{
    if (run.area >= 0)
        return m_model->area(run.area).name;
    const MapRow &row = m_model->rowOf(run.firstSeat);
    const QString &section = m_model->section(row.section).name;
    const QString &first = m_model->seatLabel(run.firstSeat);
    if (run.count == 1)
        return tr("%1 %2 %3", "section, row, seat").arg(section, row.label, first);
    return tr("%1 %2 %3–%4", "section, row, first seat, last seat")
        .arg(section, row.label, first, m_model->seatLabel(run.firstSeat + run.count - 1));
}

QString SeatRunModel::text(const SeatRun &run, int column) const
{
    const SeatCategoryInfo &info = m_model->category(run.category);
    switch (column) {
    case PlaceColumn: return place(run);
    case CountColumn:
        return run.area >= 0 ? tr("%Ln standing places", nullptr, run.count)
            : run.count == 1 ? tr("single seat")
                             : tr("%Ln together", nullptr, run.count);
    case CategoryColumn:
        return run.category < 0 ? QString() : tr("%1 %2", "letter and name of a category").arg(categoryLetter(run.category)).arg(info.name);
    case PriceColumn: return info.priceText;
    default: return {};
    }
}

QVariant SeatRunModel::sortKey(const SeatRun &run, int column) const
{
    const SeatCategoryInfo &info = m_model->category(run.category);
    switch (column) {
    case PlaceColumn: return run.area >= 0 ? std::numeric_limits<int>::max() : run.firstSeat;
    case CountColumn: return run.count;
    case CategoryColumn: return run.category;
    case PriceColumn: return info.price ? info.price->minor() : std::numeric_limits<qint64>::max();
    default: return {};
    }
}

QVariant SeatRunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SeatRun &run = m_runs.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(run, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == PriceColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole: return sortKey(run, index.column());
    case RunRole: return QVariant::fromValue(run);
    default: return {};
    }
}

QVariant SeatRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == PriceColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn: return tr("Place");
    case CountColumn: return tr("Free");
    case CategoryColumn: return tr("Category");
    case PriceColumn: return tr("Price");
    default: return {};
    }
}

} // namespace parterre
