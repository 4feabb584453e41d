#pragma once

#include <QString>
#include <QStringList>

namespace parterre {

/// Puts `arguments` into %1, %2… of a translated sentence. Unlike QString::arg it neither warns about a sentence that
/// leaves one out nor looks for places inside the arguments themselves.
QString withArguments(const QString &sentence, const QStringList &arguments);

/// An argument of an error or complaint as people write it. Moments, days and amounts come as machines write them
/// (a moment's offset is the venue's); everything else is left as it is.
QString readableArgument(const QString &argument);

} // namespace parterre
