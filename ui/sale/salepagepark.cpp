// Parking a sale, and taking up one that was parked or that another counter has.

#include "sale/salepage.h"

#include "common/errortext.h"
#include "common/messagebar.h"
#include "common/waiting.h"
#include "sale/basketempty.h"
#include "sale/basketnote.h"
#include "sale/basketpanel.h"
#include "sale/opensalesdialog.h"
#include "sale/placeboard.h"
#include "sale/quickentrypanel.h"
#include "sale/salechooser.h"
#include "sale/saledesk.h"
#include "services/shoppingservice.h"

#include <algorithm>

namespace parterre {

void SalePage::parkOrTakeUp()
{
    if (m_desk->hasSession() && !m_desk->view().lines.isEmpty())
        m_desk->park();
    else
        showOpenSales();
}

void SalePage::showOpenSales()
{
    const SessionId own = m_desk->hasSession() ? m_desk->view().id : SessionId();
    auto *dialog = new OpenSalesDialog(m_services.shopping, m_desk->actor(), own, window());
    connect(dialog, &OpenSalesDialog::chosen, this, &SalePage::takeUp);
    dialog->open();
}

void SalePage::takeUp(const OpenSaleView &sale)
{
    sellEvent(sale.event);
    m_desk->takeOver(sale);
}

/// Nothing happens to the seats when a sale changes hands, so no news of them will come: they must not look free.
void SalePage::showHeldElsewhere(const ShoppingView &view)
{
    if (!m_board || view.event.id() != m_wanted)
        return;
    PlaceChangesView held;
    held.event = m_wanted;
    for (const SeatNo seat : view.seats())
        held.seats.append({seat, PlaceState::Held, view.id, view.deadline});
    m_board->apply(held);
}

void SalePage::saleParked()
{
    closePayment();
    m_chooser->forget();
    m_entry->clear();
    m_entry->begin();
    m_basket->note().show(Tone::Success, tr("The sale is parked. Its seats stay held while its clock runs."),
                          {{tr("Take it up"), tr("Ctrl H"),
                            [this] {
                                m_basket->note().clear();
                                showOpenSales();
                            },
                            false}});
    countParked();
}

void SalePage::saleTakenOver()
{
    m_messages->clear();
    m_basket->note().show(Tone::Success, tr("This sale is this counter's now."));
    countParked();
    m_entry->begin();
}

void SalePage::countParked()
{
    m_parkedWaiting->follow(m_services.shopping.openSales(), [this](const Result<QList<OpenSaleView>> &answer) {
        if (answer)
            m_basket->emptyHint().setParked(static_cast<int>(std::ranges::count_if(*answer, &OpenSaleView::isParked)));
    });
}

} // namespace parterre
