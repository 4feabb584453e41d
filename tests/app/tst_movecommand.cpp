#include "app/program.h"
#include "support/testdatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <csignal>

using namespace parterre;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(parterre::DatabaseLocation::Engine)

/// `move` as a shell would run it, in both directions, and killed while it works.
class tst_MoveCommand : public QObject
{
    Q_OBJECT

private:
    using Engine = DatabaseLocation::Engine;

    /// Whether rows have begun to arrive, though nobody can see them yet.
    static bool isArriving(const TestDatabase &target)
    {
        if (target.isSqlite())
            return QFileInfo(target.location().path + u"-wal"_s).size() > 1'000'000;
        return target
                   .value(u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                          "pg_backend_pid() AND query LIKE 'EXECUTE%'"_s)
                   .toInt() > 0;
    }
    static int tables(const TestDatabase &target)
    {
        return target
            .value(target.isSqlite() ? u"SELECT COUNT(*) FROM sqlite_master"_s
                                     : u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"_s)
            .toInt();
    }

private Q_SLOTS:
    void killedWhileItWorks_leavesNothing_andTheNextTryCarriesEverything_data()
    {
        QTest::addColumn<Engine>("from");
        QTest::newRow("from SQLite") << Engine::Sqlite;
        QTest::newRow("from PostgreSQL") << Engine::Postgresql;
    }
    void killedWhileItWorks_leavesNothing_andTheNextTryCarriesEverything()
    {
        QFETCH(Engine, from);
        const TestDatabase source(from);
        const TestDatabase target(from == Engine::Sqlite ? Engine::Postgresql : Engine::Sqlite);
        const Program program(source.location());
        PARTERRE_RUN(filled, program.run({u"demo"_s}), 0);
        // Whoever was selecting in the demo house has gone home.
        source.execute(u"UPDATE shop_session SET expires_at = 1 WHERE status = 1"_s);
        source.execute(u"UPDATE event_seat SET expires_at = 1 WHERE state = 1"_s);
        source.execute(u"UPDATE station SET last_seen_at = 1"_s);
        source.execute(u"UPDATE ga_hold SET expires_at = 1 WHERE state = 1"_s);
        PARTERRE_RUN(swept, program.run({u"sweep"_s}), 0);

        const QStringList command{u"move"_s, u"--to"_s, target.location().toText()};
        QProcess victim;
        victim.start(QStringLiteral(PARTERRE_PROGRAM),
                     command + QStringList{u"--database"_s, source.location().toText()});
        QVERIFY(victim.waitForStarted());
        while (!isArriving(target)) {
            // Else it would be waited for in vain.
            if (victim.waitForFinished(10))
                QFAIL(qPrintable(QString::fromUtf8(victim.readAllStandardError() + victim.readAllStandardOutput())));
        }
        QCOMPARE(::kill(static_cast<pid_t>(victim.processId()), SIGKILL), 0);
        QVERIFY(victim.waitForFinished(30'000));
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
        // The server notices a little later that nobody is there any more.
        QTRY_COMPARE_WITH_TIMEOUT(tables(target), 0, 30'000);

        PARTERRE_RUN(moved, program.json(command), 0);
        const QJsonObject json = moved.json().object();
        QCOMPARE(json.value(u"breaches"_s).toInt(), 0);
        QVERIFY(json.value(u"rows"_s).toInt() > 10'000);
        for (const QString &table : {u"ticket"_s, u"orders"_s, u"event_seat"_s, u"person_claim"_s}) {
            const QString count = u"SELECT COUNT(*) FROM "_s + table;
            QCOMPARE(target.value(count).toInt(), source.value(count).toInt());
        }
        QCOMPARE(target.value(u"SELECT CAST(SUM(total) AS BIGINT) FROM orders"_s).toLongLong(),
                 source.value(u"SELECT CAST(SUM(total) AS BIGINT) FROM orders"_s).toLongLong());
        PARTERRE_RUN(again, program.run(command), 1);
        QVERIFY2(again.errors.contains(u"something at the other place"_s), qPrintable(again.described()));
        PARTERRE_RUN(unclear, program.run({u"move"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(tst_MoveCommand)
#include "tst_movecommand.moc"
