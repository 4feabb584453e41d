#include "app/program.h"
#include "app/smallhouse.h"
#include "storage/core/dbsession.h"
#include "storage/core/migrator.h"
#include "storage/database.h"
#include "support/await.h"
#include "support/testdatabase.h"

#include <QProcess>

#include <memory>
#include <vector>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Several stations, each a process of its own, do the same thing at the same time.
class tst_Stations : public QObject
{
    Q_OBJECT

private:
    /// Starts all of them, and then waits for all of them.
    static QList<Ended> together(const TestDatabase &database, const QList<QStringList> &commands)
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const QStringList &command : commands) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->start(QStringLiteral(PARTERRE_PROGRAM),
                                    command + QStringList{u"--json"_s, u"--database"_s, database.location().toText()});
        }
        QList<Ended> ends;
        for (const auto &process : processes) {
            Ended ended;
            if (process->waitForFinished(100'000) && process->exitStatus() == QProcess::NormalExit)
                ended.exit = process->exitCode();
            ended.out = process->readAllStandardOutput();
            ended.errors = QString::fromUtf8(process->readAllStandardError());
            ends.append(ended);
        }
        return ends;
    }
    static int applied(const QList<Ended> &ends)
    {
        int sum = 0;
        for (const Ended &ended : ends)
            sum += ended.json().object().value(u"migrationsApplied"_s).toInt();
        return sum;
    }
    static QString sessionOf(const Ended &ended) { return ended.json().object().value(u"session"_s).toString(); }

private Q_SLOTS:
    void initAtOnce_makesOneHouse()
    {
        const TestDatabase database;
        const QList<Ended> ends = together(database, QList<QStringList>(5, {u"init"_s, u"--name"_s, u"Kulturhaus"_s}));
        for (const Ended &ended : ends)
            QVERIFY2(ended.exit == 0, qPrintable(ended.described()));
        QCOMPARE(applied(ends), static_cast<int>(Migrator::known().size()));
        QCOMPARE(database.value(u"SELECT COUNT(*) FROM signing_key WHERE retired_at IS NULL"_s).toInt(), 1);
        QCOMPARE(database.value(u"SELECT COUNT(*) FROM house_setting WHERE name = 'house-id'"_s).toInt(), 1);
        // They agree on the number that every ticket carries.
        for (const Ended &ended : ends)
            QCOMPARE(ended.json().object().value(u"houseId"_s), ends.constFirst().json().object().value(u"houseId"_s));
    }

    void migrateAtOnce_appliesEachStepOnce()
    {
        const TestDatabase database;
        {
            // As the first Parterre would have made it.
            Database older(database.location());
            PARTERRE_AWAIT_DONE(older.write([](DbSession &session) { return Migrator(session).migrateTo(1); },
                                            JobKind{true, Durability::Sync, true, true, false}));
        }
        PARTERRE_RUN(refused, Program(database.location()).run({u"event"_s, u"list"_s}), 3);
        const QList<Ended> ends = together(database, QList<QStringList>(5, {u"migrate"_s}));
        for (const Ended &ended : ends)
            QVERIFY2(ended.exit == 0, qPrintable(ended.described()));
        QCOMPARE(applied(ends), static_cast<int>(Migrator::known().size()) - 1);
        QCOMPARE(database.value(u"SELECT COUNT(*) FROM schema_step"_s).toInt(),
                 static_cast<int>(Migrator::known().size()));
        PARTERRE_RUN(open, Program(database.location()).run({u"event"_s, u"list"_s}), 0);
    }

    void payingAtOnceForOnePerson_keepsTheLimit()
    {
        const TestDatabase database;
        const Program program(database.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        database.execute(u"UPDATE event SET max_per_person = 8, max_per_order = 6, revision = revision + 1"_s);
        QStringList sessions;
        for (const QString &station : {u"Counter 1"_s, u"Counter 2"_s}) {
            PARTERRE_RUN(opened, program.json({u"session"_s, u"open"_s, u"1"_s, u"--station"_s, station}), 0);
            sessions.append(sessionOf(opened));
            PARTERRE_RUN(
                held,
                program.json({u"session"_s, u"seats"_s, sessions.last(), u"--best"_s, u"5"_s, u"--station"_s, station}),
                0);
            PARTERRE_RUN(named,
                         program.json({u"session"_s, u"buyer"_s, sessions.last(), u"--email"_s, u"mia@example.org"_s,
                                       u"--station"_s, station}),
                         0);
        }
        const QList<Ended> ends = together(
            database,
            {{u"session"_s, u"pay"_s, sessions.at(0), u"--cash"_s, u"1000"_s, u"--station"_s, u"Counter 1"_s},
             {u"session"_s, u"pay"_s, sessions.at(1), u"--cash"_s, u"1000"_s, u"--station"_s, u"Counter 2"_s}});
        QCOMPARE(ends.at(0).exit + ends.at(1).exit, 1);
        QCOMPARE(database.value(u"SELECT COUNT(*) FROM ticket"_s).toInt(), 5);
        PARTERRE_RUN(verified, program.run({u"verify"_s}), 0);
    }

    void takingOverAtOnce_hasOneWinner()
    {
        const TestDatabase database;
        const Program program(database.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        PARTERRE_RUN(opened, program.json({u"session"_s, u"open"_s, u"1"_s, u"--station"_s, u"Counter 1"_s}), 0);
        const QString session = sessionOf(opened);
        PARTERRE_RUN(
            held,
            program.json({u"session"_s, u"seats"_s, session, u"--best"_s, u"2"_s, u"--station"_s, u"Counter 1"_s}), 0);
        PARTERRE_RUN(stranger, program.run({u"session"_s, u"park"_s, session, u"--station"_s, u"Counter 9"_s}), 1);
        PARTERRE_RUN(parked, program.json({u"session"_s, u"park"_s, session, u"--station"_s, u"Counter 1"_s}), 0);
        QVERIFY(parked.json().object().value(u"parked"_s).toBool());
        PARTERRE_RUN(listed, program.json({u"session"_s, u"list"_s, u"--parked"_s}), 0);
        QCOMPARE(listed.json().array().size(), 1);
        QCOMPARE(listed.json().array().at(0).toObject().value(u"places"_s).toInt(), 2);
        // Nobody works on it, not even who parked it.
        PARTERRE_RUN(
            refused,
            program.run({u"session"_s, u"pay"_s, session, u"--cash"_s, u"1000"_s, u"--station"_s, u"Counter 1"_s}), 1);
        QVERIFY2(refused.errors.contains(u"parked"_s), qPrintable(refused.described()));

        const QList<Ended> ends =
            together(database, {{u"session"_s, u"take"_s, session, u"--station"_s, u"Counter 2"_s},
                                {u"session"_s, u"take"_s, session, u"--station"_s, u"Counter 3"_s}});
        // Processes start when they start: the second one may have come when the first had it, and then took it over.
        const int winners = (ends.at(0).exit == 0 ? 1 : 0) + (ends.at(1).exit == 0 ? 1 : 0);
        QVERIFY2(winners >= 1, qPrintable(ends.at(0).described() + ends.at(1).described()));
        const QString owner = database
                                  .value(u"SELECT t.name FROM shop_session s JOIN station t ON t.station_id = "
                                         "s.station_id"_s)
                                  .toString();
        const QString other = owner == u"Counter 2"_s ? u"Counter 3"_s : u"Counter 2"_s;
        PARTERRE_RUN(lost,
                     program.run({u"session"_s, u"pay"_s, session, u"--cash"_s, u"1000"_s, u"--station"_s, other}), 1);
        QVERIFY2(lost.errors.contains(owner), qPrintable(lost.described()));
        PARTERRE_RUN(sold,
                     program.run({u"session"_s, u"pay"_s, session, u"--cash"_s, u"1000"_s, u"--station"_s, owner}), 0);
        PARTERRE_RUN(verified, program.run({u"verify"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Stations)
#include "tst_stations.moc"
