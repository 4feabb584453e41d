#include "storage/sale/salesteps.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

namespace parterre {

SaleSteps::Locked SaleSteps::lock(SessionId id)
{
    const std::unique_ptr<Statement> session = SessionStore(m_session).toLock(id);
    const std::unique_ptr<Statement> basket = BasketStore(m_session).toRead(id);
    Statement::runTogether({session.get(), basket.get()});
    Locked locked{session->first(SessionStore::read), {}};
    locked.basket = BasketStore::read(*basket);
    return locked;
}

SaleSteps::Held SaleSteps::hold(const SessionRecord &session, const QList<SeatNo> &seats, Moment deadline,
                                TicketTypeNo type, qint64 revision)
{
    SeatStore store(m_session);
    SessionStore sessions(m_session);
    Held held;
    if (!m_session.dialect().isPostgresql()) {
        held.seats = store.hold(session.event, seats, session.id, deadline, type);
        if (!held.seats.isEmpty())
            held.session = sessions.reviseStarted(session.id, revision, deadline);
        return held;
    }
    const std::unique_ptr<Statement> hold = store.toHold(session.event, seats, session.id, deadline, type);
    const std::unique_ptr<Statement> revise = sessions.toReviseHolder(session.id, revision, deadline);
    Statement::runTogether({hold.get(), revise.get()});
    held.seats = SeatStore::held(*hold);
    // What it held before may have let it be revised all the same; then it is revised once more in the end.
    const std::optional<SessionRecord> revised = revise->first(SessionStore::read);
    if (!held.seats.isEmpty())
        held.session = revised.value();
    return held;
}

SaleSteps::Sold SaleSteps::sell(const QList<SeatNo> &seats, const NewOrder &order, qint64 revision)
{
    SeatStore store(m_session);
    OrderStore orders(m_session);
    SessionStore sessions(m_session);
    Sold sold;
    if (!m_session.dialect().isPostgresql()) {
        sold.seats = seats.isEmpty() || store.sell(order.event, seats, order.session, order.id) == seats.size();
        sold.order = sold.seats && orders.insert(order);
        if (sold.order)
            sold.session = sessions.complete(order.session, revision, order.id);
        return sold;
    }
    const std::unique_ptr<Statement> sell = store.toSell(order.event, seats, order.session, order.id);
    const std::unique_ptr<Statement> insert = orders.toInsert(order);
    const std::unique_ptr<Statement> complete = sessions.toComplete(order.session, revision, order.id);
    Statement::runTogether({sell.get(), insert.get(), complete.get()});
    sold.seats = sell->run() == seats.size();
    sold.order = OrderStore::inserted(*insert);
    sold.session = complete->required(SessionStore::read);
    return sold;
}

} // namespace parterre
