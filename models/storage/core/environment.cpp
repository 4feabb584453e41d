#include "storage/core/environment.h"

#include <QRandomGenerator>
#include <QThread>

namespace parterre {

qint64 Environment::randomNumber()
{
    return static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1);
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
