#include "sale/saledesk.h"

#include <algorithm>
#include <chrono>

namespace parterre {
namespace {

constexpr std::chrono::seconds paymentAgainAfter{2};
constexpr int mostTries = 3;

bool isOpen(ShoppingStatus status)
{
    return status == ShoppingStatus::Selecting || status == ShoppingStatus::Paying;
}

/// The connection was lost in a way that says nothing about what the database did.
bool leavesDoubt(const Error &error)
{
    return error.code == ErrorCode::OutcomeUnknown;
}

} // namespace

SaleDesk::SaleDesk(ShoppingService &shopping, const Actor &actor, QObject *parent)
    : QObject(parent), m_shopping(shopping), m_actor(actor)
{
    m_view.status = ShoppingStatus::Abandoned;
    m_again.setSingleShot(true);
    m_again.setInterval(paymentAgainAfter);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_payment)
            add(Kind::Payment, [this] { return m_shopping.put(m_actor, m_view, *m_payment); });
    });
}

void SaleDesk::follow(EventId event)
{
    if (event == m_event)
        return;
    if (hasSession() && !m_view.lines.isEmpty())
        m_parked.insert(m_event, m_view);
    m_event = event;
    reset();
    if (const auto parked = m_parked.constFind(event); parked != m_parked.cend()) {
        m_view = *parked;
        m_buyer = m_view.buyer;
        m_delivery = m_view.delivery;
        m_parked.remove(event);
        refresh();
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

void SaleDesk::exchange(const QList<SeatNo> &back, const QList<SeatNo> &seats,
                        const QMap<SeatNo, TicketTypeNo> &types)
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
    return hasSession() ? m_shopping.put(m_actor, m_view, dto) : askOpen(dto);
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
    add(Kind::Other, [this, best] { return m_shopping.put(m_actor, m_view, best); });
}

void SaleDesk::put(const AreaPlacesDto &places)
{
    add(Kind::Other, [this, places] { return m_shopping.put(m_actor, m_view, places); });
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
    const OrderId order = m_payment ? m_payment->order : OrderId::create();
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
    const QList<SeatNo> own = m_view.seats();
    while (!m_picks.isEmpty()) {
        QList<SeatNo> pick = m_picks.takeLast();
        pick.removeIf([&own](SeatNo seat) { return !own.contains(seat); });
        if (pick.isEmpty())
            continue;
        giveBack(pick);
        return;
    }
}

void SaleDesk::clear()
{
    if (!hasSession())
        return;
    giveBack(m_view.seats());
    QList<AreaNo> areas;
    for (const BasketLineView &line : std::as_const(m_view.lines)) {
        if (!line.area.isNull() && !areas.contains(line.area))
            areas.append(line.area);
    }
    for (const AreaNo area : std::as_const(areas))
        put(AreaPlacesDto{area, {}});
}

void SaleDesk::refresh()
{
    if (m_view.id.isNull())
        return;
    if (!waitsFor(Kind::View))
        add(Kind::View, [this] { return m_shopping.view(m_view.id); });
}

// ---- one question at a time -----------------------------------------------------------------------------------------

void SaleDesk::add(Kind kind, Ask ask)
{
    if (m_event.isNull())
        return;
    const bool opens = waitsFor(Kind::Open) || waitsFor(Kind::Seats) || m_running;
    // Seats open a session themselves, in the same round trip.
    if (kind == Kind::Other && !hasSession() && !opens)
        m_steps.append({Kind::Open, [this] { return hasSession() ? m_shopping.view(m_view.id) : askOpen({}); }});
    m_steps.append({kind, std::move(ask)});
    if (!m_running)
        Q_EMIT busyChanged(true);
    next();
}

bool SaleDesk::waitsFor(Kind kind) const
{
    return std::ranges::any_of(m_steps, [kind](const Step &step) { return step.kind == kind; });
}

void SaleDesk::next()
{
    if (m_running || m_steps.isEmpty())
        return;
    const Step step = m_steps.takeFirst();
    m_running = true;
    const quint64 turn = m_turn;
    ShoppingService::Answer answer = step.ask();
    if (step.kind == Kind::Seats) {
        m_sent = {m_adding, m_dropping, m_types};
        m_adding.clear();
        m_dropping.clear();
        m_types.clear();
    }
    answer.then(this, [this, step, turn](const Result<ShoppingView> &result) {
        if (turn == m_turn)
            receive(step, result);
    });
}

void SaleDesk::receive(const Step &step, const Result<ShoppingView> &answer)
{
    m_running = false;
    const quint64 turn = m_turn;
    if (answer) {
        accept(*answer);
    } else {
        receiveError(step, answer.error());
    }
    if (turn != m_turn) // somebody has gone on to the next customer meanwhile
        return;
    if (m_steps.isEmpty() && !m_running)
        Q_EMIT busyChanged(false);
    next();
}

void SaleDesk::accept(const ShoppingView &view)
{
    const ShoppingView before = std::exchange(m_view, view);
    const bool justOpened = before.id != view.id;
    if (view.status == ShoppingStatus::Expired && !before.lines.isEmpty())
        m_lostLines = before.lines;
    notePicks(before);
    dropPending();
    if (std::exchange(m_paymentUncertain, false))
        Q_EMIT paymentUncertain(false);
    if (justOpened && hasSession() && m_delivery != view.delivery)
        m_steps.prepend({Kind::Other, [this] { return m_shopping.put(m_actor, m_view, m_delivery); }});
    if (!hasSession())
        m_steps.clear();
    Q_EMIT viewChanged();
    for (const NoticeView &notice : view.notices)
        Q_EMIT noticed(notice);
    if (view.status == ShoppingStatus::Completed) {
        m_payment.reset();
        // What is sold is no longer held; the receipt's reader still wants to see it.
        ShoppingView done = view;
        done.lines = before.lines;
        Q_EMIT sold(done);
    }
}

void SaleDesk::notePicks(const ShoppingView &before)
{
    const QList<SeatNo> had = before.id == m_view.id ? before.seats() : QList<SeatNo>();
    QList<SeatNo> pick = m_view.seats();
    pick.removeIf([&had](SeatNo seat) { return had.contains(seat); });
    if (!pick.isEmpty())
        m_picks.append(pick);
}

void SaleDesk::receiveError(Step step, const Error &error)
{
    const bool stale = error.code == ErrorCode::Conflict && error.reason == QStringLiteral("stale-view");
    if (stale && ++step.tries < mostTries) {
        askForViewThen(step);
        return;
    }
    if (step.kind == Kind::Payment && leavesDoubt(error)) {
        m_paymentUncertain = true;
        m_again.start();
        Q_EMIT paymentUncertain(true);
        return;
    }
    if (step.kind == Kind::Payment && m_paymentUncertain) {
        // Not reached again; the doubt remains until an answer says otherwise.
        if (error.code == ErrorCode::Offline || error.code == ErrorCode::Busy) {
            m_again.start();
            return;
        }
        m_paymentUncertain = false;
        Q_EMIT paymentUncertain(false);
    }
    if (step.kind == Kind::Payment && error.code == ErrorCode::Refused)
        m_payment.reset();
    m_steps.clear();
    dropPending();
    const bool gone = error.code == ErrorCode::NotFound || error.reason == QStringLiteral("taken-over");
    if (gone)
        m_view.status = ShoppingStatus::Abandoned;
    Q_EMIT viewChanged();
    Q_EMIT failed(error);
    // What the database holds for us now may differ from what we saw last.
    if (!gone && step.kind != Kind::View && error.code != ErrorCode::Offline)
        refresh();
}

/// The step is made again on the view that comes.
void SaleDesk::askForViewThen(const Step &step)
{
    if (step.kind == Kind::Seats) {
        m_adding = m_sent.adding + m_adding;
        m_dropping = m_sent.dropping + m_dropping;
        m_types.insert(m_sent.types);
    }
    if (step.kind != Kind::Seats || !waitsFor(Kind::Seats))
        m_steps.prepend(step);
    m_steps.prepend({Kind::View, [this] { return m_shopping.view(m_view.id); }});
}

void SaleDesk::dropPending()
{
    QSet<SeatNo> still(m_adding.cbegin(), m_adding.cend());
    still.unite(QSet<SeatNo>(m_dropping.cbegin(), m_dropping.cend()));
    if (m_pending == still)
        return;
    m_pending = still;
    Q_EMIT pendingChanged();
}

} // namespace parterre
