#include "support/smalldisk.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace parterre {
namespace {

bool write(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

/// The administrator needs no more than a view of his own; anybody else first becomes one in a world of his own.
bool haveOwnView()
{
    if (::geteuid() == 0 && ::unshare(CLONE_NEWNS) == 0)
        return true;
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && write("/proc/self/setgroups", "deny") &&
           write("/proc/self/uid_map", user + ' ' + user + " 1") &&
           write("/proc/self/gid_map", group + ' ' + group + " 1");
}

bool mountAt(const QString &place, int megabytes)
{
    const QByteArray options = "mode=0755,size=" + QByteArray::number(megabytes) + 'm';
    return ::mount("parterre-test", QFile::encodeName(place).constData(), "tmpfs", 0, options.constData()) == 0;
}

} // namespace

bool SmallDisk::allow()
{
    if (!haveOwnView())
        return false;
    // What is mounted here must not appear elsewhere. In a folder that was made into a root with chroot there is
    // nothing to say that about, and what is mounted goes again with ~SmallDisk.
    ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    const QTemporaryDir trial;
    const QByteArray place = QFile::encodeName(trial.path());
    return mountAt(trial.path(), 1) && ::umount2(place.constData(), MNT_DETACH) == 0;
}

SmallDisk::SmallDisk(int megabytes)
{
    if (!mountAt(m_place.path(), megabytes))
        qFatal("no small disk at %s: %s", qPrintable(m_place.path()), std::strerror(errno));
}

SmallDisk::~SmallDisk()
{
    ::umount2(QFile::encodeName(m_place.path()).constData(), MNT_DETACH);
}

void SmallDisk::fill()
{
    const QByteArray name = QFile::encodeName(filePath(QStringLiteral("ballast")));
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    for (const int size : {65536, 512, 1}) {
        const QByteArray bytes(size, 'x');
        while (::write(file, bytes.constData(), static_cast<std::size_t>(size)) > 0) {
        }
    }
    ::close(file);
}

void SmallDisk::makeRoom()
{
    QFile::remove(filePath(QStringLiteral("ballast")));
}

} // namespace parterre
