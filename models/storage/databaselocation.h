#pragma once

#include "domain/common/result.h"

#include <QString>
#include <QStringList>

namespace parterre {

/// Where a house's database lives: an SQLite file on this computer, or a PostgreSQL server with one or more hosts.
/// A plain value, usable on any thread. Never holds a password: those come from PGPASSWORD, ~/.pgpass or the keychain.
///
///     sqlite:/path/file.parterre
///     postgresql://user@host[:port][,host2[:port]]/database[?sslmode=…]
struct DatabaseLocation
{
    enum class Engine { Sqlite, Postgresql };

    Engine engine = Engine::Sqlite;
    QString path;          ///< SQLite: the file
    QString user;          ///< PostgreSQL; may be empty
    QStringList hosts;     ///< PostgreSQL: names, addresses or socket folders, in order of preference
    QStringList ports;     ///< as many as hosts; "5432" where none was given
    QString database;
    /// Further libpq options as key=value, for instance sslmode=verify-full. Only those of a fixed list are accepted.
    QStringList options;

    static DatabaseLocation sqlite(const QString &path);
    /// Reads the forms above; a plain path is taken as an SQLite file. Invalid with `detail` naming what is wrong.
    static Result<DatabaseLocation> fromText(const QString &text);
    QString toText() const;

    friend bool operator==(const DatabaseLocation &, const DatabaseLocation &) = default;
};

} // namespace parterre
