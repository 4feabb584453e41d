#pragma once

#include "domain/common/result.h"

#include <QString>

namespace parterre {

/// The short name of an order that people read out and type: "8F3K2". Five to seven characters of 0–9 and A–Z without
/// I, L, O and U; the last one is a check character, by which one wrong character or two swapped ones are noticed,
/// wherever they stand. A plain value, usable on any thread; that no two orders have the same is the store's business.
class OrderCode
{
public:
    static constexpr int shortest = 5;
    static constexpr int longest = 7;

    OrderCode() = default;

    /// Five characters hold 20 of the random bits (a million orders), six 25, seven 30.
    static OrderCode fromBits(quint64 bits, int length = 6);

    /// Forgives lower case, blanks and dashes, and O for 0, I and L for 1. Refusals: "order-code-length",
    /// "order-code-character" (which one), "order-code-check".
    static Result<OrderCode> parse(QStringView text);

    bool isNull() const { return m_text.isEmpty(); }
    QString text() const { return m_text; }

    friend bool operator==(const OrderCode &, const OrderCode &) = default;

private:
    explicit OrderCode(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace parterre
