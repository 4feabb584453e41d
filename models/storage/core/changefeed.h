#pragma once

#include "storage/databaselocation.h"

#include <functional>
#include <memory>

class QThread;

namespace parterre {

class ChangeFeedWorker;
struct Conditions;

/// Says that something was written, by this process or another, within a fraction of a second. It carries no data:
/// whoever shows something asks for what changed. Has a thread and a connection of its own. Owned by Database.
///
/// PostgreSQL: after a commit one coalesced NOTIFY outside the business transaction wakes the others, since a NOTIFY
/// inside it would serialise all commits; a poll every two seconds covers a lost one. SQLite: PRAGMA data_version
/// every 20 ms.
class ChangeFeed
{
public:
    /// `changed` is called in the feed's thread; what the conditions name must outlive the feed.
    ChangeFeed(const DatabaseLocation &location, const Conditions &conditions, std::function<void()> changed);
    ~ChangeFeed();
    Q_DISABLE_COPY_MOVE(ChangeFeed)

    /// Thread-safe: this process has committed something worth showing.
    void announce();

private:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<ChangeFeedWorker> m_worker;
};

} // namespace parterre
