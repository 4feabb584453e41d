#pragma once

#include <QtGlobal>

#include <chrono>
#include <mutex>

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

    /// 63 random bits, for what nobody shall guess or state twice: revisions, order codes.
    virtual qint64 randomNumber();
    /// 63 bits that nobody else has: sessions, tickets, holds of places. They follow each other, 65,535 behind each
    /// random beginning, so that what is written together stands together in the indexes of a large house.
    qint64 nextNumber();
    /// Waits in a lane's thread.
    virtual void pause(std::chrono::milliseconds time);
    /// The same for a time between the two, so that stations that collided do not collide again.
    void pauseBetween(std::chrono::milliseconds least, std::chrono::milliseconds most);

private:
    std::mutex m_mutex;
    qint64 m_lastNumber = -1; ///< with all of its last bits set there is none behind it
};

} // namespace parterre
