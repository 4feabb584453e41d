#include "storage/backup/backupfile.h"

#include "storage/databaselocation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace parterre {
namespace {

bool synchronise(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    const int error = errno;
    ::close(file);
    errno = error;
    return done;
}

Error thereAlready(const QString &path)
{
    return Error{ErrorCode::Refused, {}, QStringLiteral("backup-there"), {path}};
}

} // namespace

Error backupFileError(const QString &path, int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return Error{ErrorCode::StorageFull, {}, QStringLiteral("backup-full"), {QFileInfo(path).absolutePath()}};
    return Error{ErrorCode::Refused,
                 {},
                 QStringLiteral("backup-unwritable"),
                 {path, QString::fromLocal8Bit(std::strerror(systemError))}};
}

Result<QString> BackupFile::begin(const QString &path, bool replace)
{
    const QFileInfo final(path);
    if (final.isDir())
        return Failure(backupFileError(path, EISDIR));
    if (final.exists() && !replace)
        return Failure(thereAlready(path));
    QTemporaryFile file(final.absoluteFilePath() + QStringLiteral(".XXXXXX.partial"));
    file.setAutoRemove(false);
    errno = 0;
    if (!file.open())
        return Failure(backupFileError(path, errno != 0 ? errno : EACCES));
    return file.fileName();
}

BackupFile::~BackupFile()
{
    if (!m_partial.isEmpty())
        QFile::remove(m_partial);
}

Result<void> BackupFile::keep(bool replace)
{
    const QByteArray from = QFile::encodeName(m_partial);
    const QByteArray to = QFile::encodeName(m_path);
    if (!synchronise(m_partial, O_RDWR))
        return Failure(backupFileError(m_path, errno));
    if (replace) {
        if (::rename(from.constData(), to.constData()) != 0)
            return Failure(backupFileError(m_path, errno));
    } else if (::link(from.constData(), to.constData()) == 0) {
        ::unlink(from.constData());
    } else {
        // Not every drive knows two names for one file; there somebody else's file is looked for first.
        const int error = errno;
        if (error == EEXIST || QFileInfo::exists(m_path))
            return Failure(thereAlready(m_path));
        if (::rename(from.constData(), to.constData()) != 0)
            return Failure(backupFileError(m_path, errno));
    }
    m_partial.clear();
    // Some drives can't; the file itself is there.
    synchronise(QFileInfo(m_path).absolutePath(), O_RDONLY | O_DIRECTORY);
    return {};
}

NewHouseFile::NewHouseFile(const DatabaseLocation &location)
{
    if (location.engine != DatabaseLocation::Engine::Sqlite || QFileInfo::exists(location.path))
        return;
    m_path = location.path;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
}

NewHouseFile::~NewHouseFile()
{
    if (m_path.isEmpty() || m_keep)
        return;
    for (const char *suffix : {"", "-wal", "-shm", "-writers"})
        QFile::remove(m_path + QLatin1StringView(suffix));
}

} // namespace parterre
