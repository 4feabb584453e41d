#include "storage/core/watchdog.h"

#include "storage/core/serversockets.h"

#include <QLoggingCategory>

#include <algorithm>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace parterre {
namespace {

Q_LOGGING_CATEGORY(log, "parterre.watchdog")

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds longestAtTheEnd{5'000};
constexpr std::chrono::milliseconds betweenStrikes{500};

} // namespace

Watchdog::~Watchdog()
{
    {
        const std::lock_guard guard(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Watchdog::hurry()
{
    const std::lock_guard guard(m_mutex);
    m_most = std::min(m_patience / 3, longestAtTheEnd);
    for (Watched &watched : m_watched) {
        if (watched.deadline)
            watched.deadline = std::min(*watched.deadline, Clock::now() + m_most);
    }
    m_wake.notify_all();
}

void Watchdog::run()
{
    std::unique_lock guard(m_mutex);
    while (!m_stopping) {
        m_looksAt.reset();
        for (Watched &watched : m_watched) {
            if (watched.deadline && *watched.deadline <= Clock::now())
                strike(watched);
            if (watched.deadline)
                m_looksAt = m_looksAt ? std::min(*m_looksAt, *watched.deadline) : *watched.deadline;
        }
        // A copy: the member is what others compare with while this thread sleeps.
        if (const std::optional<Clock::time_point> until = m_looksAt)
            m_wake.wait_until(guard, *until);
        else
            m_wake.wait(guard);
    }
}

/// Again and again until the waiting is over: libpq may have been between two sockets, or try another one.
void Watchdog::strike(Watched &watched)
{
    if (!watched.struck)
        qCWarning(log) << "no answer from" << watched.location.toText() << "- the connection is given up";
    watched.struck = true;
    watched.deadline = Clock::now() + betweenStrikes;
    if (watched.socket >= 0)
        ::shutdown(watched.socket, SHUT_RDWR);
    else if (watched.opening)
        cutOpening(watched);
}

/// libpq keeps the socket to itself until the connection is open: it is one to this server that was not there before
/// and that nobody else here has.
void Watchdog::cutOpening(const Watched &watched) const
{
    for (const int socket : serverSockets(watched.location)) {
        const quint64 identity = socketIdentity(socket);
        const bool isKnown = std::ranges::any_of(m_watched, [identity](const Watched &other) {
            return other.socket >= 0 && socketIdentity(other.socket) == identity;
        });
        if (!isKnown && !watched.before.contains(identity))
            ::shutdown(socket, SHUT_RDWR);
    }
}

Watchdog::Watch::Watch(Watchdog *watchdog, const DatabaseLocation &location) : m_watchdog(watchdog)
{
    if (!m_watchdog)
        return;
    const std::lock_guard guard(m_watchdog->m_mutex);
    m_entry = m_watchdog->m_watched.insert(m_watchdog->m_watched.end(), Watched{});
    m_entry->location = location;
    if (!m_watchdog->m_thread.joinable())
        m_watchdog->m_thread = std::thread([watchdog] { watchdog->run(); });
}

Watchdog::Watch::~Watch()
{
    if (!m_watchdog)
        return;
    opened(-1);
    const std::lock_guard guard(m_watchdog->m_mutex);
    m_watchdog->m_watched.erase(m_entry);
}

void Watchdog::Watch::begin(std::chrono::milliseconds limit)
{
    if (!m_watchdog)
        return;
    const std::lock_guard guard(m_watchdog->m_mutex);
    m_entry->struck = false;
    m_entry->deadline = Clock::now() + std::min(limit, m_watchdog->m_most);
    // Most answers come long before the thread looks again; then it sleeps through the whole of it.
    if (!m_watchdog->m_looksAt || *m_entry->deadline < *m_watchdog->m_looksAt)
        m_watchdog->m_wake.notify_all();
}

bool Watchdog::Watch::end()
{
    if (!m_watchdog)
        return false;
    const std::lock_guard guard(m_watchdog->m_mutex);
    m_entry->deadline.reset();
    return std::exchange(m_entry->struck, false);
}

void Watchdog::Watch::opening()
{
    if (!m_watchdog)
        return;
    QList<quint64> before;
    for (const int socket : serverSockets(m_entry->location))
        before.append(socketIdentity(socket));
    const std::lock_guard guard(m_watchdog->m_mutex);
    m_entry->before = before;
    m_entry->opening = true;
}

void Watchdog::Watch::opened(int socket)
{
    if (!m_watchdog)
        return;
    const std::lock_guard guard(m_watchdog->m_mutex);
    if (m_entry->socket >= 0)
        ::close(m_entry->socket);
    m_entry->socket = socket < 0 ? -1 : ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
    m_entry->opening = false;
}

} // namespace parterre
