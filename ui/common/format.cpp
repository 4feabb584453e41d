#include "common/format.h"

#include <QCoreApplication>

#include <array>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr std::array<std::pair<const char *, char16_t>, 9> symbols{{
    {"EUR", u'€'},
    {"USD", u'$'},
    {"GBP", u'£'},
    {"JPY", u'¥'},
    {"INR", u'₹'},
    {"KRW", u'₩'},
    {"ILS", u'₪'},
    {"TRY", u'₺'},
    {"UAH", u'₴'},
}};

QString symbolOf(Currency currency, const QLocale &locale)
{
    const QString code = currency.code();
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == code)
        return locale.currencySymbol(QLocale::CurrencySymbol);
    for (const auto &[known, symbol] : symbols) {
        if (code == QLatin1StringView(known))
            return QString(QChar(symbol));
    }
    return code;
}

bool isSeparator(QChar c)
{
    return c == u'.' || c == u',' || c == u'\'' || c == u'’' || c == u'٫' || c == u'٬';
}

/// Takes the currency and blanks off, so that digits, separators and a minus sign remain.
QString bare(const QString &typed, Currency currency, const QLocale &locale)
{
    QString text = typed.trimmed();
    text.remove(currency.code(), Qt::CaseInsensitive);
    text.remove(symbolOf(currency, locale));
    QString kept;
    for (const QChar c : std::as_const(text)) {
        if (c == u'−' || c == u'–')
            kept += u'-';
        else if (c.isDigit())
            kept += QChar(u'0' + c.digitValue());
        else if (!c.isSpace())
            kept += c;
    }
    return kept;
}

/// Groups between separators must be of three digits, the first of one to three.
bool groupsWell(const QStringList &groups)
{
    if (groups.first().isEmpty() || groups.first().size() > 3)
        return false;
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups.at(i).size() != 3)
            return false;
    }
    return true;
}

/// Where the cents begin: the position of their separator, the length of the text when there are none, or nothing when
/// the text can be read in two ways or in none.
std::optional<qsizetype> centsSeparator(const QString &text, int digits, const QLocale &locale)
{
    qsizetype last = -1;
    int count = 0;
    bool mixed = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isSeparator(text.at(i)))
            continue;
        mixed = mixed || (last >= 0 && text.at(i) != text.at(last));
        last = i;
        ++count;
    }
    if (last < 0)
        return text.size();
    const qsizetype behind = text.size() - last - 1;
    const bool isPoint = QString(text.at(last)) == locale.decimalPoint();
    if (count > 1 && !mixed)
        return behind == 3 ? std::optional(text.size()) : std::nullopt;
    if (behind == 3 && !mixed && (digits < 3 || !isPoint))
        return text.size();
    if (behind > digits || digits == 0)
        return std::nullopt;
    return last;
}

bool isEvening(QTime time)
{
    return time >= QTime(17, 0);
}

} // namespace

Format::Format(const QLocale &locale) : m_locale(locale) {}

QString Format::digitsOf(Money money, bool withFraction) const
{
    const qint64 factor = money.currency().minorPerMajor();
    QString text = m_locale.toString(std::llabs(money.minor()) / factor);
    if (withFraction && money.currency().digits() > 0) {
        QString fraction;
        qint64 rest = std::llabs(money.minor()) % factor;
        for (int i = 0; i < money.currency().digits(); ++i, rest /= 10)
            fraction.prepend(m_locale.toString(rest % 10));
        text += m_locale.decimalPoint() + fraction;
    }
    return text;
}

QString Format::amount(Money money) const
{
    const QString digits = digitsOf(money, true);
    return money.isNegative() ? u'−' + digits : digits;
}

QString Format::shortAmount(Money money) const
{
    if (money.minor() % money.currency().minorPerMajor() != 0)
        return amount(money);
    const QString digits = digitsOf(money, false);
    return money.isNegative() ? u'−' + digits : digits;
}

QString Format::amountWithCurrency(Money money) const
{
    if (money.currency().isNull())
        return amount(money);
    const QString symbol = symbolOf(money.currency(), m_locale);
    // The locale knows on which side the symbol stands; one is a number that it writes with a single digit.
    const QString sample = m_locale.toCurrencyString(qlonglong(1), u"¤"_s);
    const bool before = sample.startsWith(u'¤');
    // Behind a number a symbol always stands apart; no language writes it otherwise.
    const QString gap = !before || sample.contains(QChar::Nbsp) || sample.contains(u' ') || symbol.size() > 1
                            ? QString(QChar(QChar::Nbsp))
                            : QString();
    const QString digits = digitsOf(money, true);
    const QString text = before ? QString(symbol + gap + digits) : QString(digits + gap + symbol);
    return money.isNegative() ? u'−' + text : text;
}

std::optional<Money> Format::readAmount(const QString &typed, Currency currency) const
{
    QString text = bare(typed, currency, m_locale);
    const bool negative = text.startsWith(u'-');
    if (negative)
        text.remove(0, 1);
    const std::optional<qsizetype> cents = centsSeparator(text, currency.digits(), m_locale);
    if (text.isEmpty() || !cents)
        return std::nullopt;

    QString whole = text.left(*cents);
    const QString fraction = text.mid(*cents + 1);
    QStringList groups(1);
    for (const QChar c : std::as_const(whole)) {
        if (isSeparator(c))
            groups.append(QString());
        else
            groups.last() += c;
    }
    if (groups.size() > 1 && !groupsWell(groups))
        return std::nullopt;
    whole = groups.join(QString());
    if (whole.isEmpty() && !fraction.isEmpty())
        whole = u"0"_s;
    if (*cents < text.size() && fraction.isEmpty()) // "45." is a number not yet finished
        return Money::fromText(negative ? u'-' + whole : whole, currency);
    const QString machine =
        (negative ? u"-"_s : QString()) + whole + (fraction.isEmpty() ? QString() : u'.' + fraction);
    return Money::fromText(machine, currency);
}

QString Format::exampleAmount(Currency currency) const
{
    const Money example(45 * currency.minorPerMajor() + currency.minorPerMajor() / 2, currency);
    return amount(example);
}

QString Format::percent(int value) const
{
    return QCoreApplication::translate("Format", "%1 %", "a share in percent, with a non-breaking space")
        .arg(m_locale.toString(value))
        .replace(u' ', QChar::Nbsp);
}

QString Format::share(qint64 part, qint64 whole) const
{
    return QCoreApplication::translate("Format", "%1 of %2", "part of a whole: 1,240 of 1,510")
        .arg(number(part), number(whole));
}

QString Format::time(Moment moment, const QTimeZone &zone) const
{
    return m_locale.toString(moment.toLocal(zone).time(), timePattern());
}

QString Format::day(Moment moment, const QTimeZone &zone, std::optional<Moment> now) const
{
    const QDate date = moment.toLocal(zone).date();
    if (now && now->toLocal(zone).date().year() != date.year())
        return fullDay(date);
    return m_locale.toString(date, QCoreApplication::translate("Format", "ddd d MMM", "date pattern of Qt: Sat 4 Apr"));
}

QString Format::fullDay(Moment moment, const QTimeZone &zone) const
{
    return fullDay(moment.toLocal(zone).date());
}

QString Format::fullDay(QDate date) const
{
    return m_locale.toString(
        date, QCoreApplication::translate("Format", "ddd d MMM yyyy", "date pattern of Qt: Sat 4 Apr 2027"));
}

QString Format::dayAndTime(Moment moment, const QTimeZone &zone, std::optional<Moment> now) const
{
    return QCoreApplication::translate("Format", "%1, %2", "a day and a time: Sat 4 Apr, 20:00")
        .arg(day(moment, zone, now), time(moment, zone));
}

QString Format::relative(Moment moment, const QTimeZone &zone, Moment now) const
{
    const QDateTime local = moment.toLocal(zone);
    const qint64 days = now.toLocal(zone).date().daysTo(local.date());
    if (days == 0)
        return (isEvening(local.time()) ? QCoreApplication::translate("Format", "tonight %1")
                                        : QCoreApplication::translate("Format", "today %1"))
            .arg(time(moment, zone));
    if (days == 1)
        return QCoreApplication::translate("Format", "tomorrow %1").arg(time(moment, zone));
    if (days == -1)
        return QCoreApplication::translate("Format", "yesterday %1").arg(time(moment, zone));
    return dayAndTime(moment, zone, now);
}

QString Format::countdown(std::chrono::milliseconds left)
{
    const qint64 seconds = std::max<qint64>(0, (left.count() + 999) / 1000);
    const QString tail = u"%1:%2"_s.arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QChar(u'0'))
                             .arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds >= 3600 ? u"%1:%2"_s.arg(seconds / 3600).arg(tail) : tail;
}

QString Format::dayEditPattern() const
{
    return QCoreApplication::translate("Format", "ddd d MMM yyyy", "date pattern of Qt: Sat 4 Apr 2027");
}

QString Format::timePattern() const
{
    const bool halves = m_locale.timeFormat(QLocale::ShortFormat).contains(u"AP", Qt::CaseInsensitive);
    return halves ? u"h:mm AP"_s : u"HH:mm"_s;
}

} // namespace parterre
