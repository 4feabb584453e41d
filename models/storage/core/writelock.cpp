#include "storage/core/writelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace parterre {
namespace {

bool setLock(int file, short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    int answer = 0;
    do {
        answer = ::fcntl(file, F_OFD_SETLKW, &lock);
    } while (answer != 0 && errno == EINTR);
    return answer == 0;
}

} // namespace

WriteLock::WriteLock(const QString &databasePath) : m_path(databasePath + QStringLiteral("-writers")) {}

WriteLock::~WriteLock()
{
    release();
    if (m_file >= 0)
        ::close(m_file);
}

void WriteLock::acquire()
{
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0664);
    m_held = m_file >= 0 && setLock(m_file, F_WRLCK);
}

void WriteLock::release()
{
    if (m_held)
        setLock(m_file, F_UNLCK);
    m_held = false;
}

} // namespace parterre
