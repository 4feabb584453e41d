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

    /// A few ordinary houses, for tests that only look at what happened in them.
    const SimulationReport &someHouses()
    {
        if (m_someHouses.houses == 0)
            m_someHouses = run(1, housesFor(60, 20), 60);
        return m_someHouses;
    }

    std::unique_ptr<HouseTemplate> m_house;
    SimulationReport m_someHouses;

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
        const int houses = housesFor(200, 3);
        const int steps = housesFor(30, 60);
        const SimulationReport report = run(static_cast<quint64>(1 + slice * houses), houses, steps);
        QVERIFY2(report.breaches.isEmpty(), qPrintable(report.text()));
    }

    /// A simulation in which nothing happens would keep every promise, too.
    void theSimulation_isEventful()
    {
        const SimulationReport &report = someHouses();
        for (const QString &deed : {u"seats"_s, u"places"_s, u"pay"_s, u"cancel"_s, u"sweep"_s, u"door"_s, u"park"_s,
                                    u"take over"_s, u"party size"_s, u"prices"_s, u"limits"_s})
            QVERIFY2(report.stepsByKind.value(deed) > 0, qPrintable(report.text()));
        QVERIFY2(report.answers.value(u"pay: completed"_s) > 0, qPrintable(report.text()));
        QVERIFY2(report.faults.size() >= 10, qPrintable(report.text()));
    }

    void textsOfTheRules_occurInTheProgram()
    {
        const QSet<QByteArray> &texts = someHouses().texts;
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

    /// A rule that several things keep: with one of them left, nothing is found.
    void ruleHalfSwitchedOff_isKept_data()
    {
        QTest::addColumn<SwitchedRule>("rule");
        const Engine engine = TestDatabase::engineOfThisRun();
        if (engine == Engine::Sqlite) {
            SwitchedRule random = *SwitchedRule::find(u"E3"_s, engine);
            random.revisionsCount = false;
            QTest::newRow("E3, but revisions are random") << random;
        } else {
            SwitchedRule locked = *SwitchedRule::find(u"D5"_s, engine);
            locked.changes.removeFirst();
            QTest::newRow("D5, but the session is locked") << locked;
            SwitchedRule readOnce = *SwitchedRule::find(u"D5"_s, engine);
            readOnce.changes.removeLast();
            QTest::newRow("D5, but the buyer is read once") << readOnce;
        }
    }
    void ruleHalfSwitchedOff_isKept()
    {
        QFETCH(SwitchedRule, rule);
        const SimulationReport report = run(1, housesFor(60, 8), 60, &rule);
        QVERIFY2(report.breaches.isEmpty(), qPrintable(report.text()));
    }

    void ruleSwitchedOff_isMissed_data()
    {
        QTest::addColumn<QString>("name");
        // A copy of a database on the server takes its time: there what only a server can show, and a few of the rest.
        static const QStringList onPostgresql{u"A1"_s, u"E1-owner"_s};
        const bool isSqlite = TestDatabase::engineOfThisRun() == Engine::Sqlite;
        for (const SwitchedRule &rule : SwitchedRule::all()) {
            const QString name = QString::fromLatin1(rule.name);
            const bool isChosen =
                isSqlite || rule.engines == SwitchedRule::Engines::Postgresql || onPostgresql.contains(name);
            if (rule.appliesTo(TestDatabase::engineOfThisRun()) && isChosen)
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
