#pragma once

#include "domain/common/result.h"
#include "storage/core/jobkind.h"
#include "storage/databaselocation.h"
#include "storage/password.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace parterre {

class DbSession;
class Environment;
class FaultPoint;
class LaneThread;
class ChangeFeed;

/// What a job's answer becomes: T stays T in a Result, a Result stays as it is.
template <class T>
struct AnswerOf
{
    using Type = Result<T>;
};
template <class T>
struct AnswerOf<Result<T>>
{
    using Type = Result<T>;
};

/// Whether the database answers, as last seen by any job.
enum class DatabaseState { Unknown, Online, Offline };

/// The house's database. Thread-safe: everything may be called from the UI thread and returns at once; jobs run on two
/// lanes (front: what somebody waits for; back: reports, sweeping, availability), each one thread with one connection.
/// Owned by Application; must outlive every service. A job is a function `T(DbSession &)`: it captures by value, uses
/// stores on its session, and may be run again from the start after a conflict or a lost connection. Exceptions end
/// here; above there is only Result.
class Database : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        /// Faults for tests; not owned, must outlive the database.
        FaultPoint *faults = nullptr;
        /// Chance and waiting for simulations; not owned, must outlive the database. None: the real ones.
        Environment *environment = nullptr;
        /// Runs every job at once in the caller's thread instead of on lanes: one step at a time, for simulations.
        bool inlineExecution = false;
        /// How long anybody waits for one answer of a server before the connection is given up.
        std::chrono::milliseconds patience{15'000};
        /// How a server's connections sign in; may be learned later.
        Password password = {};
    };

    explicit Database(const DatabaseLocation &location) : Database(location, Options{}) {}
    Database(const DatabaseLocation &location, Options options);
    ~Database() override;

    const DatabaseLocation &location() const { return m_location; }

    /// Creates the database's tables, or brings them up to date. Answers how many steps were applied. A missing SQLite
    /// file (and its folder) is made.
    QFuture<Result<int>> migrate();

    /// Runs a job in a write transaction that commits when the job returns a value, and rolls back when it returns an
    /// Error or throws.
    template <class Job>
    auto write(Job job, JobKind kind = {})
    {
        kind.writes = true;
        return submit(std::move(job), kind, LaneChoice::Front);
    }
    /// Runs a job that only reads.
    template <class Job>
    auto read(Job job)
    {
        return submit(std::move(job), JobKind{}, LaneChoice::Front);
    }
    /// The same on the back lane, for what nobody waits for at a counter.
    template <class Job>
    auto writeInBackground(Job job, JobKind kind = {})
    {
        kind.writes = true;
        return submit(std::move(job), kind, LaneChoice::Back);
    }
    template <class Job>
    auto readInBackground(Job job)
    {
        return submit(std::move(job), JobKind{}, LaneChoice::Back);
    }

    /// A background read whose statements all see the same instant, for reports and verification.
    template <class Job>
    auto readConsistently(Job job)
    {
        JobKind kind;
        kind.snapshot = true;
        return submit(std::move(job), kind, LaneChoice::Back);
    }

    /// For identities that are made before a job is sent. Thread-safe.
    Environment &environment();

    DatabaseState state() const;
    /// Moves the clock of all connections; for tests.
    void setClockShift(qint64 ms);

Q_SIGNALS:
    /// From any lane's thread; connect queued.
    void stateChanged(parterre::DatabaseState state);
    /// Something that other windows show has been written, here or elsewhere. Coalesced; from the feed's thread.
    void changed();

private:
    enum class LaneChoice { Front, Back };
    using ErasedJob = std::function<bool(DbSession &)>;
    using Finish = std::function<void(std::optional<Error>)>;

    template <class Job>
    auto submit(Job job, JobKind kind, LaneChoice lane)
    {
        using Value = std::invoke_result_t<Job &, DbSession &>;
        using Answer = typename AnswerOf<Value>::Type;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto answer = std::make_shared<std::optional<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        ErasedJob erased = [job = std::move(job), answer](DbSession &session) mutable {
            if constexpr (std::is_void_v<Value>) {
                job(session);
                answer->emplace();
            } else {
                answer->emplace(job(session));
            }
            return (*answer)->has_value();
        };
        Finish finish = [promise, answer](std::optional<Error> error) {
            if (error)
                promise->addResult(Answer(tl::unexpected(*std::move(error))));
            else
                promise->addResult(*std::move(*answer));
            promise->finish();
        };
        post(std::move(erased), kind, lane, std::move(finish));
        return future;
    }

    void post(ErasedJob job, JobKind kind, LaneChoice lane, Finish finish);
    void noteOutcome(const std::optional<Error> &error);

    struct Private;
    const DatabaseLocation m_location;
    std::unique_ptr<Private> d;
};

} // namespace parterre
