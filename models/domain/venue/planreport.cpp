#include "domain/venue/planreport.h"

#include "domain/venue/planlimits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {

QString PlanPlace::toText() const
{
    QString text = parent ? parent->toText() : QString();
    const QLatin1StringView name(key);
    if (!text.isEmpty() && !name.isEmpty())
        text += u'.';
    text += name;
    if (index >= 0)
        text += u'[' + QString::number(index) + u']';
    return text;
}

void PlanReport::refuse(const char *reason, const PlanPlace &place, const QStringList &arguments)
{
    if (!isFull())
        refuse(reason, place.toText(), arguments);
}

void PlanReport::refuse(const char *reason, const QString &place, const QStringList &arguments)
{
    if (!isFull())
        m_refusals.append({Complaint::Severity::Error, QString::fromLatin1(reason), place, arguments});
}

void PlanReport::assume(const char *reason, const PlanPlace &place, const QString &argument)
{
    bool isNew = false;
    Assumption *assumption = counted(reason, argument, isNew);
    if (isNew)
        assumption->complaint.place = place.toText();
}

void PlanReport::assume(const char *reason, const QString &place, const QString &argument)
{
    bool isNew = false;
    Assumption *assumption = counted(reason, argument, isNew);
    if (isNew)
        assumption->complaint.place = place;
}

PlanReport::Assumption *PlanReport::counted(const char *reason, const QString &argument, bool &isNew)
{
    const std::pair<QLatin1StringView, QString> key(QLatin1StringView(reason), argument);
    if (const auto known = m_known.constFind(key); known != m_known.constEnd()) {
        Assumption &assumption = m_assumptions[*known];
        ++assumption.count;
        return &assumption;
    }
    if (m_assumptions.size() >= planlimits::assumptions)
        return nullptr;
    isNew = true;
    m_known.insert(key, m_assumptions.size());
    QStringList arguments;
    if (!argument.isEmpty())
        arguments.append(argument);
    m_assumptions.append({{Complaint::Severity::Warning, QString::fromLatin1(reason), {}, arguments}, 1});
    return &m_assumptions.last();
}

bool PlanReport::isFull() const
{
    return m_refusals.size() >= planlimits::refusals;
}

QList<Complaint> PlanReport::assumptions() const
{
    QList<Complaint> complaints;
    complaints.reserve(m_assumptions.size());
    for (const Assumption &assumption : m_assumptions) {
        complaints.append(assumption.complaint);
        complaints.last().arguments.append(QString::number(assumption.count));
    }
    return complaints;
}

Error PlanReport::toError() const
{
    Q_ASSERT(isRefused());
    QStringList lines;
    for (const Complaint &refusal : m_refusals)
        lines.append(refusal.place + u": "_s + refusal.reason + u' ' + refusal.arguments.join(u" | "_s));
    const Complaint &first = m_refusals.constFirst();
    return {ErrorCode::Invalid, lines.join(u'\n'), first.reason, QStringList(first.place) + first.arguments};
}

bool DuplicateFinder::add(const QString &key, const QString &name, const PlanPlace &place)
{
    const int before = m_seen[key]++;
    if (before == 1 && m_firstPlace.isNull())
        m_firstPlace = place.toText();
    remember(name, before);
    return before == 0;
}

bool DuplicateFinder::add(const QString &key, const QString &name, const QString &place)
{
    const int before = m_seen[key]++;
    if (before == 1 && m_firstPlace.isNull())
        m_firstPlace = place;
    remember(name, before);
    return before == 0;
}

void DuplicateFinder::remember(const QString &name, int countBefore)
{
    if (countBefore == 0)
        return;
    m_concerned += countBefore == 1 ? 2 : 1;
    if (countBefore > 1)
        return;
    ++m_duplicated;
    if (m_names.size() < planlimits::namedDuplicates)
        m_names.append(name);
}

void DuplicateFinder::report(const char *reason, PlanReport &report) const
{
    if (m_duplicated == 0)
        return;
    report.refuse(reason, m_firstPlace,
                  {m_names.join(u", "_s), QString::number(m_duplicated - m_names.size()),
                   QString::number(m_concerned)});
}

} // namespace parterre
