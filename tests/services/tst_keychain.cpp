#include "services/keychain.h"

#include "services/connectionservice.h"
#include "storage/databaselocation.h"
#include "support/await.h"

#include <QTest>

#include <unistd.h>

using namespace parterre;
using namespace Qt::StringLiterals;

/// A real keychain (gnome-keyring) in a session of its own.
class tst_Keychain : public QObject
{
    Q_OBJECT

private:
    Keychain m_keychain;

    QString read(const QString &key)
    {
        const QFuture<QString> question = m_keychain.read(key);
        return awaitFinished(question) ? question.result() : u"no answer"_s;
    }

private Q_SLOTS:
    void whatIsKept_isKnownAgain()
    {
        QCOMPARE(read(u"clerk@db/house"_s), QString());
        PARTERRE_AWAIT_DONE(m_keychain.write(u"clerk@db/house"_s, u"Grüße 1234"_s));
        QCOMPARE(read(u"clerk@db/house"_s), u"Grüße 1234"_s);
        QCOMPARE(read(u"clerk@db/other"_s), QString());
    }

    void anEmptyPassword_isForgotten()
    {
        PARTERRE_AWAIT_DONE(m_keychain.write(u"a"_s, u"one"_s));
        PARTERRE_AWAIT_DONE(m_keychain.write(u"a"_s, u"two"_s));
        QCOMPARE(read(u"a"_s), u"two"_s);
        PARTERRE_AWAIT_DONE(m_keychain.write(u"a"_s, {}));
        QCOMPARE(read(u"a"_s), QString());
        PARTERRE_AWAIT_DONE(m_keychain.write(u"a"_s, {})); // what is not there is forgotten, too
    }

    void aFormsPassword_isFoundForItsPlace_howeverTheConnectionIsSecured()
    {
        ConnectionService service(m_keychain);
        ConnectionDto dto;
        dto.server = true;
        dto.hosts = u"db1, db2:5433"_s;
        dto.database = u"house"_s;
        dto.user = u"clerk"_s;
        dto.password = u"S3cret"_s;
        dto.remember = true;
        PARTERRE_AWAIT_DONE(service.remember(dto));
        dto.tls = TlsMode::KnownServer;
        const auto location = ConnectionService::toLocation(dto);
        QVERIFY(location.has_value());
        const QFuture<QString> known = ConnectionService::password(m_keychain, *location);
        QVERIFY(awaitFinished(known));
        QCOMPARE(known.result(), u"S3cret"_s);
        // Said aloud in the environment, it is not looked up.
        qputenv("PGPASSWORD", "other");
        QCOMPARE(ConnectionService::password(m_keychain, *location).result(), QString());
        qunsetenv("PGPASSWORD");
        dto.remember = false;
        PARTERRE_AWAIT_DONE(service.remember(dto));
        const QFuture<QString> gone = ConnectionService::password(m_keychain, *location);
        QVERIFY(awaitFinished(gone));
        QCOMPARE(gone.result(), QString());
    }
};

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("PARTERRE_KEYCHAIN_SESSION")) {
        QList<char *> arguments{const_cast<char *>(PARTERRE_SOURCE_DIR "/tests/support/with_keychain")};
        for (int i = 0; i < argc; ++i)
            arguments.append(argv[i]);
        arguments.append(nullptr);
        ::execv(arguments.constFirst(), arguments.data());
        qFatal("%s could not be run", arguments.constFirst());
    }
    QCoreApplication application(argc, argv);
    tst_Keychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
