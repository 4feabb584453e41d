#include "app/program.h"
#include "app/smallhouse.h"
#include "support/smalldisk.h"
#include "support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <memory>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

bool g_mayHaveDisks = false;

} // namespace

/// `backup` and `restore` as a shell would run them.
class tst_Backup : public QObject
{
    Q_OBJECT

private:
    using Racer = std::unique_ptr<QProcess>;
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QStringList backupTo(const QString &file) { return {u"backup"_s, u"--to"_s, file}; }
    static QStringList restoreFrom(const QString &file) { return {u"restore"_s, file}; }

    static Racer sell(const TestDatabase &database)
    {
        auto racer = std::make_unique<QProcess>();
        racer->start(QStringLiteral(PARTERRE_RACE), {database.location().toText(), u"1"_s, u"Counter 1"_s});
        racer->write("go\n");
        return racer;
    }
    static int sold(const TestDatabase &database) { return database.value(u"SELECT COUNT(*) FROM orders"_s).toInt(); }
    /// Nobody has been seen at a counter for a while.
    static void goHome(const TestDatabase &database) { database.execute(u"UPDATE station SET last_seen_at = 1"_s); }
    static QStringList leftovers(const QString &folder)
    {
        return QDir(folder).entryList({u"*.partial"_s}, QDir::Files);
    }
    static void write(const QString &file, const QByteArray &bytes)
    {
        QFile to(file);
        if (!to.open(QIODevice::WriteOnly) || to.write(bytes) != bytes.size())
            qFatal("%s was not written", qPrintable(file));
    }
    static QByteArray read(const QString &file)
    {
        QFile from(file);
        return from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray();
    }

private Q_SLOTS:
    void backup_whileAStationSells_hasEveryOrderThatWasAcknowledgedBefore_data()
    {
        QTest::addColumn<bool>("sameEngine");
        QTest::newRow("into the same engine") << true;
        QTest::newRow("into the other engine") << false;
    }
    void backup_whileAStationSells_hasEveryOrderThatWasAcknowledgedBefore()
    {
        QFETCH(bool, sameEngine);
        const TestDatabase source;
        const Program program(source.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const Racer racer = sell(source);
        QTRY_VERIFY_WITH_TIMEOUT(sold(source) >= 10, 60'000);
        racer->waitForReadyRead(0);
        QList<QByteArray> acknowledged = racer->readAllStandardOutput().split('\n');
        acknowledged.removeLast();
        acknowledged.removeFirst(); // "ready"
        QVERIFY(!acknowledged.isEmpty());

        const QString file = path(u"selling-%1.backup"_s.arg(sameEngine));
        PARTERRE_RUN(made, program.json(backupTo(file)), 0);
        const int then = sold(source);
        QVERIFY2(racer->state() == QProcess::Running || then == 200, "the station stood still");
        QCOMPARE(made.json().object().value(u"bytes"_s).toInteger(), QFileInfo(file).size());
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(racer->waitForFinished(100'000));
        QVERIFY2(racer->exitCode() == 0, racer->readAllStandardError().constData());

        using Engine = TestDatabase::Engine;
        const Engine here = TestDatabase::engineOfThisRun();
        const TestDatabase target(sameEngine ? here : here == Engine::Sqlite ? Engine::Postgresql : Engine::Sqlite);
        const Program restored(target.location());
        const QByteArray before = read(file);
        PARTERRE_RUN(back, restored.json(restoreFrom(file)), 0);
        QCOMPARE(read(file), before);
        QCOMPARE(back.json().object().value(u"breaches"_s).toInt(), 0);
        QVERIFY(sold(target) <= then);
        for (const QByteArray &order : std::as_const(acknowledged))
            QCOMPARE(
                target.value(u"SELECT COUNT(*) FROM orders WHERE order_id = '%1'"_s.arg(QString::fromLatin1(order)))
                    .toInt(),
                1);
        PARTERRE_RUN(verified, restored.run({u"verify"_s}), 0);
        // The house goes on where it was: new numbers are new, and its tickets are its own.
        const Racer next = sell(target);
        QVERIFY(next->waitForFinished(100'000));
        QVERIFY2(next->exitCode() == 0, next->readAllStandardError().constData());
        QVERIFY(sold(target) >= 199);
        PARTERRE_RUN(again, restored.run({u"verify"_s}), 0);
        QVERIFY(leftovers(m_folder.path()).isEmpty());
    }

    void file_isNeverReplacedWithoutBeingTold()
    {
        const TestDatabase source;
        const Program program(source.location());
        PARTERRE_RUN(ready, program.run({u"init"_s}), 0);
        const QString file = path(u"there.backup"_s);
        write(file, "precious");
        PARTERRE_RUN(refused, program.run(backupTo(file)), 1);
        QVERIFY2(refused.errors.contains(u"There is a file called"_s), qPrintable(refused.described()));
        QCOMPARE(read(file), "precious");
        PARTERRE_RUN(made, program.run(backupTo(file) << u"--replace"_s), 0);
        QVERIFY(read(file).size() > 1'000);
        PARTERRE_RUN(nowhere, program.run(backupTo(path(u"no/such/folder/x"_s))), 1);
        PARTERRE_RUN(unclear, program.run({u"backup"_s}), 2);
        QVERIFY(leftovers(m_folder.path()).isEmpty());
    }

    void house_isNeverReplacedWithoutBeingTold_norWhileOthersWork()
    {
        const TestDatabase source;
        const Program program(source.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const QString file = path(u"empty-hall.backup"_s);
        PARTERRE_RUN(made, program.run(backupTo(file)), 0);
        const Racer racer = sell(source);
        QVERIFY(racer->waitForFinished(100'000));
        QCOMPARE(sold(source), 200);

        PARTERRE_RUN(busy, program.run(restoreFrom(file) << u"--replace"_s), 1);
        QVERIFY2(busy.errors.contains(u"Counter 1"_s), qPrintable(busy.described()));
        goHome(source);
        PARTERRE_RUN(refused, program.run(restoreFrom(file)), 1);
        QVERIFY2(refused.errors.contains(u"Venues: 1, events: 1, orders: 200"_s), qPrintable(refused.described()));
        QCOMPARE(sold(source), 200);
        PARTERRE_RUN(back, program.run(restoreFrom(file) << u"--replace"_s), 0);
        QCOMPARE(sold(source), 0);
        PARTERRE_RUN(verified, program.run({u"verify"_s}), 0);
    }

    void backupThatBreaksPromises_isRefusedUnlessTold()
    {
        const TestDatabase source;
        const Program program(source.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const Racer racer = sell(source);
        QVERIFY(racer->waitForFinished(100'000));
        source.execute(
            u"UPDATE orders SET tax_total = tax_total + 1 WHERE order_id = (SELECT MIN(order_id) FROM orders)"_s);
        const QString file = path(u"broken.backup"_s);
        PARTERRE_RUN(made, program.run(backupTo(file)), 0);
        const TestDatabase target;
        const Program restored(target.location());
        PARTERRE_RUN(refused, restored.run(restoreFrom(file)), 1);
        QVERIFY2(refused.errors.contains(u"Breaches found in the backup: 1."_s), qPrintable(refused.described()));
        PARTERRE_RUN(nothing, restored.run({u"verify"_s}), 3);
        PARTERRE_RUN(told, restored.run(restoreFrom(file) << u"--despite-breaches"_s), 0);
        QCOMPARE(sold(target), 200);
    }

    void hostileFile_isRefused_andNothingIsTouched()
    {
        const TestDatabase source;
        const Program program(source.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const QString good = path(u"good.backup"_s);
        PARTERRE_RUN(made, program.run(backupTo(good)), 0);
        const QByteArray bytes = read(good);
        const bool isSqlite = source.isSqlite();
        QMap<QString, QByteArray> files{
            {u"empty"_s, {}},
            {u"text"_s, "this is not a backup"},
            {u"head only"_s, bytes.left(16)},
            {u"half"_s, bytes.left(bytes.size() / 2)},
            {u"noise behind the head"_s, bytes.left(100) + QByteArray(20'000, '\xa5')},
        };
        QByteArray holed = bytes;
        for (qsizetype i = bytes.size() / 4; i < bytes.size() / 4 + 3'000; ++i)
            holed[i] = static_cast<char>(holed.at(i) ^ 0x5a);
        files.insert(u"damaged in its middle"_s, holed);
        if (isSqlite) {
            const TestDatabase trapped;
            trapped.execute(u"CREATE TABLE x (a INTEGER)"_s);
            files.insert(u"no house"_s, read(trapped.location().path));
            PARTERRE_RUN(copy, program.run(backupTo(path(u"trap.parterre"_s))), 0);
            const TestDatabase other;
            QFile::copy(path(u"trap.parterre"_s), other.location().path);
            other.execute(u"CREATE TRIGGER trap AFTER INSERT ON orders BEGIN DELETE FROM ticket; END"_s);
            files.insert(u"with a trigger"_s, read(other.location().path));
        }
        const TestDatabase target;
        const Program there(target.location());
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            const QString hostile = path(u"hostile"_s);
            write(hostile, *file);
            const Ended ended = there.run(restoreFrom(hostile));
            QVERIFY2(ended.exit == 1 && ended.errors.contains(u"isn't a whole backup"_s),
                     qPrintable(file.key() + u": "_s + ended.described()));
            if (target.isSqlite())
                QVERIFY2(!QFile::exists(target.location().path), qPrintable(file.key()));
            else
                QCOMPARE(target.value(u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"_s).toInt(), 0);
        }
        PARTERRE_RUN(absent, there.run(restoreFrom(path(u"nothing here"_s))), 1);

        const QString newer = path(u"newer.backup"_s);
        source.execute(u"INSERT INTO schema_step VALUES (9000, 'x', 'x', 1)"_s);
        if (isSqlite) {
            source.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
            QVERIFY(QFile::copy(source.location().path, newer));
        } else {
            QCOMPARE(
                QProcess::execute(u"pg_dump"_s, {u"-Fc"_s, u"-f"_s, newer, u"-h"_s, source.location().hosts.first(),
                                                 u"-U"_s, source.location().user, source.location().database}),
                0);
        }
        PARTERRE_RUN(late, there.run(restoreFrom(newer)), 3);
        QVERIFY2(late.errors.contains(u"newer Parterre"_s), qPrintable(late.described()));
    }

    void archiveThatCarriesCommands_onlyGivesItsRows()
    {
        const TestDatabase source;
        if (source.isSqlite())
            return; // above: a file with a trigger
        const Program program(source.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        source.execute(
            u"CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'trap'; END $$"_s);
        source.execute(u"CREATE TRIGGER trap BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION trap()"_s);
        source.execute(u"CREATE TABLE stowaway (a INTEGER)"_s);
        const QString file = path(u"trapped.backup"_s);
        PARTERRE_RUN(made, program.run(backupTo(file)), 0);
        const TestDatabase target;
        const Program there(target.location());
        PARTERRE_RUN(back, there.run(restoreFrom(file)), 0);
        QCOMPARE(target.value(u"SELECT COUNT(*) FROM pg_trigger WHERE NOT tgisinternal"_s).toInt(), 0);
        QCOMPARE(target.value(u"SELECT COUNT(*) FROM pg_tables WHERE tablename = 'stowaway'"_s).toInt(), 0);
        QCOMPARE(target.value(u"SELECT COUNT(*) FROM event"_s).toInt(), 1);
        PARTERRE_RUN(verified, there.run({u"verify"_s}), 0);
    }

    void killedInTheMiddle_leavesNoFileOfThatName_andNoHouse()
    {
        const TestDatabase source;
        const Program program(source.location());
        PARTERRE_RUN(filled, program.run({u"demo"_s}), 0);
        const QString file = path(u"killed.backup"_s);
        const auto killWhen = [](const Program &on, const QStringList &command, const auto &isUnderWay) {
            QProcess victim;
            victim.start(QStringLiteral(PARTERRE_PROGRAM), on.withPlace(command));
            victim.waitForStarted();
            while (!isUnderWay()) {
                if (victim.waitForFinished(1))
                    return false;
            }
            ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
            victim.waitForFinished(30'000);
            return victim.exitStatus() == QProcess::CrashExit;
        };
        QVERIFY(killWhen(program, backupTo(file), [this] { return !leftovers(m_folder.path()).isEmpty(); }));
        QVERIFY(!QFile::exists(file));
        PARTERRE_RUN(made, program.run(backupTo(file)), 0);

        const TestDatabase target;
        const Program there(target.location());
        QVERIFY(killWhen(there, restoreFrom(file), [&target] {
            if (target.isSqlite())
                return QFileInfo(target.location().path + u"-wal"_s).size() > 1'000'000;
            return target
                       .value(u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                              "pg_backend_pid() AND query LIKE 'EXECUTE%'"_s)
                       .toInt() > 0;
        }));
        const QString tables = target.isSqlite() ? u"SELECT COUNT(*) FROM sqlite_master"_s
                                                 : u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"_s;
        QTRY_COMPARE_WITH_TIMEOUT(target.value(tables).toInt(), 0, 30'000);
        PARTERRE_RUN(back, there.run(restoreFrom(file)), 0);
        QCOMPARE(target.value(u"SELECT COUNT(*) FROM ticket"_s), source.value(u"SELECT COUNT(*) FROM ticket"_s));
        for (const QString &partial : leftovers(m_folder.path()))
            QFile::remove(path(partial));
    }

    void fullDisk_isSaid_andLeavesNothing()
    {
        if (!g_mayHaveDisks) {
            qInfo("This machine allows no disk of our own; this rule stays untested on it.");
            return;
        }
        const TestDatabase source;
        const Program program(source.location());
        PARTERRE_RUN(filled, program.run({u"demo"_s}), 0);
        SmallDisk disk(4);
        disk.fill();
        PARTERRE_RUN(full, program.run(backupTo(disk.filePath(u"x.backup"_s))), 3);
        QVERIFY2(full.errors.contains(u"no room left in "_s + disk.path()), qPrintable(full.described()));
        QVERIFY(!QFile::exists(disk.filePath(u"x.backup"_s)));
        QVERIFY(leftovers(disk.path()).isEmpty());

        // The other way round: a house that has no room is not there at all.
        const QString file = path(u"too-large.backup"_s);
        PARTERRE_RUN(made, program.run(backupTo(file)), 0);
        disk.makeRoom();
        const DatabaseLocation small = DatabaseLocation::sqlite(disk.filePath(u"house.parterre"_s));
        PARTERRE_RUN(tooLarge, Program(small).run(restoreFrom(file)), 3);
        QVERIFY2(tooLarge.errors.contains(u"no room left"_s), qPrintable(tooLarge.described()));
        QVERIFY(!QFile::exists(small.path));
    }
};

int main(int argc, char **argv)
{
    g_mayHaveDisks = SmallDisk::allow();
    QCoreApplication application(argc, argv);
    tst_Backup test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_backup.moc"
