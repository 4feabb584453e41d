#pragma once

#include <QString>

namespace parterre {

class DbSession;

/// Writes the whole SQLite house, as it is at this moment, into a new file beside which others go on working. `session`
/// must be a reading one outside any transaction; the file must not be there yet. Throws DbError.
void copyHouse(DbSession &session, const QString &path);

} // namespace parterre
