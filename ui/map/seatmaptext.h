#pragma once

#include "map/seatmapmodel.h"

#include <QCoreApplication>

namespace parterre {

/// The words of the map, in one place because the picture, the tooltip, the list and screen readers say the same
/// things. No state.
class SeatMapText
{
    Q_DECLARE_TR_FUNCTIONS(parterre::SeatMapText)

public:
    /// "128 free"
    static QString free(int places);
    /// "90 of 300 free"
    static QString freeOf(int free, int total);
    /// "from 45"
    static QString from(const QString &price);
    static QString soldOut();
    /// "standing · 129"
    static QString standing(const QString &price);

    static QString display(SeatDisplay display);
    /// Empty for an ordinary seat.
    static QString kind(SeatKind kind);
    /// "Row C", "Table 5"
    static QString row(const MapRow &row);
    /// "Stalls · Row C · Seat 14"
    static QString place(const SeatMapModel &model, int seat);
    /// "C 14", for short notes
    static QString shortPlace(const SeatMapModel &model, int seat);
    /// "Stalls, row C, seat 14, Standard, 45.00, available"
    static QString spoken(const SeatMapModel &model, int seat);
    /// "Balcony, 128 of 310 free, from 30.00"
    static QString spokenSection(const SeatMapModel &model, int section);
    static QString spokenArea(const SeatMapModel &model, int area);
    /// "B Standard · 45.00"
    static QString category(const SeatMapModel &model, int category);
};

} // namespace parterre
