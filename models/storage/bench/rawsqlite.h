#pragma once

#include "domain/common/id.h"

#include <QString>

#include <memory>

namespace parterre {

/// The floor under what the program does with a file: statements that SQLite has prepared, stepped through its own
/// interface, with neither Qt nor the queue of writers nor a job around them. Owned by a benchmark; used on one thread.
/// Throws DbError.
class RawSqlite
{
public:
    explicit RawSqlite(const QString &path);
    ~RawSqlite();
    Q_DISABLE_COPY_MOVE(RawSqlite)

    /// The same change as FloorStore's, on the disk when it returns. Waits for other writers as SQLite does by itself.
    void change(int row);
    /// Every row of the event's places, value by value.
    void readPlaces(EventId event);
    /// The text of a drawing.
    void readDrawing(LayoutVersionId version);

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

} // namespace parterre
