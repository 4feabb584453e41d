// What happens to the basket of the sale page, from a seat that is lost to the sale.

#include "sale/salepage.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/messagebar.h"
#include "map/seatmaptext.h"
#include "map/seatmapview.h"
#include "sale/basketnote.h"
#include "sale/basketpanel.h"
#include "sale/paymentpanel.h"
#include "sale/placeboard.h"
#include "sale/quickentrypanel.h"
#include "sale/salechooser.h"
#include "sale/saledesk.h"
#include "sale/salestrip.h"
#include "sale/saletickets.h"
#include "sale/salewords.h"
#include "services/orderservice.h"
#include "services/placewatch.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace parterre {

void SalePage::noticed(const NoticeView &notice)
{
    const QString first = notice.arguments.value(0);
    if (notice.reason == "seat-taken"_L1) {
        seatLost(notice);
    } else if (notice.reason == "limit-per-order"_L1) {
        m_basket->note().show(Tone::Warning, tr("One order has %1 tickets at most.").arg(first));
    } else if (notice.reason == "area-full"_L1) {
        m_basket->note().show(Tone::Warning, tr("Only %n place(s) are left there.", nullptr, first.toInt()));
    } else if (const QString found = SaleWords::foundBy(notice.reason); !found.isEmpty()) {
        m_basket->note().show(SaleWords::isGood(notice.reason) ? Tone::Success : Tone::Warning, found);
    }
}

void SalePage::seatLost(const NoticeView &notice)
{
    if (!m_board || notice.seats.isEmpty())
        return;
    const SeatNo lost = notice.seats.constFirst();
    const int index = m_board->model()->seatIndex(lost);
    const QString name = index >= 0 ? SeatMapText::shortPlace(*m_board->model(), index) : QString();
    // Until the news of it comes, the seat must not look free.
    PlaceChangesView meanwhile;
    meanwhile.event = m_wanted;
    for (const SeatNo seat : notice.seats) {
        if (m_board->state(seat).state == PlaceState::Free)
            meanwhile.seats.append({seat, PlaceState::Held, SessionId(), Moment()});
    }
    m_board->apply(meanwhile);
    const SeatNo offer = notice.offer.isEmpty() ? m_chooser->nearestFree(lost) : notice.offer.constFirst();
    const int offered = m_board->model()->seatIndex(offer);
    if (offered < 0) {
        m_basket->note().show(Tone::Warning, tr("%1 was just taken.").arg(name));
        return;
    }
    m_basket->note().show(
        Tone::Warning,
        tr("%1 was just taken. Nearest free: %2").arg(name, SeatMapText::shortPlace(*m_board->model(), offered)),
        {{tr("Take it"), {}, [this, offer] {
              m_basket->note().clear();
              m_desk->take({offer});
          }, false}});
}

void SalePage::failed(const Error &error)
{
    m_payment->setWaiting(false);
    const ErrorText text = errorText(error);
    if (m_stack->currentWidget() == m_payment)
        m_basket->note().show(Tone::Danger, text.paragraph());
    else
        m_messages->show(text);
}

/// After the time was up: what is still free is taken again, and what is not is said.
void SalePage::tryLostSeats()
{
    QList<SeatNo> seats;
    QList<SeatNo> gone;
    QMap<SeatNo, TicketTypeNo> types;
    QMap<AreaNo, AreaPlacesDto> areas;
    for (const BasketLineView &line : m_desk->lostLines()) {
        if (line.seat.isNull()) {
            areas[line.area].area = line.area;
            areas[line.area].wanted[line.type] += line.count;
        } else if (m_board && m_board->state(line.seat).state == PlaceState::Free) {
            seats.append(line.seat);
            types.insert(line.seat, line.type);
        } else {
            gone.append(line.seat); // all or none are held: a seat that is gone must not keep the others back
        }
    }
    const BuyerDto buyer = m_desk->buyer();
    const Delivery delivery = m_desk->delivery();
    m_desk->startAnew();
    m_desk->put(buyer);
    m_desk->put(delivery);
    if (!seats.isEmpty())
        m_desk->take(seats, types);
    for (const AreaPlacesDto &area : std::as_const(areas))
        m_desk->put(area);
    if (!gone.isEmpty())
        seatLost({u"seat-taken"_s, {}, gone, {}});
}

void SalePage::clearBasket()
{
    if (!m_desk->hasSession() || m_desk->view().lines.isEmpty())
        return;
    const QList<BasketLineView> lines = m_desk->view().lines;
    m_desk->clear();
    m_basket->note().show(Tone::Info, tr("The basket was emptied."),
                          {{tr("Take them again"), {}, [this, lines] {
                                QMap<SeatNo, TicketTypeNo> types;
                                for (const BasketLineView &line : lines) {
                                    if (!line.seat.isNull())
                                        types.insert(line.seat, line.type);
                                }
                                m_basket->note().clear();
                                m_desk->take(types.keys(), types);
                            }, false}});
}

// ---- paying ---------------------------------------------------------------------------------------------------------

void SalePage::payExact()
{
    if (!m_basket->canPay() || m_desk->isBusy())
        return;
    m_desk->payCash(m_desk->view().total);
}

void SalePage::openPayment()
{
    if (!m_basket->canPay())
        return;
    const EventDto &event = m_desk->view().event.details;
    QString words = event.name;
    if (event.starts)
        words = tr("%1, %2").arg(event.name, Format().relative(*event.starts, QTimeZone(event.timeZone), m_watch->databaseNow()));
    m_stack->setCurrentWidget(m_payment);
    m_basket->setPaying(true);
    m_payment->begin(words, m_desk->view().total);
}

void SalePage::closePayment()
{
    if (m_stack->currentWidget() != m_payment || m_desk->isPaymentUncertain())
        return;
    m_stack->setCurrentIndex(0);
    m_basket->setPaying(false);
    m_entry->begin();
}

void SalePage::finishSale(const ShoppingView &view)
{
    // The news of what we sold ourselves takes a moment; until then the seats must not look free.
    PlaceChangesView soldNow;
    soldNow.event = m_wanted;
    for (const BasketLineView &line : view.lines) {
        if (!line.seat.isNull())
            soldNow.seats.append({line.seat, PlaceState::Sold, SessionId(), Moment()});
    }
    m_basket->strip().showSale(view);
    m_basket->note().clear();
    m_desk->startAnew();
    if (m_board)
        m_board->apply(soldNow);
    m_chooser->forget();
    closePayment();
    m_entry->clear();
    m_entry->begin();
    m_tickets->write(m_services.orders, view.order);
    Q_EMIT sold(view.orderCode);
}

void SalePage::undoSale(const OrderId &order)
{
    m_services.orders.cancel(m_desk->actor(), order).then(this, [this](const Result<OrderView> &answer) {
        if (answer)
            m_basket->strip().showUndone(answer->code);
        else
            m_basket->strip().setProblem(errorText(answer.error()).paragraph());
        m_entry->begin();
    });
}

} // namespace parterre
