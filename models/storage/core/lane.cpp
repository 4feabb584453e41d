#include "storage/core/lane.h"

#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/migrator.h"
#include "storage/core/transaction.h"

#include <QLoggingCategory>

using namespace std::chrono_literals;

namespace parterre {
namespace {

Q_LOGGING_CATEGORY(log, "parterre.storage")

constexpr int mostRetries = 3;
constexpr int mostReconnects = 2;

} // namespace

LaneRunner::LaneRunner(const DatabaseLocation &location, Lane lane, const Conditions &conditions)
    : m_connection(location, lane, conditions), m_lane(lane),
      m_patience(conditions.watchdog ? conditions.watchdog->patience() : std::chrono::milliseconds(0))
{
}

std::optional<Error> LaneRunner::run(const Job &job, JobKind kind)
{
    m_lastJobChanged = false;
    m_outcomeOpen = false;
    for (int attempt = 1;; ++attempt) {
        try {
            prepareConnection(kind, attempt);
            runOnce(job, kind);
            // A repetition that found its own work writes nothing, and yet there is something new to see.
            m_lastJobChanged = m_lastJobChanged || m_outcomeOpen;
            return std::nullopt;
        } catch (const DbError &error) {
            qCDebug(log) << error.error().detail;
            m_outcomeOpen = m_outcomeOpen || (m_committing && error.remedy() == DbError::Remedy::Reconnect);
            if (mayRunAgain(error, kind, attempt))
                continue;
            if (error.remedy() == DbError::Remedy::Alarm)
                qCCritical(log) << "a constraint stopped a write:" << error.error().detail;
            // Whatever stopped the last try: an earlier one may have come through.
            if (m_outcomeOpen)
                return Error{ErrorCode::OutcomeUnknown, error.error().detail, {}, {}};
            return error.error();
        } catch (const std::exception &error) {
            return Error{ErrorCode::Internal, QString::fromUtf8(error.what()), {}, {}};
        } catch (...) {
            // Whatever leaves a queued functor would end the program.
            return Error{ErrorCode::Internal, QStringLiteral("unknown exception in a database job"), {}, {}};
        }
    }
}

void LaneRunner::setPatience(JobKind kind, int attempt)
{
    const bool patient = kind.anySchema || kind.snapshot || kind.patient;
    // Who has waited in vain once should learn soon whether another connection helps.
    m_waitedInVain = attempt > 1 && (m_waitedInVain || m_connection.wasGivenUp());
    m_connection.setPatience(patient ? m_patience * 9 : m_waitedInVain ? m_patience / 3 : m_patience);
}

void LaneRunner::prepareConnection(JobKind kind, int attempt)
{
    m_committing = false;
    setPatience(kind, attempt);
    if (m_connection.hasLostFile())
        m_connection.close();
    if (!m_connection.isOpen())
        m_schemaChecked = false;
    m_connection.ensureOpen(kind.anySchema ? IfMissing::Make : IfMissing::Fail);
    if (m_schemaChecked || kind.anySchema)
        return;
    DbSession session(m_connection, false);
    Migrator(session).requireCurrent();
    m_schemaChecked = true;
}

void LaneRunner::runOnce(const Job &job, JobKind kind)
{
    DbSession session(m_connection, kind.writes);
    if (!kind.writes) {
        const std::optional<Snapshot> snapshot =
            kind.snapshot ? std::optional<Snapshot>(std::in_place, session) : std::nullopt;
        job(session);
        return;
    }
    Transaction transaction(session, kind.durability);
    if (!job(session))
        return;
    try {
        transaction.commit();
    } catch (...) {
        m_committing = transaction.isCommitting();
        throw;
    }
    m_lastJobChanged = session.changed();
}

bool LaneRunner::mayRunAgain(const DbError &error, JobKind kind, int attempt)
{
    switch (error.remedy()) {
    case DbError::Remedy::None:
    case DbError::Remedy::Alarm: return false;
    case DbError::Remedy::Retry:
        if (attempt > mostRetries)
            return false;
        m_connection.environment().pauseBetween(20ms, 80ms);
        return true;
    case DbError::Remedy::Reconnect:
        m_connection.close();
        m_schemaChecked = false;
        if (m_committing && !kind.repeatable)
            return false;
        if (attempt > mostReconnects)
            return false;
        // A server that is just being replaced needs a moment; the front lane answers soon all the same.
        m_connection.environment().pause(m_lane == Lane::Front ? 50ms : 200ms);
        return true;
    }
    return false;
}

} // namespace parterre
