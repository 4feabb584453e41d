#pragma once

#include "domain/common/complaint.h"
#include "domain/common/error.h"

#include <QHash>
#include <QStringList>

#include <utility>

namespace parterre {

/// Where in a plan file something stands: a chain of (key, index) on the stack of whoever reads, so that a place costs
/// nothing until it must be written down.
struct PlanPlace
{
    const PlanPlace *parent = nullptr;
    const char *key = "";
    qsizetype index = -1;

    /// "zones[2].rows[5].seats[3]", counted from 0 as the file's own tools do.
    QString toText() const;
};

/// Collects what a reader finds while it reads: refusals, which make the file unusable, up to a limit, and assumptions,
/// of which equal ones are counted instead of repeated. Lives as long as one import; a value of one thread.
class PlanReport
{
public:
    void refuse(const char *reason, const PlanPlace &place, const QStringList &arguments = {});
    void refuse(const char *reason, const QString &place, const QStringList &arguments = {});
    void assume(const char *reason, const PlanPlace &place, const QString &argument = {});
    void assume(const char *reason, const QString &place, const QString &argument = {});

    bool isRefused() const { return !m_refusals.isEmpty(); }
    /// Enough was found wrong: reading on helps nobody.
    bool isFull() const;

    const QList<Complaint> &refusals() const { return m_refusals; }
    /// Warnings; `place` is the first one, the arguments are the named value, if any, and how often it was assumed.
    QList<Complaint> assumptions() const;
    /// All refusals as one error: the first one's reason, its place and arguments, and all of them as `detail`.
    Error toError() const;

private:
    struct Assumption
    {
        Complaint complaint;
        qint64 count = 0;
    };
    /// nullptr when the list is full.
    Assumption *counted(const char *reason, const QString &argument, bool &isNew);

    QList<Complaint> m_refusals;
    QList<Assumption> m_assumptions;
    QHash<std::pair<QLatin1StringView, QString>, qsizetype> m_known;
};

/// Finds what occurs twice and names the first few: identities, or row and number.
class DuplicateFinder
{
public:
    /// `name` is what a refusal calls the thing; `key` makes it the same as another. True when the key is new.
    bool add(const QString &key, const QString &name, const PlanPlace &place);
    bool add(const QString &key, const QString &name, const QString &place);
    /// Refuses with the arguments: names, how many more names, how many things are concerned altogether.
    void report(const char *reason, PlanReport &report) const;

private:
    void remember(const QString &name, int countBefore);

    QHash<QString, int> m_seen;
    QStringList m_names;
    QString m_firstPlace;
    qint64 m_duplicated = 0;
    qint64 m_concerned = 0;
};

} // namespace parterre
