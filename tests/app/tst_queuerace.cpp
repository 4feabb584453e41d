#include "app/program.h"
#include "app/smallhouse.h"
#include "support/testdatabase.h"

#include <QProcess>

#include <csignal>
#include <memory>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Several processes let customers in from one queue and sell the hall out.
class tst_QueueRace : public QObject
{
    Q_OBJECT

private:
    using Racer = std::unique_ptr<QProcess>;

    static Racer start(const TestDatabase &database, const QString &station)
    {
        auto racer = std::make_unique<QProcess>();
        racer->start(QStringLiteral(PARTERRE_QUEUE_RACE), {database.location().toText(), u"1"_s, station});
        return racer;
    }
    static int sold(const TestDatabase &database) { return database.value(u"SELECT COUNT(*) FROM ticket"_s).toInt(); }
    static QString queuedHouse(const Program &program, const SmallHouse &house)
    {
        if (const QString problem = house.open(program); !problem.isEmpty())
            return problem;
        const Ended ended = program.run({u"queue"_s, u"settings"_s, u"1"_s, u"--on"_s, u"--a-minute"_s, u"100000"_s,
                                         u"--turn"_s, u"2"_s, u"--most-inside"_s, u"6"_s});
        return ended.exit == 0 ? QString() : ended.described();
    }

private Q_SLOTS:
    void everySeatIsSold_andNobodyWhoWasLetInFindsNothing()
    {
        const TestDatabase database;
        const Program program(database.location());
        const SmallHouse house;
        const QString problem = queuedHouse(program, house);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));

        const Racer one = start(database, u"Counter 1"_s);
        const Racer two = start(database, u"Counter 2"_s);
        const Racer three = start(database, u"Counter 3"_s);
        for (QProcess *racer : {one.get(), two.get(), three.get()}) {
            QVERIFY(racer->waitForFinished(200'000));
            QVERIFY2(racer->exitStatus() == QProcess::NormalExit && racer->exitCode() == 0,
                     racer->readAllStandardError().constData());
        }
        QCOMPARE(sold(database), 200);
        PARTERRE_RUN(verified, program.run({u"verify"_s}), 0);
    }

    void killedStation_leavesNobodyWithoutAPromisedPlace()
    {
        const TestDatabase database;
        const Program program(database.location());
        const SmallHouse house;
        const QString problem = queuedHouse(program, house);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));

        const Racer victim = start(database, u"Counter 1"_s);
        const Racer survivor = start(database, u"Counter 2"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sold(database) >= 20, 100'000);
        QCOMPARE(::kill(static_cast<pid_t>(victim->processId()), SIGKILL), 0);
        QVERIFY(victim->waitForFinished(100'000));
        QCOMPARE(victim->exitStatus(), QProcess::CrashExit);
        PARTERRE_RUN(between, program.run({u"verify"_s}), 0);
        // What the victim's customer was promised is kept until the time of that sale is over, and not longer.
        database.execute(u"UPDATE shop_session SET expires_at = 1 WHERE status = 1 AND station_id = (SELECT station_id "
                         "FROM station WHERE name = 'Counter 1')"_s);
        database.execute(u"UPDATE event_seat SET expires_at = 1 WHERE state = 1 AND session_id IN (SELECT session_id "
                         "FROM shop_session WHERE expires_at = 1)"_s);
        QVERIFY(survivor->waitForFinished(200'000));
        QVERIFY2(survivor->exitStatus() == QProcess::NormalExit && survivor->exitCode() == 0,
                 survivor->readAllStandardError().constData());
        QCOMPARE(sold(database), 200);
        PARTERRE_RUN(verified, program.run({u"verify"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_QueueRace)
#include "tst_queuerace.moc"
