#pragma once

#include "storage/databaselocation.h"

#include <QByteArray>

#include <chrono>
#include <deque>
#include <list>
#include <mutex>
#include <thread>

namespace parterre {

/// A bad network between the program and the test run's PostgreSQL: a real relay on a TCP port of this computer that
/// can hold back, lose, delay and cut what passes through it. Owned by a test; has a thread of its own; every function
/// may be called from any thread and works at once.
class Relay
{
public:
    explicit Relay(const DatabaseLocation &server);
    ~Relay();
    Q_DISABLE_COPY_MOVE(Relay)

    /// The same database by way of this relay.
    DatabaseLocation location() const;

    /// Everything passes again; what was held back is delivered.
    void pass();
    /// Nothing passes in either direction and nothing is lost: a server that has stopped, a cable that is out.
    void hold();
    /// Nothing passes and everything is lost: connections that lost something stay dead, and nobody is told.
    void swallow();
    /// Who connects is turned away; connections that are open stay.
    void refuse();
    /// Every piece arrives so much later.
    void delay(std::chrono::milliseconds time);

    /// Resets all connections.
    void cut();
    /// Says on all connections that the server sends no more, and still takes what is sent.
    void closeHalf();

    enum class Deed {
        LoseRequest, ///< the server never gets it, and nobody hears anything again
        LoseAnswer,  ///< the server does it; its answer and everything after it is lost
        CutBefore,   ///< the connection is cut, the server never gets it
        CutAfter,    ///< the server gets it, the connection is cut before it answers
        Hold,        ///< as hold(): the server gets it when pass() is called, even if nobody waits any more
    };
    /// Once, when a client's request has this text in it. Takes the place of an earlier wish that was not met.
    void onRequest(const QByteArray &text, Deed deed);
    /// Whether the last wish of onRequest() was met.
    bool wasMet() const;

    /// How many connections are open.
    int connections() const;

private:
    using Clock = std::chrono::steady_clock;
    struct Piece
    {
        Clock::time_point due;
        QByteArray bytes;
    };
    struct Way
    {
        int from = -1;
        int to = -1;
        std::deque<Piece> pieces;
        bool isLost = false;
        bool hasEnded = false; ///< nothing more comes; what has come is still delivered
    };
    struct Pipe
    {
        Way request;
        Way answer;
        bool isOver = false;
    };
    enum class Mode { Pass, Hold, Swallow, Refuse };

    void run();
    void accept();
    void read(Pipe &pipe, Way &way);
    void meet(Pipe &pipe, Piece piece);
    bool deliver(Way &way);
    static bool isDone(const Way &way) { return way.hasEnded && way.pieces.empty(); }
    void close(Pipe &pipe);
    int nextTimeout() const;
    void setMode(Mode mode);
    void wake() const;

    const DatabaseLocation m_server;
    int m_listener = -1;
    int m_wake = -1;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    std::list<Pipe> m_pipes;
    Mode m_mode = Mode::Pass;
    std::chrono::milliseconds m_delay{0};
    QByteArray m_wish;
    Deed m_deed = Deed::LoseRequest;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace parterre
