#include "services/demo/demobaskets.h"

#include <QLineF>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr std::array firstNames{"Aino", "Bram", "Carla", "Davor", "Edda", "Farid", "Greta", "Hugo", "Ines", "Jonas",
                                "Kaisa", "Liam", "Maren", "Noor", "Otto", "Petra", "Quinn", "Rosa", "Sven", "Tilda"};
constexpr std::array lastNames{"Aalto", "Bergman", "Costa", "Dupont", "Eklund", "Fischer", "Grahn", "Holm", "Ivanov",
                               "Jensen", "Kivi", "Lind", "Moreau", "Niemi", "Olsen", "Pohl", "Rossi", "Salo", "Tamm",
                               "Weber"};

bool isOrdinary(SeatKind kind)
{
    return kind == SeatKind::Standard || kind == SeatKind::RestrictedView;
}

/// A random 128-bit identity from a seeded source, so that a demo house is the same each time.
OrderId orderIdFrom(QRandomGenerator &random)
{
    return OrderId(QUuid(random.generate(), static_cast<ushort>(random.bounded(0x10000)),
                         static_cast<ushort>(0x4000 | random.bounded(0x1000)),
                         static_cast<uchar>(0x80 | random.bounded(0x40)), static_cast<uchar>(random.bounded(256)),
                         static_cast<uchar>(random.bounded(256)), static_cast<uchar>(random.bounded(256)),
                         static_cast<uchar>(random.bounded(256)), static_cast<uchar>(random.bounded(256)),
                         static_cast<uchar>(random.bounded(256)), static_cast<uchar>(random.bounded(256))));
}

} // namespace

int DemoBasket::placeCount() const
{
    qsizetype count = seats.wanted.size();
    for (const AreaPlacesDto &area : places) {
        for (const int n : area.wanted)
            count += n;
    }
    return static_cast<int>(count);
}

DemoBaskets::DemoBaskets(const EventDto &event, const LayoutDto &layout, quint32 seed) : m_event(event), m_random(seed)
{
    const ConfigurationDto *configuration = layout.configuration(event.configuration);
    if (!configuration)
        return;
    for (const AllocationDto &allocation : event.allocations) {
        for (const SeatNo seat : allocation.seats)
            m_putAside.insert(seat);
    }
    const QPointF focus = layout.focalPoint.value_or(QPointF());
    for (const OpenSection &open : openSections(layout, *configuration)) {
        if (event.closedZones.contains(open.zone->no))
            continue;
        for (const RowDto &row : open.section->rows)
            cutRow(row, focus);
        for (const AreaDto &area : open.section->areas) {
            if (!event.sellsCategory(area.category))
                continue;
            m_areas.append({area.no, area.category, areaCapacity(area, *configuration)});
            m_sellable += m_areas.constLast().left;
        }
    }
    std::ranges::stable_sort(m_groups, {}, &Group::distance);
}

int DemoBaskets::partySize()
{
    static constexpr std::array sizes{2, 2, 4, 1, 2, 3, 5, 2, 4, 6, 2, 3};
    return sizes[static_cast<std::size_t>(m_random.bounded(static_cast<int>(sizes.size())))];
}

void DemoBaskets::cutRow(const RowDto &row, const QPointF &focus)
{
    Group group;
    QPointF last;
    m_nextParty = partySize();
    for (const SeatDto &seat : row.seats) {
        const bool sold = isOrdinary(seat.kind) && !m_putAside.contains(seat.no) && m_event.sellsCategory(seat.category);
        if (!sold || (!group.seats.isEmpty() && group.category != seat.category))
            closeGroup(group, last, focus);
        if (!sold)
            continue;
        ++m_sellable;
        group.category = seat.category;
        group.seats.append(seat.no);
        last = seat.position;
        if (group.seats.size() >= m_nextParty)
            closeGroup(group, last, focus);
    }
    closeGroup(group, last, focus);
}

void DemoBaskets::closeGroup(Group &group, const QPointF &last, const QPointF &focus)
{
    if (!group.seats.isEmpty()) {
        // Good seats go first, but people's tastes differ.
        group.distance = QLineF(last, focus).length() * (0.6 + 0.8 * m_random.generateDouble());
        m_groups.append(group);
    }
    group = Group();
    m_nextParty = partySize();
}

QList<DemoBasket> DemoBaskets::take(double share)
{
    QList<DemoBasket> baskets;
    const int wanted = static_cast<int>(share * m_sellable);
    int taken = 0;
    int standingPlaces = 0;
    for (const Area &area : m_areas)
        standingPlaces += area.left;
    const int seatsWanted = wanted - static_cast<int>(share * standingPlaces);
    while (taken < seatsWanted && !m_groups.isEmpty()) {
        baskets.append(basketFor(m_groups.takeFirst()));
        taken += baskets.constLast().placeCount();
    }
    for (Area &area : m_areas) {
        const int keep = area.left - static_cast<int>(share * area.left);
        while (area.left > keep) {
            const int party = std::min(partySize(), area.left - keep);
            baskets.append(standing(area.no, area.category, party));
            area.left -= party;
        }
    }
    return baskets;
}

TicketTypeNo DemoBaskets::typeIn(CategoryNo category)
{
    const int chance = m_random.bounded(10);
    const qsizetype preferred = chance < 7 ? 0 : chance < 9 ? 1 : 2;
    const TicketTypeNo type = m_event.ticketTypes.value(preferred).no;
    return m_event.price(category, type) ? type : m_event.ticketTypes.constFirst().no;
}

DemoBasket DemoBaskets::basketFor(const Group &group)
{
    DemoBasket basket;
    basket.seats.wanted = group.seats;
    for (const SeatNo seat : group.seats)
        basket.seats.types.insert(seat, typeIn(group.category));
    addCustomer(basket);
    return basket;
}

DemoBasket DemoBaskets::standing(AreaNo area, CategoryNo category, int count)
{
    DemoBasket basket;
    AreaPlacesDto places;
    places.area = area;
    for (int i = 0; i < count; ++i)
        ++places.wanted[typeIn(category)];
    basket.places = {places};
    addCustomer(basket);
    return basket;
}

void DemoBaskets::addCustomer(DemoBasket &basket)
{
    const auto pick = [&](const auto &names) {
        return QString::fromLatin1(names[static_cast<std::size_t>(m_random.bounded(static_cast<int>(names.size())))]);
    };
    const QString first = pick(firstNames);
    const QString last = pick(lastNames);
    ++m_customers;
    // Some buy without leaving a name.
    if (m_random.bounded(4) > 0) {
        basket.buyer.name = first + u' ' + last;
        basket.buyer.email = u"%1.%2.%3@example.org"_s.arg(first.toLower(), last.toLower()).arg(m_customers);
    }
    const int chance = m_random.bounded(10);
    basket.delivery = basket.buyer.email.isEmpty() || chance < 6 ? Delivery::Print
                      : chance < 9                               ? Delivery::Email
                                                                 : Delivery::Collect;
    basket.order = orderIdFrom(m_random);
}

} // namespace parterre
