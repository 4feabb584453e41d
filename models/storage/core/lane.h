#pragma once

#include "domain/common/error.h"
#include "storage/core/connection.h"
#include "storage/core/jobkind.h"

#include <functional>
#include <optional>

namespace parterre {

class DbSession;

/// Runs jobs one after the other on one connection, with the retry and reconnect rules of the house. Owned by Database;
/// used in one thread only.
class LaneRunner
{
public:
    /// A job without its type: true to commit, false to roll back.
    using Job = std::function<bool(DbSession &)>;

    LaneRunner(const DatabaseLocation &location, Lane lane, const Conditions &conditions);

    /// Nothing when the job ran (and committed, if it wanted to).
    std::optional<Error> run(const Job &job, JobKind kind);

    /// Whether the last job wrote something that other stations want to see.
    bool lastJobChanged() const { return m_lastJobChanged; }
    Connection &connection() { return m_connection; }

private:
    void runOnce(const Job &job, JobKind kind);
    void setPatience(JobKind kind, int attempt);
    void prepareConnection(JobKind kind, int attempt);
    bool mayRunAgain(const class DbError &error, JobKind kind, int attempt);

    Connection m_connection;
    Lane m_lane;
    std::chrono::milliseconds m_patience;
    bool m_schemaChecked = false;
    bool m_committing = false;
    bool m_waitedInVain = false; ///< this job has already given up a connection
    /// A COMMIT of this job went unanswered and no later try has settled it.
    bool m_outcomeOpen = false;
    bool m_lastJobChanged = false;
};

} // namespace parterre
