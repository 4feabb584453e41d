#pragma once

#include "domain/common/id.h"
#include "domain/common/result.h"
#include "storage/databaselocation.h"
#include "storage/password.h"

#include <memory>

namespace parterre {

class RawSqlite;

/// The floor under opening an event: reading the same rows and doing nothing with them. On PostgreSQL psql copies them
/// to nowhere, a process each time; on SQLite a prepared statement is stepped through SQLite's own interface. Owned by
/// a benchmark; used on one thread, which waits.
class RowFloor
{
public:
    RowFloor(const DatabaseLocation &location, const Password &password, EventId event, LayoutVersionId layout);
    ~RowFloor();
    Q_DISABLE_COPY_MOVE(RowFloor)

    /// What became of the event's places, and their categories. Refused with "tool-missing" without psql.
    Result<void> readPlaces();
    /// The same, and the drawing.
    Result<void> readEvent();

private:
    Result<void> read(bool withDrawing);
    void copyByPsql(bool withDrawing) const;

    const DatabaseLocation m_location;
    const Password m_password;
    const EventId m_event;
    const LayoutVersionId m_layout;
    std::unique_ptr<RawSqlite> m_raw; ///< opened when it is first needed
};

} // namespace parterre
