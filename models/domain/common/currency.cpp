#include "domain/common/currency.h"

#include <algorithm>
#include <string_view>

namespace parterre {
namespace {

// ISO 4217, current codes of the List One that are money somebody can pay with. Digits other than two are listed apart.
constexpr std::string_view twoDigits =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP "
    "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR "
    "JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN "
    "NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP "
    "SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW";
constexpr std::string_view noDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
constexpr std::string_view threeDigits = "BHD IQD JOD KWD LYD OMR TND";

bool lists(std::string_view table, std::string_view code)
{
    return table.find(code) != std::string_view::npos;
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3 || !std::ranges::all_of(code, [](QChar c) { return c >= u'A' && c <= u'Z'; }))
        return std::nullopt;

    Currency currency;
    std::ranges::transform(code, currency.m_code.begin(), [](QChar c) { return c.toLatin1(); });
    const std::string_view text(currency.m_code.data(), currency.m_code.size());
    if (lists(twoDigits, text))
        currency.m_digits = 2;
    else if (lists(noDigits, text))
        currency.m_digits = 0;
    else if (lists(threeDigits, text))
        currency.m_digits = 3;
    else
        return std::nullopt;
    return currency;
}

QString Currency::code() const
{
    return isNull() ? QString() : QString::fromLatin1(m_code.data(), 3);
}

qint64 Currency::minorPerMajor() const
{
    qint64 factor = 1;
    for (int i = 0; i < m_digits; ++i)
        factor *= 10;
    return factor;
}

} // namespace parterre
