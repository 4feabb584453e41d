#pragma once

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

// libpq's; its header is not needed by those who include this one.
struct pg_conn;
struct pg_result;

namespace parterre {

struct ClearAnswer
{
    void operator()(pg_result *answer) const;
};
using ServerAnswer = std::unique_ptr<pg_result, ClearAnswer>;

/// A prepared statement with the values of one run; a null value is NULL.
struct ServerRun
{
    QByteArray name;
    QByteArray sql;
    QList<QByteArray> values;
};

/// The connection that Qt's driver has opened to a PostgreSQL server, spoken to through libpq itself. Qt would send
/// every run of a prepared statement as a text of its own, which the server reads and analyses each time, and could not
/// send two things at once. Owned by Connection; used on its thread. Throws DbError.
class ServerLink
{
public:
    void opened(pg_conn *connection) { m_connection = connection; }
    /// What was prepared and what was still to be sent is gone.
    void closed();

    /// Makes the server know a statement; answers its name. `sql` marks values with $1, $2…
    QByteArray prepare(const QByteArray &sql);
    ServerAnswer run(const ServerRun &run);
    /// Runs them in this order with one way to the server and back. What fails keeps the server from running what
    /// follows it.
    std::vector<ServerAnswer> runTogether(const QList<const ServerRun *> &runs);
    /// Runs a text of one or more statements.
    void execute(const QByteArray &sql);

    /// These texts travel together with whatever is run next, before it. Nothing is sent yet, so nothing fails yet.
    void executeLater(const QList<QByteArray> &texts) { m_later = texts; }
    void executeNow();
    bool isWaitingToExecute() const { return !m_later.isEmpty(); }
    void forgetLater() { m_later.clear(); }

private:
    void drain();
    ServerAnswer collect(const QByteArray &sql);
    ServerAnswer answerInTurn();
    int sendRun(const ServerRun &run);
    static bool isFine(const pg_result *answer);
    [[noreturn]] void fail(const pg_result *answer, const QByteArray &sql) const;

    pg_conn *m_connection = nullptr;
    int m_prepared = 0;
    QList<QByteArray> m_later;
};

} // namespace parterre
