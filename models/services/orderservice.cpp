#include "services/orderservice.h"

#include "domain/ticket/ordercode.h"
#include "services/sale/ticketkeys.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/house/auditstore.h"
#include "storage/queue/supplystore.h"
#include "storage/sale/areastore.h"
#include "storage/sale/orderstore.h"
#include "storage/sale/personstore.h"
#include "storage/sale/seatstore.h"
#include "storage/sale/ticketstore.h"

namespace parterre {
namespace {

Result<OrderView> readOrder(DbSession &session, const OrderId &id)
{
    std::optional<OrderView> order = OrderStore(session).find(id);
    if (!order)
        return failure(ErrorCode::NotFound, QStringLiteral("order %1").arg(id.toText()));
    const TicketSigner signer = houseSigner(session);
    for (TicketView &ticket : order->tickets) {
        // The first issue is 1 in the database and 0 in the code.
        const Result<QString> code = signer.sign(order->event, ticket.id, static_cast<quint8>(ticket.issue - 1));
        if (!code)
            return Failure(code.error());
        ticket.code = *code;
    }
    return *std::move(order);
}

Result<OrderView> cancelOrder(DbSession &session, const Actor &actor, const OrderId &id)
{
    OrderStore orders(session);
    if (!orders.exists(id))
        return failure(ErrorCode::NotFound, QStringLiteral("order %1").arg(id.toText()));
    // The compare-and-set comes first: of two cancellations one goes on, and no ticket can be used meanwhile.
    if (!orders.markCancelled(id))
        return refusal(QStringLiteral("already-cancelled"));
    if (TicketStore(session).anyUsed(id))
        return refusal(QStringLiteral("ticket-used"));
    const OrderView order = *orders.find(id);
    SupplyStore(session).returned(order.event, id.toText());
    SeatStore(session).cancel(order.event, id);
    AreaStore(session).cancel(id);
    PersonStore(session).dropOrder(id);
    AuditStore(session).record(actor.stationName, actor.person, QStringLiteral("order-cancel"),
                               QStringLiteral("order %1").arg(order.code), order.total.toText());
    return readOrder(session, id);
}

/// What the door says about a ticket that is ours, before anything is written.
void judge(TicketCheckView &view, const DoorTicket &door, const TicketCode &code)
{
    const auto say = [&view](const char *result, const QStringList &arguments = {}) {
        view.result = QString::fromLatin1(result);
        view.arguments = arguments;
    };
    if (!door.ticket.valid)
        say("cancelled");
    else if (door.eventStatus == EventStatus::Cancelled)
        say("concert-cancelled");
    else if (code.issue + 1 != door.ticket.issue || code.event != door.event)
        say("replaced");
    else if (door.ticket.usedAt)
        say("already-used", {door.ticket.usedAt->toText(), door.ticket.usedGate});
    else
        say("welcome");
}

struct ScanInput
{
    Actor actor;
    QString code;
    QString gate;
    bool dryRun = false;
};

Result<TicketCheckView> scan(DbSession &session, const ScanInput &input)
{
    TicketStore tickets(session);
    TicketCheckView view;
    view.checkedAt = session.now();
    const Result<TicketCode> code = houseVerifier(session).verify(input.code);
    TicketId id;
    if (!code) {
        view.result = code.error().reason;
        view.arguments = code.error().arguments;
    } else if (const std::optional<DoorTicket> door = tickets.find(code->ticket)) {
        id = code->ticket;
        view.ticket = door->ticket;
        view.eventName = door->eventName;
        view.orderCode = door->orderCode;
        view.currency = door->currency;
        judge(view, *door, *code);
        // Two gates may read "not used yet" at the same instant; the update lets one of them in.
        if (view.admits() && !input.dryRun && !tickets.use(id, input.gate)) {
            view.ticket = tickets.find(id)->ticket;
            judge(view, *tickets.find(id), *code);
        }
    } else {
        view.result = QStringLiteral("unknown-ticket");
    }
    if (!input.dryRun)
        tickets.recordScan(id, input.code, input.gate, input.actor.stationName, view.result);
    return view;
}

} // namespace

QFuture<Result<QList<OrderSummaryView>>> OrderService::list(const OrderFilterDto &filter)
{
    return m_database.read([filter](DbSession &session) {
        return OrderStore(session).list({filter.event, filter.text, filter.most});
    });
}

QFuture<Result<OrderView>> OrderService::view(const OrderId &order)
{
    return m_database.read([order](DbSession &session) { return readOrder(session, order); });
}

QFuture<Result<OrderView>> OrderService::find(const QString &orderCode)
{
    return m_database.read([orderCode](DbSession &session) -> Result<OrderView> {
        const Result<OrderCode> code = OrderCode::parse(orderCode);
        if (!code)
            return Failure(code.error());
        const std::optional<OrderId> id = OrderStore(session).idOf(code->text());
        if (!id)
            return failure(ErrorCode::NotFound, QStringLiteral("order %1").arg(code->text()));
        return readOrder(session, *id);
    });
}

QFuture<Result<OrderView>> OrderService::cancel(const Actor &actor, const OrderId &order)
{
    return m_database.write(
        [actor, order](DbSession &session) { return cancelOrder(session, actor, order); });
}

QFuture<Result<TicketCheckView>> OrderService::checkTicket(const Actor &actor, const QString &code,
                                                           const QString &gate, bool dryRun)
{
    const ScanInput input{actor, code, gate, dryRun};
    if (dryRun)
        return m_database.read([input](DbSession &session) { return scan(session, input); });
    return m_database.write([input](DbSession &session) { return scan(session, input); });
}

} // namespace parterre
