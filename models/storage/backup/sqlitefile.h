#pragma once

#include <QString>

namespace parterre {

/// Copies an SQLite database page by page, as it is at one instant, through two handles of its own; whoever works in it
/// goes on reading and writing meanwhile. `to` is an empty file that nobody else has open; when this returns, all of
/// it is on the disk, in one file that needs no log beside it. Blocks as long as that takes, so never on a lane or the
/// UI thread. Throws DbError: StorageFull means the place of the copy.
void copySqliteFile(const QString &from, const QString &to);

/// Throws DbError (Damaged) unless the file is a whole SQLite database with nothing in it but tables and indexes: a
/// trigger, a view or a virtual table would run what somebody else has written.
void checkSqliteFile(const QString &path);

} // namespace parterre
