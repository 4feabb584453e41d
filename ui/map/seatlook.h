#pragma once

#include "map/seatmapdata.h"

#include <algorithm>

namespace parterre {

/// Everything that decides how one seat is drawn, apart from its number, the theme and the size. Packs into a small
/// number, so that a sprite is found by index. A plain value.
struct SeatLook
{
    SeatDisplay display = SeatDisplay::Available;
    int category = -1;
    SeatKind kind = SeatKind::Standard;
    /// At a quarter of its strength, because a filter or another section is in the foreground.
    bool dim = false;

    static constexpr int mostCategories = 26;
    static constexpr int kinds = 5;
    static constexpr int plainIds = (mostCategories + 1) * (kinds + 1) + seatDisplayCount;
    static constexpr int idCount = plainIds * 2;

    /// Category and kind only show on seats that are available; a pending seat still shows its category.
    constexpr int plainId() const
    {
        const int categoryId = std::clamp(category, -1, mostCategories - 1) + 1;
        if (display == SeatDisplay::Available)
            return categoryId * kinds + static_cast<int>(kind);
        if (display == SeatDisplay::Pending)
            return (mostCategories + 1) * kinds + categoryId;
        return (mostCategories + 1) * (kinds + 1) + static_cast<int>(display);
    }
    constexpr int id() const { return plainId() * 2 + (dim ? 1 : 0); }

    static constexpr SeatLook fromId(int id)
    {
        SeatLook look;
        look.dim = (id & 1) != 0;
        const int plain = id / 2;
        if (plain < (mostCategories + 1) * kinds) {
            look.category = plain / kinds - 1;
            look.kind = static_cast<SeatKind>(plain % kinds);
        } else if (plain < (mostCategories + 1) * (kinds + 1)) {
            look.display = SeatDisplay::Pending;
            look.category = plain - (mostCategories + 1) * kinds - 1;
        } else {
            look.display = static_cast<SeatDisplay>(plain - (mostCategories + 1) * (kinds + 1));
        }
        return look;
    }
    static constexpr SeatLook of(const MapSeat &seat) { return {seat.display, seat.category, seat.kind, false}; }
};

} // namespace parterre
