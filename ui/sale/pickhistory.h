#pragma once

#include "domain/sale/shopping.h"

#include <QList>
#include <QMap>

#include <optional>

namespace parterre {

/// What was put into the basket, step by step, so that it can be given back in the opposite order. A value; owned by
/// SaleDesk.
class PickHistory
{
public:
    /// What gives the last pick back: seats to drop, and areas as they shall be then.
    struct Return
    {
        QList<SeatNo> seats;
        QList<AreaPlacesDto> areas;
    };

    /// Whatever `now` has more than `before` is one pick.
    void note(const ShoppingView &before, const ShoppingView &now);
    /// Takes the last pick of which something is still in the basket off the history.
    std::optional<Return> takeLast(const ShoppingView &now);
    void clear() { m_picks.clear(); }

private:
    using Places = QMap<AreaNo, QMap<TicketTypeNo, int>>;
    struct Pick
    {
        QList<SeatNo> seats;
        Places places;
    };

    static Places placesOf(const ShoppingView &view);
    static Return returnOf(const Pick &pick, const ShoppingView &now);

    QList<Pick> m_picks;
};

} // namespace parterre
