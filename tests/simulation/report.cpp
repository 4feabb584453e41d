#include "simulation/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

void addUp(QMap<QString, qint64> &sums, const QMap<QString, qint64> &more)
{
    for (auto entry = more.cbegin(); entry != more.cend(); ++entry)
        sums[entry.key()] += entry.value();
}

qint64 sumOf(const QMap<QString, qint64> &counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

QString table(const QString &title, const QMap<QString, qint64> &counts)
{
    QString text = u"%1: %2\n"_s.arg(title).arg(sumOf(counts));
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        text += u"  %1 %2\n"_s.arg(entry.value(), 10).arg(entry.key());
    return text;
}

QJsonObject object(const QMap<QString, qint64> &counts)
{
    QJsonObject made;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        made.insert(entry.key(), entry.value());
    return made;
}

} // namespace

void SimulationReport::add(const SimulationReport &other)
{
    houses += other.houses;
    steps += other.steps;
    statements += other.statements;
    addUp(stepsByKind, other.stepsByKind);
    addUp(answers, other.answers);
    addUp(faults, other.faults);
    breaches += other.breaches;
    story += other.story;
    changesMet += other.changesMet;
    texts += other.texts;
    fingerprint = other.fingerprint;
}

QString SimulationReport::text() const
{
    // What counts comes first: a test that fails shows the beginning only.
    QString text = u"breaches: %1\n"_s.arg(breaches.size());
    for (const FoundInSimulation &found : breaches)
        text += u"  seed %1, step %2: %3: %4\n"_s.arg(found.seed).arg(found.step).arg(found.promise, found.detail);
    text += u"houses: %1\nstatements: %2\n"_s.arg(houses).arg(statements);
    text += table(u"steps"_s, stepsByKind) + table(u"answers"_s, answers) + table(u"faults"_s, faults);
    return text;
}

QByteArray SimulationReport::json() const
{
    QJsonArray found;
    for (const FoundInSimulation &breach : breaches)
        found.append(QJsonObject{{u"seed"_s, QString::number(breach.seed)},
                                 {u"step"_s, breach.step},
                                 {u"promise"_s, breach.promise},
                                 {u"detail"_s, breach.detail}});
    const QJsonObject all{{u"houses"_s, houses},
                          {u"steps"_s, steps},
                          {u"statements"_s, statements},
                          {u"stepsByKind"_s, object(stepsByKind)},
                          {u"answers"_s, object(answers)},
                          {u"faults"_s, object(faults)},
                          {u"faultCount"_s, sumOf(faults)},
                          {u"breaches"_s, found}};
    return QJsonDocument(all).toJson();
}

} // namespace parterre
