#pragma once

#include "domain/common/result.h"

#include <QByteArray>
#include <QString>

namespace parterre {

/// A file that a command line names, whole. The error says which one and why.
Result<QByteArray> readFile(const QString &path);
/// All of it or, where that fails, nothing: an older file of the same name stays.
Result<void> writeFile(const QString &path, const QByteArray &bytes);

} // namespace parterre
