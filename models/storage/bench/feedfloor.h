#pragma once

#include "domain/common/result.h"
#include "storage/databaselocation.h"
#include "storage/password.h"

#include <memory>

namespace parterre {

/// The floor under telling other stations of a change. On PostgreSQL: a bare NOTIFY on one connection until another one
/// that listens has heard it, through libpq alone. On SQLite: one row changed by SQLite itself, since nobody can be
/// told of what is not on the disk; FloorStore's table must be there. Owned by a benchmark; used on one thread, which
/// waits.
class FeedFloor
{
public:
    FeedFloor(const DatabaseLocation &location, const Password &password);
    ~FeedFloor();
    Q_DISABLE_COPY_MOVE(FeedFloor)

    Result<void> tell();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
