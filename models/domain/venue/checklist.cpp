#include "domain/venue/checklist.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr int listed = 50;
constexpr int enough = 1'000;

} // namespace

void CheckList::error(const char *reason, const QString &place, const QStringList &arguments)
{
    add(Complaint::Severity::Error, reason, place, arguments);
}

void CheckList::warn(const char *reason, const QString &place, const QStringList &arguments)
{
    add(Complaint::Severity::Warning, reason, place, arguments);
}

void CheckList::add(Complaint::Severity severity, const char *reason, const QString &place, const QStringList &arguments)
{
    const QString word = QString::fromLatin1(reason);
    if (++m_counts[word] <= listed)
        m_complaints.append({severity, word, place, arguments});
}

bool CheckList::isExhausted(const char *reason) const
{
    return m_counts.value(QString::fromLatin1(reason)) >= enough;
}

QList<Complaint> CheckList::complaints() const
{
    QList<Complaint> all = m_complaints;
    for (const Complaint &complaint : m_complaints) {
        const int count = m_counts.value(complaint.reason);
        const QStringList rest{QString::number(count - listed), complaint.reason};
        const Complaint more{complaint.severity, QStringLiteral("and-more"), {}, rest};
        if (count > listed && !all.contains(more))
            all.append(more);
    }
    std::ranges::stable_partition(
        all, [](const Complaint &complaint) { return complaint.severity == Complaint::Severity::Error; });
    return all;
}

} // namespace parterre
