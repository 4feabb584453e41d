#include "storage/sale/salesteps.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"
#include "storage/sale/personstore.h"

namespace parterre {

SaleSteps::Opened SaleSteps::open(const NewSession &session)
{
    SessionStore sessions(m_session);
    const std::unique_ptr<Statement> open = sessions.toOpen(session);
    const std::unique_ptr<Statement> lock = sessions.toLock(session.id);
    Statement::runTogether({open.get(), lock.get()});
    const bool isNew = open->run() == 1;
    return {isNew, lock->first(SessionStore::read)};
}

SaleSteps::Locked SaleSteps::lock(SessionId id, const Persons &persons)
{
    const std::unique_ptr<Statement> session = SessionStore(m_session).toLock(id);
    const std::unique_ptr<Statement> basket = BasketStore(m_session).toRead(id);
    const std::unique_ptr<Statement> person = toLock(persons);
    const std::unique_ptr<Statement> count = toCount(persons, id);
    Statement::runTogether({session.get(), basket.get(), person.get(), count.get()});
    Locked locked{session->first(SessionStore::read), {}};
    locked.basket = BasketStore::read(*basket);
    if (count)
        locked.claimedByOthers = PersonStore::counted(*count);
    return locked;
}

int SaleSteps::lock(const Persons &persons, SessionId id)
{
    const std::unique_ptr<Statement> person = toLock(persons);
    const std::unique_ptr<Statement> count = toCount(persons, id);
    Statement::runTogether({person.get(), count.get()});
    return count ? PersonStore::counted(*count) : 0;
}

SaleSteps::Held SaleSteps::hold(const SessionRecord &session, const QList<SeatNo> &seats, Moment deadline,
                                TicketTypeNo type, qint64 revision, const Persons &persons)
{
    SeatStore store(m_session);
    SessionStore sessions(m_session);
    Held held;
    if (!m_session.dialect().isPostgresql()) {
        held.seats = store.hold(session.event, seats, session.id, deadline, type);
        if (!held.seats.isEmpty())
            held.stamp = sessions.reviseStarted(session.id, revision, deadline);
        return held;
    }
    const std::unique_ptr<Statement> hold = store.toHold(session.event, seats, session.id, deadline, type);
    const std::unique_ptr<Statement> revise = sessions.toReviseHolder(session.id, revision, deadline);
    const std::unique_ptr<Statement> count = toCount(persons, session.id);
    Statement::runTogether({hold.get(), revise.get(), count.get()});
    held.seats = SeatStore::held(*hold);
    // What it held before may have let it be revised all the same; then it is revised once more in the end.
    const std::optional<SessionStamp> revised = revise->first(SessionStore::readStamp);
    if (!held.seats.isEmpty())
        held.stamp = revised.value();
    if (count)
        held.claimedByOthers = PersonStore::counted(*count);
    return held;
}

SaleSteps::Sold SaleSteps::sell(const NewOrder &order, qint64 revision)
{
    SessionStore sessions(m_session);
    OrderStore orders(m_session);
    if (m_session.dialect().isPostgresql()) {
        const std::unique_ptr<Statement> sell = orders.toSell(order);
        const std::unique_ptr<Statement> complete = sessions.toComplete(order.session, revision, order.id);
        Statement::runTogether({sell.get(), complete.get()});
        const OrderStore::Sold sold = OrderStore::sold(*sell);
        return {sold.seats, sold.order, complete->required(SessionStore::readStamp)};
    }
    Sold sold;
    SeatStore store(m_session);
    const QList<SeatNo> seats = order.seats();
    sold.seats = seats.isEmpty() || store.sell(order.event, seats, order.session, order.id) == seats.size();
    sold.order = sold.seats && orders.insert(order);
    if (sold.order) {
        PersonStore(m_session).claim(order.event, order.personKeys, order.session,
                                     static_cast<int>(order.tickets.size()));
        sold.stamp = sessions.complete(order.session, revision, order.id);
    }
    return sold;
}

std::unique_ptr<Statement> SaleSteps::toLock(const Persons &persons)
{
    if (persons.keys.isEmpty() || !m_session.dialect().isPostgresql())
        return nullptr;
    return PersonStore(m_session).toLock(persons.event, persons.keys);
}

std::unique_ptr<Statement> SaleSteps::toCount(const Persons &persons, SessionId id)
{
    return persons.keys.isEmpty() ? nullptr : PersonStore(m_session).toCount(persons.event, persons.keys, id);
}

} // namespace parterre
