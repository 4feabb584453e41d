#pragma once

#include "domain/sale/shopping.h"

#include <optional>

namespace parterre {

class DbSession;

/// Reads of an event what a sale needs: details without picture, description and allocations.
class SaleEventStore
{
public:
    explicit SaleEventStore(DbSession &session) : m_session(session) {}

    std::optional<ShoppingEventView> find(EventId event);
    /// Which state of the record is the newest; nothing when there is no such event.
    std::optional<qint64> revision(EventId event);
    /// Places that anybody could hold right now.
    int freePlaces(EventId event);

private:
    DbSession &m_session;
};

} // namespace parterre
