#include "storage/core/watchdog.h"
#include "storage/databaselocation.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

using namespace parterre;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto limit = 1ms;

/// A server that lets everybody in and says nothing.
class SilentServer
{
public:
    SilentServer()
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(m_address);
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&m_address), size) != 0 ||
            ::listen(m_socket, 10) != 0 ||
            ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&m_address), &size) != 0)
            qFatal("the silent server does not listen");
    }
    ~SilentServer() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(SilentServer)

    DatabaseLocation location() const
    {
        DatabaseLocation location;
        location.engine = DatabaseLocation::Engine::Postgresql;
        location.hosts = {u"127.0.0.1"_s};
        location.ports = {QString::number(::ntohs(m_address.sin_port))};
        location.database = u"house"_s;
        return location;
    }
    /// A socket that is connected to it, and gives up by itself after half a minute.
    int connected() const
    {
        const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        constexpr timeval most{30, 0};
        if (::setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof(most)) != 0 ||
            ::connect(client, reinterpret_cast<const sockaddr *>(&m_address), sizeof(m_address)) != 0)
            qFatal("the silent server cannot be reached");
        return client;
    }

private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in m_address = {};
};

/// Waits for an answer as libpq does; whether the waiting was ended by somebody.
bool isCut(int socket)
{
    char byte = 0;
    return ::recv(socket, &byte, 1, 0) == 0;
}

} // namespace

/// Nobody waits for a server longer than allowed, whatever the connection was doing when the time was over.
class tst_Watchdog : public QObject
{
    Q_OBJECT

private:
    SilentServer m_server;

private Q_SLOTS:
    void connection_isCutWhenItsTimeIsOver()
    {
        Watchdog watchdog;
        Watchdog::Watch watch(&watchdog, m_server.location());
        const int socket = m_server.connected();
        watch.opened(socket);
        watch.begin(limit);
        QVERIFY(isCut(socket));
        QVERIFY(watch.end());
        QVERIFY(!watch.end());
        ::close(socket);
    }

    void connectionThatIsBeingOpened_isCut()
    {
        Watchdog watchdog;
        Watchdog::Watch watch(&watchdog, m_server.location());
        watch.opening();
        const int socket = m_server.connected();
        watch.begin(limit);
        QVERIFY(isCut(socket));
        QVERIFY(watch.end());
        ::close(socket);
    }

    /// As when libpq tries the next server, or once more without encryption.
    void connectionThatBeginsAfterTheTimeIsOver_isCutToo()
    {
        Watchdog watchdog;
        Watchdog::Watch watch(&watchdog, m_server.location());
        watch.opening();
        watch.begin(limit);
        for (int attempt = 0; attempt < 3; ++attempt) {
            QTest::qWait(100); // the first strike finds nothing
            const int socket = m_server.connected();
            QVERIFY(isCut(socket));
            ::close(socket);
        }
        QVERIFY(watch.end());
    }

    /// Another database of the same program has a watchdog of its own, which this one does not know.
    void connectionThatWasThereBefore_isLeftAlone()
    {
        const int other = m_server.connected();
        Watchdog watchdog;
        Watchdog::Watch watch(&watchdog, m_server.location());
        watch.opening();
        const int socket = m_server.connected();
        watch.begin(limit);
        QVERIFY(isCut(socket));
        char byte = 0;
        QCOMPARE(::recv(other, &byte, 1, MSG_DONTWAIT), -1);
        ::close(socket);
        ::close(other);
    }

    void waitingThatWasEnded_isNotCutLater()
    {
        Watchdog watchdog;
        Watchdog::Watch watch(&watchdog, m_server.location());
        const int given = m_server.connected();
        watch.opened(given);
        watch.begin(limit);
        QVERIFY(isCut(given));
        QVERIFY(watch.end());
        ::close(given);
        watch.opened(-1);

        const int next = m_server.connected();
        watch.opened(next);
        watch.begin(std::chrono::hours(1));
        QTest::qWait(1'500); // three strikes' time
        char byte = 0;
        QCOMPARE(::recv(next, &byte, 1, MSG_DONTWAIT), -1);
        QVERIFY(!watch.end());
        ::close(next);
    }
};

QTEST_GUILESS_MAIN(tst_Watchdog)
#include "tst_watchdog.moc"
