#include "domain/venue/seatindex.h"

#include <algorithm>

namespace parterre {
namespace {

/// A table may have so many empty places for each seat.
constexpr quint64 sparsest = 8;

} // namespace

SeatIndex::SeatIndex(const std::vector<SeatNo> &seats)
{
    if (seats.empty())
        return;
    const auto [least, most] = std::ranges::minmax(seats);
    const quint64 span = static_cast<quint64>(most.value()) - static_cast<quint64>(least.value());
    const bool isDense = span / sparsest < seats.size();
    if (isDense) {
        m_first = least.value();
        m_table.assign(static_cast<std::size_t>(span) + 1, -1);
    } else {
        m_hash.reserve(static_cast<qsizetype>(seats.size()));
    }
    for (std::size_t i = 0; i < seats.size(); ++i) {
        if (isDense)
            m_table[static_cast<std::size_t>(seats[i].value() - m_first)] = static_cast<int>(i);
        else
            m_hash.insert(seats[i], static_cast<int>(i));
    }
}

} // namespace parterre
