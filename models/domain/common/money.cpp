#include "domain/common/money.h"

#include <cstdlib>

namespace parterre {
namespace {

/// numerator / denominator with a named rounding; denominator > 0. 128 bits, so that no product of a price and a rate
/// can overflow on the way.
qint64 divide(__int128 numerator, __int128 denominator, Rounding rounding)
{
    const bool negative = numerator < 0;
    const __int128 magnitude = negative ? -numerator : numerator;
    __int128 quotient = magnitude / denominator;
    const __int128 twice = (magnitude % denominator) * 2;
    const bool more = twice > denominator;
    const bool half = twice == denominator;
    const bool up = rounding == Rounding::HalfUp ? (more || half)
                  : rounding == Rounding::HalfEven ? (more || (half && quotient % 2 != 0))
                                                   : false;
    if (up)
        ++quotient;
    return static_cast<qint64>(negative ? -quotient : quotient);
}

} // namespace

std::optional<Money> Money::fromText(QStringView text, Currency currency)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 14 || (point >= 0 && fraction.isEmpty()) || fraction.size() > currency.digits())
        return std::nullopt;

    qint64 minor = 0;
    const auto append = [&minor](QStringView digits) {
        for (const QChar c : digits) {
            if (c < u'0' || c > u'9')
                return false;
            minor = minor * 10 + (c.unicode() - u'0');
        }
        return true;
    };
    if (!append(whole) || !append(fraction))
        return std::nullopt;
    for (qsizetype missing = fraction.size(); missing < currency.digits(); ++missing)
        minor *= 10;
    return Money(negative ? -minor : minor, currency);
}

Money Money::operator+(Money other) const
{
    Q_ASSERT(m_currency == other.m_currency);
    return Money(m_minor + other.m_minor, m_currency);
}

Money Money::operator-(Money other) const
{
    Q_ASSERT(m_currency == other.m_currency);
    return Money(m_minor - other.m_minor, m_currency);
}

Money Money::percent(qint64 basisPoints, Rounding rounding) const
{
    return Money(divide(static_cast<__int128>(m_minor) * basisPoints, 10'000, rounding), m_currency);
}

Money Money::includedTax(qint64 basisPoints, Rounding rounding) const
{
    return Money(divide(static_cast<__int128>(m_minor) * basisPoints, 10'000 + basisPoints, rounding), m_currency);
}

QList<Money> Money::share(int parts) const
{
    Q_ASSERT(parts > 0);
    const qint64 base = m_minor / parts;
    const qint64 rest = m_minor % parts; // same sign as the amount
    const qint64 step = rest < 0 ? -1 : 1;
    QList<Money> shares;
    shares.reserve(parts);
    for (int i = 0; i < parts; ++i)
        shares.append(Money(base + (i < std::llabs(rest) ? step : 0), m_currency));
    return shares;
}

QString Money::toText() const
{
    const qint64 factor = m_currency.minorPerMajor();
    const QString whole = QString::number(std::llabs(m_minor) / factor);
    QString text = m_minor < 0 ? u'-' + whole : whole;
    if (m_currency.digits() > 0) {
        const QString fraction = QString::number(std::llabs(m_minor) % factor);
        text += u'.' + fraction.rightJustified(m_currency.digits(), u'0');
    }
    return text;
}

bool operator<(Money left, Money right)
{
    Q_ASSERT(left.m_currency == right.m_currency);
    return left.m_minor < right.m_minor;
}

} // namespace parterre
