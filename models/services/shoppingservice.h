#pragma once

#include "domain/common/result.h"
#include "domain/queue/queue.h"
#include "domain/sale/opensale.h"
#include "domain/sale/shopping.h"
#include "services/station.h"

#include <QFuture>

#include <memory>

namespace parterre {

class Database;

/// What a new purchase starts with.
struct OpenSessionDto
{
    EventId event;
    /// How many places the customer wants at most; 0: as many as one order may have, or, where people are let in
    /// through a queue, as many as it begins with.
    int party = 0;
    BuyerDto buyer;
    /// Held at once, in the same transaction; may be empty.
    SeatsDto seats;
};

/// A purchase from the first seat to the receipt. Every function returns at once; each answers the whole next view in
/// one round trip. A put states the wanted outcome and may be repeated. A seat that was just lost is not an error: the
/// view that comes back lacks it and carries a notice. Owned by Application; thread-safe.
///
/// Errors: Conflict with "stale-view" when the session changed since the view was made (ask for view() and go on), or
/// "taken-over" (by whom) when another station has it now, or "sale-parked" (where) when it was put aside; Refused with
/// "payment-under-way", "already-completed", "not-on-sale", "hold-lost", "total-changed" (the new
/// total, currency), "limit-per-person" (limit, already bought),
/// "cash-short" (missing sum), "no-more-extensions"; where people are let in through a queue also "queue-no-places",
/// "queue-party-too-large" (places left), "queue-too-many-inside" (limit), "queue-too-many-a-minute" (limit),
/// "party-above-limit" (limit), "party-below-held" (places held).
class ShoppingService
{
public:
    explicit ShoppingService(Database &database);
    ~ShoppingService();
    Q_DISABLE_COPY_MOVE(ShoppingService)

    using Answer = QFuture<Result<ShoppingView>>;

    Answer open(const Actor &actor, const OpenSessionDto &dto);
    Answer view(SessionId session);

    Answer put(const Actor &actor, const ShoppingView &at, const SeatsDto &seats);
    /// Adds the best free seats; a notice says which rule decided ("best-" and its word) and what else is on offer.
    Answer put(const Actor &actor, const ShoppingView &at, const BestSeatsDto &best);
    Answer put(const Actor &actor, const ShoppingView &at, const AreaPlacesDto &places);
    Answer put(const Actor &actor, const ShoppingView &at, const TicketTypesDto &types);
    Answer put(const Actor &actor, const ShoppingView &at, const BuyerDto &buyer);
    Answer put(const Actor &actor, const ShoppingView &at, Delivery delivery);
    /// Another size of a purchase that was let in through a queue; a larger one is let in anew.
    Answer put(const Actor &actor, const ShoppingView &at, const PartyDto &party);
    /// Completes the purchase. On an unknown outcome it is sent again with the same order id, which settles it.
    Answer put(const Actor &actor, const ShoppingView &at, const CashPaymentDto &cash);

    /// Ten more minutes; ten times at most.
    Answer extend(const Actor &actor, const ShoppingView &at);
    /// Gives everything back and ends the session.
    Answer abandon(const Actor &actor, const ShoppingView &at);

    /// Puts the sale aside with its seats held and its clock running, for whichever station takes it up.
    Answer park(const Actor &actor, const ShoppingView &at);
    /// Makes a parked sale, or one that another station has, this station's. What the former owner's screen still sends
    /// is refused. Conflict, naming who has it, when it is no longer where `from` saw it.
    Answer takeOver(const Actor &actor, const OpenSaleView &from);
    /// All purchases in progress that keep places from others, wherever they are: those that end soonest first.
    QFuture<Result<QList<OpenSaleView>>> openSales();

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace parterre
