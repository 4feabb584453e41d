#pragma once

#include "domain/common/complaint.h"

#include <QHash>

namespace parterre {

/// Complaints while they are collected: equal reasons are listed up to a limit and counted beyond it, so that a layout
/// with a hundred thousand mistakes still gives a list that somebody can read. A value of one thread.
class CheckList
{
public:
    void error(const char *reason, const QString &place, const QStringList &arguments = {});
    void warn(const char *reason, const QString &place, const QStringList &arguments = {});
    /// Enough of this reason was found; searching on is a waste.
    bool isExhausted(const char *reason) const;

    /// Errors first, each in the order found.
    QList<Complaint> complaints() const;

private:
    void add(Complaint::Severity severity, const char *reason, const QString &place, const QStringList &arguments);

    QList<Complaint> m_complaints;
    QHash<QString, int> m_counts;
};

} // namespace parterre
