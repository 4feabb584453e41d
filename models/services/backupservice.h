#pragma once

#include "domain/common/moment.h"
#include "domain/common/result.h"
#include "services/verifyservice.h"
#include "storage/password.h"

#include <QFuture>
#include <QString>
#include <QThreadPool>

namespace parterre {

class Database;

/// Where a backup goes.
struct BackupDto
{
    QString path;
    bool replace = false; ///< a file of this name may be replaced

    friend bool operator==(const BackupDto &, const BackupDto &) = default;
};

/// A backup that is whole and on the disk.
struct BackupView
{
    QString path;
    qint64 bytes = 0;
    Moment begunAt; ///< by the database's clock: whatever was acknowledged before is in it

    friend bool operator==(const BackupView &, const BackupView &) = default;
};

/// What is put back, and over what.
struct RestoreDto
{
    QString path;
    bool replace = false;         ///< the house that is there may go
    bool despiteBreaches = false; ///< also when the backup itself breaks promises

    friend bool operator==(const RestoreDto &, const RestoreDto &) = default;
};

/// Copies the house into one file while others sell, and puts it back. A backup of either engine can be restored into
/// either. Owned by a command; thread-safe.
class BackupService
{
public:
    explicit BackupService(Database &database) : m_database(database) {}
    Q_DISABLE_COPY_MOVE(BackupService)

    /// `password` signs the server's own program in. Errors: those of the database; Refused with "backup-there",
    /// "backup-unwritable" (file, why), "tool-missing" (program, package); StorageFull with "backup-full" (folder);
    /// Internal with "tool-failed" (program, what it said).
    QFuture<Result<BackupView>> backup(const BackupDto &dto, const Password &password, const QString &station);

    /// All of it in one transaction, looked through by verify before it counts; or nothing. Errors: those of the
    /// database and of its tools; Refused with "backup-unreadable" (file), "restore-house-there" (venues, events,
    /// orders), "restore-stations-active" (names), "restore-target-foreign", "restore-breaches" (how many, the first);
    /// NewerSchema.
    QFuture<Result<VerifyView>> restore(const RestoreDto &dto, const QString &station);

private:
    Database &m_database;
    QThreadPool m_pool;
};

} // namespace parterre
