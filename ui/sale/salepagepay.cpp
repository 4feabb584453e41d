// What happens to the basket of the sale page, from a seat that is lost to the sale.

#include "sale/salepage.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/messagebar.h"
#include "map/seatlistpanel.h"
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

namespace {

/// A hold of the session that is over is nobody's, even if that has not been heard of yet.
bool mayBeFree(const SeatStateView &seat, SessionId over)
{
    return seat.state == PlaceState::Free || (seat.state == PlaceState::Held && seat.session == over);
}

} // namespace

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
    const QString back = takeRestAgain(notice.seats);
    offerNearest(lost, notice.offer.value(0),
                 QStringList{back, tr("%1 was just taken.").arg(name)}.join(u' ').trimmed());
}

/// All or none are held: of seats that are taken again, those that somebody has taken meanwhile must not keep the
/// others back. Answers how many are left, in words.
QString SalePage::takeRestAgain(const QList<SeatNo> &gone)
{
    if (!m_again)
        return {};
    const auto lost = m_again->seats.removeIf([&gone](SeatNo seat) { return gone.contains(seat); });
    if (lost == 0 || m_again->seats.isEmpty()) { // none left, or somebody has asked for other seats since
        m_again.reset();
        return {};
    }
    m_desk->take(m_again->seats, m_again->types);
    return tr("%1 of %2 seats are yours again.").arg(m_again->seats.size()).arg(m_again->wanted);
}

/// Says what happened to a seat, and what is free nearest to it. `offer` may be null.
void SalePage::offerNearest(SeatNo lost, SeatNo offer, const QString &happened)
{
    if (offer.isNull() && m_chooser->terms())
        offer = m_chooser->terms()->nearestFree(lost);
    const int offered = m_board->model()->seatIndex(offer);
    if (offered < 0) {
        m_basket->note().show(Tone::Warning, happened);
        return;
    }
    const QString nearest = tr("Nearest free: %1").arg(SeatMapText::shortPlace(*m_board->model(), offered));
    m_basket->note().show(Tone::Warning, happened + u' ' + nearest,
                          {{tr("Take it"),
                            {},
                            [this, offer] {
                                m_basket->note().clear();
                                m_desk->take({offer});
                            },
                            false}});
}

void SalePage::failed(const Error &error)
{
    m_again.reset();
    m_payment->setWaiting(false);
    ErrorText text = errorText(error);
    if (error.code == ErrorCode::Offline) // why nothing answers, the window says
        text = {tr("This was not done: the database doesn't answer."), wordsOfWhatIsHeld(), {}};
    if (m_stack->currentWidget() == m_payment)
        m_basket->note().show(Tone::Danger, text.paragraph());
    else
        m_messages->show(text);
}

/// What went wrong is past as soon as something else is tried. That the server is gone stays.
void SalePage::forgetFailure()
{
    if (!m_offline)
        m_messages->clear();
}

/// After the time was up: what is still free is taken again, and what is not is said.
void SalePage::tryLostSeats()
{
    SeatsAgain again;
    QList<SeatNo> gone;
    QMap<AreaNo, AreaPlacesDto> areas;
    for (const BasketLineView &line : m_desk->lostLines()) {
        if (line.seat.isNull()) {
            areas[line.area].area = line.area;
            areas[line.area].wanted[line.type] += line.count;
        } else if (m_board && mayBeFree(m_board->state(line.seat), m_desk->view().id)) {
            again.seats.append(line.seat);
            again.types.insert(line.seat, line.type);
        } else {
            gone.append(line.seat); // all or none are held: a seat that is gone must not keep the others back
        }
    }
    const BuyerDto buyer = m_desk->buyer();
    const Delivery delivery = m_desk->delivery();
    m_desk->startAnew();
    m_desk->put(buyer);
    m_desk->put(delivery);
    again.wanted = again.seats.size() + gone.size();
    m_again = again;
    if (!again.seats.isEmpty())
        m_desk->take(again.seats, again.types);
    for (const AreaPlacesDto &area : std::as_const(areas))
        m_desk->put(area);
    if (gone.isEmpty())
        return;
    const int index = m_board->model()->seatIndex(gone.constFirst());
    const QString name = index >= 0 ? SeatMapText::shortPlace(*m_board->model(), index) : QString();
    const QString taken =
        gone.size() == 1 ? tr("%1 is taken.").arg(name)
                         : tr("%1 and %n other(s) are taken.", nullptr, static_cast<int>(gone.size()) - 1).arg(name);
    const QString back = again.seats.isEmpty()
                             ? QString()
                             : tr("%1 of %2 seats are yours again.").arg(again.seats.size()).arg(again.wanted);
    offerNearest(gone.constFirst(), {}, QStringList{back, taken}.join(u' ').trimmed());
}

/// Nobody at the counter has done anything wrong, and nobody has to do anything about it.
void SalePage::takeVanishedSeats()
{
    closePayment();
    m_basket->note().show(Tone::Info, tr("The server failed before it had passed these places on to the one that took "
                                         "over. They were taken again; nothing was charged."));
    tryLostSeats();
}

void SalePage::showCleared()
{
    if (m_desk->canTakeBackCleared()) {
        m_basket->note().show(Tone::Info, tr("The basket was emptied. Its places are given back in 10 seconds."),
                              {{tr("Take them again"), tr("Ctrl Z"), [this] { undo(); }, false}});
        m_saysCleared = true;
    } else if (std::exchange(m_saysCleared, false)) {
        m_basket->note().clear();
    }
}

void SalePage::undo()
{
    if (m_desk->canTakeBackCleared())
        m_desk->takeBackCleared();
    else
        m_desk->undoPick();
}

/// Seats are chosen on the map for a quick entry.
void SalePage::showPick()
{
    const int count = m_chooser->pickCount();
    m_list->setPickCount(count > 0 ? count : m_chooser->bestCount());
    if (count > 0) {
        m_basket->note().show(Tone::Info, tr("Choose %n seat(s) on the map. Esc ends it.", nullptr, count));
        m_saysPick = true;
        m_canvas->currentWidget()->setFocus(Qt::OtherFocusReason);
    } else if (std::exchange(m_saysPick, false)) {
        m_basket->note().clear();
    }
}

// ---- paying ---------------------------------------------------------------------------------------------------------

void SalePage::payExact()
{
    if (!m_basket->canPay())
        return;
    const Money total = m_desk->view().total;
    pay(total, total);
}

void SalePage::pay(Money shown, Money given)
{
    if (m_desk->isBusy())
        m_paymentWanted = {shown, given};
    else
        m_desk->payCash(given);
}

/// The key came while an answer was on its way. It counts if the sum is still the one that was shown.
void SalePage::payAsWanted()
{
    const std::optional<PaymentWish> wanted = std::exchange(m_paymentWanted, std::nullopt);
    if (!wanted)
        return;
    if (m_basket->canPay() && wanted->shown == m_desk->view().total) {
        m_desk->payCash(wanted->given);
        return;
    }
    m_payment->setWaiting(m_desk->isPaymentUncertain());
    if (m_basket->canPay())
        sayNewTotal();
}

void SalePage::openPayment()
{
    if (!m_basket->canPay())
        return;
    const EventDto &event = m_desk->view().event.details;
    QString words = event.name;
    if (event.starts)
        words = tr("%1, %2").arg(event.name,
                                 Format().relative(*event.starts, QTimeZone(event.timeZone), m_watch->databaseNow()));
    m_basket->note().clear();
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

/// While cash is counted the basket may shrink, go, or cost something else.
void SalePage::followTotal()
{
    const ShoppingView &view = m_desk->view();
    if (!m_desk->hasSession() || view.lines.isEmpty()) {
        closePayment();
        return;
    }
    if (view.total == m_payment->due())
        return;
    m_payment->setDue(view.total);
    sayNewTotal();
}

void SalePage::sayNewTotal()
{
    m_basket->note().show(Tone::Warning, tr("It is %1 now, no longer what was shown before. Nothing was charged yet: "
                                            "tell the customer, then take the payment.")
                                             .arg(Format().amount(m_desk->view().total)));
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
    forgetFailure();
    m_desk->startAnew();
    if (m_board)
        m_board->apply(soldNow);
    m_chooser->forget();
    closePayment();
    m_entry->clear();
    m_entry->begin();
    m_files->write(m_services.orders, view.order);
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
