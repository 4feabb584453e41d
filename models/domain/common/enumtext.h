#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace parterre {

/// The one table that maps an enum to the lower-case words that stand for it in the database and in JSON.
/// A word that is not in the table is an error of the data, never a default value.
///
///     inline constexpr EnumText eventStatusText(std::array{std::pair{EventStatus::Draft, "draft"}, …});
template <class E, std::size_t N>
class EnumText
{
public:
    using Table = std::array<std::pair<E, const char *>, N>;
    constexpr explicit EnumText(const Table &table) : m_table(table) {}

    QString toText(E value) const
    {
        for (const auto &[candidate, word] : m_table) {
            if (candidate == value)
                return QString::fromLatin1(word);
        }
        Q_UNREACHABLE();
    }

    std::optional<E> fromText(QStringView text) const
    {
        for (const auto &[value, word] : m_table) {
            if (text == QLatin1StringView(word))
                return value;
        }
        return std::nullopt;
    }

    constexpr const Table &table() const { return m_table; }

private:
    Table m_table;
};

template <class E, std::size_t N>
EnumText(const std::array<std::pair<E, const char *>, N> &) -> EnumText<E, N>;

} // namespace parterre
