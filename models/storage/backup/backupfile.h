#pragma once

#include "domain/common/result.h"

#include <QString>

namespace parterre {

/// A file that has its name only when all of it is on the disk. Until then it is called NAME.XXXXXX.partial beside it,
/// readable by nobody else, since a house's backup has everything in it, the keys of its tickets too. One that was not
/// kept goes with this object; one of a process that was killed stays and may be deleted. Used in one thread.
class BackupFile
{
public:
    /// Makes the unfinished file. Refused with "backup-there" (the name) when there is a file of this name and it may
    /// not be replaced, "backup-unwritable" (the name, why).
    static Result<QString> begin(const QString &path, bool replace);

    BackupFile(QString path, QString partial) : m_path(std::move(path)), m_partial(std::move(partial)) {}
    ~BackupFile();
    Q_DISABLE_COPY_MOVE(BackupFile)

    const QString &partial() const { return m_partial; }
    /// Gives it its name, for good; errors as those of begin().
    Result<void> keep(bool replace);

private:
    QString m_path;
    QString m_partial;
};

/// "backup-full" (the folder) when `systemError` says that there is no room, else "backup-unwritable".
Error backupFileError(const QString &path, int systemError);

/// The file of an SQLite house that is about to be made, with its folder. Goes again, with what SQLite puts beside it,
/// unless it was there before or the house has come into it.
class NewHouseFile
{
public:
    explicit NewHouseFile(const struct DatabaseLocation &location);
    ~NewHouseFile();
    Q_DISABLE_COPY_MOVE(NewHouseFile)

    void keep() { m_keep = true; }

private:
    QString m_path;
    bool m_keep = false;
};

} // namespace parterre
