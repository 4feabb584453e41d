#include "services/demoservice.h"

#include "services/aside.h"
#include "services/demo/demofill.h"

#include <QThreadPool>

#include <atomic>

namespace parterre {

struct DemoService::Private
{
    explicit Private(Database &home) : database(home) {}
    ~Private()
    {
        stop = true;
        pool.waitForDone();
    }

    Database &database;
    std::atomic_bool stop = false;
    QThreadPool pool;
};

DemoService::DemoService(Database &database) : d(std::make_unique<Private>(database)) {}

DemoService::~DemoService() = default;

QFuture<Result<DemoView>> DemoService::fill(const DemoOptionsDto &options, const Actor &actor)
{
    return runAside(d->pool,
                    [d = d.get(), options, actor] { return DemoFill(d->database, options, actor, d->stop).run(); });
}

} // namespace parterre
