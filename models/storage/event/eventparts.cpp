#include "storage/event/eventparts.h"

#include "storage/core/jsonrows.h"
#include "storage/core/statement.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr auto selectCategories =
    "SELECT category, name, for_sale FROM event_category WHERE event_id = ? ORDER BY category";
constexpr auto selectTypes = "SELECT type_no, name, letter, note, needs_proof, counts_seat, sold_to "
                             "FROM event_ticket_type WHERE event_id = ? ORDER BY position";
constexpr auto selectPrices = "SELECT category, type_no, price FROM event_price WHERE event_id = ?";
constexpr auto selectAllocations = "SELECT allocation_id, purpose, kind FROM allocation "
                                   "WHERE event_id = ? AND purpose <> 'no price' ORDER BY allocation_id";
constexpr auto selectAllocationPlaces =
    "SELECT p.allocation_id, p.seat_no, p.area_no, p.n FROM allocation_place p "
    "JOIN allocation a ON a.allocation_id = p.allocation_id WHERE a.event_id = ? "
    "ORDER BY p.allocation_id, p.seat_no, p.area_no";
constexpr auto deleteCategories = "DELETE FROM event_category WHERE event_id = ?";
constexpr auto deleteTypes = "DELETE FROM event_ticket_type WHERE event_id = ?";
constexpr auto deletePrices = "DELETE FROM event_price WHERE event_id = ?";
constexpr auto deletePlaces =
    "DELETE FROM allocation_place WHERE allocation_id IN (SELECT allocation_id FROM allocation WHERE event_id = ?)";
constexpr auto deleteAllocations = "DELETE FROM allocation WHERE event_id = ?";
constexpr auto insertCategory = "INSERT INTO event_category (event_id, category, name, for_sale) VALUES (?, ?, ?, ?)";
constexpr auto insertType = "INSERT INTO event_ticket_type (event_id, type_no, position, name, letter, note, "
                            "needs_proof, counts_seat, sold_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto insertPrice = "INSERT INTO event_price (event_id, category, type_no, price) VALUES (?, ?, ?, ?)";
constexpr auto insertAllocation =
    "INSERT INTO allocation (event_id, purpose, kind) VALUES (?, ?, ?) RETURNING allocation_id";
constexpr auto insertPlaces =
    "INSERT INTO allocation_place (allocation_id, seat_no, area_no, n) "
    "SELECT CAST(? AS BIGINT), CAST(value ->> 0 AS BIGINT), CAST(value ->> 1 AS BIGINT), CAST(value ->> 2 AS INTEGER) "
    "FROM @rows@";

TicketTypeDto readType(const Row &row)
{
    TicketTypeDto type;
    type.no = row.number(0);
    type.name = row.text(1);
    const QString letter = row.text(2);
    type.letter = letter.isEmpty() ? QChar() : letter.front();
    type.note = row.text(3);
    type.needsProof = row.boolean(4);
    type.countsSeat = row.boolean(5);
    type.soldTo = row.word(6, soldToText);
    return type;
}

} // namespace

void EventParts::read(EventDto &event)
{
    event.categories = Statement(m_session, selectCategories).with(m_event).list([](const Row &row) {
        return PriceCategoryDto{row.text(1), row.boolean(2)};
    });
    event.ticketTypes = Statement(m_session, selectTypes).with(m_event).list(readType);
    event.prices.clear();
    Statement(m_session, selectPrices).with(m_event).each([&](const Row &row) {
        event.prices.insert({row.number(0), row.number(1)}, row.money(2, event.currency));
    });
    readAllocations(event);
}

void EventParts::readAllocations(EventDto &event)
{
    QList<qint64> ids;
    event.allocations = Statement(m_session, selectAllocations).with(m_event).list([&](const Row &row) {
        ids.append(row.integer(0));
        AllocationDto allocation;
        allocation.purpose = row.text(1);
        allocation.kind = row.word(2, allocationKindText);
        return allocation;
    });
    Statement(m_session, selectAllocationPlaces).with(m_event).each([&](const Row &row) {
        const qsizetype at = ids.indexOf(row.integer(0));
        if (at < 0)
            return;
        if (const SeatNo seat = row.id<SeatNo>(1); !seat.isNull())
            event.allocations[at].seats.append(seat);
        else
            event.allocations[at].places.insert(row.id<AreaNo>(2), row.number(3));
    });
}

void EventParts::writePrices(const EventDto &event)
{
    Statement(m_session, deletePrices).with(m_event).run();
    Statement(m_session, deleteTypes).with(m_event).run();
    Statement(m_session, deleteCategories).with(m_event).run();
    for (int i = 0; i < event.categories.size(); ++i) {
        const PriceCategoryDto &category = event.categories.at(i);
        Statement(m_session, insertCategory).with(m_event, i, category.name, category.forSale).run();
    }
    for (int i = 0; i < event.ticketTypes.size(); ++i) {
        const TicketTypeDto &type = event.ticketTypes.at(i);
        Statement(m_session, insertType)
            .with(m_event, type.no, i, type.name, type.letter.isNull() ? QString() : QString(type.letter), type.note,
                  type.needsProof, type.countsSeat, soldToText.toText(type.soldTo))
            .run();
    }
    for (auto price = event.prices.cbegin(); price != event.prices.cend(); ++price)
        Statement(m_session, insertPrice).with(m_event, price.key().category, price.key().type, price.value()).run();
}

void EventParts::writeAllocations(const QList<AllocationDto> &allocations)
{
    Statement(m_session, deletePlaces).with(m_event).run();
    Statement(m_session, deleteAllocations).with(m_event).run();
    for (const AllocationDto &allocation : normalised(allocations)) {
        const qint64 id = Statement(m_session, insertAllocation)
                              .with(m_event, allocation.purpose, allocationKindText.toText(allocation.kind))
                              .required([](const Row &row) { return row.integer(0); });
        JsonRows rows;
        for (const SeatNo seat : allocation.seats)
            rows.row().add(seat.value()).add(0).add(1);
        for (auto places = allocation.places.cbegin(); places != allocation.places.cend(); ++places)
            rows.row().add(0).add(places.key().value()).add(places.value());
        if (!rows.isEmpty())
            Statement(m_session, insertPlaces).with(id, rows.text()).run();
    }
}

void EventParts::removeAll()
{
    writeAllocations({});
    writePrices({});
}

QList<AllocationDto> normalised(QList<AllocationDto> allocations)
{
    for (AllocationDto &allocation : allocations) {
        std::ranges::sort(allocation.seats);
        const auto repeated = std::ranges::unique(allocation.seats);
        allocation.seats.erase(repeated.begin(), repeated.end());
        allocation.places.removeIf([](const auto &place) { return place.value() <= 0; });
    }
    return allocations;
}

} // namespace parterre
