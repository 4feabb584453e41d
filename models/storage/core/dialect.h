#pragma once

#include "storage/databaselocation.h"

#include <QString>

namespace parterre {

/// The differences between SQLite and PostgreSQL, all of them. SQL in the stores and migrations is written in the
/// portable subset with these tokens:
///
///     @id@          type of a primary key that the database numbers
///     @blob@        type of bytes
///     @now_ms@      the database's clock in UTC milliseconds; the only clock that decides anything
///     @in_list@     "is one of the whole numbers bound here": seat_no @in_list@
///     @rows@        the rows of a JSON list of lists bound here, each as "value": SELECT CAST(value ->> 0 AS BIGINT),
///                   value ->> 1 FROM @rows@; see JsonRows
///     @lock@        end of a SELECT that locks its rows and waits for them
///     @lock_skip@   end of a SELECT that locks what is not locked and leaves out the rest
///     @lock_shared@ end of a SELECT that keeps its rows from @lock_alone@, beside others who do the same; so does
///     every
///                   insert of a row that refers to them
///     @lock_alone@  end of a SELECT that waits until nobody has its rows in either way
///     @change@      the number of this transaction in the order of changes; see DbSession::beginChange
///     @postgresql@  beginning of each line of a migration that only PostgreSQL needs
///     @hot@         storage options of a table whose rows change all the time
///
/// A plain value, usable on any thread.
class Dialect
{
public:
    explicit Dialect(DatabaseLocation::Engine engine) : m_engine(engine) {}

    bool isPostgresql() const { return m_engine == DatabaseLocation::Engine::Postgresql; }
    DatabaseLocation::Engine engine() const { return m_engine; }

    /// Replaces the tokens. `clockShiftMs` moves the database's clock, for tests.
    QString translate(const char *sql, qint64 clockShiftMs = 0) const;
    /// How a list is bound for @in_list@.
    QString listText(const QList<qint64> &numbers) const;

private:
    DatabaseLocation::Engine m_engine;
};

} // namespace parterre
