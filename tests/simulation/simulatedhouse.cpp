#include "simulation/simulatedhouse.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written.", qPrintable(path));
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Memory that looks like a folder, where there is one: the disk is only pretended anyway.
QString placeForFiles()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/parterre-simulation-XXXXXX"_s;
}

/// A file with its write-ahead log. The log only grows between two checkpoints, and there are none but those made
/// here: so a crash that loses relaxed commits is the file and the beginning of its log.
class SqliteHouse : public SimulatedHouse
{
public:
    explicit SqliteHouse(const HouseTemplate &plan) : m_folder(placeForFiles())
    {
        m_location = DatabaseLocation::sqlite(m_folder.filePath(u"house.parterre"_s));
        writeFile(m_location.path, plan.image());
        m_observer = std::make_unique<Observer>(m_location);
        m_marks = {0};
    }

    void committed(bool durable) override
    {
        const qint64 size = logSize();
        if (size > largestLog)
            qFatal("The log of the simulated house grew past the point where SQLite tidies it up by itself.");
        if (durable)
            m_marks.clear();
        m_marks.append(size);
    }

    void tidy() override
    {
        if (logSize() < largestLog / 2)
            return;
        m_observer->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        m_marks = {logSize()};
    }

    void stop(Dice &dice) override
    {
        m_fileAtStop = readFile(m_location.path);
        qint64 kept = dice.oneIn(2) ? m_marks.constFirst() : dice.oneOf(m_marks);
        // The log may also end in the middle of a commit, which is then not one.
        if (kept < m_marks.constLast() && dice.oneIn(3))
            kept += dice.below(static_cast<int>(m_marks.constLast() - kept));
        m_logAtStop = readFile(logPath()).left(kept);
    }
    bool wantsEverybodyOut() const override { return true; }
    void startAgain() override
    {
        m_observer.reset();
        for (const QString &end : {u"-wal"_s, u"-shm"_s})
            QFile::remove(m_location.path + end);
        writeFile(m_location.path, m_fileAtStop);
        if (!m_logAtStop.isEmpty())
            writeFile(logPath(), m_logAtStop);
        m_observer = std::make_unique<Observer>(m_location);
        m_observer->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        m_marks = {logSize()};
    }

private:
    // A thousand pages are the default of wal_autocheckpoint.
    static constexpr qint64 largestLog = 900 * 4120;

    QString logPath() const { return m_location.path + u"-wal"_s; }
    qint64 logSize() const { return QFileInfo(logPath()).size(); }

    QTemporaryDir m_folder;
    QList<qint64> m_marks; ///< the log's length at the last durable commit, and after each relaxed one since
    QByteArray m_fileAtStop;
    QByteArray m_logAtStop;
};

/// A copy of the template's database in the test run's server.
class PostgresqlHouse : public SimulatedHouse
{
public:
    explicit PostgresqlHouse(const HouseTemplate &plan) : m_server(plan.administration())
    {
        m_location = plan.original();
        m_location.database = u"simulated_"_s + QUuid::createUuid().toString(QUuid::Id128);
        m_server.execute(u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(m_location.database, plan.original().database));
        m_observer = std::make_unique<Observer>(m_location);
    }
    ~PostgresqlHouse() override
    {
        m_observer.reset();
        m_server.execute(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_location.database));
    }

    void stop(Dice &) override
    {
        m_observer->execute(u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                            "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
    }
    bool wantsEverybodyOut() const override { return false; }

private:
    Observer m_server;
};

} // namespace

std::unique_ptr<SimulatedHouse> SimulatedHouse::make(const HouseTemplate &plan)
{
    if (plan.engine() == DatabaseLocation::Engine::Sqlite)
        return std::make_unique<SqliteHouse>(plan);
    return std::make_unique<PostgresqlHouse>(plan);
}

} // namespace parterre
