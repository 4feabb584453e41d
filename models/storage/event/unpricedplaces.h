#pragma once

#include "domain/event/event.h"

namespace parterre {

class DbSession;

/// An area without a price is not sold: after publishing, the places of categories that nobody can buy stand blocked
/// under an allocation of their own, and follow when prices or categories change. Places that are sold or in a basket
/// are left alone, and block when they come back. Used inside a writing job that has called DbSession::beginChange();
/// throws DbError.
class UnpricedPlaces
{
public:
    UnpricedPlaces(DbSession &session, EventId event) : m_session(session), m_event(event) {}

    /// The allocation, made at need.
    qint64 allocation();
    /// Blocks and frees places so that they agree with the event's prices.
    void settle(const EventDto &event);
    /// Paints places of the event's inventory with other categories; settle() afterwards.
    void paint(const QMap<SeatNo, CategoryNo> &seats, const QMap<AreaNo, CategoryNo> &areas);

private:
    void settleAreas(const EventDto &event, qint64 allocationId);

    DbSession &m_session;
    EventId m_event;
};

} // namespace parterre
