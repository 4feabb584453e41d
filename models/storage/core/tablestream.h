#pragma once

#include "storage/core/tableschema.h"

#include <QSqlQuery>

namespace parterre {

class DbSession;

/// Reads a whole table in the order of its key, some rows at a time, so that a large one needs no memory: a cursor on
/// PostgreSQL, a running statement on SQLite. Nothing else may be asked on this session while it reads. Lives inside
/// one database job; throws DbError.
class TableReader
{
public:
    TableReader(DbSession &session, const TableShape &table);
    ~TableReader();
    Q_DISABLE_COPY_MOVE(TableReader)

    /// The next rows; empty at the end.
    TableRows next();

private:
    QVariantList row() const;

    DbSession &m_session;
    const TableShape &m_table;
    const QString m_cursor;
    QSqlQuery m_query;
    bool m_server;
    bool m_open = false;
    qsizetype m_helping = 4; ///< rows to fetch next; grows while they are short
};

/// Writes rows as TableReader gives them. Lives inside one database job; throws DbError.
class TableWriter
{
public:
    TableWriter(DbSession &session, const TableShape &table);
    Q_DISABLE_COPY_MOVE(TableWriter)

    void write(const TableRows &rows);

private:
    void writeTogether(const TableRows &rows);
    void writeSingly(const TableRows &rows);

    DbSession &m_session;
    const TableShape &m_table;
    QSqlQuery m_query;
};

/// How many rows a table has, and the sums of its columns, in words that are the same on both engines.
struct TableSums
{
    qint64 rows = 0;
    qint64 sum = 0; ///< over all columns: numbers by value (their remainder, so that no sum overflows), texts by length

    friend bool operator==(const TableSums &, const TableSums &) = default;
};
TableSums sumsOf(DbSession &session, const TableShape &table);

/// The highest number that the database has given out in a numbered column; 0 for none.
qint64 lastNumber(DbSession &session, const TableShape &table, const TableColumn &column);
/// The next number will be a higher one than `number`.
void setLastNumber(DbSession &session, const TableShape &table, const TableColumn &column, qint64 number);

} // namespace parterre
