#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace parterre {

class DbSession;

/// A column of a table, with what both engines agree on about its type.
struct TableColumn
{
    enum class Kind { Number, Flag, Text, Bytes };

    QString name;
    Kind kind = Kind::Text;
    bool isNumbered = false; ///< the database gives out its numbers

    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

/// A table as it stands in the database. A plain value.
struct TableShape
{
    QString name;
    QList<TableColumn> columns; ///< in order of their names
    QStringList key;            ///< of the primary key; sorted by it, rows have one order
    QStringList needs;          ///< tables that its rows refer to

    bool hasBytes() const;
    /// Whether the other one takes the same rows; an engine may leave it to the other to check a reference.
    bool holdsTheSameAs(const TableShape &other) const;
};

/// Rows with the columns in the table's order and the types that both engines share.
using TableRows = QList<QVariantList>;

/// All tables of the house as the database itself describes them, each behind those that it needs: whoever fills them
/// in this order never refers to a row that is not there yet. Throws DbError, also for a column type that the house
/// does not use. Used inside a database job.
QList<TableShape> readTables(DbSession &session);

/// Whether anything at all is stored here.
bool hasTables(DbSession &session);

} // namespace parterre
