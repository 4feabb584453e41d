#include "storage/sale/placecategorystore.h"

#include "storage/core/dbsession.h"
#include "storage/core/numbertext.h"
#include "storage/core/statement.h"

namespace parterre {
namespace {

// One row for the whole event. Aggregates of one statement see its rows in one order. The places of an event that
// nobody has repainted are not even looked at.
#define PARTERRE_REPAINTED " AND EXISTS (SELECT 1 FROM event WHERE event_id = ? AND repainted)"
constexpr auto paintedOnPostgresql =
    "SELECT (SELECT string_agg(CONCAT_WS(' ', area_no, category), ',' ORDER BY area_no) FROM ga_area "
    "WHERE event_id = ?" PARTERRE_REPAINTED "), string_agg(CAST(seat_no AS TEXT), ','), "
    "string_agg(CAST(category AS TEXT), ',') FROM event_seat WHERE event_id = ?" PARTERRE_REPAINTED;
constexpr auto paintedOnSqlite =
    "SELECT (SELECT group_concat(area_no || ' ' || category) FROM ga_area WHERE event_id = ?" PARTERRE_REPAINTED "), "
    "group_concat(seat_no), group_concat(category) FROM event_seat WHERE event_id = ?" PARTERRE_REPAINTED;
#undef PARTERRE_REPAINTED

} // namespace

PlaceCategories::PlaceCategories(const PaintedText &text)
{
    std::vector<SeatNo> numbers;
    NumberText seats(text.seats);
    while (const std::optional<qint64> seat = seats.next())
        numbers.emplace_back(*seat);
    m_categories.reserve(numbers.size());
    NumberText categories(text.categories);
    while (const std::optional<qint64> category = categories.next())
        m_categories.push_back(static_cast<CategoryNo>(*category));
    NumberText areas(text.areas);
    while (const std::optional<qint64> area = areas.next())
        m_areas.insert(AreaNo(*area), static_cast<CategoryNo>(areas.next().value_or(-1)));
    if (!seats.isAtEnd() || !categories.isAtEnd() || !areas.isAtEnd() || m_categories.size() != numbers.size())
        throw DbError::impossible(QStringLiteral("a list of categories"));
    m_seats = SeatIndex(numbers);
}

CategoryNo PlaceCategories::of(SeatNo seat, CategoryNo otherwise) const
{
    const int index = m_seats.of(seat);
    return index < 0 ? otherwise : m_categories[static_cast<std::size_t>(index)];
}

PaintedText PlaceCategoryStore::painted(EventId event)
{
    return Statement(m_session, m_session.dialect().isPostgresql() ? paintedOnPostgresql : paintedOnSqlite)
        .with(event, event, event, event)
        .required([](const Row &row) {
            return PaintedText{row.bytes(1), row.bytes(2), row.bytes(0)};
        });
}

} // namespace parterre
