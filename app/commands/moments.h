#pragma once

#include "domain/common/moment.h"
#include "domain/common/result.h"

#include <QString>

namespace parterre {

/// "2027-04-04T20:00" (or with a blank) on the clock of the venue, or with Z or an offset. A usage error when it is no
/// moment, or when clocks jump over it that night.
Result<Moment> readMoment(const QString &text, const QByteArray &timeZone);

} // namespace parterre
