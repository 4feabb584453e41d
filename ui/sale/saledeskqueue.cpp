// What a queue means for the basket: a sale that was let in is gone on with, and one that grows past the party that it
// was let in for asks for a larger one first.

#include "sale/saledesk.h"

namespace parterre {

void SaleDesk::resume(SessionId session)
{
    if (hasSession() && session == m_view.id)
        return;
    const bool hasBasket = hasSession() && !m_view.lines.isEmpty();
    if (hasBasket && m_view.status == ShoppingStatus::Selecting && !m_payment && !m_paymentUncertain) {
        m_afterParking = [this, session] { resume(session); };
        park();
        return;
    }
    if (isBusy() || hasBasket) {
        Q_EMIT failed(Error{ErrorCode::Refused, {}, QStringLiteral("basket-in-the-way"), {}});
        return;
    }
    // An empty basket keeps a promise all the same.
    if (hasSession() && m_view.event.details.queue.queued)
        m_shopping.abandon(m_actor, m_view);
    reset();
    add(Kind::View, [this, session] {
        return m_shopping.view(session).then(this, [this](const Result<ShoppingView> &view) {
            if (view) {
                m_buyer = view->buyer;
                m_delivery = view->delivery;
            }
            return view;
        });
    });
}

ShoppingService::Answer SaleDesk::withRoomFor(qsizetype places, const AskAt &ask)
{
    const int wanted = static_cast<int>(places);
    if (!m_view.event.details.queue.queued || wanted <= m_view.party)
        return ask(m_view);
    return m_shopping.put(m_actor, m_view, PartyDto{wanted})
        .then([ask](const Result<ShoppingView> &larger) {
            return larger ? ask(*larger) : QtFuture::makeReadyFuture(larger);
        })
        .unwrap();
}

} // namespace parterre
