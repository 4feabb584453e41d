#include "services/bench/holdworker.h"

#include "services/orderids.h"
#include "storage/bench/floorstore.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/environment.h"
#include "storage/sale/areastore.h"
#include "storage/sale/seatstore.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr qsizetype seatsAtOnce = 4;
constexpr qsizetype mostSessions = 200;
constexpr int placesAtOnce = 2;
/// Long over: whoever comes next may take the seats, so nothing need be given back while the statement is measured.
constexpr Moment past(1);
constexpr JobKind relaxed{true, Durability::Relaxed, true, false};

Database::Options inlined()
{
    Database::Options options;
    options.inlineExecution = true;
    return options;
}

} // namespace

HoldWorker::HoldWorker(const DatabaseLocation &location, const Actor &actor, EventId event, const QList<SeatNo> &seats)
    : m_database(location, inlined()), m_shopping(m_database), m_orders(m_database), m_actor(actor), m_event(event),
      m_seats(seats), m_nobody(m_database.environment().randomNumber())
{
}

/// A statement by itself: on PostgreSQL it commits on its own, on SQLite writers need their queue.
template <class Work>
bool HoldWorker::alone(Work work, JobKind kind)
{
    const bool isServer = m_database.location().engine == DatabaseLocation::Engine::Postgresql;
    return (isServer ? m_database.read(work) : m_database.write(work, kind)).result().has_value();
}

QList<SeatNo> HoldWorker::group(qsizetype index) const
{
    return m_seats.mid(index % (m_seats.size() / seatsAtOnce) * seatsAtOnce, seatsAtOnce);
}

bool HoldWorker::floor()
{
    const int row = m_random.bounded(1, FloorStore::rows + 1);
    if (m_database.location().engine == DatabaseLocation::Engine::Sqlite)
        return rawFloor(row);
    return alone([row](DbSession &session) { FloorStore(session).change(row); });
}

bool HoldWorker::rawFloor(int row)
{
    try {
        if (!m_raw)
            m_raw.emplace(m_database.location().path);
        m_raw->change(row);
        return true;
    } catch (const DbError &) {
        return false; // counted as a failure, like the job of a lane
    }
}

bool HoldWorker::hold()
{
    const QList<SeatNo> seats = group(m_random.bounded(static_cast<int>(m_seats.size())));
    return alone([this, seats](DbSession &session) { SeatStore(session).hold(m_event, seats, m_nobody, past, 1); });
}

bool HoldWorker::take()
{
    const auto work = [this](DbSession &session) {
        const Moment later(4'000'000'000'000);
        AreaStore(session).take(m_event, FloorStore::area, m_nobody, 1, placesAtOnce, later);
    };
    return alone(work, relaxed);
}

void HoldWorker::hurryCommits()
{
    m_database.read([](DbSession &session) { FloorStore(session).waitForDisk(false); }).waitForFinished();
}

void HoldWorker::takeTimeAgain()
{
    m_database.read([](DbSession &session) { FloorStore(session).waitForDisk(true); }).waitForFinished();
}

bool HoldWorker::fullHold()
{
    const ShoppingView &at = m_sessions.at(m_next);
    const SeatsDto seats{group(m_next), {}};
    ++m_next;
    const Result<ShoppingView> view = m_shopping.put(m_actor, at, seats).result();
    if (!view || view->placeCount() != seatsAtOnce)
        return false;
    m_sessions[m_next - 1] = *view;
    return true;
}

bool HoldWorker::purchase()
{
    const ShoppingView &at = m_sessions.at(m_next);
    ++m_next;
    const CashPaymentDto cash{newOrderId(at.databaseNow), at.total};
    m_sold.append(cash.order);
    const Result<ShoppingView> view = m_shopping.put(m_actor, at, cash).result();
    return view && view->status == ShoppingStatus::Completed;
}

void HoldWorker::open(bool withSeats)
{
    m_sessions.clear();
    m_next = 0;
    const qsizetype count = std::min(m_seats.size() / seatsAtOnce, mostSessions);
    for (qsizetype i = 0; i < count; ++i) {
        OpenSessionDto dto;
        dto.event = m_event;
        if (withSeats)
            dto.seats.wanted = group(i);
        if (const Result<ShoppingView> opened = m_shopping.open(m_actor, dto).result())
            m_sessions.append(*opened);
    }
}

void HoldWorker::openSessions()
{
    open(false);
}

void HoldWorker::openBaskets()
{
    open(true);
}

void HoldWorker::closeSessions()
{
    for (const ShoppingView &view : std::as_const(m_sessions))
        m_shopping.abandon(m_actor, view).waitForFinished();
    m_sessions.clear();
    m_next = 0;
}

void HoldWorker::cancelOrders()
{
    for (const OrderId &order : std::as_const(m_sold))
        m_orders.cancel(m_actor, order).waitForFinished();
    m_sold.clear();
    m_sessions.remove(0, m_next);
    closeSessions();
}

void HoldWorker::releaseHolds()
{
    m_database.write([this](DbSession &session) { SeatStore(session).releaseAll({m_nobody}); }).waitForFinished();
}

} // namespace parterre
