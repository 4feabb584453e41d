#pragma once

#include "domain/common/result.h"
#include "services/station.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace parterre {

class Database;
class Password;
struct DatabaseLocation;

/// What was carried over.
struct MoveView
{
    struct Table
    {
        QString name;
        qint64 rows = 0;
        qint64 sum = 0; ///< over all its columns; was the same on both sides

        friend bool operator==(const Table &, const Table &) = default;
    };
    QList<Table> tables;

    qint64 rows() const;
    friend bool operator==(const MoveView &, const MoveView &) = default;
};

/// Carries the whole house into another, empty database, from SQLite to PostgreSQL or back or to another place. While
/// it works nobody can write to the house; the house itself stays as it is. The other place gets everything in one
/// transaction, compared table by table, or nothing. Owned by a command; thread-safe.
///
/// Errors: Refused with "move-sales-open" (how many), "move-stations-active" (their names), "move-target-used" and
/// "move-same-place"; those of either database; Internal with "move-differs" (the table) when the comparison fails.
class MoveService
{
public:
    explicit MoveService(Database &database) : m_database(database) {}
    Q_DISABLE_COPY_MOVE(MoveService)

    /// `password` signs in there. `station` moves the house and does not count among those that are at work.
    QFuture<Result<MoveView>> moveTo(const DatabaseLocation &target, const Password &password, const QString &station);

private:
    Database &m_database;
};

} // namespace parterre
