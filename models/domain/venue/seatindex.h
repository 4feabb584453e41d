#pragma once

#include "domain/common/id.h"

#include <QHash>

#include <vector>

namespace parterre {

/// Where in a list a seat stands, by its number. A venue numbers its seats one after the other, so this is a table;
/// only where the numbers lie far apart is it a hash. Made once and never changed; any number of threads may read it.
class SeatIndex
{
public:
    SeatIndex() = default;
    /// Of two seats with the same number the later one counts.
    explicit SeatIndex(const std::vector<SeatNo> &seats);

    /// -1 when the list does not have it.
    int of(SeatNo seat) const
    {
        if (m_table.empty())
            return m_hash.value(seat, -1);
        const quint64 place = static_cast<quint64>(seat.value()) - static_cast<quint64>(m_first);
        return place < m_table.size() ? m_table[static_cast<std::size_t>(place)] : -1;
    }

private:
    qint64 m_first = 0;
    std::vector<int> m_table;
    QHash<SeatNo, int> m_hash;
};

} // namespace parterre
