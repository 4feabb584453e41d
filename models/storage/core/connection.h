#pragma once

#include "storage/core/dialect.h"
#include "storage/core/environment.h"
#include "storage/core/fault.h"
#include "storage/core/filesystem.h"
#include "storage/core/preparedquery.h"
#include "storage/core/serverlink.h"
#include "storage/core/watchdog.h"
#include "storage/databaselocation.h"
#include "storage/password.h"

#include <QSqlDatabase>

#include <memory>
#include <optional>
#include <unordered_map>

namespace parterre {

class WriteLock;

/// What a connection is for; decides how long a statement may take.
enum class Lane { Front, Back, Feed };

/// What opening does about an SQLite file that is not there. Only who makes a house may make its file: an empty one in
/// the place of a house would be taken for the house.
enum class IfMissing { Fail, Make };

/// What a connection meets besides its database. Nothing is owned; all of it outlives the connection.
struct Conditions
{
    FaultPoint *faults = nullptr;
    Environment *environment = nullptr; ///< none only for a connection that runs no jobs
    Watchdog *watchdog = nullptr;
    Password password = {};
};

/// One QSqlDatabase with its prepared statements. Owned by a lane; opened, used, closed and removed in that lane's
/// thread and nowhere else.
class Connection
{
public:
    Connection(const DatabaseLocation &location, Lane lane, const Conditions &conditions);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Opens if it is not open; throws DbError, Missing where there is no SQLite file and none may be made.
    void ensureOpen(IfMissing ifMissing = IfMissing::Fail);
    /// Closes and forgets every prepared statement.
    void close();
    bool isOpen() const { return m_database.isOpen(); }
    /// Whether the SQLite file that is open has been removed since, or moved away, or another lies in its place. What
    /// is written then, nobody else will ever see.
    bool hasLostFile() const;
    /// Which opening this is, of all openings of the process: what was learned on an earlier one may not hold.
    qint64 openings() const { return m_opening; }

    /// The prepared statement for a text of the program; prepared once per connection. `sql` must be a literal, since
    /// its address is the key.
    PreparedQuery &prepared(const char *sql);
    /// Runs prepared statements of this connection in this order, on a server with one way there and back.
    void runTogether(const QList<PreparedQuery *> &queries);
    /// Runs a text that is used once (DDL, BEGIN, PRAGMA); throws DbError.
    void execute(const QString &sql);
    /// Begins a transaction; on PostgreSQL, where each way to the server counts, the texts travel with the first
    /// statement unless a test wants to see them go by themselves.
    void begin(const QList<QByteArray> &texts);
    /// Whether begin() was all that happened, so that the server knows nothing yet of what would be ended.
    bool forgetBegin();

    /// How long to wait for each answer of the server from here on. Who has waited longer finds the connection lost;
    /// see Watchdog.
    void setPatience(std::chrono::milliseconds limit);
    std::chrono::milliseconds patience() const { return m_patience; }
    /// Around everything that waits for an answer; end may be called without begin.
    void beginWaiting();
    void endWaiting();
    /// Whether the connection was given up for want of an answer since setPatience().
    bool wasGivenUp() const { return m_givenUp; }

    /// Moves the clock that @now_ms@ means; for tests.
    void setClockShift(qint64 ms);

    const Dialect &dialect() const { return m_dialect; }
    const DatabaseLocation &location() const { return m_location; }
    FaultPoint *faults() const { return m_conditions.faults; }
    Environment &environment() const { return *m_conditions.environment; }
    /// For what Qt's driver shall run by itself; sends what begin() has left to be sent.
    QSqlDatabase &database();
    /// The queue of writers beside the SQLite file; nullptr on PostgreSQL.
    WriteLock *writeLock() const { return m_writeLock.get(); }

private:
    void requireFitPlace();
    void openSqlite(IfMissing ifMissing);
    void openPostgresql();
    bool tryPassword(const QString &password);
    void reachServer();
    [[noreturn]] void failOpening();
    QByteArray textOf(const QByteArray &sql) const;
    [[noreturn]] void failUnfit(const QString &what);

    DatabaseLocation m_location;
    Lane m_lane;
    Dialect m_dialect;
    Conditions m_conditions;
    Watchdog::Watch m_watch;
    QString m_name;
    QSqlDatabase m_database;
    std::optional<FileIdentity> m_file; ///< that is open
    ServerLink m_server;
    std::unordered_map<const char *, std::unique_ptr<PreparedQuery>> m_statements;
    std::unique_ptr<WriteLock> m_writeLock;
    qint64 m_clockShift = 0;
    qint64 m_opening = 0;
    std::chrono::milliseconds m_patience{0};
    bool m_givenUp = false;
};

/// Waits for an answer of the server as long as this object lives.
class Waiting
{
public:
    explicit Waiting(Connection &connection) : m_connection(connection) { m_connection.beginWaiting(); }
    ~Waiting() { m_connection.endWaiting(); }
    Q_DISABLE_COPY_MOVE(Waiting)

private:
    Connection &m_connection;
};

} // namespace parterre
