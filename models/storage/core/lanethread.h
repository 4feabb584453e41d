#pragma once

#include "storage/core/lane.h"

#include <QThread>

#include <functional>
#include <memory>

namespace parterre {

/// The thread of a lane: tasks run one after the other on one LaneRunner. Owned by Database. The destructor runs what
/// is still waiting, closes the connection in the thread and joins it.
class LaneThread
{
public:
    using Task = std::function<void(LaneRunner &)>;

    LaneThread(const DatabaseLocation &location, Lane lane, const Conditions &conditions, bool inlineExecution);
    ~LaneThread();
    Q_DISABLE_COPY_MOVE(LaneThread)

    /// Thread-safe. Runs the task later on the lane, or now when the lane is inline.
    void post(Task task);

private:
    LaneRunner &runner();

    const DatabaseLocation m_location;
    const Lane m_lane;
    const Conditions m_conditions;
    std::unique_ptr<LaneRunner> m_runner; // made and destroyed in the lane's thread
    std::unique_ptr<QThread> m_thread;    // none when inline
    std::unique_ptr<QObject> m_anchor;    // lives in the thread; tasks are queued to it
};

} // namespace parterre
