#pragma once

#include "domain/common/complaint.h"
#include "domain/common/moment.h"
#include "domain/common/money.h"

namespace parterre {

/// Collects complaints while a check runs, and writes their arguments in the one way that the form reads. Lives on the
/// stack of the check.
class ComplaintList
{
public:
    explicit ComplaintList(const QByteArray &timeZone) : m_zone(timeZone) {}

    void error(const QString &reason, const QString &place, const QStringList &arguments = {})
    {
        m_complaints.append({Complaint::Severity::Error, reason, place, arguments});
    }
    void warning(const QString &reason, const QString &place, const QStringList &arguments = {})
    {
        m_complaints.append({Complaint::Severity::Warning, reason, place, arguments});
    }

    QDate day(Moment moment) const { return moment.toLocal(m_zone).date(); }
    QString text(Moment moment) const
    {
        return moment.toLocal(m_zone).toOffsetFromUtc(offset(moment)).toString(Qt::ISODate);
    }
    QString dayText(Moment moment) const { return day(moment).toString(Qt::ISODate); }
    static QString text(Money money) { return money.toText() + u' ' + money.currency().code(); }
    static QString text(qint64 number) { return QString::number(number); }

    const QTimeZone &zone() const { return m_zone; }
    QList<Complaint> take() { return std::move(m_complaints); }

private:
    int offset(Moment moment) const { return moment.toLocal(m_zone).offsetFromUtc(); }

    QTimeZone m_zone;
    QList<Complaint> m_complaints;
};

} // namespace parterre
