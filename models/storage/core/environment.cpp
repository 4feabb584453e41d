#include "storage/core/environment.h"

#include <QRandomGenerator>
#include <QThread>

namespace parterre {
namespace {

constexpr qint64 countedBits = 0xFFFF;

} // namespace

qint64 Environment::randomNumber()
{
    return static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1);
}

qint64 Environment::nextNumber()
{
    const std::lock_guard guard(m_mutex);
    // The first number behind a beginning is 1, so that none is ever 0, which means none.
    if ((m_lastNumber & countedBits) == countedBits)
        m_lastNumber = randomNumber() & ~countedBits;
    return ++m_lastNumber;
}

void Environment::pause(std::chrono::milliseconds time)
{
    QThread::msleep(static_cast<unsigned long>(time.count()));
}

void Environment::pauseBetween(std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    pause(least + std::chrono::milliseconds(randomNumber() % (most - least).count()));
}

} // namespace parterre
