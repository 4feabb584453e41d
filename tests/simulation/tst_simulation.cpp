#include "simulation/simulator.h"
#include "support/testdatabase.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

#include <algorithm>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

using Engine = DatabaseLocation::Engine;

/// SQLite makes a house in a moment; the server takes longer to copy a database.
int housesFor(int onSqlite, int onPostgresql)
{
    return TestDatabase::engineOfThisRun() == Engine::Sqlite ? onSqlite : onPostgresql;
}

} // namespace

/// Many stations in one process, everything that can go wrong, and every promise after every step. `simulate` runs the
/// same for as long as wanted.
class tst_Simulation : public QObject
{
    Q_OBJECT

private:
    SimulationReport run(quint64 firstSeed, int houses, int steps, const SwitchedRule *without = nullptr)
    {
        SimulationPlan plan;
        plan.firstSeed = firstSeed;
        plan.houses = houses;
        plan.stepsPerHouse = steps;
        plan.without = without;
        return simulate(*m_house, plan);
    }

    std::unique_ptr<HouseTemplate> m_house;

private Q_SLOTS:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed();
        QLoggingCategory::setFilterRules(u"parterre.storage.debug=false"_s);
        m_house = std::make_unique<HouseTemplate>(TestDatabase::engineOfThisRun());
    }
    void cleanupTestCase() { m_house.reset(); }

    void sameSeed_isTheSameRun()
    {
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const QByteArray first = run(seed, 1, 100).fingerprint;
            QCOMPARE(run(seed, 1, 100).fingerprint, first);
            QVERIFY(run(seed + 100, 1, 100).fingerprint != first);
        }
    }

    /// In slices, since a crowded machine takes its time.
    void manySeeds_keepEveryPromise_data()
    {
        QTest::addColumn<int>("slice");
        for (int slice = 0; slice < 10; ++slice)
            QTest::addRow("slice %d", slice) << slice;
    }
    void manySeeds_keepEveryPromise()
    {
        QFETCH(int, slice);
        const int houses = housesFor(200, 4);
        const int steps = housesFor(30, 60);
        const SimulationReport report = run(static_cast<quint64>(1 + slice * houses), houses, steps);
        QVERIFY2(report.breaches.isEmpty(), qPrintable(report.text()));
    }

    /// A simulation in which nothing happens would keep every promise, too.
    void theSimulation_isEventful()
    {
        const SimulationReport report = run(1, housesFor(60, 15), 60);
        for (const QString &deed : {u"seats"_s, u"places"_s, u"pay"_s, u"cancel"_s, u"sweep"_s, u"door"_s})
            QVERIFY2(report.stepsByKind.value(deed) > 0, qPrintable(report.text()));
        QVERIFY2(report.answers.value(u"pay: completed"_s) > 0, qPrintable(report.text()));
        QVERIFY2(report.faults.size() >= 10, qPrintable(report.text()));
    }

    void textsOfTheRules_occurInTheProgram()
    {
        const QSet<QByteArray> texts = run(1, housesFor(60, 20), 60).texts;
        for (const SwitchedRule &rule : SwitchedRule::all()) {
            for (const SqlChange &change : rule.changes) {
                const bool occurs = std::ranges::any_of(texts, [&change](const QByteArray &text) {
                    return text.contains(change.text) && text.contains(change.within);
                });
                QVERIFY2(occurs || !rule.appliesTo(TestDatabase::engineOfThisRun()),
                         qPrintable(QString::fromLatin1(rule.name) + u": "_s + QString::fromUtf8(change.text)));
            }
        }
    }

    void ruleSwitchedOff_isMissed_data()
    {
        QTest::addColumn<QString>("name");
        // A copy of a database on the server takes its time: there the lock alone, which SQLite does not have, and a
        // few of the rest.
        static const QStringList onPostgresql{u"A1"_s, u"C1"_s, u"C6-lock"_s, u"E1-owner"_s};
        const bool isSqlite = TestDatabase::engineOfThisRun() == Engine::Sqlite;
        for (const SwitchedRule &rule : SwitchedRule::all()) {
            const QString name = QString::fromLatin1(rule.name);
            if (rule.appliesTo(TestDatabase::engineOfThisRun()) && (isSqlite || onPostgresql.contains(name)))
                QTest::newRow(rule.name) << name;
        }
    }
    void ruleSwitchedOff_isMissed()
    {
        QFETCH(QString, name);
        const SwitchedRule *rule = SwitchedRule::find(name, TestDatabase::engineOfThisRun());
        QLoggingCategory::setFilterRules(u"parterre.storage=false"_s);
        const SimulationReport report = run(1, housesFor(600, 60), 60, rule);
        QLoggingCategory::setFilterRules(u"parterre.storage.debug=false"_s);
        QVERIFY2(!report.breaches.isEmpty(), rule->what);
        QVERIFY(!report.changesMet.isEmpty() || rule->changes.isEmpty());
        qInfo("found after %d houses: %s", report.houses, qPrintable(report.breaches.constFirst().promise));
    }
};

QTEST_GUILESS_MAIN(tst_Simulation)
#include "tst_simulation.moc"
