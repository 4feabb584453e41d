#pragma once

#include <QString>

#include <array>
#include <optional>

namespace parterre {

/// An ISO 4217 currency: three letters and how many digits its minor unit has (EUR 2, JPY 0, BHD 3).
class Currency
{
public:
    /// No currency at all; equal only to itself.
    constexpr Currency() = default;

    /// Nothing for a text that is not a current ISO 4217 code.
    static std::optional<Currency> fromCode(QStringView code);

    QString code() const;
    constexpr int digits() const { return m_digits; }
    constexpr bool isNull() const { return m_code[0] == '\0'; }
    /// 100 for EUR, 1 for JPY, 1000 for BHD.
    qint64 minorPerMajor() const;

    friend constexpr bool operator==(const Currency &, const Currency &) = default;

private:
    std::array<char, 3> m_code{};
    int m_digits = 2;
};

} // namespace parterre
