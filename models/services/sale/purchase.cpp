#include "services/sale/purchase.h"

#include "domain/ticket/ordercode.h"
#include "services/sale/shoppingjob.h"
#include "storage/core/dberror.h"
#include "storage/core/environment.h"
#include "storage/queue/supplystore.h"
#include "storage/sale/orderstore.h"
#include "storage/sale/salesteps.h"

#include <algorithm>

namespace parterre {
namespace {

QList<TicketView> ticketsOf(const ShoppingView &view, Environment &environment)
{
    QList<TicketView> tickets;
    for (const BasketLineView &line : view.lines) {
        for (int i = 0; i < line.count; ++i) {
            TicketView ticket;
            ticket.id = TicketId(environment.nextNumber());
            ticket.line = static_cast<int>(tickets.size()) + 1;
            ticket.seat = line.seat;
            ticket.area = line.area;
            ticket.zone = line.zone;
            ticket.row = line.row;
            ticket.number = line.number;
            ticket.category = line.category;
            ticket.categoryName = line.categoryName;
            ticket.type = line.type;
            ticket.typeName = line.typeName;
            ticket.price = line.price;
            ticket.fee = line.fee;
            ticket.tax = line.tax;
            tickets.append(ticket);
        }
    }
    return tickets;
}

Result<void> checkPayable(const ShoppingView &view, const CashPaymentDto &cash)
{
    if (view.event.status != EventStatus::Published)
        return refusal(QStringLiteral("not-on-sale"), {eventStatusText.toText(view.event.status)});
    if (view.lines.isEmpty())
        return refusal(QStringLiteral("basket-empty"));
    const auto blocking = std::ranges::find_if(
        view.issues, [](const IssueView &issue) { return issue.complaint.severity == Complaint::Severity::Error; });
    if (blocking != view.issues.end())
        return refusal(blocking->complaint.reason, blocking->complaint.arguments);
    if (cash.order.isNull() || cash.given.currency() != view.total.currency())
        return failure(ErrorCode::Invalid, QStringLiteral("an order id and cash in the event's currency are needed"));
    if (cash.given < view.total)
        return refusal(QStringLiteral("cash-short"),
                       {(view.total - cash.given).toText(), view.total.currency().code()});
    return {};
}

/// Counted here, under the person's lock, and nowhere else decisively.
Result<void> checkLimit(ShoppingJob &job, const ShoppingView &view)
{
    if (job.persons().keys.isEmpty())
        return {};
    const int already = job.lockPersons();
    const int most = job.event().details.limits.maxPerPerson;
    if (already + view.placeCount() > most)
        return refusal(QStringLiteral("limit-per-person"), {QString::number(most), QString::number(already)});
    return {};
}

/// Every hold of places is named; fewer rows than that means that a hold was lost.
bool sellPlaces(ShoppingJob &job, const Basket &basket, const OrderId &order)
{
    QList<GaHoldId> holds;
    for (const HeldPlaces &held : basket.places)
        holds.append(held.hold);
    return holds.isEmpty() || AreaStore(job.session()).sell(holds, job.record().id, order) == holds.size();
}

NewOrder orderOf(const ShoppingView &view, const CashPaymentDto &cash, const PutContext &context,
                 Environment &environment)
{
    NewOrder order;
    order.personKeys = personKeys(view.buyer);
    order.id = cash.order;
    order.code = OrderCode::fromBits(static_cast<quint64>(environment.randomNumber())).text();
    order.event = view.event.id();
    order.session = view.id;
    order.currency = view.total.currency();
    order.buyer = view.buyer;
    order.delivery = view.delivery;
    order.station = context.actor.station;
    order.person = context.actor.person;
    order.tickets = ticketsOf(view, environment);
    order.paymentKind = view.total.isZero() ? PaymentKind::Free : PaymentKind::Cash;
    order.amount = view.total;
    order.given = view.total.isZero() ? view.total : cash.given;
    return order;
}

/// Every seat is named; fewer rows than that means that a hold was lost.
Result<ShoppingView> sell(ShoppingJob &job, const PutContext &context, const Basket &basket, const NewOrder &order)
{
    if (!sellPlaces(job, basket, order.id))
        return refusal(QStringLiteral("hold-lost"));
    const SaleSteps::Sold sold = SaleSteps(job.session()).sell(order, context.newRevision);
    if (!sold.seats)
        return refusal(QStringLiteral("hold-lost"));
    // With another code it is tried from the beginning; two in a row have never been seen.
    if (!sold.order)
        throw DbError(Error{ErrorCode::Busy, QStringLiteral("the code was given out before"), {}, {}},
                      DbError::Remedy::Retry, {});
    if (job.event().details.queue.queued)
        SupplyStore(job.session()).sold(order.event, order.id.toText(), order.seats());
    return job.finishSold(sold.stamp, order.id, {order.code, order.amount, order.given - order.amount});
}

} // namespace

Result<ShoppingView> purchaseWithCash(ShoppingJob &job, const PutContext &context, const CashPaymentDto &cash)
{
    const Result<ShoppingJob::Start> start = job.startPaying(context);
    // Under the session's lock: this very purchase may have come through before, whatever its sender was told.
    if (!cash.order.isNull() && job.record().order == cash.order)
        return job.view();
    if (!start)
        return Failure(start.error());
    if (*start == ShoppingJob::Start::Ended)
        return job.view();

    const Basket basket = job.basket();
    const ShoppingView view = assembleView(job.record(), basket, job.event());
    if (view.total != context.total && view.placeCount() == context.places)
        return refusal(QStringLiteral("total-changed"), {view.total.toText(), view.total.currency().code()});
    if (Result<void> payable = checkPayable(view, cash); !payable)
        return Failure(payable.error());
    if (!basket.isFirm() || view.placeCount() != context.places)
        return refusal(QStringLiteral("hold-lost"));
    if (Result<void> fits = checkLimit(job, view); !fits)
        return Failure(fits.error());
    return sell(job, context, basket, orderOf(view, cash, context, job.session().environment()));
}

} // namespace parterre
