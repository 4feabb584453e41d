#pragma once

#include "domain/common/result.h"
#include "domain/house/connection.h"
#include "services/houseservice.h"

#include <QFuture>
#include <QThreadPool>

namespace parterre {

class Keychain;
class Password;
struct DatabaseLocation;

/// What a try found at a place.
struct ConnectionReportView
{
    HouseCondition condition = HouseCondition::Missing;
    QString houseName;     ///< where there is a house
    QString serverVersion; ///< empty for a file
    bool encrypted = false;
    bool readOnly = false;
    bool mayCreate = true; ///< a house could be made here

    friend bool operator==(const ConnectionReportView &, const ConnectionReportView &) = default;
};

/// Places where a house is or may be: trying them, making a house there, and their passwords in the keychain. Works on
/// a thread of its own with connections of its own, so that the house that is open is not disturbed. Owned by
/// Application; used on the UI thread. Every function returns at once.
///
/// Errors: Invalid with "connection-…" and what is missing; those of a database that cannot be reached, with a reason
/// for each way (see storage/core/connectfailure).
class ConnectionService
{
public:
    explicit ConnectionService(Keychain &keychain);
    ~ConnectionService();
    Q_DISABLE_COPY_MOVE(ConnectionService)

    static ConnectionDto toDto(const DatabaseLocation &location);
    static Result<DatabaseLocation> toLocation(const ConnectionDto &dto);
    /// The same as a text, for layers that know no storage.
    static Result<QString> toText(const ConnectionDto &dto);

    /// Connects, looks, and changes nothing. An empty password means the keychain's or libpq's own.
    QFuture<Result<ConnectionReportView>> test(const ConnectionDto &dto);
    /// Makes a house there, or brings it up to date.
    QFuture<Result<ConnectionReportView>> setUp(const ConnectionDto &dto, const QString &houseName);
    /// Keeps the password in the keychain when the form says so and has one; forgets it when it says not to keep it.
    QFuture<Result<void>> remember(const ConnectionDto &dto);

    /// What the keychain knows for a place; empty where PGPASSWORD says it already, or nobody does.
    static QFuture<QString> password(Keychain &keychain, const DatabaseLocation &location);

private:
    QFuture<Result<ConnectionReportView>> run(const ConnectionDto &dto, bool make, const QString &houseName);

    Keychain &m_keychain;
    QThreadPool m_pool;
};

} // namespace parterre
