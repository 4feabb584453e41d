#pragma once

#include "storage/databaselocation.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <functional>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace parterre {

/// What the program answered.
struct Ended
{
    int exit = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QString errors;

    /// What --json has put on standard output; null when that is not exactly one value.
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QString described() const
    {
        return QStringLiteral("exit %1\n%2\n%3").arg(exit).arg(QString::fromUtf8(out), errors);
    }
};

/// What each thread of a process does, as a letter of proc(5), and what it waits for in the kernel; for the report of
/// one that does not end.
inline QString whatItWaitsFor(qint64 process)
{
    const auto read = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    };
    QStringList threads;
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(process));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString stat = read(tasks.filePath(task + QStringLiteral("/stat")));
        threads.append(read(tasks.filePath(task + QStringLiteral("/comm"))) + u' ' +
                       stat.mid(stat.lastIndexOf(u')') + 2, 1) + QStringLiteral(" in ") +
                       read(tasks.filePath(task + QStringLiteral("/wchan"))));
    }
    return threads.join(QStringLiteral(", "));
}

/// Runs the real program, as a shell would. PARTERRE_PROGRAM is the built executable.
/// `prepare` runs in the new process before the program does.
inline Ended runProgram(const QStringList &arguments, const QProcessEnvironment &environment = {},
                        const std::function<void()> &prepare = {})
{
    QProcess process;
    if (prepare)
        process.setChildProcessModifier(prepare);
    if (!environment.isEmpty())
        process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PARTERRE_PROGRAM), arguments);
    Ended ended;
    if (!process.waitForFinished(100'000)) {
        const QString waiting = whatItWaitsFor(process.processId());
        process.kill();
        process.waitForFinished();
        ended.out = process.readAllStandardOutput();
        ended.errors =
            QStringLiteral("it did not end: %1\n").arg(waiting) + QString::fromUtf8(process.readAllStandardError());
        return ended;
    }
    ended.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ended.out = process.readAllStandardOutput();
    ended.errors = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

/// The program on one database.
class Program
{
public:
    explicit Program(const DatabaseLocation &location) : m_location(location.toText()) {}

    Ended run(const QStringList &arguments) const { return runProgram(withPlace(arguments)); }
    /// The whole command line, to start it otherwise.
    QStringList withPlace(QStringList arguments) const
    {
        return arguments << QStringLiteral("--database") << m_location;
    }
    /// As somebody whom the rights of files stop: the administrator, who runs the tests in a container, may write to
    /// files that nobody may write to.
    Ended runWithoutPrivileges(QStringList arguments) const
    {
        return runProgram(arguments << QStringLiteral("--database") << m_location, {}, [] {
            if (::geteuid() == 0)
                ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
        });
    }
    Ended json(QStringList arguments) const { return run(arguments << QStringLiteral("--json")); }

private:
    QString m_location;
};

} // namespace parterre

/// The command must end with this code.
#define PARTERRE_RUN(name, question, expected)                                                                         \
    const ::parterre::Ended name = question;                                                                           \
    QVERIFY2(name.exit == (expected), qPrintable(name.described()))
