#include "services/sale/shoppingjob.h"

#include "storage/core/dberror.h"
#include "storage/house/stationstore.h"
#include "storage/sale/personstore.h"

#include <algorithm>

namespace parterre {
namespace {

Failure conflict(const char *reason, const QStringList &arguments = {})
{
    return Failure(Error{ErrorCode::Conflict, {}, QString::fromLatin1(reason), arguments});
}

} // namespace

std::optional<Error> ShoppingJob::lock(const PutContext &context, bool pays)
{
    // What the screen shows as empty is empty, if nothing has changed the session since; check() knows by then.
    std::optional<SessionRecord> record;
    if (context.places == 0 && !pays) {
        record = SessionStore(m_session).lock(context.session);
    } else {
        const SaleSteps::Persons persons{context.event, pays ? personKeys(context.buyer) : QStringList()};
        SaleSteps::Locked locked = SaleSteps(m_session).lock(context.session, persons);
        record = std::move(locked.session);
        m_basket = std::move(locked.basket);
        if (pays)
            m_lockedPersons.emplace(persons.keys, locked.claimedByOthers);
    }
    if (!record)
        return Error{ErrorCode::NotFound, QStringLiteral("session %1").arg(context.session.value()), {}, {}};
    m_actor = context.actor;
    adopt(*std::move(record));
    m_newRevision = context.newRevision;
    loadEvent();
    return std::nullopt;
}

Result<ShoppingJob::Start> ShoppingJob::start(const PutContext &context)
{
    if (std::optional<Error> missing = lock(context))
        return Failure(*missing);
    const Result<Start> start = check(context);
    if (start && *start == Start::Go && context.places == 0)
        m_basket = Basket{};
    return start;
}

Result<ShoppingJob::Start> ShoppingJob::startPaying(const PutContext &context)
{
    if (std::optional<Error> missing = lock(context, true))
        return Failure(*missing);
    return check(context);
}

Result<ShoppingJob::Start> ShoppingJob::check(const PutContext &context)
{
    const Result<Start> start = checkStatus(context);
    if (!start || *start != Start::Go)
        return start;
    if (m_record.parked || m_record.station != context.actor.station)
        return notYours();
    if (m_record.revision != context.revision)
        return conflict("stale-view");
    return Start::Go;
}

Result<ShoppingJob::Start> ShoppingJob::startTakingFrom(const PutContext &context, StationId from, bool parked)
{
    if (std::optional<Error> missing = lock(context))
        return Failure(*missing);
    const Result<Start> start = checkStatus(context);
    if (start && *start == Start::Go && (m_record.station != from || m_record.parked != parked))
        return notYours();
    return start;
}

Failure ShoppingJob::notYours() const
{
    return m_record.parked ? conflict("sale-parked", {m_record.stationName})
                           : conflict("taken-over", {m_record.stationName});
}

Result<ShoppingJob::Start> ShoppingJob::checkStatus(const PutContext &context)
{
    if (m_record.revision == context.newRevision)
        return Start::AlreadyDone;
    switch (m_record.status) {
    case ShoppingStatus::Paying: return refusal(QStringLiteral("payment-under-way"));
    case ShoppingStatus::Completed: return refusal(QStringLiteral("already-completed"));
    case ShoppingStatus::Waiting: return refusal(QStringLiteral("not-admitted"));
    case ShoppingStatus::Expired:
    case ShoppingStatus::Abandoned: return Start::Ended;
    case ShoppingStatus::Selecting: break;
    }
    if (m_record.isOverdue()) {
        expire();
        return Start::Ended;
    }
    return Start::Go;
}

Result<bool> ShoppingJob::open(const NewSession &session, const Actor &actor)
{
    SaleSteps::Opened opened = SaleSteps(m_session).open(session);
    if (!opened.session)
        return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(session.event.value()));
    m_actor = actor;
    adopt(*std::move(opened.session));
    m_newRevision = session.revision;
    loadEvent();
    if (opened.isNew) {
        m_basket = Basket{};
        m_isRevised = true;
    }
    return opened.isNew;
}

void ShoppingJob::adopt(SessionRecord record)
{
    if (record.stationName.isEmpty() && record.station == m_actor.station)
        record.stationName = m_actor.stationName;
    if (record.stationName.isEmpty())
        record.stationName = StationStore(m_session).name(record.station);
    m_record = std::move(record);
}

void ShoppingJob::adopt(const SessionStamp &stamp)
{
    SessionRecord record = m_record;
    if (record.station != stamp.station)
        record.stationName.clear();
    record.station = stamp.station;
    record.revision = m_newRevision;
    record.now = stamp.now;
    record.eventRevision = stamp.eventRevision;
    adopt(std::move(record));
}

bool ShoppingJob::load(SessionId session)
{
    const std::optional<SessionRecord> record = SessionStore(m_session).find(session);
    if (!record)
        return false;
    m_record = *record;
    loadEvent();
    return true;
}

void ShoppingJob::loadEvent()
{
    m_eventView = m_events.find(m_session, m_record.event, m_record.eventRevision);
    if (!m_eventView)
        throw DbError::impossible(QStringLiteral("a session without its event %1").arg(m_record.event.value()));
}

void ShoppingJob::expire()
{
    SessionStore(m_session).end(m_record.id, ShoppingStatus::Expired);
    SeatStore(m_session).releaseAll({m_record.id});
    AreaStore(m_session).releaseAll({m_record.id});
    forgetBasket();
}

const Basket &ShoppingJob::basket()
{
    if (!m_basket)
        m_basket = BasketStore(m_session).read(m_record.id);
    return *m_basket;
}

void ShoppingJob::dropFromBasket(const QList<SeatNo> &seats)
{
    if (m_basket)
        m_basket->seats.removeIf([&seats](const HeldSeat &held) { return seats.contains(held.seat); });
}

QList<HeldSeat> ShoppingJob::hold(const QList<SeatNo> &seats, TicketTypeNo type)
{
    const Moment until = deadline();
    const SaleSteps::Held held = SaleSteps(m_session).hold(m_record, seats, until, type, m_newRevision, persons());
    m_claimedByOthers = held.claimedByOthers;
    if (held.seats.isEmpty())
        return {};
    adopt(held.stamp);
    m_record.clockStarted = true;
    m_record.expires = until;
    m_isRevised = true;
    if (m_basket) {
        m_basket->seats.append(held.seats);
        std::ranges::sort(m_basket->seats, {}, &HeldSeat::seat);
    }
    return held.seats;
}

SaleSteps::Persons ShoppingJob::persons() const
{
    return {m_record.event, personKeys(m_record.buyer)};
}

int ShoppingJob::lockPersons()
{
    const SaleSteps::Persons buyer = persons();
    // The buyer on the screen is the one of the session, if the screen is not out of date.
    if (m_lockedPersons && m_lockedPersons->first == buyer.keys)
        return m_lockedPersons->second;
    return SaleSteps(m_session).lock(buyer, m_record.id);
}

Moment ShoppingJob::deadline() const
{
    if (m_record.clockStarted)
        return m_record.expires;
    return m_record.now.plus(std::chrono::minutes(m_eventView->details.limits.sessionMinutes));
}

void ShoppingJob::startClock()
{
    if (m_record.clockStarted)
        return;
    m_record.expires = deadline();
    m_record.clockStarted = true;
    m_clockJustStarted = true;
}

ShoppingView ShoppingJob::finish(const PutContext &context)
{
    SessionStore store(m_session);
    if (m_clockJustStarted)
        adopt(store.reviseStarted(m_record.id, context.newRevision, m_record.expires));
    else if (!m_isRevised)
        adopt(store.revise(m_record.id, context.newRevision));
    ShoppingView next = assemble();
    requireSameEvent();
    return next;
}

ShoppingView ShoppingJob::finishSold(const SessionStamp &stamp, const OrderId &order, const ReceiptView &receipt)
{
    adopt(stamp);
    m_record.status = ShoppingStatus::Completed;
    m_record.order = order;
    m_receipt = receipt;
    ShoppingView next = assemble();
    requireSameEvent();
    return next;
}

void ShoppingJob::requireEvent(qint64 revision) const
{
    if (m_record.eventRevision != revision)
        throw DbError(Error{ErrorCode::Busy, QStringLiteral("the event changed meanwhile"), {}, {}},
                      DbError::Remedy::Retry, {});
}

/// Only a warning: what counts is counted when paying begins, under the person's lock.
void ShoppingJob::warnOfLimit(ShoppingView &view)
{
    const QStringList keys = personKeys(view.buyer);
    if (keys.isEmpty() || view.lines.isEmpty())
        return;
    const int most = view.event.details.limits.maxPerPerson;
    const int already =
        m_claimedByOthers ? *m_claimedByOthers : PersonStore(m_session).claimedByOthers(view.event.id(), keys, view.id);
    if (already > 0 && already + view.placeCount() > most) {
        view.issues.append({Location::Buyer, Complaint{Complaint::Severity::Warning,
                                                       QStringLiteral("limit-per-person"),
                                                       {},
                                                       {QString::number(most), QString::number(already)}}});
    }
}

ShoppingView ShoppingJob::view()
{
    adopt(*SessionStore(m_session).find(m_record.id));
    return assemble();
}

ShoppingView ShoppingJob::assemble()
{
    // A session whose time is over reads as expired to everybody, whether or not somebody has written it yet.
    if (m_record.status == ShoppingStatus::Selecting && m_record.isOverdue())
        m_record.status = ShoppingStatus::Expired;
    const bool holds = m_record.status == ShoppingStatus::Selecting || m_record.status == ShoppingStatus::Paying;
    ShoppingView view = assembleView(m_record, holds ? basket() : Basket{}, *m_eventView);
    warnOfLimit(view);
    if (!view.order.isNull()) {
        if (!m_receipt)
            m_receipt = OrderStore(m_session).receipt(view.order);
        if (m_receipt) {
            view.orderCode = m_receipt->code;
            view.total = m_receipt->total;
            view.change = m_receipt->change;
        }
    }
    view.notices = m_notices;
    return view;
}

} // namespace parterre
