#pragma once

#include "domain/common/result.h"
#include "services/station.h"

#include <QFuture>
#include <QList>

#include <memory>

namespace parterre {

class Database;

/// How large a demo house shall be. Nothing given: three venues, about ten events, some thousand sold tickets.
struct DemoOptionsDto
{
    int seats = 0;  ///< at least so many seats in the largest venue; 0: as the demo venues are
    int events = 0; ///< so many events altogether; 0: the ten of the demo
    int orders = 0; ///< so many orders more, spread over all events; 0: none
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
/// events of every kind around the database's present, and sales. Equal seeds give equal houses. Owned by whoever
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
