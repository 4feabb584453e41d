#pragma once

#include "storage/databaselocation.h"
#include "storage/password.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace parterre {

/// One of PostgreSQL's own programs, pg_dump or pg_restore, whose standard output is read here. A password goes to it
/// by its environment, where no other user sees it. Blocks while it reads; used on one thread that is neither a lane's
/// nor the UI's unless it is a job's own. Throws DbError: Refused with "tool-missing" (its name, its package), Internal
/// with "tool-failed" (its name, what it said last).
class ServerTool
{
public:
    ServerTool(const QString &program, const QStringList &arguments, const Password &password = {});
    /// A program that still works is ended.
    ~ServerTool();
    Q_DISABLE_COPY_MOVE(ServerTool)

    /// Whatever has come; empty at the end.
    QByteArray read();
    /// The next line without its end; false behind the last one.
    bool readLine(QByteArray *line);
    /// Waits for the end; throws unless it was a good one.
    void finish();

private:
    const QString m_program;
    QProcess m_process;
};

/// How these programs are told where the house is; without the password.
QString connectionText(const DatabaseLocation &location);

} // namespace parterre
