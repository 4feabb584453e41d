#pragma once

#include "domain/event/event.h"
#include "domain/sale/shopping.h"
#include "domain/venue/layout.h"

#include <QRandomGenerator>
#include <QSet>

namespace parterre {

/// What one customer of the demo house buys.
struct DemoBasket
{
    SeatsDto seats;
    QList<AreaPlacesDto> places;
    BuyerDto buyer;
    Delivery delivery = Delivery::Print;
    OrderId order;

    int placeCount() const;
};

/// Makes up customers for an event: groups of neighbours in a row, the better seats first, and people for the standing
/// areas. Equal seeds give equal customers. A value of one thread.
class DemoBaskets
{
public:
    DemoBaskets(const EventDto &event, const LayoutDto &layout, quint32 seed);

    /// Customers for `share` of what the event sells, each place at most once over all calls.
    QList<DemoBasket> take(double share);
    int sellablePlaces() const { return m_sellable; }

private:
    struct Group
    {
        QList<SeatNo> seats;
        CategoryNo category = 0;
        double distance = 0;
    };

    void cutRow(const RowDto &row, const QPointF &focus);
    void closeGroup(Group &group, const QPointF &last, const QPointF &focus);
    DemoBasket basketFor(const Group &group);
    DemoBasket standing(AreaNo area, CategoryNo category, int count);
    void addCustomer(DemoBasket &basket);
    TicketTypeNo typeIn(CategoryNo category);
    int partySize();

    const EventDto &m_event;
    QRandomGenerator m_random;
    QList<Group> m_groups;
    struct Area
    {
        AreaNo no;
        CategoryNo category = 0;
        int left = 0;
    };
    QList<Area> m_areas;
    QSet<SeatNo> m_putAside;
    int m_sellable = 0;
    int m_customers = 0;
    int m_nextParty = 0;
};

} // namespace parterre
