#pragma once

#include "services/eventservice.h"
#include "support/samplehouse.h"

#include <QTest>

namespace parterre {

/// A seat of the sample layout, by its label "A-1".
inline SeatNo seatOf(const LayoutView &layout, const QString &guid)
{
    for (const RowDto &row : layout.layout->zones.at(0).sections.at(0).rows) {
        for (const SeatDto &seat : row.seats) {
            if (seat.guid == guid)
                return seat.no;
        }
    }
    return {};
}

inline AreaNo areaOf(const LayoutView &layout)
{
    return layout.layout->zones.at(1).sections.at(0).areas.at(0).no;
}

inline PlaceCountsView counts(int total, int free, int blocked)
{
    PlaceCountsView expected;
    expected.total = total;
    expected.free = free;
    expected.blocked = blocked;
    return expected;
}

inline char *toString(const PlaceCountsView &counts)
{
    return QTest::toString(QStringLiteral("total %1, free %2, held %3, reserved %4, sold %5, blocked %6")
                               .arg(counts.total)
                               .arg(counts.free)
                               .arg(counts.held)
                               .arg(counts.reserved)
                               .arg(counts.sold)
                               .arg(counts.blocked));
}

} // namespace parterre
