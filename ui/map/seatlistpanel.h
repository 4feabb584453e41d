#pragma once

#include "map/seatmapmodel.h"

#include "common/recordcell.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QSortFilterProxyModel;
class QSpinBox;

namespace parterre {

class KeyButton;
class RecordTable;
class SeatRunModel;

/// The list twin of the map: the same seats, to be found by reading and sorting instead of by looking. Says what is
/// wanted with the same signals as the map. Owned by a page, beside or instead of the map (F4); UI thread.
class SeatListPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SeatListPanel(QWidget *parent = nullptr);

    void setModel(std::shared_ptr<SeatMapModel> model);
    /// How many seats "Take" takes; runs that are shorter are left out of the list.
    void setPickCount(int seats);
    int pickCount() const;
    void setSelectionLimit(int seats);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void seatsRequested(const QList<parterre::SeatNo> &seats);
    void areaActivated(parterre::AreaNo area);
    void pickCountChanged(int seats);
    /// The first seat of the run under the list's cursor, for a map beside it.
    void seatShown(parterre::SeatNo seat);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void take();
    void refreshButton();
    RecordCell categoryCell(const QModelIndex &index) const;
    int currentRow() const;

    std::shared_ptr<SeatMapModel> m_model;
    SeatRunModel *m_runs = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QLineEdit *m_search = nullptr;
    QSpinBox *m_count = nullptr;
    RecordTable *m_table = nullptr;
    KeyButton *m_take = nullptr;
    bool m_readOnly = false;
};

} // namespace parterre
