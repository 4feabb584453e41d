#pragma once

#include <QByteArray>

namespace parterre {

/// The one place where a test can make the database misbehave: every statement passes through it, before and after it
/// ran. An implementation throws DbError to inject a fault or ends the process. Called in the lane's thread.
///
/// BEGIN comes before the queue of writers is joined; a fault before COMMIT stands for a COMMIT that was sent and did
/// not arrive, one after it for an answer that never came: the outcome is open after either.
class FaultPoint
{
public:
    virtual ~FaultPoint() = default;
    virtual void beforeStatement(const char *sql) = 0;
    virtual void afterStatement(const char *sql) = 0;

    /// The text to run in place of this one, asked for once for each connection that prepares it. For tests that take a
    /// rule away in order to see what it prevents. "COMMIT" is asked for each time.
    virtual QByteArray text(const QByteArray &sql) { return sql; }
    /// How many rows the program is told that a statement has changed.
    virtual int rowsChanged(const char *sql, int rows)
    {
        Q_UNUSED(sql)
        return rows;
    }
};

} // namespace parterre
