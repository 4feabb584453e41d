#include "domain/common/moment.h"

namespace parterre {

std::optional<Moment> Moment::fromLocal(QDate date, QTime time, const QTimeZone &zone)
{
    if (!zone.isValid())
        return std::nullopt;
    const QDateTime local(date, time, zone);
    // Qt answers a plausible number for a time inside the gap, with isValid() false; a round trip catches what is left.
    if (!local.isValid())
        return std::nullopt;
    const QDateTime back = QDateTime::fromMSecsSinceEpoch(local.toMSecsSinceEpoch(), zone);
    if (back.date() != date || back.time() != time)
        return std::nullopt;
    return Moment(local.toMSecsSinceEpoch());
}

QDateTime Moment::toLocal(const QTimeZone &zone) const
{
    return QDateTime::fromMSecsSinceEpoch(m_ms, zone);
}

QString Moment::toText() const
{
    return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Moment> Moment::fromText(const QString &iso)
{
    const QDateTime parsed = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return Moment(parsed.toMSecsSinceEpoch());
}

} // namespace parterre
