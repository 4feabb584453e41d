#include "storage/backup/servertool.h"

#include "storage/core/dberror.h"

#include <QStandardPaths>

namespace parterre {
namespace {

QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

[[noreturn]] void fail(ErrorCode code, const QString &reason, const QStringList &arguments, const QString &detail)
{
    throw DbError(Error{code, detail, reason, arguments}, DbError::Remedy::None, {});
}

} // namespace

ServerTool::ServerTool(const QString &program, const QStringList &arguments, const Password &password)
    : m_program(program)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        fail(ErrorCode::Refused, QStringLiteral("tool-missing"), {program, QStringLiteral("postgresql-client")}, {});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    if (const QString text = password.text(); !text.isEmpty())
        environment.insert(QStringLiteral("PGPASSWORD"), text);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.start(path, arguments);
}

ServerTool::~ServerTool()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray ServerTool::read()
{
    if (m_process.bytesAvailable() == 0)
        m_process.waitForReadyRead(-1);
    return m_process.readAllStandardOutput();
}

bool ServerTool::readLine(QByteArray *line)
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(-1)) {
    }
    if (m_process.bytesAvailable() == 0)
        return false;
    *line = m_process.readLine();
    if (line->endsWith('\n'))
        line->chop(1);
    return true;
}

void ServerTool::finish()
{
    m_process.waitForFinished(-1);
    if (m_process.exitStatus() == QProcess::NormalExit && m_process.error() == QProcess::UnknownError &&
        m_process.exitCode() == 0)
        return;
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    const QString first = said.section(u'\n', 0, 0);
    fail(ErrorCode::Internal, QStringLiteral("tool-failed"),
         {m_program, first.isEmpty() ? m_process.errorString() : first}, said);
}

QString connectionText(const DatabaseLocation &location)
{
    QStringList parts{QStringLiteral("connect_timeout=10")};
    if (!location.hosts.isEmpty())
        parts.append(QStringLiteral("host=") + quoted(location.hosts.join(u',')));
    if (!location.ports.isEmpty())
        parts.append(QStringLiteral("port=") + quoted(location.ports.join(u',')));
    if (!location.user.isEmpty())
        parts.append(QStringLiteral("user=") + quoted(location.user));
    parts.append(QStringLiteral("dbname=") + quoted(location.database));
    // A standby may not have heard yet of what was acknowledged a moment ago.
    if (location.hosts.size() > 1)
        parts.append(QStringLiteral("target_session_attrs=read-write"));
    for (const QString &option : location.options)
        parts.append(option.section(u'=', 0, 0) + u'=' + quoted(option.section(u'=', 1)));
    return parts.join(u' ');
}

} // namespace parterre
