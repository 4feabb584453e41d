#include "storage/core/serverlink.h"

#include "storage/core/dberror.h"

#include <QSqlError>
#include <QVarLengthArray>

#include <libpq-fe.h>
#include <utility>

namespace parterre {
namespace {

/// Ends a copying that a text has begun; false when that is not possible.
bool endCopying(PGconn *connection, ExecStatusType status)
{
    if (status == PGRES_COPY_IN || status == PGRES_COPY_BOTH)
        return PQputCopyEnd(connection, "nothing is copied here") > 0;
    char *row = nullptr;
    int size = 0;
    while ((size = PQgetCopyData(connection, &row, 0)) > 0)
        PQfreemem(row);
    return size == -1;
}

/// The next answer to what was sent; none after the last.
ServerAnswer nextAnswer(PGconn *connection)
{
    ServerAnswer answer{PQgetResult(connection)};
    const ExecStatusType status = PQresultStatus(answer.get());
    // While something is copied, the same answer would come again and again.
    const bool copies = status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
    if (copies && !endCopying(connection, status))
        return nullptr;
    return answer;
}

/// Lets statements travel together as long as it lives.
class Together
{
public:
    explicit Together(PGconn *connection) : m_connection(connection), m_isPossible(PQenterPipelineMode(connection) != 0)
    {
    }
    ~Together()
    {
        if (PQexitPipelineMode(m_connection) || !PQpipelineSync(m_connection))
            return;
        // Something could not be sent; what was sent before it is still to be answered. Answers are parted by one null
        // one, so two of them mean that nothing more will come.
        for (int nulls = 0; nulls < 2;) {
            const ServerAnswer left = nextAnswer(m_connection);
            if (PQresultStatus(left.get()) == PGRES_PIPELINE_SYNC)
                break;
            nulls = left ? 0 : nulls + 1;
        }
        PQexitPipelineMode(m_connection);
    }
    Q_DISABLE_COPY_MOVE(Together)

    bool isPossible() const { return m_isPossible; }

private:
    PGconn *m_connection;
    bool m_isPossible;
};

} // namespace

void ClearAnswer::operator()(pg_result *answer) const
{
    PQclear(answer);
}

void ServerLink::closed()
{
    m_connection = nullptr;
    m_prepared = 0;
    m_later.clear();
}

bool ServerLink::isFine(const PGresult *answer)
{
    const ExecStatusType status = PQresultStatus(answer);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

void ServerLink::fail(const PGresult *answer, const QByteArray &sql) const
{
    const char *state = answer ? PQresultErrorField(answer, PG_DIAG_SQLSTATE) : nullptr;
    const char *message = answer ? PQresultErrorMessage(answer) : PQerrorMessage(m_connection);
    throw DbError::fromSql(QSqlError(QString::fromUtf8(message).trimmed(), {}, QSqlError::StatementError,
                                     QString::fromLatin1(state ? state : "")),
                           DatabaseLocation::Engine::Postgresql, PQstatus(m_connection) == CONNECTION_OK,
                           QString::fromUtf8(sql));
}

/// Whatever else was read on this connection and not to its end.
void ServerLink::drain()
{
    while (nextAnswer(m_connection))
        ;
}

/// The answer of what was sent: of several, the first that failed.
ServerAnswer ServerLink::collect(const QByteArray &sql)
{
    ServerAnswer answer;
    while (ServerAnswer next = nextAnswer(m_connection)) {
        if (!answer || isFine(answer.get()))
            answer = std::move(next);
    }
    if (!answer || !isFine(answer.get()))
        fail(answer.get(), sql);
    return answer;
}

QByteArray ServerLink::prepare(const QByteArray &sql)
{
    drain();
    const QByteArray name = "parterre_" + QByteArray::number(++m_prepared);
    const ServerAnswer answer{PQprepare(m_connection, name.constData(), sql.constData(), 0, nullptr)};
    if (!isFine(answer.get()))
        fail(answer.get(), sql);
    return name;
}

int ServerLink::sendRun(const ServerRun &run)
{
    QVarLengthArray<const char *, 32> texts;
    for (const QByteArray &value : run.values)
        texts.append(value.isNull() ? nullptr : value.constData());
    return PQsendQueryPrepared(m_connection, run.name.constData(), static_cast<int>(texts.size()), texts.constData(),
                               nullptr, nullptr, 0);
}

ServerAnswer ServerLink::run(const ServerRun &run)
{
    if (isWaitingToExecute())
        return std::move(runTogether({&run}).front());
    drain();
    if (!sendRun(run))
        fail(nullptr, run.sql);
    return collect(run.sql);
}

/// To the next of what travels together: the first that failed, or the last.
ServerAnswer ServerLink::answerInTurn()
{
    ServerAnswer answer;
    // Each ends with a null one.
    while (ServerAnswer next = nextAnswer(m_connection)) {
        if (!answer || isFine(answer.get()))
            answer = std::move(next);
    }
    return answer;
}

std::vector<ServerAnswer> ServerLink::runTogether(const QList<const ServerRun *> &runs)
{
    drain();
    const QList<QByteArray> before = std::exchange(m_later, {});
    const Together together(m_connection);
    bool sent = together.isPossible();
    for (const QByteArray &text : before)
        sent = sent && PQsendQueryParams(m_connection, text.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0);
    for (const ServerRun *run : runs)
        sent = sent && sendRun(*run);
    if (!sent || !PQpipelineSync(m_connection))
        fail(nullptr, runs.constFirst()->sql);
    std::vector<ServerAnswer> answers;
    ServerAnswer failure;
    qsizetype failed = -1;
    for (qsizetype i = 0; i < before.size() + runs.size(); ++i) {
        ServerAnswer answer = answerInTurn();
        if (failed < 0 && (!answer || !isFine(answer.get()))) {
            failed = i;
            failure = std::move(answer);
        } else if (i >= before.size()) {
            answers.push_back(std::move(answer));
        }
    }
    const ServerAnswer synchronised{PQgetResult(m_connection)};
    if (failed >= 0)
        fail(failure.get(), failed < before.size() ? before.at(failed) : runs.at(failed - before.size())->sql);
    return answers;
}

void ServerLink::executeNow()
{
    for (const QByteArray &text : std::exchange(m_later, {}))
        execute(text);
}

void ServerLink::execute(const QByteArray &sql)
{
    executeNow();
    drain();
    if (!PQsendQuery(m_connection, sql.constData()))
        fail(nullptr, sql);
    collect(sql);
}

} // namespace parterre
