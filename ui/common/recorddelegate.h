#pragma once

#include "common/recordcell.h"

#include <QHash>
#include <QStyledItemDelegate>

#include <functional>

namespace parterre {

/// Paints rows of records: one or two lines per cell, a symbol or seat swatch before the text, a meter in the row; the
/// selected row tinted with a bar of accent at its left edge. Columns without a function show their text alone.
/// Owned by the view's owner. UI thread only.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using CellOf = std::function<RecordCell(const QModelIndex &)>;

    explicit RecordDelegate(QObject *parent = nullptr);

    void setColumn(int column, CellOf cell);
    /// 50 for two lines (the default), 44 or 32 for one.
    void setRowHeight(int height) { m_rowHeight = height; }
    int rowHeight() const { return m_rowHeight; }
    /// The row under the pointer; -1 for none. Set by RecordTable.
    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    RecordCell cellOf(const QModelIndex &index) const;
    bool isLeftmost(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QHash<int, CellOf> m_cells;
    int m_rowHeight = 50;
    int m_hoveredRow = -1;
};

} // namespace parterre
