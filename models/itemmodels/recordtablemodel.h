#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <functional>

namespace parterre {

/// Roles that every table model of the house answers beside Qt's own.
enum RecordRole {
    SortRole = Qt::UserRole + 1, ///< the value to sort by; never the text that is shown
    RowIdRole,                   ///< what identifies the row across refreshes
};

/// A table over a list of readonly views. Columns are data; a refresh by setRows() emits the smallest set of inserts,
/// removals and changes by identity, so that selection and scroll position survive it. Lives on the UI thread; owns
/// its rows. `Row` needs operator==.
template <class Row>
class RecordTableModel : public QAbstractTableModel
{
public:
    struct Column
    {
        QString title;
        std::function<QVariant(const Row &)> text;
        /// Left out: the text sorts as it is.
        std::function<QVariant(const Row &)> sortKey;
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    };
    using RowId = std::function<QVariant(const Row &)>;

    RecordTableModel(QList<Column> columns, RowId rowId, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns)), m_rowId(std::move(rowId))
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows.at(index.row());
        const Column &column = m_columns.at(index.column());
        switch (role) {
        case Qt::DisplayRole: return column.text(row);
        case SortRole: return column.sortKey ? column.sortKey(row) : column.text(row);
        case RowIdRole: return m_rowId(row);
        case Qt::TextAlignmentRole: return QVariant::fromValue(column.alignment);
        default: return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole)
            return m_columns.at(section).title;
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(m_columns.at(section).alignment);
        return {};
    }

    const QList<Row> &rows() const { return m_rows; }
    const Row &rowAt(int row) const { return m_rows.at(row); }
    /// -1 when no row has this identity.
    int rowOf(const QVariant &id) const
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_rowId(m_rows.at(i)) == id)
                return static_cast<int>(i);
        }
        return -1;
    }

    /// Makes the table show exactly `rows` in this order.
    void setRows(const QList<Row> &rows)
    {
        for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
            if (!contains(rows, m_rowId(m_rows.at(i))))
                remove(i);
        }
        for (int i = 0; i < rows.size(); ++i)
            place(rows.at(i), i);
    }

private:
    bool contains(const QList<Row> &rows, const QVariant &id) const
    {
        return std::any_of(rows.begin(), rows.end(), [&](const Row &row) { return m_rowId(row) == id; });
    }
    void remove(int at)
    {
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    }
    /// Brings `row` to position `at`: nothing, a change, a move or an insertion.
    void place(const Row &row, int at)
    {
        const int from = rowOf(m_rowId(row));
        if (from < 0) {
            beginInsertRows({}, at, at);
            m_rows.insert(at, row);
            endInsertRows();
            return;
        }
        if (from != at) {
            beginMoveRows({}, from, from, {}, from < at ? at + 1 : at);
            m_rows.move(from, at);
            endMoveRows();
        }
        if (!(m_rows.at(at) == row)) {
            m_rows[at] = row;
            Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        }
    }

    QList<Column> m_columns;
    RowId m_rowId;
    QList<Row> m_rows;
};

} // namespace parterre
