#pragma once

#include <QtGlobal>

#include <ctime>

namespace parterre {

/// How long this process has been computing, for tests that must notice when something grows with the square. Unlike a
/// clock on the wall it does not count what other programs did meanwhile; a program that checks itself is given more.
class CpuTime
{
public:
    qint64 ms() const { return static_cast<qint64>(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }
    bool isWithin(qint64 milliseconds) const { return ms() <= milliseconds * patience; }

private:
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr qint64 patience = 15;
#else
    static constexpr qint64 patience = 1;
#endif
    std::clock_t m_start = std::clock();
};

} // namespace parterre
