#include "storage/backup/housebackup.h"

#include "storage/backup/backupfile.h"
#include "storage/backup/servertool.h"
#include "storage/backup/sqlitefile.h"
#include "storage/core/dberror.h"

#include <QFile>

#include <cerrno>
#include <unistd.h>

namespace parterre {
namespace {

/// Zero, or the number of the system's error.
int writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return errno;
        done += written > 0 ? written : 0;
    }
    return 0;
}

Result<void> dumpInto(const QString &path, const DatabaseLocation &house, const Password &password)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Failure(backupFileError(path, EACCES));
    ServerTool tool(QStringLiteral("pg_dump"),
                    {QStringLiteral("--format=custom"), QStringLiteral("--no-password"), QStringLiteral("--no-owner"),
                     QStringLiteral("--no-privileges"), QStringLiteral("--encoding=UTF8"),
                     QStringLiteral("--lock-wait-timeout=60000"), QStringLiteral("--dbname=") + connectionText(house)},
                    password);
    for (QByteArray bytes = tool.read(); !bytes.isEmpty(); bytes = tool.read()) {
        if (const int error = writeAll(file.handle(), bytes); error != 0)
            return Failure(backupFileError(path, error));
    }
    tool.finish();
    return {};
}

} // namespace

Result<void> copyHouseInto(const QString &path, const DatabaseLocation &house, const Password &password)
{
    try {
        if (house.engine == DatabaseLocation::Engine::Postgresql)
            return dumpInto(path, house, password);
        copySqliteFile(house.path, path);
        return {};
    } catch (const DbError &error) {
        if (error.error().code == ErrorCode::StorageFull)
            return Failure(backupFileError(path, ENOSPC));
        return Failure(error.error());
    }
}

} // namespace parterre
