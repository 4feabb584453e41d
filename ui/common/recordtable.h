#pragma once

#include "common/recorddelegate.h"

#include <QTableView>

namespace parterre {

/// A table of records inside a card: whole rows, no grid, no frame; Enter and double click open a row; words in the
/// middle when there are no rows. Needs setAccessibleName(). Owned by its page. UI thread only.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    explicit RecordTable(QWidget *parent = nullptr);

    RecordDelegate &delegate() { return *m_delegate; }
    /// 50 for two lines, 44 or 32 for one.
    void setRowHeight(int height);
    /// Shown when the model is empty: "No events yet." and what to do about it.
    void setEmptyText(const QString &text, const QString &hint = {});
    /// While true nothing is said about being empty.
    void setLoading(bool loading);

    void setModel(QAbstractItemModel *model) override;
    /// The row with the keyboard, -1 when none.
    int currentRow() const { return currentIndex().row(); }
    void selectRowSoftly(int row);

Q_SIGNALS:
    /// Enter or double click.
    void opened(const QModelIndex &index);
    void currentRowChanged(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void hover(int row);

    RecordDelegate *m_delegate;
    QString m_emptyText;
    QString m_emptyHint;
    int m_hovered = -1;
    bool m_loading = false;
};

} // namespace parterre
