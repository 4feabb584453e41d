#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace parterre {

/// A promise that did not hold, and where to find it again: `simulate --seed … --houses 1` ends there.
struct FoundInSimulation
{
    quint64 seed = 0;
    int step = 0;
    QString promise; ///< stable word
    QString detail;
};

/// What one or many simulated houses went through. A plain value; reports of houses are added up.
struct SimulationReport
{
    int houses = 0;
    qint64 steps = 0; ///< with those that were made while another one was under way
    qint64 statements = 0;
    QMap<QString, qint64> stepsByKind;
    QMap<QString, qint64> answers; ///< "pay: sold", "seats: stale-view"…
    QMap<QString, qint64> faults;
    QList<FoundInSimulation> breaches;
    /// One line for each step, for whoever wants to know how it came to a breach; only where asked for.
    QStringList story;
    /// Which changes of the rule that is switched off met a text of the program.
    QSet<int> changesMet;
    /// All texts that the program ran, before anything was changed about them.
    QSet<QByteArray> texts;
    /// Of all steps and answers: two runs of a seed are the same run exactly when these are the same.
    QByteArray fingerprint;

    void add(const SimulationReport &other);
    QString text() const;
    QByteArray json() const;
};

} // namespace parterre
