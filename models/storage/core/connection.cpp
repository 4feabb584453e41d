#include "storage/core/connection.h"

#include "storage/core/connectfailure.h"
#include "storage/core/dberror.h"
#include "storage/core/driverquery.h"
#include "storage/core/serverquery.h"
#include "storage/core/sqlconnection.h"
#include "storage/core/writelock.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <libpq-fe.h>

namespace parterre {
namespace {

/// Connection names are numbered and never used twice: an address or a thread would come back.
QString nextName()
{
    static std::atomic<int> counter{0};
    return QStringLiteral("parterre-%1").arg(++counter);
}

QString timeouts(Lane lane)
{
    // The front lane gives up early because somebody is waiting; reports and migrations may take their time.
    const int statement = lane == Lane::Front ? 10'000 : 120'000;
    const int lock = lane == Lane::Front ? 2'000 : 10'000;
    return QStringLiteral("-c statement_timeout=%1 -c lock_timeout=%2 -c idle_in_transaction_session_timeout=10000 "
                          "-c TimeZone=UTC")
        .arg(statement)
        .arg(lock);
}

/// SQLite opens a file that has been there a moment ago, and would make a new one if it is there no more; asked by this
/// name it does not.
QString nameThatMakesNone(const QString &path)
{
    return QStringLiteral("file:%1?mode=rw").arg(QString::fromLatin1(QUrl::toPercentEncoding(path, "/")));
}

constexpr std::chrono::milliseconds longestFarewell{2'000};

} // namespace

Connection::Connection(const DatabaseLocation &location, Lane lane, const Conditions &conditions)
    : m_location(location), m_lane(lane), m_dialect(location.engine), m_conditions(conditions),
      m_watch(m_dialect.isPostgresql() ? conditions.watchdog : nullptr, location), m_name(nextName())
{
    if (conditions.watchdog)
        m_patience = conditions.watchdog->patience();
    if (!m_dialect.isPostgresql())
        m_writeLock = std::make_unique<WriteLock>(location.path);
}

Connection::~Connection()
{
    close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::ensureOpen(IfMissing ifMissing)
{
    if (m_database.isOpen())
        return;
    close();
    if (m_dialect.isPostgresql())
        openPostgresql();
    else
        openSqlite(ifMissing);
    static std::atomic<qint64> openings{0};
    m_opening = ++openings;
}

void Connection::close()
{
    // Taking leave speaks to the server, too; nobody should wait for its blessing.
    m_watch.begin(std::min(m_patience, longestFarewell));
    m_statements.clear();
    m_server.closed();
    if (m_database.isValid())
        m_database.close();
    m_file.reset();
    m_watch.end();
    m_watch.opened(-1);
}

bool Connection::hasLostFile() const
{
    return m_file && fileIdentityOf(m_location.path) != m_file;
}

void Connection::setPatience(std::chrono::milliseconds limit)
{
    m_patience = limit;
    m_givenUp = false;
}

void Connection::beginWaiting()
{
    m_watch.begin(m_patience);
}

void Connection::endWaiting()
{
    m_givenUp = m_watch.end() || m_givenUp;
}

void Connection::requireFitPlace()
{
    const FileSystem fileSystem = fileSystemOf(m_location.path);
    if (isNetwork(fileSystem))
        failUnfit(fileSystem.name);
}

void Connection::openSqlite(IfMissing ifMissing)
{
    requireFitPlace(); // first, else somebody would be told to make a house there
    if (!m_database.isValid())
        m_database = makeSqlConnection(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(m_location.path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=4000");
    const QFileInfo file(m_location.path);
    if (file.exists() && !file.isWritable()) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    } else if (ifMissing == IfMissing::Fail) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        m_database.setDatabaseName(nameThatMakesNone(m_location.path));
    }
    m_database.setConnectOptions(options);
    if (!m_database.open()) {
        if (ifMissing == IfMissing::Fail && !QFileInfo::exists(m_location.path))
            throw DbError(Error{ErrorCode::Missing, m_location.path, {}, {}}, DbError::Remedy::None, {});
        failOpening();
    }
    m_file = fileIdentityOf(m_location.path);

    execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    if (!options.contains(QStringLiteral("READONLY"))) {
        QSqlQuery mode(m_database);
        if (!mode.exec(QStringLiteral("PRAGMA journal_mode = WAL")) || !mode.next()) {
            const DbError error = DbError::fromSql(mode.lastError(), m_location.engine, true, mode.lastQuery());
            close();
            throw error;
        }
        // The answer is the mode that is really set: another one where the drive has no memory to share.
        const QString reached = mode.value(0).toString();
        mode.finish();
        if (reached != QStringLiteral("wal"))
            failUnfit(reached);
    }
}

void Connection::failUnfit(const QString &what)
{
    close();
    throw DbError(Error{ErrorCode::Refused,
                        QStringLiteral("%1: %2").arg(m_location.path, what),
                        QStringLiteral("drive-unfit"),
                        {m_location.path}},
                  DbError::Remedy::None, {});
}

void Connection::openPostgresql()
{
    if (!m_database.isValid())
        m_database = makeSqlConnection(QStringLiteral("QPSQL"), m_name);
    m_database.setHostName(m_location.hosts.join(u','));
    m_database.setDatabaseName(m_location.database);
    m_database.setUserName(m_location.user);
    // Qt's setPort takes one number, libpq takes one per host; in the options a later keyword wins.
    QStringList options{QStringLiteral("connect_timeout=3"),       QStringLiteral("tcp_user_timeout=5000"),
                        QStringLiteral("keepalives_idle=5"),       QStringLiteral("keepalives_interval=2"),
                        QStringLiteral("keepalives_count=3"),      QStringLiteral("application_name=parterre"),
                        QStringLiteral("target_session_attrs=any")};
    if (!m_location.ports.isEmpty())
        options.append(QStringLiteral("port=") + m_location.ports.join(u','));
    if (m_location.hosts.size() > 1)
        options.append(QStringLiteral("target_session_attrs=read-write"));
    options.append(m_location.options);
    options.append(QStringLiteral("options='%1'").arg(timeouts(m_lane)));
    m_database.setConnectOptions(options.join(u';'));
    const Waiting waiting(*this);
    const QString known = m_conditions.password.text();
    if (!tryPassword(known)) {
        const DbError first = connectFailure(m_database.lastError().text(), m_location);
        // What the keychain knows may be old; libpq's own ways may know better.
        if (known.isEmpty() || first.error().reason != QStringLiteral("sign-in-refused") || !tryPassword({}))
            throw first;
    }
    reachServer();
}

bool Connection::tryPassword(const QString &password)
{
    m_watch.opening();
    m_database.setPassword(password);
    // The driver asks the server some questions when it is connected, and does not mind when nothing comes back.
    const bool opened = m_database.open() && m_database.isOpen();
    // Not kept any longer than it takes.
    m_database.setPassword({});
    return opened;
}

void Connection::reachServer()
{
    const QVariant handle = m_database.driver()->handle();
    // Which of its two names libpq's type has depends on how Qt was built.
    if (qstrcmp(handle.typeName(), "pg_conn*") != 0 && qstrcmp(handle.typeName(), "PGconn*") != 0)
        throw DbError::impossible(QStringLiteral("a driver without libpq: ") + QString::fromLatin1(handle.typeName()));
    PGconn *connection = *static_cast<PGconn *const *>(handle.constData());
    m_server.opened(connection);
    m_watch.opened(PQsocket(connection));
}

void Connection::failOpening()
{
    throw DbError::fromSql(m_database.lastError(), m_location.engine, false, QStringLiteral("open ") + m_location.path);
}

PreparedQuery &Connection::prepared(const char *sql)
{
    const auto found = m_statements.find(sql);
    if (found != m_statements.end())
        return *found->second;

    const QString text = m_dialect.translate(textOf(sql).constData(), m_clockShift);
    const Waiting waiting(*this);
    std::unique_ptr<PreparedQuery> query;
    if (m_dialect.isPostgresql())
        query = std::make_unique<ServerQuery>(m_server, text.toUtf8());
    else
        query = std::make_unique<DriverQuery>(m_database, text);
    return *m_statements.emplace(sql, std::move(query)).first->second;
}

void Connection::runTogether(const QList<PreparedQuery *> &queries)
{
    if (m_dialect.isPostgresql()) {
        ServerQuery::executeTogether(m_server, queries);
        return;
    }
    for (PreparedQuery *query : queries)
        query->execute();
}

QByteArray Connection::textOf(const QByteArray &sql) const
{
    return m_conditions.faults ? m_conditions.faults->text(sql) : sql;
}

void Connection::execute(const QString &sql)
{
    const QByteArray text = textOf(sql.toUtf8());
    const Waiting waiting(*this);
    if (m_dialect.isPostgresql()) {
        m_server.execute(text);
        return;
    }
    QSqlQuery query(m_database);
    if (!query.exec(QString::fromUtf8(text)))
        throw DbError::fromSql(query.lastError(), m_location.engine, m_database.isOpen(), sql);
}

QSqlDatabase &Connection::database()
{
    if (m_server.isWaitingToExecute()) {
        const Waiting waiting(*this);
        m_server.executeNow();
    }
    return m_database;
}

void Connection::begin(const QList<QByteArray> &texts)
{
    if (m_dialect.isPostgresql() && !m_conditions.faults) {
        m_server.executeLater(texts);
        return;
    }
    for (const QByteArray &text : texts)
        execute(QString::fromUtf8(text));
}

bool Connection::forgetBegin()
{
    const bool forgotten = m_server.isWaitingToExecute();
    m_server.forgetLater();
    return forgotten;
}

void Connection::setClockShift(qint64 ms)
{
    if (ms == m_clockShift)
        return;
    m_clockShift = ms;
    m_statements.clear();
}

} // namespace parterre
