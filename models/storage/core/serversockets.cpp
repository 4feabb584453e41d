#include "storage/core/serversockets.h"

#include "storage/databaselocation.h"

#include <QDir>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace parterre {
namespace {

/// The port that a socket's other end has: a number, or the end of a socket file's name; empty for anything else.
QString portOfPeer(int socket)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof(address);
    if (::getpeername(socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    switch (address.ss_family) {
    case AF_INET: return QString::number(ntohs(reinterpret_cast<const sockaddr_in *>(&address)->sin_port));
    case AF_INET6: return QString::number(ntohs(reinterpret_cast<const sockaddr_in6 *>(&address)->sin6_port));
    case AF_UNIX: {
        const QString path = QString::fromLocal8Bit(reinterpret_cast<const sockaddr_un *>(&address)->sun_path);
        const qsizetype name = path.lastIndexOf(QStringLiteral("/.s.PGSQL."));
        return name < 0 ? QString() : path.mid(name + 10);
    }
    default: return {};
    }
}

} // namespace

QList<int> serverSockets(const DatabaseLocation &location)
{
    QList<int> sockets;
    const QDir files(QStringLiteral("/proc/self/fd"));
    for (const QString &name : files.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)) {
        const int socket = name.toInt();
        if (const QString port = portOfPeer(socket); !port.isEmpty() && location.ports.contains(port))
            sockets.append(socket);
    }
    return sockets;
}

quint64 socketIdentity(int socket)
{
    struct stat found = {};
    // All sockets have their numbers from the same place.
    return ::fstat(socket, &found) == 0 ? found.st_ino : 0;
}

} // namespace parterre
