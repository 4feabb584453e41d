#pragma once

#include <QtGlobal>

#include <chrono>

namespace parterre {

/// What a database and its jobs take from the machine besides the database itself: chance, and time to wait before
/// another try. This one is real; a simulation brings one of its own, so that a run can be repeated exactly. Not owned
/// by the Database that uses it; thread-safe.
class Environment
{
public:
    Environment() = default;
    virtual ~Environment() = default;
    Q_DISABLE_COPY_MOVE(Environment)

    /// 63 random bits, for identities that nobody shall guess or give twice: sessions, revisions, tickets, order codes.
    virtual qint64 randomNumber();
    /// Waits in a lane's thread.
    virtual void pause(std::chrono::milliseconds time);
    /// The same for a time between the two, so that stations that collided do not collide again.
    void pauseBetween(std::chrono::milliseconds least, std::chrono::milliseconds most);
};

} // namespace parterre
