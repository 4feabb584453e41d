#include "support/testdatabase.h"

#include "storage/core/sqlconnection.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QUuid>

namespace parterre {
namespace {

const QString serverUser = QStringLiteral("parterre");

/// The folder of the server's socket, as tests/postgresql/start has written it down.
QString socketFolder()
{
    const QString state = qEnvironmentVariable("PARTERRE_TEST_POSTGRESQL");
    QFile file(state + QStringLiteral("/socket"));
    if (state.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        qFatal("The test run's PostgreSQL is not running. Run the tests through tests/run or ctest, or start it with "
               "tests/postgresql/start FOLDER and set PARTERRE_TEST_POSTGRESQL=FOLDER.");
    }
    return QString::fromUtf8(file.readAll()).trimmed();
}

DatabaseLocation serverLocation(const QString &database)
{
    DatabaseLocation location;
    location.engine = DatabaseLocation::Engine::Postgresql;
    location.user = serverUser;
    location.hosts = {socketFolder()};
    location.ports = {QStringLiteral("5432")};
    location.database = database;
    return location;
}

/// Opens a connection, runs one statement, closes it again: slow, and therefore never in anybody's way.
QList<QVariantList> runStatement(const DatabaseLocation &location, const QString &sql)
{
    const QString name = QStringLiteral("test-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool isSqlite = location.engine == DatabaseLocation::Engine::Sqlite;
    QList<QVariantList> rows;
    {
        QSqlDatabase connection =
            makeSqlConnection(isSqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), name);
        if (isSqlite) {
            connection.setDatabaseName(location.path);
        } else {
            connection.setHostName(location.hosts.first());
            connection.setPort(location.ports.first().toInt());
            connection.setUserName(location.user);
            connection.setDatabaseName(location.database);
        }
        if (!connection.open())
            qFatal("The test's database did not open: %s", qPrintable(connection.lastError().text()));
        QSqlQuery query(connection);
        if (!query.exec(sql))
            qFatal("%s\nfailed: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        while (query.next()) {
            QVariantList row;
            for (int column = 0; column < query.record().count(); ++column)
                row.append(query.value(column));
            rows.append(row);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

} // namespace

TestDatabase::Engine TestDatabase::engineOfThisRun()
{
    const QString engine = qEnvironmentVariable("PARTERRE_TEST_ENGINE", QStringLiteral("sqlite"));
    if (engine == QStringLiteral("sqlite"))
        return Engine::Sqlite;
    if (engine == QStringLiteral("postgresql"))
        return Engine::Postgresql;
    qFatal("PARTERRE_TEST_ENGINE is \"%s\"; it can be sqlite or postgresql.", qPrintable(engine));
}

TestDatabase::TestDatabase(Engine engine)
{
    if (engine == Engine::Sqlite) {
        m_folder = std::make_unique<QTemporaryDir>();
        if (!m_folder->isValid())
            qFatal("No temporary folder: %s", qPrintable(m_folder->errorString()));
        m_location = DatabaseLocation::sqlite(m_folder->filePath(QStringLiteral("house.parterre")));
        return;
    }
    const QString name = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
    m_location = serverLocation(name);
    runStatement(serverLocation(QStringLiteral("postgres")), QStringLiteral("CREATE DATABASE %1").arg(name));
}

TestDatabase::~TestDatabase()
{
    if (!isSqlite()) {
        runStatement(serverLocation(QStringLiteral("postgres")),
                     QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_location.database));
    }
}

QList<QVariantList> TestDatabase::rows(const QString &sql) const
{
    return runStatement(m_location, sql);
}

QVariant TestDatabase::value(const QString &sql) const
{
    const QList<QVariantList> all = rows(sql);
    return all.isEmpty() ? QVariant() : all.first().value(0);
}

void TestDatabase::cutConnections() const
{
    if (isSqlite())
        qFatal("An SQLite database has no connections to cut.");
    rows(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                        "WHERE datname = current_database() AND pid <> pg_backend_pid()"));
}

} // namespace parterre
