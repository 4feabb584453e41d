#include "services/connectionservice.h"

#include "services/keychain.h"
#include "storage/core/sqlconnection.h"
#include "storage/databaselocation.h"
#include "support/await.h"

#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

const QString right = u"S3cret-of-the-house"_s;

/// A port that nobody listens on just now.
int freePort()
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (handle < 0 || ::bind(handle, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        ::getsockname(handle, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no free port");
    ::close(handle);
    return ntohs(address.sin_port);
}

/// A server of its own, with a certificate of an authority of its own, that lets clerks in with a password.
class TlsServer
{
public:
    TlsServer() : m_port(freePort())
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PARTERRE_TEST_TLS_PORT"_s, QString::number(m_port));
        run(u"start"_s, environment);
        QFile socket(m_state.filePath(u"socket"_s));
        if (!socket.open(QIODevice::ReadOnly))
            qFatal("the server did not start");
        m_home = QString::fromUtf8(socket.readAll()).trimmed();
        execute(u"CREATE ROLE clerk LOGIN PASSWORD '%1'"_s.arg(right));
        execute(u"CREATE DATABASE house OWNER clerk"_s);
    }
    ~TlsServer() { run(u"stop"_s, QProcessEnvironment::systemEnvironment()); }

    QString file(const QString &name) const { return m_home + u"/tls/"_s + name; }
    int port() const { return m_port; }

    /// As the server's owner, through the socket that needs no password.
    void execute(const QString &sql, const QString &database = u"postgres"_s) const
    {
        {
            QSqlDatabase connection = makeSqlConnection(u"QPSQL"_s, u"owner"_s);
            connection.setHostName(m_home);
            connection.setPort(m_port);
            connection.setUserName(u"parterre"_s);
            connection.setDatabaseName(database);
            QSqlQuery query(connection);
            if (!connection.open())
                qFatal("%s", qPrintable(connection.lastError().text()));
            query = QSqlQuery(connection);
            if (!query.exec(sql))
                qFatal("%s", qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"owner"_s);
    }

    /// Everything right.
    ConnectionDto dto() const
    {
        ConnectionDto dto;
        dto.server = true;
        dto.hosts = u"localhost"_s;
        dto.port = m_port;
        dto.database = u"house"_s;
        dto.user = u"clerk"_s;
        dto.password = right;
        dto.tls = TlsMode::KnownServer;
        dto.authority = file(u"ca.crt"_s);
        return dto;
    }

private:
    void run(const QString &script, const QProcessEnvironment &environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(PARTERRE_SOURCE_DIR "/tests/postgresql/") + script, {m_state.path()});
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qFatal("%s failed", qPrintable(script));
    }

    QTemporaryDir m_state;
    int m_port;
    QString m_home;
};

} // namespace

/// Reaching a server: certificates, passwords, and what is said when it does not work. On a real server with TLS.
class tst_Connection : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TlsServer> m_server;
    Keychain m_keychain;
    ConnectionService m_service{m_keychain};

    Result<ConnectionReportView> test(const ConnectionDto &dto)
    {
        return await(m_service.test(dto), std::chrono::minutes(2));
    }
    void expectReason(const ConnectionDto &dto, ErrorCode code, const QString &reason)
    {
        const auto answer = test(dto);
        QVERIFY2(isError(answer, code), qPrintable(describeAnswer(answer)));
        QCOMPARE(answer.error().reason, reason);
        QVERIFY2(!answer.error().detail.contains(dto.password) || dto.password.isEmpty(), "the password was told");
    }

private Q_SLOTS:
    void initTestCase()
    {
        setlocale(LC_MESSAGES, "C");
        m_server = std::make_unique<TlsServer>();
    }
    void cleanupTestCase() { m_server.reset(); }

    void theServerThatIsMeant_isConnectedToEncrypted()
    {
        const auto answer = test(m_server->dto());
        QVERIFY2(answer.has_value(), qPrintable(describeAnswer(answer)));
        QVERIFY(answer->encrypted);
        QVERIFY(answer->serverVersion.startsWith(u"15"_s));
        QCOMPARE(answer->condition, HouseCondition::Missing);
        QVERIFY(answer->mayCreate && !answer->readOnly);
    }

    void aCertificateOfAnotherAuthority_isRefused()
    {
        ConnectionDto dto = m_server->dto();
        dto.authority = m_server->file(u"other.crt"_s);
        expectReason(dto, ErrorCode::Offline, u"tls-untrusted"_s);
        dto.tls = TlsMode::KnownAuthority;
        expectReason(dto, ErrorCode::Offline, u"tls-untrusted"_s);
    }

    void aCertificateForAnotherName_isRefused()
    {
        ConnectionDto dto = m_server->dto();
        dto.hosts = u"127.0.0.1"_s;
        expectReason(dto, ErrorCode::Offline, u"tls-other-name"_s);
        dto.tls = TlsMode::KnownAuthority; // which asks for no name
        QVERIFY(test(dto).has_value());
    }

    void anAuthorityThatIsNotThere_isSaid()
    {
        ConnectionDto dto = m_server->dto();
        dto.authority = m_server->file(u"missing.crt"_s);
        expectReason(dto, ErrorCode::Offline, u"tls-no-authority"_s);
    }

    void aServerThatWantsEncryption_refusesWithoutIt()
    {
        ConnectionDto dto = m_server->dto();
        dto.tls = TlsMode::Off;
        dto.authority.clear();
        expectReason(dto, ErrorCode::Forbidden, u"computer-refused"_s);
    }

    void aServerWithoutEncryption_isNotTalkedTo()
    {
        m_server->execute(u"ALTER SYSTEM SET ssl = off"_s);
        m_server->execute(u"SELECT pg_reload_conf()"_s);
        // The server reads its file when it gets to it.
        QString reason;
        for (int tries = 0; tries < 50 && reason.isEmpty(); ++tries) {
            const auto answer = test(m_server->dto());
            reason = answer ? QString() : answer.error().reason;
        }
        m_server->execute(u"ALTER SYSTEM RESET ssl"_s);
        m_server->execute(u"SELECT pg_reload_conf()"_s);
        QCOMPARE(reason, u"tls-not-offered"_s);
        bool back = false;
        for (int tries = 0; tries < 50 && !back; ++tries)
            back = test(m_server->dto()).has_value();
        QVERIFY(back);
    }

    void wrongOrMissingPasswords_areToldApart()
    {
        ConnectionDto dto = m_server->dto();
        dto.password = u"wrong-one-4711"_s;
        expectReason(dto, ErrorCode::Forbidden, u"sign-in-refused"_s);
        dto.password.clear();
        expectReason(dto, ErrorCode::Forbidden, u"password-missing"_s);
        dto.user = u"nobody"_s;
        dto.password = right;
        expectReason(dto, ErrorCode::Forbidden, u"sign-in-refused"_s);
    }

    void libpqsOwnWays_areUsedWithoutAPassword()
    {
        ConnectionDto dto = m_server->dto();
        dto.password.clear();
        qputenv("PGPASSWORD", right.toUtf8());
        QVERIFY(test(dto).has_value());
        // What was kept is old; what libpq knows is not.
        dto.password = u"an-old-one"_s;
        QVERIFY(test(dto).has_value());
        qunsetenv("PGPASSWORD");
        dto.password.clear();

        QTemporaryDir folder;
        QFile passwords(folder.filePath(u"pgpass"_s));
        QVERIFY(passwords.open(QIODevice::WriteOnly));
        passwords.write("localhost:*:house:clerk:" + right.toUtf8() + '\n');
        passwords.close();
        passwords.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        qputenv("PGPASSFILE", passwords.fileName().toUtf8());
        QVERIFY(test(dto).has_value());
        qunsetenv("PGPASSFILE");

        QFile services(folder.filePath(u"services"_s));
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write("[counter]\npassword=" + right.toUtf8() + '\n');
        services.close();
        qputenv("PGSERVICEFILE", services.fileName().toUtf8());
        dto.otherOptions = u"service=counter"_s;
        QVERIFY(test(dto).has_value());
        dto.otherOptions = u"service=elsewhere"_s;
        expectReason(dto, ErrorCode::Invalid, u"service-unknown"_s);
        qunsetenv("PGSERVICEFILE");
    }

    void whatIsNotThere_isSaid()
    {
        ConnectionDto dto = m_server->dto();
        dto.database = u"elsewhere"_s;
        expectReason(dto, ErrorCode::Missing, {});
        dto = m_server->dto();
        dto.port = freePort();
        expectReason(dto, ErrorCode::Offline, u"server-not-listening"_s);
        dto = m_server->dto();
        dto.hosts = u"nowhere.invalid"_s;
        expectReason(dto, ErrorCode::Offline, u"host-unknown"_s);
    }

    void aStandby_isReadOnly_andSeveralOfThemNoPrimary()
    {
        m_server->execute(u"ALTER DATABASE house SET default_transaction_read_only = on"_s);
        const auto one = test(m_server->dto());
        ConnectionDto dto = m_server->dto();
        dto.hosts = u"localhost, localhost"_s;
        const auto several = test(dto);
        m_server->execute(u"ALTER DATABASE house RESET default_transaction_read_only"_s);
        QVERIFY2(one.has_value(), qPrintable(describeAnswer(one)));
        QVERIFY(one->readOnly && !one->mayCreate);
        QVERIFY(isError(several, ErrorCode::Offline));
        QCOMPARE(several.error().reason, u"no-primary"_s);
        // With one that takes changes among them, it is found.
        dto.hosts = u"localhost:%1, localhost"_s.arg(freePort());
        QVERIFY(test(dto).has_value());
    }

    void anEmptyDatabase_isSetUp_andFoundAgain()
    {
        m_server->execute(u"CREATE DATABASE fresh OWNER clerk"_s);
        ConnectionDto dto = m_server->dto();
        dto.database = u"fresh"_s;
        const auto made = await(m_service.setUp(dto, u"Kulturhaus"_s), std::chrono::minutes(2));
        QVERIFY2(made.has_value(), qPrintable(describeAnswer(made)));
        QCOMPARE(made->condition, HouseCondition::Ready);
        const auto found = test(dto);
        QVERIFY(found.has_value());
        QCOMPARE(found->houseName, u"Kulturhaus"_s);
        m_server->execute(u"INSERT INTO schema_step VALUES (9999, 'later', '', 0)"_s, u"fresh"_s);
        const auto newer = test(dto);
        QVERIFY(newer.has_value());
        QCOMPARE(newer->condition, HouseCondition::Newer);
    }

    void aUserWhoOwnsNothing_mayNotSetUpAHouse()
    {
        m_server->execute(u"CREATE DATABASE foreign_one"_s);
        ConnectionDto dto = m_server->dto();
        dto.database = u"foreign_one"_s;
        const auto answer = test(dto);
        QVERIFY2(answer.has_value(), qPrintable(describeAnswer(answer)));
        QCOMPARE(answer->condition, HouseCondition::Missing);
        QVERIFY(!answer->mayCreate);
    }

    void formAndLocation_sayTheSame()
    {
        const QString text =
            u"postgresql://clerk@db1:5432,db2:5433/house?sslmode=verify-full&sslrootcert=/etc/ca.crt&service=x"_s;
        const auto location = DatabaseLocation::fromText(text);
        QVERIFY(location.has_value());
        const ConnectionDto dto = ConnectionService::toDto(*location);
        QCOMPARE(dto.hosts, u"db1, db2:5433"_s);
        QCOMPARE(dto.tls, TlsMode::KnownServer);
        QCOMPARE(dto.authority, u"/etc/ca.crt"_s);
        const auto back = ConnectionService::toLocation(dto);
        QVERIFY(back.has_value());
        QCOMPARE(back->hosts, location->hosts);
        QCOMPARE(back->ports, location->ports);
        QCOMPARE(QSet<QString>(back->options.begin(), back->options.end()),
                 QSet<QString>(location->options.begin(), location->options.end()));
        ConnectionDto empty;
        QCOMPARE(ConnectionService::toText(empty).error().reason, u"connection-no-file"_s);
        empty.server = true;
        QCOMPARE(ConnectionService::toText(empty).error().reason, u"connection-no-host"_s);
        empty.hosts = u"db"_s;
        QCOMPARE(ConnectionService::toText(empty).error().reason, u"connection-no-database"_s);
        empty.database = u"house"_s;
        empty.authority = u"/a file/ca.crt"_s;
        QCOMPARE(ConnectionService::toText(empty).error().reason, u"connection-unusable"_s);
        empty.authority.clear();
        empty.password = right;
        QVERIFY(!ConnectionService::toText(empty)->contains(right));
    }

    void withoutAKeychain_nothingHangsAndReadingIsNoError()
    {
        // The tests' sessions have no bus; a computer without a desktop has none either.
        QVERIFY(awaitFinished(m_keychain.read(u"any"_s)));
        QCOMPARE(m_keychain.read(u"any"_s).result(), QString());
        PARTERRE_AWAIT_REFUSAL(m_keychain.write(u"any"_s, u"secret"_s), "keychain-missing");
        // A bus on which nobody keeps secrets answers that, and soon.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const auto question = m_keychain.read(u"any"_s);
        QVERIFY(awaitFinished(question));
        QCOMPARE(question.result(), QString());
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    }
};

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
