#include "common/reasontext.h"

#include "common/format.h"

#include <QRegularExpression>

namespace parterre {

QString withArguments(const QString &sentence, const QStringList &arguments)
{
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool place = sentence.at(i) == u'%' && i + 1 < sentence.size() && sentence.at(i + 1) >= u'1'
                        && sentence.at(i + 1) <= u'9';
        if (!place) {
            filled += sentence.at(i);
            continue;
        }
        const int number = sentence.at(++i).unicode() - u'1';
        filled += arguments.value(number);
    }
    return filled;
}

QString readableArgument(const QString &argument)
{
    static const QRegularExpression amount(QStringLiteral("^(-?[0-9.]+) ([A-Z]{3})$"));
    const Format format;
    if (const QRegularExpressionMatch match = amount.match(argument); match.hasMatch()) {
        const std::optional<Currency> currency = Currency::fromCode(match.capturedView(2));
        if (const std::optional<Money> money = currency ? Money::fromText(match.capturedView(1), *currency) : std::nullopt)
            return format.amountWithCurrency(*money);
    }
    if (argument.size() == 10) {
        if (const QDate day = QDate::fromString(argument, Qt::ISODate); day.isValid())
            return format.fullDay(day);
    } else if (argument.size() > 10 && argument.at(10) == u'T') {
        if (const QDateTime at = QDateTime::fromString(argument, Qt::ISODate); at.isValid())
            return format.dayAndTime(Moment(at.toMSecsSinceEpoch()), QTimeZone(at.offsetFromUtc()));
    }
    return argument;
}

} // namespace parterre
