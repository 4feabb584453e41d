#pragma once

#include "domain/event/event.h"
#include "domain/venue/seatindex.h"

#include <QByteArray>
#include <QHash>

namespace parterre {

class DbSession;

/// The categories of an event's places, as a text that shows whether anything has changed. Empty when they are as the
/// layout has them.
struct PaintedText
{
    bool isEmpty() const { return seats.isEmpty() && areas.isEmpty(); }

    QByteArray seats;
    QByteArray categories; ///< of the seats, in their order
    QByteArray areas;

    friend bool operator==(const PaintedText &, const PaintedText &) = default;
};

/// The same, to look up.
class PlaceCategories
{
public:
    /// Throws DbError when the text makes no sense.
    explicit PlaceCategories(const PaintedText &text);

    /// `otherwise` for a place that the event does not have.
    CategoryNo of(SeatNo seat, CategoryNo otherwise) const;
    CategoryNo of(AreaNo area, CategoryNo otherwise) const { return m_areas.value(area, otherwise); }

private:
    SeatIndex m_seats;
    std::vector<CategoryNo> m_categories;
    QHash<AreaNo, CategoryNo> m_areas;
};

/// Reads how an event's places are painted; publishing copies that from the layout, and it may be changed afterwards.
/// Used inside a database job; throws DbError.
class PlaceCategoryStore
{
public:
    explicit PlaceCategoryStore(DbSession &session) : m_session(session) {}

    PaintedText painted(EventId event);

private:
    DbSession &m_session;
};

} // namespace parterre
