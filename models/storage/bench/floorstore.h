#pragma once

#include "domain/common/id.h"

namespace parterre {

class DbSession;

/// What a benchmark is compared with: one row of a table that nothing else touches, found by its key and changed by one
/// prepared statement. Nothing that takes a seat could do less. And an area of the event with room for everybody. Both
/// are made for a run and go with it.
class FloorStore
{
public:
    static constexpr int rows = 132'000;
    static constexpr AreaNo area{987'654'321};

    explicit FloorStore(DbSession &session) : m_session(session) {}

    void create(EventId event);
    void drop(EventId event);
    void change(int row);
    /// Whether what this connection commits by itself waits for the disk; on SQLite the job decides that.
    void waitForDisk(bool waits);
    /// Lets these sessions' time, and that of what they hold, be over.
    void expire(const QList<SessionId> &sessions);

private:
    DbSession &m_session;
};

} // namespace parterre
