#pragma once

#include <QByteArray>

#include <charconv>
#include <optional>

namespace parterre {

/// Whole numbers out of a text that an aggregate has put together, "12,13,15": one row for thousands of them costs a
/// database and its driver a small part of what as many rows do. Keeps a view of the text.
class NumberText
{
public:
    explicit NumberText(const QByteArray &text) : m_at(text.constData()), m_end(m_at + text.size()) {}

    /// Nothing at the end, or where there is no number. What separates two numbers is one character.
    std::optional<qint64> next()
    {
        qint64 number = 0;
        const auto [end, problem] = std::from_chars(m_at, m_end, number);
        if (problem != std::errc())
            return std::nullopt;
        m_at = end < m_end ? end + 1 : end;
        return number;
    }
    bool isAtEnd() const { return m_at == m_end; }

private:
    const char *m_at;
    const char *m_end;
};

} // namespace parterre
