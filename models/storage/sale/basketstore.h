#pragma once

#include "storage/sale/areastore.h"
#include "storage/sale/seatstore.h"

namespace parterre {

/// What a session holds.
struct Basket
{
    QList<HeldSeat> seats;
    QList<HeldPlaces> places;

    int placeCount() const;
    /// Whether no hold has passed its deadline.
    bool isFirm() const;
};

/// Baskets as a whole.
class BasketStore
{
public:
    explicit BasketStore(DbSession &session) : m_session(session) {}

    /// Seats by their number, then places by area.
    Basket read(SessionId session);

private:
    DbSession &m_session;
};

} // namespace parterre
