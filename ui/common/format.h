#pragma once

#include "domain/common/moment.h"
#include "domain/common/money.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace parterre {

/// How amounts, numbers and moments are written for people, in one language and country. Moments always take the
/// venue's zone, never the computer's. A plain value; copy it freely.
class Format
{
public:
    explicit Format(const QLocale &locale = QLocale());

    const QLocale &locale() const { return m_locale; }

    /// "1,240.00": without the currency, for columns whose head names it. A real minus sign before negative amounts.
    QString amount(Money money) const;
    /// "1,240" when there are no cents, else as amount().
    QString shortAmount(Money money) const;
    /// "€1,240.00" or "1.240,00 €", as the locale has it.
    QString amountWithCurrency(Money money) const;
    /// What a person typed: "45", "45.5", "1.234,50", "€ 45". A separator with one or two digits after it (three where
    /// the currency has three) starts the cents, one with three digits groups thousands unless the locale says
    /// otherwise. Nothing when it cannot be understood without guessing.
    std::optional<Money> readAmount(const QString &typed, Currency currency) const;
    /// An amount to show as an example of how to type one.
    QString exampleAmount(Currency currency) const;

    QString number(qint64 value) const { return m_locale.toString(value); }
    /// 82 for "82 %".
    QString percent(int value) const;
    /// "1,240 of 1,510"
    QString share(qint64 part, qint64 whole) const;

    /// "20:00", "8:00 PM"
    QString time(Moment moment, const QTimeZone &zone) const;
    /// "Sat 4 Apr"; with the year when it is not the one of `now`.
    QString day(Moment moment, const QTimeZone &zone, std::optional<Moment> now = {}) const;
    /// "Sat 4 Apr 2027"
    QString fullDay(Moment moment, const QTimeZone &zone) const;
    QString fullDay(QDate date) const;
    /// "Sat 4 Apr, 20:00"
    QString dayAndTime(Moment moment, const QTimeZone &zone, std::optional<Moment> now = {}) const;
    /// "tonight 20:00", "today 15:00", "tomorrow 20:00", else dayAndTime(). Small letters: begin no sentence with it.
    QString relative(Moment moment, const QTimeZone &zone, Moment now) const;
    /// "28:12" for a countdown; hours in front when there are any.
    static QString countdown(std::chrono::milliseconds left);

    /// The pattern of QDateTimeEdit for a day with its weekday, and for a time.
    QString dayEditPattern() const;
    QString timePattern() const;

private:
    QString digitsOf(Money money, bool withFraction) const;

    QLocale m_locale;
};

} // namespace parterre
