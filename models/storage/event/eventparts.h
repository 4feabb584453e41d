#pragma once

#include "domain/event/event.h"

namespace parterre {

class DbSession;

/// The purpose of the allocation under which publishing puts places that nobody can buy because their category has no
/// price. Never part of an EventDto.
inline constexpr auto noPricePurpose = "no price";

/// What hangs on an event's row: categories, ticket types, prices and allocations. Used inside a database job; throws
/// DbError.
class EventParts
{
public:
    EventParts(DbSession &session, EventId event) : m_session(session), m_event(event) {}

    /// Fills categories, ticket types, prices (in the event's currency) and allocations.
    void read(EventDto &event);
    /// Replaces categories, ticket types and prices.
    void writePrices(const EventDto &event);
    /// Replaces all allocations; only before publishing.
    void writeAllocations(const QList<AllocationDto> &allocations);
    void removeAll();

private:
    void readAllocations(EventDto &event);

    DbSession &m_session;
    EventId m_event;
};

/// In the order in which they are stored, so that two of them can be compared.
QList<AllocationDto> normalised(QList<AllocationDto> allocations);

} // namespace parterre
