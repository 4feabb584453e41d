#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace parterre {

/// Keeps something from happening too often: the first time at once, and whatever is wanted within the pause after it
/// once more when the pause is over, as things stand then. Owned by its parent; UI thread.
class Pace : public QObject
{
    Q_OBJECT

public:
    Pace(int pauseMilliseconds, std::function<void()> deed, QObject *parent = nullptr);

    void want();

private:
    void go();

    std::function<void()> m_deed;
    QTimer m_pause;
    bool m_wanted = false;
};

} // namespace parterre
