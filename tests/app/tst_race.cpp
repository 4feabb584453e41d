#include "app/program.h"
#include "app/smallhouse.h"
#include "support/testdatabase.h"

#include <QProcess>

#include <csignal>
#include <memory>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Several processes sell the same hall at the same time.
class tst_Race : public QObject
{
    Q_OBJECT

private:
    using Racer = std::unique_ptr<QProcess>;

    /// Both have read the event and go off at one moment, however long either needed to start.
    static std::pair<Racer, Racer> startTwo(const TestDatabase &database)
    {
        std::pair<Racer, Racer> racers{std::make_unique<QProcess>(), std::make_unique<QProcess>()};
        racers.first->start(QStringLiteral(PARTERRE_RACE), {database.location().toText(), u"1"_s, u"Counter 1"_s});
        racers.second->start(QStringLiteral(PARTERRE_RACE), {database.location().toText(), u"1"_s, u"Counter 2"_s});
        for (QProcess *racer : {racers.first.get(), racers.second.get()}) {
            while (!racer->canReadLine() && racer->waitForReadyRead(60'000)) { }
            if (racer->readLine() != "ready\n")
                qFatal("a racer did not start: %s", racer->readAllStandardError().constData());
        }
        racers.first->write("\n");
        racers.second->write("\n");
        racers.first->waitForBytesWritten();
        racers.second->waitForBytesWritten();
        return racers;
    }
    static QList<QByteArray> ordersOf(QProcess &racer)
    {
        QList<QByteArray> orders = racer.readAllStandardOutput().split('\n');
        // Whatever stands behind the last line break was being written when the process died.
        orders.removeLast();
        return orders;
    }
    static int sold(const TestDatabase &database) { return database.value(u"SELECT COUNT(*) FROM ticket"_s).toInt(); }

private Q_SLOTS:
    void everySeat_hasOneWinner()
    {
        const TestDatabase database;
        const Program program(database.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));

        const auto [one, two] = startTwo(database);
        for (QProcess *racer : {one.get(), two.get()}) {
            QVERIFY(racer->waitForFinished(100'000));
            QVERIFY2(racer->exitCode() == 0, racer->readAllStandardError().constData());
        }
        const qsizetype first = ordersOf(*one).size();
        const qsizetype second = ordersOf(*two).size();
        // A seat that both held at some time may be left over by neither: whoever lost it saw it held by the other,
        // and the other sold it.
        QCOMPARE(first + second, 200);
        QVERIFY2(first > 0 && second > 0, "they did not race");
        QCOMPARE(sold(database), 200);
        PARTERRE_RUN(verified, program.run({u"verify"_s}), 0);
    }

    void killedStation_losesNothing()
    {
        const TestDatabase database;
        const Program program(database.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));

        const auto [victim, survivor] = startTwo(database);
        QTRY_VERIFY_WITH_TIMEOUT(sold(database) >= 10, 60'000);
        QCOMPARE(::kill(static_cast<pid_t>(victim->processId()), SIGKILL), 0);
        QVERIFY(victim->waitForFinished(100'000));
        QCOMPARE(victim->exitStatus(), QProcess::CrashExit);
        QVERIFY(survivor->waitForFinished(100'000));
        QVERIFY2(survivor->exitCode() == 0, survivor->readAllStandardError().constData());

        for (QProcess *racer : {victim.get(), survivor.get()}) {
            for (const QByteArray &order : ordersOf(*racer)) {
                PARTERRE_RUN(found, program.run({u"order"_s, u"show"_s, QString::fromLatin1(order)}), 0);
            }
        }
        // The victim may have taken one seat with it; it is held until its time is up and then anybody's.
        QVERIFY(sold(database) >= 199);
        PARTERRE_RUN(verified, program.run({u"verify"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Race)
#include "tst_race.moc"
