#include "storage/core/writelock.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <mutex>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

namespace parterre {
namespace {

using Clock = std::chrono::steady_clock;

bool setLock(int file, int command, short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return ::fcntl(file, command, &lock) == 0;
}

/// Any signal that nothing else in the program uses.
int interruption()
{
    return SIGRTMIN + 7;
}

/// Interrupts what the thread waits for in the kernel, from a moment on again and again: the first signal may come just
/// before the waiting begins.
class Interrupter
{
public:
    explicit Interrupter(std::chrono::milliseconds after)
    {
        static std::once_flag once;
        std::call_once(once, [] {
            struct sigaction action = {};
            action.sa_handler = [](int) {}; // without SA_RESTART it ends the waiting, and that is all
            ::sigaction(interruption(), &action, nullptr);
        });
        sigset_t mine;
        ::sigemptyset(&mine);
        ::sigaddset(&mine, interruption());
        ::pthread_sigmask(SIG_UNBLOCK, &mine, nullptr);

        sigevent event = {};
        event.sigev_notify = SIGEV_THREAD_ID;
        event.sigev_signo = interruption();
        event.sigev_notify_thread_id = ::gettid();
        m_isMade = ::timer_create(CLOCK_MONOTONIC, &event, &m_timer) == 0;
        const auto ms = std::max<std::chrono::milliseconds::rep>(after.count(), 1);
        const itimerspec times{{0, 50'000'000}, {ms / 1000, ms % 1000 * 1'000'000}};
        if (m_isMade)
            ::timer_settime(m_timer, 0, &times, nullptr);
    }
    ~Interrupter()
    {
        if (m_isMade)
            ::timer_delete(m_timer);
    }
    Q_DISABLE_COPY_MOVE(Interrupter)

private:
    timer_t m_timer = {};
    bool m_isMade = false;
};

enum class Wait { Over, InVain, Impossible };

/// Queues up for the lock. The kernel hands it over in order but knows no end of waiting.
Wait waitForLock(int file, std::chrono::milliseconds limit)
{
    if (setLock(file, F_OFD_SETLK, F_WRLCK))
        return Wait::Over;
    const auto end = Clock::now() + limit;
    const Interrupter interrupter(limit);
    while (!setLock(file, F_OFD_SETLKW, F_WRLCK)) {
        if (errno != EINTR)
            return Wait::Impossible;
        if (Clock::now() >= end)
            return Wait::InVain;
    }
    return Wait::Over;
}

} // namespace

WriteLock::WriteLock(const QString &databasePath) : m_path(databasePath + QStringLiteral("-writers")) {}

WriteLock::~WriteLock()
{
    release();
    if (m_file >= 0)
        ::close(m_file);
}

bool WriteLock::acquire(std::chrono::milliseconds limit)
{
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0664);
    if (m_file < 0)
        return true;
    const Wait wait = waitForLock(m_file, limit);
    m_held = wait == Wait::Over;
    return wait != Wait::InVain;
}

void WriteLock::release()
{
    if (m_held)
        setLock(m_file, F_OFD_SETLKW, F_UNLCK);
    m_held = false;
}

} // namespace parterre
