#include "storage/core/serverlink.h"

#include "storage/core/dberror.h"

#include <QSqlError>
#include <QVarLengthArray>

#include <libpq-fe.h>
#include <utility>

namespace parterre {

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
    while (const ServerAnswer left{PQgetResult(m_connection)})
        ;
}

/// The answer of what was sent: of several, the first that failed.
ServerAnswer ServerLink::collect(const QByteArray &sql)
{
    ServerAnswer answer;
    while (ServerAnswer next{PQgetResult(m_connection)}) {
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

int ServerLink::sendRun(const QByteArray &name, const QList<QByteArray> &values)
{
    QVarLengthArray<const char *, 32> texts;
    for (const QByteArray &value : values)
        texts.append(value.isNull() ? nullptr : value.constData());
    return PQsendQueryPrepared(m_connection, name.constData(), static_cast<int>(texts.size()), texts.constData(),
                               nullptr, nullptr, 0);
}

ServerAnswer ServerLink::run(const QByteArray &name, const QByteArray &sql, const QList<QByteArray> &values)
{
    drain();
    if (isWaitingToExecute())
        return runBehind(name, sql, values);
    if (!sendRun(name, values))
        fail(nullptr, sql);
    return collect(sql);
}

/// One way to the server and back for all of it. What fails keeps the server from running what follows it.
ServerAnswer ServerLink::runBehind(const QByteArray &name, const QByteArray &sql, const QList<QByteArray> &values)
{
    const QList<QByteArray> before = std::exchange(m_later, {});
    int sent = PQenterPipelineMode(m_connection);
    for (const QByteArray &text : before)
        sent = sent && PQsendQueryParams(m_connection, text.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0);
    if (!sent || !sendRun(name, values) || !PQpipelineSync(m_connection))
        fail(nullptr, sql);
    ServerAnswer answer;
    QByteArray failed;
    for (qsizetype i = 0; i <= before.size(); ++i) {
        // Each answer ends with a null one.
        while (ServerAnswer next{PQgetResult(m_connection)}) {
            if (answer && !isFine(answer.get()))
                continue;
            answer = std::move(next);
            failed = i < before.size() ? before.at(i) : sql;
        }
    }
    const ServerAnswer synchronised{PQgetResult(m_connection)};
    PQexitPipelineMode(m_connection);
    if (!answer || !isFine(answer.get()))
        fail(answer.get(), failed);
    return answer;
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
