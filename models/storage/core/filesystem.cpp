#include "storage/core/filesystem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <array>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

namespace parterre {
namespace {

// The numbers of linux/magic.h and of statfs(2); written here because many of the headers lack them.
constexpr quint32 fuse = 0x65735546;
constexpr std::array<quint32, 14> networks{
    0x6969,     // NFS
    0xFF534D42, // CIFS
    0xFE534D42, // SMB 2 and later
    0x517B,     // SMB of old
    0x564C,     // NCP
    0x73757245, // Coda
    0x5346414F, // AFS
    0x6B414653, // AFS of the kernel
    0x00C36400, // Ceph
    0x0BD00BD0, // Lustre
    0x47504653, // GPFS
    0x19830326, // BeeGFS
    0x7461636F, // OCFS2: one disk, several computers
    0x01161970, // GFS2: the same
};

/// File systems of this computer that are programs.
const QStringList &localFuse()
{
    static const QStringList names{
        QStringLiteral("fuseblk"), // a disk: NTFS, exFAT
        QStringLiteral("fuse.ntfs"),      QStringLiteral("fuse.ntfs-3g"),  QStringLiteral("fuse.exfat"),
        QStringLiteral("fuse.gocryptfs"), QStringLiteral("fuse.encfs"),    QStringLiteral("fuse.cryfs"),
        QStringLiteral("fuse.bindfs"),    QStringLiteral("fuse.mergerfs"), QStringLiteral("fuse.fuse-overlayfs"),
        QStringLiteral("fuse.portal"),    QStringLiteral("virtiofs"), // the disk of the computer that this one lives in
    };
    return names;
}

QString nearestExisting(const QString &path)
{
    QString place = QFileInfo(path).absoluteFilePath();
    while (!QFileInfo::exists(place) && place != QDir::rootPath())
        place = QFileInfo(place).absolutePath();
    return place;
}

/// From the list of what is mounted where, whose lines say: id, parent, major:minor, root, place, options, optional
/// fields, "-", name, source, options.
QString nameOfDevice(const QString &device)
{
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QIODevice::ReadOnly))
        return {};
    for (const QString &line : QString::fromUtf8(mounts.readAll()).split(u'\n')) {
        const QStringList words = line.split(u' ');
        const qsizetype dash = words.indexOf(QStringLiteral("-"));
        if (words.value(2) == device && dash > 0)
            return words.value(dash + 1);
    }
    return {};
}

} // namespace

FileSystem fileSystemOf(const QString &path)
{
    const QByteArray place = QFile::encodeName(nearestExisting(path));
    FileSystem found;
    struct statfs system = {};
    if (::statfs(place.constData(), &system) == 0)
        found.type = static_cast<quint32>(system.f_type);
    struct stat file = {};
    if (::stat(place.constData(), &file) == 0)
        found.name = nameOfDevice(QStringLiteral("%1:%2").arg(major(file.st_dev)).arg(minor(file.st_dev)));
    return found;
}

std::optional<FileIdentity> fileIdentityOf(const QString &path)
{
    struct stat file = {};
    if (::stat(QFile::encodeName(path).constData(), &file) != 0)
        return std::nullopt;
    return FileIdentity{file.st_dev, file.st_ino};
}

bool isNetwork(const FileSystem &fileSystem)
{
    if (fileSystem.type == fuse)
        return !localFuse().contains(fileSystem.name);
    return std::ranges::find(networks, fileSystem.type) != networks.end();
}

} // namespace parterre
