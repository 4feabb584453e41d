#include "simulation/promises.h"

#include "simulation/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int held = 1;
constexpr int sold = 2;

QString seatName(const std::pair<qint64, qint64> &key)
{
    return u"seat %1 of event %2"_s.arg(key.second).arg(key.first);
}

} // namespace

int supplyOf(const HouseState &state, EventId event)
{
    int supply = HouseTemplate::pitCapacity;
    for (const auto &[key, seat] : state.seats)
        supply += key.first == event.value() && (seat.state == 0 || seat.state == held) ? 1 : 0;
    for (const auto &[hold, places] : state.places)
        supply -= places.event == event.value() && places.state != held ? places.count : 0;
    return supply;
}

int promisedPlaces(const HouseState &state, EventId event)
{
    int promised = 0;
    for (const auto &[id, session] : state.sessions)
        promised += session.event == event.value() && (session.status == 1 || session.status == 2) ? session.party : 0;
    return promised;
}

int insideOf(const HouseState &state, EventId event)
{
    int inside = 0;
    for (const auto &[id, session] : state.sessions)
        inside += session.event == event.value() && (session.status == 1 || session.status == 2) ? 1 : 0;
    return inside;
}

void Promises::compare(const QList<Frame> &steps)
{
    m_steps = steps;
    compareSeats();
    comparePlaces();
    compareSessions();
    compareOrders();
    checkAdmission();
    checkWhatWasTold();
}

void Promises::afterRestart(const QList<Frame> &steps)
{
    m_steps = steps;
    // Whose a sale is must not be forgotten: two would think that it is theirs.
    for (const auto &[id, was] : m_world.before().sessions) {
        const SessionRow *is = m_world.now().session(id);
        if (is && !isMine(id) && (is->station != was.station || is->parked != was.parked))
            m_world.breach(u"acknowledged-hand-over-is-kept"_s, u"session %1"_s.arg(id));
    }
    m_steps.clear();
    checkAdmission();
    checkWhatWasTold();
}

bool Promises::isMine(qint64 session) const
{
    // The list may be older than the latest call, and the latest call may be younger than the step.
    const auto isCalledIn = [session](const HouseState &state, const Frame &step) {
        const auto called = state.sessionsOfEntries.find(step.entry);
        return called != state.sessionsOfEntries.end() && called->second == session;
    };
    return std::ranges::any_of(m_steps, [&](const Frame &step) {
        return step.sessions.contains(session) || isCalledIn(m_world.before(), step) || isCalledIn(m_world.now(), step);
    });
}

bool Promises::isMyOrder(const QString &order) const
{
    return std::ranges::any_of(m_steps, [&order](const Frame &step) { return step.orders.contains(order); });
}

bool Promises::wasOverdue(qint64 expires) const
{
    return expires != 0 &&
           std::ranges::any_of(m_steps, [expires](const Frame &step) { return expires <= step.clockHigh; });
}

void Promises::compareSeats()
{
    const HouseState &now = m_world.now();
    for (const auto &[key, was] : m_world.before().seats) {
        const auto found = now.seats.find(key);
        if (found == now.seats.end()) {
            m_world.breach(u"seats-stay"_s, seatName(key));
            continue;
        }
        const SeatRow &is = found->second;
        if (is == was)
            continue;
        if (was.state == held && !isMine(was.session) && !wasOverdue(was.expires))
            m_world.breach(u"live-hold-is-kept"_s, seatName(key) + u" held by session %1"_s.arg(was.session));
        if (was.state == sold && is.order != was.order && !isMyOrder(was.order))
            m_world.breach(u"sold-seat-is-kept"_s, seatName(key) + u" of order "_s + was.order);
        if (is.state == held && is.session != was.session && std::ranges::none_of(m_steps, [&is](const Frame &step) {
                return step.opens || step.sessions.contains(is.session);
            }))
            m_world.breach(u"hold-has-its-cause"_s, seatName(key));
        if (is.state == sold && is.order != was.order) {
            const auto order = now.orders.find(is.order);
            if (was.state != held || order == now.orders.end() || order->second.session != was.session)
                m_world.breach(u"only-own-holds-are-sold"_s, seatName(key));
        }
    }
}

void Promises::comparePlaces()
{
    const HouseState &now = m_world.now();
    for (const auto &[hold, was] : m_world.before().places) {
        const auto found = now.places.find(hold);
        const bool isGone = found == now.places.end();
        if (!isGone && found->second == was)
            continue;
        const QString name = u"%1 places of area %2"_s.arg(was.count).arg(was.area);
        if (was.state == held && !isMine(was.session) && !wasOverdue(was.expires))
            m_world.breach(u"live-hold-is-kept"_s, name + u" held by session %1"_s.arg(was.session));
        if (was.state == sold && !isMyOrder(was.order))
            m_world.breach(u"sold-places-are-kept"_s, name + u" of order "_s + was.order);
        if (!isGone && found->second.count != was.count)
            m_world.breach(u"holds-keep-their-size"_s, name);
    }
}

int Promises::placesAllowed(const SessionRow &session) const
{
    const bool isQueued = session.event == m_world.facts().queuedEvent.value();
    const int most = largest(session.event, &EventRow::maxPerOrder);
    return isQueued ? std::min(session.party, most) : most;
}

int Promises::largest(qint64 event, int EventRow::*limit) const
{
    int most = m_world.now().events->at(event).*limit;
    for (const Frame &step : m_steps) {
        for (const std::shared_ptr<const EventRows> &events : step.events)
            most = std::max(most, events->at(event).*limit);
    }
    return most;
}

void Promises::compareSessions()
{
    const HouseState &now = m_world.now();
    for (const auto &[id, is] : now.sessions) {
        const SessionRow *was = m_world.before().session(id);
        if (was && *was == is)
            continue;
        const QString name = u"session %1"_s.arg(id);
        // What one has already stays, whatever the limits become.
        const int count = now.basketOf(id).count();
        if (!is.isOver() && count > placesAllowed(is) && (!was || count > m_world.before().basketOf(id).count()))
            m_world.breach(u"no-more-than-allowed"_s, name);
        if (!was)
            continue;
        if (was->isOver() && was->status != is.status)
            m_world.breach(u"what-is-over-stays-over"_s, name + u" %1 → %2"_s.arg(was->status).arg(is.status));
        const bool isExpiry = is.status == static_cast<int>(ShoppingStatus::Expired);
        // A clerk may say that a called customer did not come.
        const bool wasSentAway =
            isMine(id) && std::ranges::any_of(m_steps, [](const Frame &step) { return step.deed == u"lapse"_s; });
        if (isExpiry && !was->isOver() && !wasOverdue(was->expires) && !wasSentAway)
            m_world.breach(u"nothing-expires-early"_s, name);
        if (!isExpiry && !isMine(id))
            m_world.breach(u"changed-by-its-station-only"_s, name);
    }
    for (const auto &[id, was] : m_world.before().sessions) {
        if (!now.session(id))
            m_world.breach(u"sessions-stay"_s, u"session %1"_s.arg(id));
    }
}

void Promises::compareOrders()
{
    const HouseState &before = m_world.before();
    const HouseState &now = m_world.now();
    if (before.orders == now.orders)
        return;
    for (const auto &[id, is] : now.orders) {
        const auto found = before.orders.find(id);
        const bool isNew = found == before.orders.end();
        if (!isNew && found->second == is)
            continue;
        if (!m_world.book().orders.contains(id)) {
            m_world.breach(u"orders-were-sent"_s, id);
        } else if (isNew) {
            if (!isMyOrder(id))
                m_world.breach(u"sold-when-it-was-paid"_s, id);
        } else {
            OrderRow same = found->second;
            if (same.status == u"paid"_s && m_world.book().orders.value(id).cancelSent)
                same.status = is.status;
            same.used = std::max(same.used, is.used);
            if (same != is)
                m_world.breach(u"orders-stay-as-sold"_s, id);
        }
    }
    for (const auto &[id, was] : before.orders) {
        if (!now.orders.contains(id))
            m_world.breach(u"orders-stay"_s, id);
    }
    countPersons();
}

void Promises::countPersons()
{
    QMap<QString, int> tickets;
    for (const auto &[id, order] : m_world.now().orders) {
        if (order.status != u"paid"_s)
            continue;
        const QString email = order.email.trimmed().toLower();
        const QString event = u"event %1: "_s.arg(order.event);
        if (!email.isEmpty())
            tickets[event + email] += order.tickets;
        QString digits = order.phone;
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        if (!digits.isEmpty())
            tickets[event + digits.right(8)] += order.tickets;
    }
    for (auto person = tickets.cbegin(); person != tickets.cend(); ++person) {
        if (person.value() > HouseTemplate::maxPerPerson)
            m_world.breach(u"limit-per-person"_s, u"%1 has %2"_s.arg(person.key()).arg(person.value()));
    }
}

/// Free places − what those who were let in may still take ≥ 0, by rows and not by the clock.
void Promises::checkAdmission()
{
    const HouseState &now = m_world.now();
    const int promised = promisedPlaces(now, m_world.facts().queuedEvent);
    const int supply = supplyOf(now, m_world.facts().queuedEvent);
    if (promised > supply)
        m_world.breach(u"who-is-let-in-finds-a-place"_s, u"%1 places, %2 promised"_s.arg(supply).arg(promised));
    if (m_steps.isEmpty())
        return;
    const int inside = insideOf(now, m_world.facts().queuedEvent);
    if (inside > insideOf(m_world.before(), m_world.facts().queuedEvent) &&
        inside > largest(m_world.facts().queuedEvent.value(), &EventRow::mostInside))
        m_world.breach(u"no-more-inside-than-allowed"_s, QString::number(inside));
}

void Promises::checkWhatWasTold()
{
    const HouseState &now = m_world.now();
    const Book &book = m_world.book();
    for (const qint64 session : book.admitted) {
        if (!now.session(session))
            m_world.breach(u"acknowledged-admission-is-kept"_s, u"session %1"_s.arg(session));
    }
    for (auto known = book.orders.cbegin(); known != book.orders.cend(); ++known) {
        const auto row = now.orders.find(known.key());
        const bool exists = row != now.orders.end();
        if (known->told == KnownOrder::Told::Sold && !exists)
            m_world.breach(u"acknowledged-sale-is-kept"_s, known.key());
        if (known->told == KnownOrder::Told::NotSold && exists && !isMyOrder(known.key()))
            m_world.breach(u"denied-sale-is-not-made"_s, known.key());
        if (known->cancelTold && exists && row->second.status != u"cancelled"_s)
            m_world.breach(u"acknowledged-cancellation-is-kept"_s, known.key());
        if (exists && row->second.used < known->welcomed.size())
            m_world.breach(u"who-is-in-is-in"_s, known.key());
    }
}

} // namespace parterre
