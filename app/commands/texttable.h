#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace parterre {

/// Columns of plain text for a terminal, two blanks apart. A plain value.
class TextTable
{
public:
    TextTable() = default;
    explicit TextTable(const QStringList &heads) { addRow(heads); }

    void alignRight(int column) { m_right.insert(column); }
    void addRow(const QStringList &cells) { m_rows.append(cells); }
    /// Every row ends with a line break.
    QString text() const;

private:
    QList<QStringList> m_rows;
    QSet<int> m_right;
};

} // namespace parterre
