#include "services/backupservice.h"

#include "services/aside.h"
#include "services/promises.h"
#include "storage/backup/backupfile.h"
#include "storage/backup/housebackup.h"
#include "storage/backup/houserestore.h"
#include "storage/backup/sqlitefile.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/house/auditstore.h"
#include "storage/house/housecarrier.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// A window says every ten seconds that it is there; whoever was not heard of for twice as long is gone.
constexpr int activeSeconds = 20;

Failure unreadable(const QString &path, const QString &detail)
{
    return Failure(Error{ErrorCode::Refused, detail, u"backup-unreadable"_s, {path}});
}

Result<BackupView> makeBackup(Database &database, const BackupDto &dto, const Password &password,
                              const QString &station)
{
    const Result<Moment> begun = database.readInBackground([](DbSession &session) { return session.now(); }).result();
    if (!begun)
        return Failure(begun.error());
    const Result<QString> partial = BackupFile::begin(dto.path, dto.replace);
    if (!partial)
        return Failure(partial.error());
    BackupFile file(dto.path, *partial);
    if (const Result<void> copied = copyHouseInto(file.partial(), database.location(), password); !copied)
        return Failure(copied.error());
    if (const Result<void> kept = file.keep(dto.replace); !kept)
        return Failure(kept.error());
    // For whoever asks later when the last one was made. The backup is good without it, so nobody waits for its fate.
    database.writeInBackground([station, path = dto.path](DbSession &session) {
        AuditStore(session).record(station, {}, u"house-backup"_s, u"house"_s, path);
    });
    return BackupView{dto.path, QFileInfo(dto.path).size(), *begun};
}

/// A file that may be opened as a house without leaving traces in the backup. Empty for an archive, which is only read.
Result<QString> ownCopyOf(const QString &path, const QTemporaryDir &folder)
{
    switch (backupKindOf(path)) {
    case BackupKind::Unknown: return unreadable(path, u"neither an SQLite file nor an archive of pg_dump"_s);
    case BackupKind::ServerArchive: return QString();
    case BackupKind::SqliteFile: break;
    }
    const QString copy = folder.filePath(u"house.parterre"_s);
    if (QFile empty(copy); !empty.open(QIODevice::WriteOnly))
        return Failure(backupFileError(copy, EACCES));
    try {
        copySqliteFile(path, copy);
        checkSqliteFile(copy);
    } catch (const DbError &error) {
        if (error.error().code == ErrorCode::StorageFull)
            return Failure(backupFileError(copy, ENOSPC));
        return unreadable(path, error.error().detail);
    }
    return copy;
}

Result<void> makeRoom(DbSession &session, const RestoreDto &dto, const QString &station)
{
    HouseRestore restore(session);
    const HouseContents there = restore.contents();
    if (there.isEmpty)
        return {};
    if (!there.isHouse)
        return refusal(u"restore-target-foreign"_s);
    if (const HouseActivity activity = activityOf(session, station, activeSeconds); !activity.stations.isEmpty())
        return refusal(u"restore-stations-active"_s, {activity.stations.join(u", "_s)});
    if (!dto.replace && there.venues + there.events + there.orders > 0) {
        return refusal(u"restore-house-there"_s,
                       {QString::number(there.venues), QString::number(there.events), QString::number(there.orders)});
    }
    restore.clear();
    return {};
}

/// Whatever the rows of a file do to our tables: the file is to blame.
Result<void> load(DbSession &session, const RestoreDto &dto, const QString &ownCopy)
{
    try {
        if (ownCopy.isEmpty())
            HouseRestore(session).loadArchive(dto.path);
        else
            HouseRestore(session).loadFile(ownCopy);
        return {};
    } catch (const DbError &error) {
        if (error.error().code == ErrorCode::Damaged || error.error().code == ErrorCode::Internal)
            return unreadable(dto.path, error.error().detail);
        throw;
    }
}

Result<VerifyView> putBack(DbSession &session, const RestoreDto &dto, const QString &ownCopy, const QString &station)
{
    if (const Result<void> room = makeRoom(session, dto, station); !room)
        return Failure(room.error());
    if (const Result<void> loaded = load(session, dto, ownCopy); !loaded)
        return Failure(loaded.error());
    const VerifyView verified = verifyPromises(session);
    if (!verified.breaches.isEmpty() && !dto.despiteBreaches) {
        const BreachView &first = verified.breaches.constFirst();
        return refusal(u"restore-breaches"_s,
                       {QString::number(verified.breaches.size()), u"%1: %2"_s.arg(first.promise, first.subject)});
    }
    AuditStore(session).record(station, {}, u"house-restore"_s, u"house"_s, dto.path);
    return verified;
}

Result<VerifyView> restoreHouse(Database &database, const RestoreDto &dto, const QString &station)
{
    const QTemporaryDir folder;
    const Result<QString> ownCopy = ownCopyOf(dto.path, folder);
    if (!ownCopy)
        return Failure(ownCopy.error());
    NewHouseFile target(database.location());
    JobKind kind;
    kind.anySchema = true;
    kind.patient = true;
    Result<VerifyView> restored =
        database
            .writeInBackground(
                [dto, copy = *ownCopy, station](DbSession &session) { return putBack(session, dto, copy, station); },
                kind)
            .result();
    // In doubt it stays: it may be whole.
    if (restored || restored.error().code == ErrorCode::OutcomeUnknown)
        target.keep();
    return restored;
}

} // namespace

QFuture<Result<BackupView>> BackupService::backup(const BackupDto &dto, const Password &password,
                                                  const QString &station)
{
    return runAside(m_pool, [&database = m_database, dto, password, station] {
        return makeBackup(database, dto, password, station);
    });
}

QFuture<Result<VerifyView>> BackupService::restore(const RestoreDto &dto, const QString &station)
{
    return runAside(m_pool, [&database = m_database, dto, station] { return restoreHouse(database, dto, station); });
}

} // namespace parterre
