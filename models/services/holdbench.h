#pragma once

#include "domain/common/histogram.h"
#include "domain/common/result.h"
#include "domain/event/event.h"
#include "services/station.h"

#include <QFuture>

#include <memory>

namespace parterre {

class Database;

struct HoldBenchDto
{
    EventId event; ///< at least 400 free seats; they are free again afterwards
    int connections = 8;
    int rounds = 5; ///< each measures everything once, for a second
};

/// One kind of work by all connections: the rate of the median round, and how long one took.
struct HoldBenchLine
{
    QString name; ///< "floor", "hold", "full hold", "purchase"
    double perSecond = 0;
    double ratio = 0; ///< to the floor of the same round; of the median round
    Histogram times;  ///< in microseconds
    int failures = 0;
};

struct HoldBenchView
{
    QList<HoldBenchLine> lines; ///< the floor first
};

/// Measures what holding four seats costs, beside changing one row of a table: the statement alone, the whole put with
/// its session, and a sale from the first seat to the order. All through the program's own stores and services, each on
/// as many connections as there shall be, one after the other in every round. Sells for show. Owned by whoever asks;
/// works on threads of its own.
class HoldBench
{
public:
    explicit HoldBench(Database &database);
    ~HoldBench();
    Q_DISABLE_COPY_MOVE(HoldBench)

    QFuture<Result<HoldBenchView>> run(const HoldBenchDto &dto, const Actor &actor);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
