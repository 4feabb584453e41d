#include "commands/moments.h"

#include "commands/command.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace parterre {

Result<Moment> readMoment(const QString &text, const QByteArray &timeZone)
{
    static const QRegularExpression withOffset(QStringLiteral("(Z|[+-]\\d\\d:?\\d\\d)$"),
                                               QRegularExpression::CaseInsensitiveOption);
    QString iso = text.trimmed();
    iso.replace(u' ', u'T');
    const auto wrong = [&text] {
        return usageError(CommandText::tr("“%1” isn't a day and time. Write it as 2027-04-04T20:00.").arg(text));
    };
    if (iso.contains(u'T') && withOffset.match(iso, 10).hasMatch()) {
        const QDateTime typed = QDateTime::fromString(iso, Qt::ISODate);
        return typed.isValid() ? Result<Moment>(Moment(typed.toMSecsSinceEpoch())) : wrong();
    }
    // Day and time apart: together, Qt would take them for this computer's clock, which may lack that very hour.
    const QDate date = QDate::fromString(iso.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(iso.mid(11), Qt::ISODate);
    if (!date.isValid() || !time.isValid())
        return wrong();
    const std::optional<Moment> moment = Moment::fromLocal(date, time, QTimeZone(timeZone));
    if (!moment)
        return usageError(CommandText::tr("There is no %1: clocks jump over it that night.").arg(text));
    return *moment;
}

} // namespace parterre
