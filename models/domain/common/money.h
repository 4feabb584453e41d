#pragma once

#include "domain/common/currency.h"

#include <QList>

namespace parterre {

/// How a fraction of a minor unit is settled. Named, because money is never rounded by accident.
enum class Rounding { HalfUp, HalfEven, Down };

/// An amount in whole minor units (cents) of one currency. Arithmetic between currencies is a programming error and
/// asserted. There are no operators with floating point on purpose. A plain value, usable on any thread.
class Money
{
public:
    constexpr Money() = default;
    constexpr Money(qint64 minor, Currency currency) : m_minor(minor), m_currency(currency) {}
    static constexpr Money zero(Currency currency) { return Money(0, currency); }

    /// Reads an amount as a machine writes it, "45", "45.5", "45.50", "-3.00"; a point, no grouping. Nothing when the
    /// text is anything else or has more digits than the currency.
    static std::optional<Money> fromText(QStringView text, Currency currency);

    constexpr qint64 minor() const { return m_minor; }
    constexpr Currency currency() const { return m_currency; }
    constexpr bool isZero() const { return m_minor == 0; }
    constexpr bool isNegative() const { return m_minor < 0; }

    Money operator+(Money other) const;
    Money operator-(Money other) const;
    Money operator-() const { return Money(-m_minor, m_currency); }
    Money &operator+=(Money other) { return *this = *this + other; }
    Money &operator-=(Money other) { return *this = *this - other; }
    Money times(qint64 count) const { return Money(m_minor * count, m_currency); }

    /// `basisPoints` hundredths of a percent of this amount: 600 is 6 %.
    Money percent(qint64 basisPoints, Rounding rounding = Rounding::HalfUp) const;
    /// The tax contained in a price that includes it: price − price / (1 + rate).
    Money includedTax(qint64 basisPoints, Rounding rounding = Rounding::HalfUp) const;
    /// Splits into `parts` amounts that differ by one minor unit at most and add up to this one; larger shares first.
    QList<Money> share(int parts) const;

    /// The amount as a machine reads it: "45.00". People read ui/common/format.
    QString toText() const;

    friend constexpr bool operator==(const Money &, const Money &) = default;
    /// Order among amounts of one currency.
    friend bool operator<(Money left, Money right);
    friend bool operator<=(Money left, Money right) { return !(right < left); }
    friend bool operator>(Money left, Money right) { return right < left; }
    friend bool operator>=(Money left, Money right) { return !(left < right); }

private:
    qint64 m_minor = 0;
    Currency m_currency;
};

} // namespace parterre
