#pragma once

#include <QString>
#include <QStringList>

namespace parterre {

/// The one of `known` that somebody who typed `typed` probably meant: few letters wrong, missing, too many or swapped.
/// Empty when none is close.
QString nearest(const QString &typed, const QStringList &known);

} // namespace parterre
