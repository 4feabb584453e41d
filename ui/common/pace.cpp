#include "common/pace.h"

#include <utility>

namespace parterre {

Pace::Pace(int pauseMilliseconds, std::function<void()> deed, QObject *parent)
    : QObject(parent), m_deed(std::move(deed))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_wanted, false))
            go();
    });
}

void Pace::want()
{
    if (m_pause.isActive())
        m_wanted = true;
    else
        go();
}

void Pace::go()
{
    m_pause.start();
    m_deed();
}

} // namespace parterre
