#pragma once

#include "storage/core/tableschema.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace parterre {

struct Migration;

/// What an archive of pg_dump says about a house. pg_restore only decodes it: its rows come through here as values and
/// go where our own statements put them, so that nothing that somebody wrote into an archive is ever run. Used in one
/// thread; blocks. Throws DbError: Damaged when it is no house, those of ServerTool.
class DumpReader
{
public:
    explicit DumpReader(const QString &path);

    /// The migrations that the house had, by number and checksum, in order.
    QList<Migration> steps();
    /// Calls `rows` for all rows of these tables, table by table in this order, some rows at a time.
    void read(const QList<TableShape> &tables, const std::function<void(const TableShape &, const TableRows &)> &rows);
    /// The highest number that was given out in a numbered column; known when read() is through.
    qint64 lastNumber(const TableShape &table, const TableColumn &column) const;

private:
    struct Entry
    {
        QString line;
        QString schema;
    };
    void list();

    const QString m_path;
    QHash<QString, Entry> m_tables;
    QHash<QString, Entry> m_sequences;
    QHash<QString, qint64> m_lastNumbers; ///< of sequences, by name
};

} // namespace parterre
