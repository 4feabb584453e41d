#include "storage/database.h"

#include "storage/core/changefeed.h"
#include "storage/core/dbsession.h"
#include "storage/core/environment.h"
#include "storage/core/lanethread.h"
#include "storage/core/migrator.h"
#include "storage/core/watchdog.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>

namespace parterre {

struct Database::Private
{
    explicit Private(std::chrono::milliseconds patience) : watchdog(patience) {}

    Environment realEnvironment;
    Environment *environment = &realEnvironment;
    std::atomic<DatabaseState> state{DatabaseState::Unknown};
    std::atomic<qint64> clockShift{0};
    Watchdog watchdog;
    // Goes last: what the lanes still finish while they go is announced.
    std::unique_ptr<ChangeFeed> feed;
    std::unique_ptr<LaneThread> front;
    std::unique_ptr<LaneThread> back;
};

Database::Database(const DatabaseLocation &location, Options options)
    : m_location(location), d(std::make_unique<Private>(options.patience))
{
    if (options.environment)
        d->environment = options.environment;
    const Conditions conditions{options.faults, d->environment, &d->watchdog, options.password};
    d->front = std::make_unique<LaneThread>(location, Lane::Front, conditions, options.inlineExecution);
    d->back = std::make_unique<LaneThread>(location, Lane::Back, conditions, options.inlineExecution);
    if (!options.inlineExecution)
        d->feed = std::make_unique<ChangeFeed>(location, Conditions{nullptr, nullptr, &d->watchdog, options.password},
                                               [this] { Q_EMIT changed(); });
}

Database::~Database()
{
    // Whatever is still waiting runs to its end, but a server that answers nothing keeps nobody from going home.
    d->watchdog.hurry();
}

QFuture<Result<int>> Database::migrate()
{
    if (m_location.engine == DatabaseLocation::Engine::Sqlite)
        QDir().mkpath(QFileInfo(m_location.path).absolutePath());
    JobKind kind;
    kind.anySchema = true;
    kind.repeatable = true;
    return writeInBackground([](DbSession &session) { return Migrator(session).migrate(); }, kind);
}

void Database::post(ErasedJob job, JobKind kind, LaneChoice lane, Finish finish)
{
    LaneThread &thread = lane == LaneChoice::Front ? *d->front : *d->back;
    thread.post([this, job = std::move(job), kind, finish = std::move(finish)](LaneRunner &runner) {
        runner.connection().setClockShift(d->clockShift.load());
        std::optional<Error> error = runner.run(job, kind);
        noteOutcome(error);
        if (runner.lastJobChanged() && d->feed)
            d->feed->announce();
        finish(std::move(error));
    });
}

void Database::noteOutcome(const std::optional<Error> &error)
{
    const bool offline =
        error && (error->code == ErrorCode::Offline || error->code == ErrorCode::OutcomeUnknown);
    const DatabaseState state = offline ? DatabaseState::Offline : DatabaseState::Online;
    if (d->state.exchange(state) != state)
        Q_EMIT stateChanged(state);
}

Environment &Database::environment()
{
    return *d->environment;
}

DatabaseState Database::state() const
{
    return d->state.load();
}

void Database::setClockShift(qint64 ms)
{
    d->clockShift.store(ms);
}

} // namespace parterre
