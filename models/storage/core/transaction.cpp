#include "storage/core/transaction.h"

#include "storage/core/connection.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/writelock.h"

#include <QSqlError>

namespace parterre {

Transaction::Transaction(DbSession &session, Durability durability) : m_session(session)
{
    if (FaultPoint *faults = session.connection().faults())
        faults->beforeStatement("BEGIN");
    WriteLock *lock = session.connection().writeLock();
    if (lock && !lock->acquire(session.connection().patience()))
        throw DbError(Error{ErrorCode::Busy, QStringLiteral("another process writes without end"), {}, {}},
                      DbError::Remedy::None, {});
    try {
        begin(durability);
    } catch (...) {
        if (lock)
            lock->release();
        throw;
    }
    m_open = true;
}

Transaction::~Transaction()
{
    if (m_open && !m_session.connection().forgetBegin()) {
        const Waiting waiting(m_session.connection());
        m_session.connection().database().rollback();
    }
    if (WriteLock *lock = m_session.connection().writeLock())
        lock->release();
}

void Transaction::begin(Durability durability)
{
    Connection &connection = m_session.connection();
    const bool relaxed = durability == Durability::Relaxed;
    if (m_session.dialect().isPostgresql()) {
        connection.begin(relaxed ? QList<QByteArray>{"BEGIN", "SET LOCAL synchronous_commit = off"}
                                 : QList<QByteArray>{"BEGIN"});
    } else {
        connection.execute(relaxed ? QStringLiteral("PRAGMA synchronous = NORMAL")
                                   : QStringLiteral("PRAGMA synchronous = FULL"));
        // Qt's transaction() begins deferred, which fails at once when somebody wrote between the read and the write.
        connection.execute(QStringLiteral("BEGIN IMMEDIATE"));
    }
    if (FaultPoint *faults = connection.faults())
        faults->afterStatement("BEGIN");
}

void Transaction::commit()
{
    Connection &connection = m_session.connection();
    m_committing = true;
    if (FaultPoint *faults = connection.faults())
        faults->beforeStatement("COMMIT");
    if (m_session.dialect().isPostgresql()) {
        if (!connection.forgetBegin())
            commitOnServer();
    } else {
        connection.execute(QStringLiteral("COMMIT")); // Qt's commit() would swallow the code of what went wrong
    }
    m_open = false;
    if (FaultPoint *faults = connection.faults())
        faults->afterStatement("COMMIT");
    m_committing = false;
}

/// Qt's commit() also notices when the server has answered with a rollback.
void Transaction::commitOnServer()
{
    Connection &connection = m_session.connection();
    FaultPoint *faults = connection.faults();
    if (faults && faults->text("COMMIT") != "COMMIT") {
        connection.execute(QStringLiteral("COMMIT"));
        return;
    }
    const Waiting waiting(connection);
    if (!connection.database().commit())
        throw DbError::fromSql(connection.database().lastError(), connection.location().engine, connection.isOpen(),
                               QStringLiteral("COMMIT"));
}

Snapshot::Snapshot(DbSession &session) : m_session(session)
{
    session.connection().execute(session.dialect().isPostgresql()
                                     ? QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                                     : QStringLiteral("BEGIN"));
}

Snapshot::~Snapshot()
{
    const Waiting waiting(m_session.connection());
    m_session.connection().database().rollback();
}

} // namespace parterre
