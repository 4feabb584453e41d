#pragma once

#include "storage/sale/areastore.h"
#include "storage/sale/seatstore.h"

#include <memory>

namespace parterre {

class Statement;

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
    /// The same in two steps, for SaleSteps.
    std::unique_ptr<Statement> toRead(SessionId session);
    static Basket read(Statement &statement);

private:
    DbSession &m_session;
};

} // namespace parterre
