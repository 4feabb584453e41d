#pragma once

#include "domain/common/histogram.h"
#include "domain/common/result.h"
#include "domain/event/event.h"
#include "services/station.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <vector>

namespace parterre {

class Database;

struct HoldBenchDto
{
    EventId event; ///< at least 400 free seats; they are free again afterwards
    int connections = 8;
    int rounds = 5; ///< each measures everything once, for a second or for as many seats as there are
};

/// One kind of work by all connections: the rate of the median round, and how long one took.
struct HoldBenchLine
{
    QString name; ///< "floor", "hold", "take", "full hold", "purchase"
    double perSecond = 0;
    double ratio = 0;    ///< to the floor of the same round; of the median round
    double evenness = 0; ///< the rate of the slowest connection in that of the fastest
    Histogram times;     ///< in microseconds
    int failures = 0;
};

struct HoldBenchView
{
    QList<HoldBenchLine> lines;   ///< the floor first
    double sweepMicroseconds = 0; ///< for each seat given back, of a thousand
    double idleSweepMs = 0;       ///< the median of passes that find nothing
};

/// One connection at one kind of work for a while, or all of them.
struct HoldPart
{
    Histogram times; ///< in microseconds
    double perSecond = 0;
    int failures = 0;

    void add(const HoldPart &other);
};

/// parts[connection][step]: every round has one step of each kind, the floor first.
using HoldParts = std::vector<std::vector<HoldPart>>;

/// Does the steps of all rounds with connections that are somewhere else, such as in processes of their own. Called on
/// a thread of the benchmark, which waits for it.
using HoldCrew = std::function<Result<HoldParts>(const HoldBenchDto &)>;

/// Measures what holding four seats costs, beside changing one row of a table: the statement alone, the whole put with
/// its session, standing places, and paying. All through the program's own stores and services, each on as many
/// connections as there shall be (in threads, or those of a crew), one after the other in every round; and what it
/// costs to tidy up. Sells for show. Owned by whoever asks; works on threads of its own.
class HoldBench
{
public:
    explicit HoldBench(Database &database);
    ~HoldBench();
    Q_DISABLE_COPY_MOVE(HoldBench)

    QFuture<Result<HoldBenchView>> run(const HoldBenchDto &dto, const Actor &actor, const HoldCrew &crew = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
