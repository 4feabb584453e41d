#include "sale/saledesk.h"

#include "services/orderids.h"

#include <chrono>

namespace parterre {
namespace {

constexpr std::chrono::seconds paymentAgainAfter{2};
constexpr std::chrono::seconds clearedFor{10};

} // namespace

SaleDesk::SaleDesk(ShoppingService &shopping, const Actor &actor, QObject *parent)
    : QObject(parent), m_shopping(shopping), m_actor(actor)
{
    m_view.status = ShoppingStatus::Abandoned;
    m_again.setSingleShot(true);
    m_again.setInterval(paymentAgainAfter);
    m_clearedUntil.setSingleShot(true);
    m_clearedUntil.setInterval(clearedFor);
    connect(&m_clearedUntil, &QTimer::timeout, this, &SaleDesk::dropCleared);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_payment)
            add(Kind::Payment, [this] { return m_shopping.put(m_actor, m_view, *m_payment); });
    });
}

SaleDesk::~SaleDesk()
{
    if (m_cleared)
        m_shopping.abandon(m_actor, m_cleared->view);
}

bool SaleDesk::isOpen(ShoppingStatus status)
{
    return status == ShoppingStatus::Selecting || status == ShoppingStatus::Paying;
}

void SaleDesk::follow(EventId event)
{
    if (event == m_event)
        return;
    dropCleared();
    if (hasSession() && !m_view.lines.isEmpty())
        m_parked.insert(m_event, m_view);
    m_event = event;
    reset();
    if (const auto parked = m_parked.constFind(event); parked != m_parked.cend()) {
        const ShoppingView view = *parked;
        m_parked.remove(event);
        show({view, view.buyer, view.delivery});
    }
    Q_EMIT viewChanged();
}

bool SaleDesk::hasSession() const
{
    return !m_view.id.isNull() && isOpen(m_view.status);
}

int SaleDesk::parkedPlaces(EventId event) const
{
    const auto parked = m_parked.constFind(event);
    return parked == m_parked.cend() ? 0 : parked->placeCount();
}

void SaleDesk::reset()
{
    ++m_turn;
    m_view = ShoppingView();
    m_view.status = ShoppingStatus::Abandoned;
    m_lostLines.clear();
    m_buyer = {};
    m_delivery = Delivery::Print;
    m_steps.clear();
    m_running = false;
    m_adding.clear();
    m_dropping.clear();
    m_types.clear();
    m_picks.clear();
    m_payment.reset();
    m_afterParking = nullptr;
    m_again.stop();
    if (std::exchange(m_paymentUncertain, false))
        Q_EMIT paymentUncertain(false);
    dropPending();
    Q_EMIT busyChanged(false);
}

void SaleDesk::startAnew()
{
    reset();
    Q_EMIT viewChanged();
}

// ---- what may be asked for ------------------------------------------------------------------------------------------

void SaleDesk::toggle(SeatNo seat)
{
    const bool isOurs = hasSession() && m_view.seats().contains(seat) && !m_dropping.contains(seat);
    if (isOurs || m_adding.contains(seat))
        giveBack({seat});
    else
        take({seat});
}

void SaleDesk::take(const QList<SeatNo> &seats, const QMap<SeatNo, TicketTypeNo> &types)
{
    noteTake(seats, types);
    addSeatsStep();
}

void SaleDesk::giveBack(const QList<SeatNo> &seats)
{
    noteGiveBack(seats);
    addSeatsStep();
}

void SaleDesk::exchange(const QList<SeatNo> &back, const QList<SeatNo> &seats, const QMap<SeatNo, TicketTypeNo> &types)
{
    noteGiveBack(back);
    noteTake(seats, types);
    addSeatsStep();
}

void SaleDesk::noteTake(const QList<SeatNo> &seats, const QMap<SeatNo, TicketTypeNo> &types)
{
    const QList<SeatNo> own = hasSession() ? m_view.seats() : QList<SeatNo>();
    for (const SeatNo seat : seats) {
        m_dropping.removeAll(seat);
        if (!own.contains(seat) && !m_adding.contains(seat))
            m_adding.append(seat);
        m_pending.insert(seat);
    }
    m_types.insert(types);
}

void SaleDesk::noteGiveBack(const QList<SeatNo> &seats)
{
    for (const SeatNo seat : seats) {
        m_adding.removeAll(seat);
        if (!m_dropping.contains(seat))
            m_dropping.append(seat);
        m_pending.insert(seat);
    }
}

void SaleDesk::addSeatsStep()
{
    Q_EMIT pendingChanged();
    // A step that still waits takes the later wishes along.
    if (!waitsFor(Kind::Seats))
        add(Kind::Seats, [this] { return askSeats(); });
}

ShoppingService::Answer SaleDesk::askSeats()
{
    SeatsDto dto;
    if (hasSession())
        dto.wanted = m_view.seats();
    dto.wanted.removeIf([this](SeatNo seat) { return m_dropping.contains(seat); });
    dto.wanted.append(m_adding);
    dto.types = m_types;
    if (!hasSession())
        return askOpen(dto);
    const auto areaPlaces = m_view.placeCount() - m_view.seats().size();
    return withRoomFor(areaPlaces + dto.wanted.size(),
                       [&shopping = m_shopping, actor = m_actor, dto](const ShoppingView &at) {
                           return shopping.put(actor, at, dto);
                       });
}

ShoppingService::Answer SaleDesk::askOpen(const SeatsDto &seats)
{
    OpenSessionDto dto;
    dto.event = m_event;
    dto.buyer = m_buyer;
    dto.seats = seats;
    return m_shopping.open(m_actor, dto);
}

void SaleDesk::put(const BestSeatsDto &best)
{
    add(Kind::Other, [this, best] {
        return withRoomFor(m_view.placeCount() + best.types.size(),
                           [&shopping = m_shopping, actor = m_actor, best](const ShoppingView &at) {
                               return shopping.put(actor, at, best);
                           });
    });
}

void SaleDesk::put(const AreaPlacesDto &places)
{
    add(Kind::Other, [this, places] {
        int wanted = m_view.placeCount() - m_view.placesIn(places.area);
        for (const int count : places.wanted)
            wanted += count;
        return withRoomFor(wanted, [&shopping = m_shopping, actor = m_actor, places](const ShoppingView &at) {
            return shopping.put(actor, at, places);
        });
    });
}

void SaleDesk::put(const TicketTypesDto &types)
{
    if (hasSession())
        add(Kind::Other, [this, types] { return m_shopping.put(m_actor, m_view, types); });
}

void SaleDesk::put(const BuyerDto &buyer)
{
    if (m_buyer == buyer)
        return;
    m_buyer = buyer;
    if (hasSession())
        add(Kind::Other, [this, buyer] { return m_shopping.put(m_actor, m_view, buyer); });
    else
        Q_EMIT viewChanged();
}

void SaleDesk::put(Delivery delivery)
{
    if (m_delivery == delivery)
        return;
    m_delivery = delivery;
    if (hasSession())
        add(Kind::Other, [this, delivery] { return m_shopping.put(m_actor, m_view, delivery); });
    else
        Q_EMIT viewChanged();
}

void SaleDesk::payCash(Money given)
{
    if (!hasSession() || m_paymentUncertain)
        return;
    // The identity stays until somebody has said for certain what became of it.
    const OrderId order = m_payment ? m_payment->order : newOrderId(m_view.databaseNow);
    m_payment = CashPaymentDto{order, given};
    add(Kind::Payment, [this] { return m_shopping.put(m_actor, m_view, *m_payment); });
}

void SaleDesk::extendClock()
{
    if (hasSession() && m_view.clockStarted)
        add(Kind::Other, [this] { return m_shopping.extend(m_actor, m_view); });
}

void SaleDesk::undoPick()
{
    const std::optional<PickHistory::Return> back = m_picks.takeLast(m_view);
    if (!back || !hasSession())
        return;
    if (!back->seats.isEmpty())
        giveBack(back->seats);
    for (const AreaPlacesDto &area : back->areas)
        put(area);
}

// ---- emptying the basket --------------------------------------------------------------------------------------------

void SaleDesk::clear()
{
    if (!hasSession() || m_view.lines.isEmpty() || m_paymentUncertain || (m_payment && isBusy()))
        return;
    dropCleared();
    m_cleared = Basket{m_view, m_buyer, m_delivery};
    m_clearedUntil.start();
    reset();
    Q_EMIT viewChanged();
    Q_EMIT clearedChanged();
}

bool SaleDesk::canTakeBackCleared() const
{
    return m_cleared && m_steps.isEmpty() && !m_running && (!hasSession() || m_view.lines.isEmpty());
}

void SaleDesk::takeBackCleared()
{
    if (!canTakeBackCleared())
        return;
    const Basket basket = *std::exchange(m_cleared, std::nullopt);
    m_clearedUntil.stop();
    reset();
    show(basket);
    Q_EMIT viewChanged();
    Q_EMIT clearedChanged();
}

void SaleDesk::dropCleared()
{
    if (!m_cleared)
        return;
    const ShoppingView view = std::exchange(m_cleared, std::nullopt)->view;
    m_clearedUntil.stop();
    // Nobody waits for it; what goes wrong is tidied up when the basket's time is over.
    m_shopping.abandon(m_actor, view).then(this, [this, id = view.id](const Result<ShoppingView> &answer) {
        if (!answer && answer.error().code == ErrorCode::Conflict)
            abandonLatest(id);
    });
    Q_EMIT clearedChanged();
}

/// A step was under way when the basket was emptied.
void SaleDesk::abandonLatest(SessionId session)
{
    m_shopping.view(session).then(this, [this](const Result<ShoppingView> &answer) {
        if (answer)
            m_shopping.abandon(m_actor, *answer);
    });
}

void SaleDesk::show(const Basket &basket)
{
    m_view = basket.view;
    m_buyer = basket.buyer;
    m_delivery = basket.delivery;
    refresh();
}

void SaleDesk::refresh()
{
    // A payment in doubt is sent again by itself, and only its answer settles it.
    if (m_view.id.isNull() || m_paymentUncertain)
        return;
    if (!waitsFor(Kind::View))
        add(Kind::View, [this] { return m_shopping.view(m_view.id); });
}

} // namespace parterre
