#pragma once

#include "domain/common/id.h"
#include "domain/common/moment.h"

#include <QByteArray>

#include <optional>

// The house's own records: its stations and the log of deeds. Plain values, usable on any thread.

namespace parterre {

/// One installed copy of the program: Counter 3, Gate North.
struct StationView
{
    StationId id;
    QString name;
    Moment lastSeenAt;

    friend bool operator==(const StationView &, const StationView &) = default;
};

/// One line of the log of deeds. `deed` is a stable word such as "event-publish", `subject` what it was done to:
/// "event 12".
struct DeedView
{
    qint64 no = 0;
    Moment at;
    QString station;
    QString person;
    QString deed;
    QString subject;
    QString detail;

    friend bool operator==(const DeedView &, const DeedView &) = default;
};

} // namespace parterre
