#pragma once

#include <QString>

namespace parterre {

class DbSession;

/// What a file could be.
enum class BackupKind { Unknown, SqliteFile, ServerArchive };
BackupKind backupKindOf(const QString &path);

/// What stands in a place where a house is to be restored.
struct HouseContents
{
    bool isEmpty = true;
    bool isHouse = false;
    int venues = 0;
    int events = 0;
    int orders = 0;
};

/// Puts the house of a backup into a database, inside the transaction of one job, so that all of it or nothing is
/// there. The job must be one of any schema. Rows arrive as values and are put by our own statements into tables that
/// our own migrations have made; nothing else that a backup may contain is run. Throws DbError: Damaged for a file that
/// is no backup of a house, NewerSchema.
class HouseRestore
{
public:
    explicit HouseRestore(DbSession &into) : m_into(into) {}

    /// Brings a house that is there up to date, to be able to look into it.
    HouseContents contents();
    /// Takes away whatever is there.
    void clear();
    /// From pg_dump's archive into an empty database; the house is then as new as the program.
    void loadArchive(const QString &path);
    /// From an SQLite file that belongs to us alone, since it is brought up to date first.
    void loadFile(const QString &path);

private:
    DbSession &m_into;
};

} // namespace parterre
