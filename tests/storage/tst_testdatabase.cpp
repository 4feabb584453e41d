#include "support/await.h"
#include "support/testdatabase.h"

#include <QFileInfo>
#include <QPromise>
#include <QTest>
#include <QTimeZone>

using namespace parterre;

/// The ground that the storage and service tests stand on.
class tst_TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void databases_areApart()
    {
        TestDatabase one;
        TestDatabase other;
        QVERIFY(one.location() != other.location());
        one.execute(QStringLiteral("CREATE TABLE t (n BIGINT)"));
        one.execute(QStringLiteral("INSERT INTO t VALUES (7)"));
        other.execute(QStringLiteral("CREATE TABLE t (n BIGINT)"));
        QCOMPARE(one.value(QStringLiteral("SELECT n FROM t")).toLongLong(), 7);
        QVERIFY(other.rows(QStringLiteral("SELECT n FROM t")).isEmpty());
        QVERIFY(!other.value(QStringLiteral("SELECT n FROM t")).isValid());
    }

    void engine_isTheOneThatWasAskedFor()
    {
        TestDatabase database;
        QCOMPARE(database.isSqlite(), qEnvironmentVariable("PARTERRE_TEST_ENGINE") != QStringLiteral("postgresql"));
        const QString sql =
            database.isSqlite() ? QStringLiteral("SELECT sqlite_version()") : QStringLiteral("SHOW server_version");
        QCOMPARE(database.value(sql).toString().isEmpty(), false);
        if (!database.isSqlite())
            QVERIFY(database.value(sql).toString().startsWith(QStringLiteral("15")));
    }

    void location_survivesItsText()
    {
        TestDatabase database;
        const Result<DatabaseLocation> read = DatabaseLocation::fromText(database.location().toText());
        QCOMPARE(read, Result<DatabaseLocation>(database.location()));
    }

    void nothing_isLeftBehind()
    {
        DatabaseLocation location;
        {
            TestDatabase database;
            location = database.location();
            database.execute(QStringLiteral("CREATE TABLE t (n BIGINT)"));
        }
        if (location.engine == TestDatabase::Engine::Sqlite) {
            QVERIFY(!QFileInfo(location.path).dir().exists());
            return;
        }
        TestDatabase other;
        QCOMPARE(
            other.rows(QStringLiteral("SELECT 1 FROM pg_database WHERE datname = '%1'").arg(location.database)).size(),
            0);
    }

    void environment_isTheTestsOwn()
    {
        QCOMPARE(QTimeZone::systemTimeZoneId(), QByteArray("America/St_Johns"));
        QCOMPARE(QFileInfo(qEnvironmentVariable("XDG_RUNTIME_DIR")).permissions() & 0x0077, QFile::Permissions());
        QVERIFY(QDir::homePath().contains(QStringLiteral("/tests/homes/")));
    }

    void await_answersWhatWasPromised()
    {
        QPromise<Result<int>> promise;
        promise.start();
        QTimer::singleShot(20, this, [&promise] {
            promise.addResult(7);
            promise.finish();
        });
        PARTERRE_AWAIT(seven, promise.future());
        QCOMPARE(seven, 7);
    }

    void await_endsWithoutAnAnswer()
    {
        QPromise<Result<void>> promise;
        promise.start();
        const Result<void> late = await(promise.future(), std::chrono::milliseconds(20));
        QVERIFY(!late.has_value());
        QCOMPARE(late.error().code, ErrorCode::Internal);
        promise.future().cancel();
        promise.finish();
        PARTERRE_AWAIT_ERROR(promise.future(), ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(tst_TestDatabase)
#include "tst_testdatabase.moc"
