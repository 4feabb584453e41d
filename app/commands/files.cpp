#include "commands/files.h"

#include "commands/command.h"

#include <QFile>
#include <QSaveFile>

namespace parterre {
namespace {

/// Larger than any plan that the importer takes.
constexpr qint64 largestFile = 256 * 1024 * 1024;

} // namespace

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(CommandText::tr("“%1” can't be read: %2").arg(path, file.errorString()));
    if (file.size() > largestFile)
        return fileError(CommandText::tr("“%1” is too large.").arg(path));
    return file.readAll();
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fileError(CommandText::tr("“%1” can't be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace parterre
