#pragma once

#include "domain/event/event.h"

#include <QHash>

namespace parterre {

class DbSession;

/// The categories of an event's places.
struct PlaceCategories
{
    QHash<SeatNo, CategoryNo> seats;
    QHash<AreaNo, CategoryNo> areas;
};

/// Reads how an event's places are painted; publishing copies that from the layout, and it may be changed afterwards.
/// Used inside a database job; throws DbError.
class PlaceCategoryStore
{
public:
    explicit PlaceCategoryStore(DbSession &session) : m_session(session) {}

    PlaceCategories categories(EventId event);

private:
    DbSession &m_session;
};

} // namespace parterre
