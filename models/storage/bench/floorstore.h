#pragma once

#include <QtGlobal>

namespace parterre {

class DbSession;

/// What a benchmark is compared with: one row of a table that nothing else touches, found by its key and changed by one
/// prepared statement. Nothing that takes a seat could do less. The table is made for a run and goes with it.
class FloorStore
{
public:
    explicit FloorStore(DbSession &session) : m_session(session) {}

    void create(int rows);
    void drop();
    void change(int row);

private:
    DbSession &m_session;
};

} // namespace parterre
