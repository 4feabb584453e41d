#pragma once

#include "domain/common/result.h"
#include "storage/databaselocation.h"
#include "storage/password.h"

namespace parterre {

/// Writes the whole house, as it is at one instant, into an empty file that nobody else has open; who works in the
/// house is not disturbed. SQLite: a copy of the file, which is a house by itself. PostgreSQL: an archive of pg_dump.
/// Blocks for as long as that takes; not for a lane or the UI thread.
///
/// Errors: StorageFull with "backup-full" (the folder), those of ServerTool and of an SQLite file.
Result<void> copyHouseInto(const QString &path, const DatabaseLocation &house, const Password &password);

} // namespace parterre
