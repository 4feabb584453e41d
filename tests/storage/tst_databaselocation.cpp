#include "storage/databaselocation.h"
#include "support/tostring.h"

#include <QDir>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

class tst_DatabaseLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_isFoundFromEverywhere();
    void server_isReadWhole();
    void server_mayHaveSeveralHosts();
    void socketFolder_isAHost();
    void text_survivesTheRoundTrip_data();
    void text_survivesTheRoundTrip();
    void nonsense_isNamed_data();
    void nonsense_isNamed();
    void password_isNeverPartOfIt();
};

namespace {

Result<DatabaseLocation> read(const QString &text)
{
    return DatabaseLocation::fromText(text);
}

} // namespace

void tst_DatabaseLocation::file_isFoundFromEverywhere()
{
    const DatabaseLocation absolute = read(u"sqlite:/var/lib/house.parterre"_s).value();
    QCOMPARE(absolute.engine, DatabaseLocation::Engine::Sqlite);
    QCOMPARE(absolute.path, u"/var/lib/house.parterre"_s);
    QCOMPARE(read(u"/var/lib/house.parterre"_s).value(), absolute);
    QCOMPARE(read(u"sqlite:/var/lib/../lib/./house.parterre"_s).value(), absolute);
    // A relative path means the folder of whoever said it, and must not change with it later.
    QCOMPARE(read(u"house.parterre"_s).value().path, QDir::currentPath() + u"/house.parterre"_s);
}

void tst_DatabaseLocation::server_isReadWhole()
{
    const DatabaseLocation location =
        read(u"postgresql://box%20office@db.example:5433/house?sslmode=verify-full&sslrootcert=/etc/ca.pem"_s).value();
    QCOMPARE(location.engine, DatabaseLocation::Engine::Postgresql);
    QCOMPARE(location.user, u"box office"_s);
    QCOMPARE(location.hosts, QStringList{u"db.example"_s});
    QCOMPARE(location.ports, QStringList{u"5433"_s});
    QCOMPARE(location.database, u"house"_s);
    QCOMPARE(location.options, (QStringList{u"sslmode=verify-full"_s, u"sslrootcert=/etc/ca.pem"_s}));
}

void tst_DatabaseLocation::server_mayHaveSeveralHosts()
{
    const DatabaseLocation location = read(u"postgres://first,second:6000/house"_s).value();
    QCOMPARE(location.user, QString());
    QCOMPARE(location.hosts, (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(location.ports, (QStringList{u"5432"_s, u"6000"_s}));
}

void tst_DatabaseLocation::socketFolder_isAHost()
{
    const DatabaseLocation location = read(u"postgresql://me@%2Frun%2Fpostgresql/house"_s).value();
    QCOMPARE(location.hosts, QStringList{u"/run/postgresql"_s});
    QCOMPARE(read(u"postgresql://me@/house?host=/run/postgresql"_s).value(), location);
}

void tst_DatabaseLocation::text_survivesTheRoundTrip_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("file") << u"sqlite:/home/house & co/säle 100%.parterre"_s;
    QTest::newRow("server") << u"postgresql://db/house"_s;
    QTest::newRow("user and port") << u"postgresql://me@db:6000/house"_s;
    QTest::newRow("several hosts") << u"postgresql://me@one:1,two:2/house?sslmode=require"_s;
    QTest::newRow("socket") << u"postgresql://me@%2Frun%2Fpostgresql/house"_s;
    QTest::newRow("user with signs") << u"postgresql://a%40b%2Fc@db/house"_s;
    QTest::newRow("database with signs") << u"postgresql://db/grand%20h%C3%B4tel%3F"_s;
    QTest::newRow("option with an equals sign") << u"postgresql://db/house?sslrootcert=/etc/a=b+c%25.pem"_s;
    QTest::newRow("option with signs") << u"postgresql://db/house?sslrootcert=/etc/a%26b.pem"_s;
}

void tst_DatabaseLocation::text_survivesTheRoundTrip()
{
    QFETCH(QString, text);
    const Result<DatabaseLocation> first = read(text);
    QVERIFY2(first.has_value(), qPrintable(text));
    const Result<DatabaseLocation> second = read(first->toText());
    QVERIFY2(second.has_value(), qPrintable(first->toText()));
    QVERIFY2(*first == *second, qPrintable(first->toText()));
}

void tst_DatabaseLocation::nonsense_isNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << QString() << u"path"_s;
    QTest::newRow("no file") << u"sqlite:"_s << u"path"_s;
    QTest::newRow("another engine") << u"mysql://db/house"_s << u"mysql://db/house"_s;
    QTest::newRow("no database") << u"postgresql://db"_s << u"name of the database"_s;
    QTest::newRow("empty database") << u"postgresql://db/"_s << u"name of the database"_s;
    QTest::newRow("no host") << u"postgresql:///house"_s << u"host"_s;
    QTest::newRow("no host after the user") << u"postgresql://me@/house"_s << u"host"_s;
    QTest::newRow("port is a word") << u"postgresql://db:high/house"_s << u"high"_s;
    QTest::newRow("port out of range") << u"postgresql://db:65536/house"_s << u"65536"_s;
    QTest::newRow("unknown option") << u"postgresql://db/house?passfile=x"_s << u"passfile"_s;
    QTest::newRow("semicolon in an option") << u"postgresql://db/house?sslmode=a;b"_s << u"sslmode"_s;
    QTest::newRow("quote in an option") << u"postgresql://db/house?sslmode=a'b"_s << u"sslmode"_s;
    QTest::newRow("space in an option") << u"postgresql://db/house?sslmode=a%20b=c"_s << u"sslmode"_s;
}

void tst_DatabaseLocation::nonsense_isNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const Result<DatabaseLocation> location = read(text);
    QVERIFY(!location.has_value());
    QCOMPARE(location.error().code, ErrorCode::Invalid);
    QVERIFY2(location.error().detail.contains(named), qPrintable(location.error().detail));
}

void tst_DatabaseLocation::password_isNeverPartOfIt()
{
    for (const QString &text : {u"postgresql://me:secret@db/house"_s, u"postgresql://me%3Asecret@db/house"_s,
                                u"postgresql://db/house?password=secret"_s}) {
        const Result<DatabaseLocation> location = read(text);
        QVERIFY2(!location.has_value(), qPrintable(text));
        QVERIFY2(!location.error().detail.contains(u"secret"_s), qPrintable(location.error().detail));
    }
}

QTEST_APPLESS_MAIN(tst_DatabaseLocation)
#include "tst_databaselocation.moc"
