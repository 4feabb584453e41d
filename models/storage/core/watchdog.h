#pragma once

#include "storage/databaselocation.h"

#include <QList>
#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

namespace parterre {

/// Ends the waiting for a server that answers nothing. libpq waits for an answer without end, so another thread shuts
/// the connection's socket when its time has passed; the one who waits then sees a lost connection. Owned by Database;
/// thread-safe. Its thread begins with the first connection to a server and sleeps until somebody's time has passed.
class Watchdog
{
    struct Watched
    {
        int socket = -1; ///< a duplicate of our own, so that its number is never somebody else's
        std::optional<std::chrono::steady_clock::time_point> deadline;
        bool opening = false;
        QList<quint64> before; ///< while opening: the sockets to its server that were there already
        bool struck = false;
        DatabaseLocation location;
    };

public:
    /// How long anybody waits for one answer. The server ends a statement of the front lane after ten seconds by
    /// itself; who has heard nothing by now will hear nothing.
    explicit Watchdog(std::chrono::milliseconds patience = std::chrono::seconds(15)) : m_patience(patience) {}
    ~Watchdog();
    Q_DISABLE_COPY_MOVE(Watchdog)

    std::chrono::milliseconds patience() const { return m_patience; }
    /// From now on nobody waits longer than a few seconds; for the end of the program.
    void hurry();

    /// One connection under watch. Owned by the connection; used on its thread. `watchdog` must outlive it; without one
    /// nothing is watched.
    class Watch
    {
    public:
        Watch(Watchdog *watchdog, const DatabaseLocation &location);
        ~Watch();
        Q_DISABLE_COPY_MOVE(Watch)

        /// From now on waiting may take so long; called again it begins anew.
        void begin(std::chrono::milliseconds limit);
        /// Answers whether it was cut since begin().
        bool end();
        /// The connection is being opened: its socket is not known yet.
        void opening();
        /// It is open, with this socket; -1 when it is closed.
        void opened(int socket);

    private:
        Watchdog *m_watchdog;
        std::list<Watched>::iterator m_entry;
    };

private:
    void run();
    void strike(Watched &watched);
    void cutOpening(const Watched &watched) const;

    const std::chrono::milliseconds m_patience;
    std::chrono::milliseconds m_most = std::chrono::hours(1);
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::list<Watched> m_watched;
    /// When the thread looks again by itself; nothing: not before somebody wakes it.
    std::optional<std::chrono::steady_clock::time_point> m_looksAt;
    std::thread m_thread;
    bool m_stopping = false;
};

} // namespace parterre
