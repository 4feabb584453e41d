#pragma once

#include "map/seatmapmodel.h"

#include <QAbstractTableModel>
#include <QList>

#include <memory>

class QTimer;

namespace parterre {

/// Free seats side by side, or the free places of a standing area.
struct SeatRun
{
    int firstSeat = -1;
    int count = 0;
    int area = -1;
    int category = -1;

    friend bool operator==(const SeatRun &, const SeatRun &) = default;
};

/// The map as a list: one row for every run of available seats of one category, and for every standing area with room.
/// Follows the model's changes, a little late and all at once. Owned by the list panel; UI thread.
class SeatRunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PlaceColumn, CountColumn, CategoryColumn, PriceColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole, RunRole };

    explicit SeatRunModel(QObject *parent = nullptr);

    void setModel(std::shared_ptr<SeatMapModel> model);
    const SeatRun &run(int row) const { return m_runs.at(row); }
    /// Brings the list up to date at once instead of a moment later.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refreshSoon();
    QList<SeatRun> runs() const;
    QString place(const SeatRun &run) const;
    QString text(const SeatRun &run, int column) const;
    QVariant sortKey(const SeatRun &run, int column) const;

    std::shared_ptr<SeatMapModel> m_model;
    QList<SeatRun> m_runs;
    QTimer *m_refresh = nullptr;
};

} // namespace parterre

Q_DECLARE_METATYPE(parterre::SeatRun)
