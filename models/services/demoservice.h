#pragma once

#include "domain/common/result.h"
#include "services/station.h"

#include <QFuture>
#include <QList>

#include <memory>

namespace parterre {

class Database;

/// How large a demo house shall be. Nothing given: three venues, a dozen events, some eight thousand orders.
struct DemoOptionsDto
{
    int seats = 0;  ///< a stadium of so many seats beside the three venues; 0: none
    int events = 0; ///< at least so many events altogether
    int orders = 0; ///< at least so many orders altogether, as far as there are places
    quint32 seed = 1;
};

struct DemoView
{
    bool alreadyThere = false; ///< nothing was written
    int venues = 0;
    int events = 0;
    int orders = 0;
    int tickets = 0;

    friend bool operator==(const DemoView &, const DemoView &) = default;
};

/// Fills a database with a demo house, through the same services and stores that the counters use: three venues,
/// events of every kind around the database's present, and sales. Equal seeds give equal houses but for the numbers
/// that are random by nature (tickets, order codes, keys). Owned by whoever
/// asks; used on the UI thread.
class DemoService
{
public:
    explicit DemoService(Database &database);
    ~DemoService();
    Q_DISABLE_COPY_MOVE(DemoService)

    /// Makes the database too, if need be. A house that was filled before is left as it is and says so.
    QFuture<Result<DemoView>> fill(const DemoOptionsDto &options, const Actor &actor);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
