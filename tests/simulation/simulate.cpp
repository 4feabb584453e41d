#include "simulation/simulator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QLoggingCategory>
#include <QTextStream>

#include <ctime>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"seed"_s, u"The first seed; every house has the next one."_s, u"S"_s, u"1"_s},
                       {u"steps"_s, u"How many steps to make in all."_s, u"N"_s, u"10000"_s},
                       {u"houses"_s, u"How many houses at most; 0 for as many as the steps need."_s, u"N"_s, u"0"_s},
                       {u"steps-per-house"_s, u"How many steps a house lives."_s, u"N"_s, u"200"_s},
                       {u"engine"_s, u"sqlite or postgresql"_s, u"E"_s, u"sqlite"_s},
                       {u"without"_s, u"Switch this rule off, and stop at the first breach."_s, u"RULE"_s},
                       {u"rules"_s, u"List the rules that can be switched off."_s},
                       {u"story"_s, u"Print every step."_s},
                       {u"json"_s, u"Print the result as JSON."_s}});
    parser.addHelpOption();
}

void listRules(DatabaseLocation::Engine engine, QTextStream &out)
{
    for (const SwitchedRule &rule : SwitchedRule::all()) {
        if (rule.appliesTo(engine))
            out << QString::fromLatin1(rule.name).leftJustified(12) << rule.what << '\n';
    }
}

} // namespace

/// Runs simulated houses for as long as wanted: `simulate --seed 7 --steps 1000000`. A breach names its seed;
/// `simulate --seed THAT --houses 1 --story` tells how it came to it. Ends with 1 when there was a breach.
int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    QTextStream out(stdout);
    QTextStream err(stderr);

    const auto engine = parser.value(u"engine"_s) == u"postgresql"_s ? DatabaseLocation::Engine::Postgresql
                                                                     : DatabaseLocation::Engine::Sqlite;
    if (parser.isSet(u"rules"_s)) {
        listRules(engine, out);
        return 0;
    }
    SimulationPlan plan;
    plan.firstSeed = parser.value(u"seed"_s).toULongLong();
    plan.steps = parser.value(u"steps"_s).toLongLong();
    plan.houses = parser.value(u"houses"_s).toInt();
    plan.stepsPerHouse = parser.value(u"steps-per-house"_s).toInt();
    plan.keepStory = parser.isSet(u"story"_s);
    if (parser.isSet(u"without"_s)) {
        plan.without = SwitchedRule::find(parser.value(u"without"_s), engine);
        if (!plan.without) {
            err << "There is no such rule on this engine; --rules lists them.\n";
            return 2;
        }
    }
    // A run without a rule trips the constraints on purpose.
    QLoggingCategory::setFilterRules(plan.without ? u"parterre.storage=false"_s : u"parterre.storage.debug=false"_s);
    // The sample house asks the environment, as in a test.
    qputenv("PARTERRE_TEST_ENGINE", engine == DatabaseLocation::Engine::Sqlite ? "sqlite" : "postgresql");
    QElapsedTimer watch;
    watch.start();
    const HouseTemplate house(engine);
    const SimulationReport report = simulate(house, plan);
    for (const QString &line : report.story)
        out << line << '\n';
    if (parser.isSet(u"json"_s))
        out << report.json();
    else
        out << report.text() << "time: " << watch.elapsed() / 1000 << " s, of the processor "
            << std::clock() / CLOCKS_PER_SEC << " s\n";
    if (plan.without && report.changesMet.size() < plan.without->changes.size())
        err << "Not every text that this switches off came up.\n";
    return report.breaches.isEmpty() ? 0 : 1;
}
