#include "services/demo/bulkpurchase.h"

#include "domain/sale/pricing.h"
#include "domain/ticket/ordercode.h"
#include "services/queue/promiseguard.h"
#include "services/sale/saleeventcache.h"
#include "services/sale/salegate.h"
#include "services/sale/shoppingassembly.h"
#include "storage/core/dbsession.h"
#include "storage/event/inventorycreation.h"
#include "storage/sale/bulksalestore.h"
#include "storage/sale/personstore.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace parterre {
namespace {

/// The next note that covers the total, as customers pay: whole fives.
Money cashFor(Money total)
{
    const qint64 five = 5 * total.currency().minorPerMajor();
    return Money((total.minor() + five - 1) / five * five, total.currency());
}

/// One batch: reads what it needs with a few questions, then judges basket by basket.
class Batch
{
public:
    Batch(DbSession &session, const EventDto &event, const Actor &actor)
        : m_event(event), m_actor(actor), m_session(session), m_store(session, event.id)
    {
    }

    void read(const QList<DemoBasket> &baskets);
    std::optional<BulkSale> judge(const DemoBasket &basket);
    void giveCodes(QList<BulkSale> &sales);
    BulkSaleStore &store() { return m_store; }

private:
    bool addSeats(const DemoBasket &basket, NewOrder &order) const;
    bool addPlaces(const DemoBasket &basket, NewOrder &order);
    bool addTicket(NewOrder &order, TicketView ticket, TicketTypeNo type) const;
    bool withinLimits(const BulkSale &sale) const;

    const EventDto &m_event;
    const Actor &m_actor;
    DbSession &m_session;
    BulkSaleStore m_store;
    QMap<SeatNo, SeatOnSale> m_seats;
    QMap<AreaNo, AreaOnSale> m_areas;
    QMap<QString, int> m_claims;
    QSet<QString> m_knownOrders;
};

void Batch::read(const QList<DemoBasket> &baskets)
{
    QList<SeatNo> seats;
    QStringList persons;
    QStringList orders;
    for (const DemoBasket &basket : baskets) {
        seats += basket.seats.wanted;
        persons += personKeys(basket.buyer);
        orders += basket.order.toText();
    }
    persons.sort();
    PersonStore(m_session).lock(m_event.id, persons);
    m_seats = m_store.seatsOnSale(seats);
    m_areas = m_store.areasOnSale();
    m_claims = m_store.claims(persons);
    const QStringList known = m_store.takenOrders(orders);
    m_knownOrders = QSet<QString>(known.begin(), known.end());
}

bool Batch::addTicket(NewOrder &order, TicketView ticket, TicketTypeNo type) const
{
    const std::optional<TicketPrice> price = ticketPrice(m_event, ticket.category, type);
    const TicketTypeDto *typeDto = m_event.ticketType(type);
    if (!price || !typeDto)
        return false;
    ticket.id = TicketId(randomId());
    ticket.line = static_cast<int>(order.tickets.size()) + 1;
    ticket.categoryName = m_event.categories.at(ticket.category).name;
    ticket.type = type;
    ticket.typeName = typeDto->name;
    ticket.price = price->price;
    ticket.fee = price->fee;
    ticket.tax = price->tax;
    order.tickets.append(ticket);
    order.amount += price->total();
    return true;
}

bool Batch::addSeats(const DemoBasket &basket, NewOrder &order) const
{
    return std::ranges::all_of(basket.seats.wanted, [&](SeatNo seat) {
        const auto found = m_seats.constFind(seat);
        if (found == m_seats.constEnd())
            return false;
        TicketView ticket;
        ticket.seat = seat;
        ticket.zone = found->zone;
        ticket.row = found->row;
        ticket.number = found->number;
        ticket.category = found->category;
        return addTicket(order, ticket, basket.seats.types.value(seat, m_event.ticketTypes.constFirst().no));
    });
}

bool Batch::addPlaces(const DemoBasket &basket, NewOrder &order)
{
    for (const AreaPlacesDto &places : basket.places) {
        const auto area = m_areas.find(places.area);
        if (area == m_areas.end())
            return false;
        for (auto wanted = places.wanted.cbegin(); wanted != places.wanted.cend(); ++wanted) {
            if (area->free < wanted.value())
                return false;
            area->free -= wanted.value();
            TicketView ticket;
            ticket.area = area->area;
            ticket.zone = area->name;
            ticket.category = area->category;
            for (int i = 0; i < wanted.value(); ++i) {
                if (!addTicket(order, ticket, wanted.key()))
                    return false;
            }
        }
    }
    return true;
}

bool Batch::withinLimits(const BulkSale &sale) const
{
    const int tickets = static_cast<int>(sale.order.tickets.size());
    if (tickets == 0 || tickets > m_event.limits.maxPerOrder)
        return false;
    return std::ranges::all_of(sale.personKeys, [&](const QString &key) {
        return m_claims.value(key) + tickets <= m_event.limits.maxPerPerson;
    });
}

std::optional<BulkSale> Batch::judge(const DemoBasket &basket)
{
    if (m_knownOrders.contains(basket.order.toText()))
        return std::nullopt;
    BulkSale sale;
    NewOrder &order = sale.order;
    order.id = basket.order;
    order.event = m_event.id;
    order.session = SessionId(randomId());
    order.currency = m_event.currency;
    order.amount = Money::zero(m_event.currency);
    order.buyer = basket.buyer;
    order.delivery = basket.delivery;
    order.station = m_actor.station;
    order.person = m_actor.person;
    if (!addSeats(basket, order) || !addPlaces(basket, order))
        return std::nullopt;
    order.paymentKind = order.amount.isZero() ? PaymentKind::Free : PaymentKind::Cash;
    order.given = cashFor(order.amount);
    sale.party = basket.placeCount();
    sale.revision = randomId();
    sale.personKeys = personKeys(basket.buyer);
    if (!withinLimits(sale))
        return std::nullopt;
    for (const QString &key : std::as_const(sale.personKeys))
        m_claims[key] += static_cast<int>(order.tickets.size());
    for (const SeatNo seat : basket.seats.wanted)
        m_seats.remove(seat);
    return sale;
}

void Batch::giveCodes(QList<BulkSale> &sales)
{
    QSet<QString> given;
    const auto freshCode = [&] {
        for (;;) {
            const QString code = OrderCode::fromBits(QRandomGenerator::system()->generate64()).text();
            if (!given.contains(code)) {
                given.insert(code);
                return code;
            }
        }
    };
    for (BulkSale &sale : sales)
        sale.order.code = freshCode();
    for (;;) {
        const QStringList taken = m_store.takenCodes(QStringList(given.begin(), given.end()));
        if (taken.isEmpty())
            return;
        for (BulkSale &sale : sales) {
            if (taken.contains(sale.order.code))
                sale.order.code = freshCode();
        }
        for (const QString &code : taken)
            given.remove(code);
    }
}

} // namespace

Result<BulkSales> sellBaskets(DbSession &session, SaleEventCache &events, EventId event,
                              const QList<DemoBasket> &baskets, const Actor &actor)
{
    session.beginChange();
    const SaleEventCache::Entry entry = events.read(session, event);
    if (!entry)
        return failure(ErrorCode::NotFound, QStringLiteral("event ") + event.toText());
    if (const std::optional<Error> refused = refuseSale(session, *entry, session.now()))
        return Failure(*refused);
    PromiseGuard guard(session, event, entry->details.queue.queued);
    Batch batch(session, entry->details, actor);
    batch.read(baskets);
    QList<BulkSale> sales;
    BulkSales sums;
    for (const DemoBasket &basket : baskets) {
        if (std::optional<BulkSale> sale = batch.judge(basket)) {
            sums.tickets += static_cast<int>(sale->order.tickets.size());
            sales.append(*std::move(sale));
        }
    }
    sums.orders = static_cast<int>(sales.size());
    batch.giveCodes(sales);
    batch.store().write(sales);
    if (const Result<void> kept = guard.keep(); !kept)
        return Failure(kept.error());
    return sums;
}

} // namespace parterre
