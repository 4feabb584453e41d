#include "storage/sale/placecategorystore.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

constexpr auto seatsSql = "SELECT seat_no, category FROM event_seat WHERE event_id = ?";
constexpr auto areasSql = "SELECT area_no, category FROM ga_area WHERE event_id = ?";

} // namespace

PlaceCategories PlaceCategoryStore::categories(EventId event)
{
    PlaceCategories all;
    Statement(m_session, seatsSql).with(event).each([&all](const Row &row) {
        all.seats.insert(row.id<SeatNo>(0), row.number(1));
    });
    Statement(m_session, areasSql).with(event).each([&all](const Row &row) {
        all.areas.insert(row.id<AreaNo>(0), row.number(1));
    });
    return all;
}

} // namespace parterre
