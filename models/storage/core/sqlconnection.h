#pragma once

#include <QSqlDatabase>

namespace parterre {

/// A connection of Qt's under a name that nobody else uses, not yet open. The only way to one: Qt 6.4 notes the first
/// connection of a process without a lock, and where two threads make theirs at once it notes to clean up twice. Then
/// the cleaning at the end of the program asks for itself again and again, and the program never ends. Thread-safe.
QSqlDatabase makeSqlConnection(const QString &driver, const QString &name);

} // namespace parterre
