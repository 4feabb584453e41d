// How a desk puts its basket aside, takes up another one, and loses one to another counter.

#include "sale/saledesk.h"

namespace parterre {

void SaleDesk::park()
{
    if (hasSession() && !m_view.lines.isEmpty() && !m_paymentUncertain && !waitsFor(Kind::Park))
        add(Kind::Park, [this] { return m_shopping.park(m_actor, m_view); });
}

void SaleDesk::takeOver(const OpenSaleView &sale)
{
    if (sale.event != m_event || m_paymentUncertain)
        return;
    if (hasSession() && !m_view.lines.isEmpty()) {
        m_afterParking = [this, sale] { takeOver(sale); };
        park();
        return;
    }
    add(Kind::Take, [this, sale] { return m_shopping.takeOver(m_actor, sale); });
}

void SaleDesk::acceptTaken(const ShoppingView &view)
{
    if (!isOpen(view.status)) {
        drop(Error{ErrorCode::Refused, {}, QStringLiteral("session-expired"), {}});
        return;
    }
    m_steps.clear();
    m_picks.clear();
    m_view = view;
    m_buyer = view.buyer;
    m_delivery = view.delivery;
    Q_EMIT viewChanged();
    Q_EMIT takenOver();
}

void SaleDesk::acceptParked(const ShoppingView &view)
{
    if (!view.parked || !isOpen(view.status)) { // its time was up
        accept(view);
        return;
    }
    const std::function<void()> next = m_afterParking;
    reset();
    Q_EMIT viewChanged();
    Q_EMIT heldElsewhere(view);
    Q_EMIT parked();
    if (next)
        next();
}

/// The sale on the screen is no longer ours, or never became it.
void SaleDesk::drop(const Error &error)
{
    const ShoppingView before = m_view;
    const bool wasOurs = hasSession();
    reset();
    Q_EMIT viewChanged();
    if (wasOurs)
        Q_EMIT heldElsewhere(before);
    Q_EMIT failed(error);
}

} // namespace parterre
