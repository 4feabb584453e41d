#pragma once

#include "domain/common/result.h"
#include "domain/sale/shopping.h"
#include "sale/pickhistory.h"
#include "services/shoppingservice.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace parterre {

/// One counter's purchases: asks the shopping service one thing at a time and always holds the newest view. A click
/// that comes while an answer is under way waits its turn and is made on the view that the answer brings, so quick
/// hands never meet a "stale view". Knows no widgets. Owned by SalePage; UI thread.
///
/// There is no session before the first pick. Buyer and delivery that were chosen earlier are kept and put then. Every
/// event has a basket of its own: following another event leaves the first one's seats held until their time is up.
class SaleDesk : public QObject
{
    Q_OBJECT

public:
    SaleDesk(ShoppingService &shopping, const Actor &actor, QObject *parent = nullptr);
    ~SaleDesk() override;

    void setActor(const Actor &actor) { m_actor = actor; }
    const Actor &actor() const { return m_actor; }

    /// Shows another event's basket, empty or as it was left.
    void follow(EventId event);
    EventId event() const { return m_event; }
    const ShoppingView &view() const { return m_view; }
    /// A purchase is running: seats may be added to it.
    bool hasSession() const;
    bool isExpired() const { return m_view.status == ShoppingStatus::Expired; }
    /// The basket as it was before its time was up, or before it vanished.
    const QList<BasketLineView> &lostLines() const { return m_lostLines; }
    /// How many places wait in the basket of an event that is not followed now.
    int parkedPlaces(EventId event) const;

    const BuyerDto &buyer() const { return m_buyer; }
    Delivery delivery() const { return m_delivery; }
    bool isBusy() const { return m_running || !m_steps.isEmpty(); }
    /// The payment was sent and nobody knows yet what became of it.
    bool isPaymentUncertain() const { return m_paymentUncertain; }
    /// Asked for and not answered yet.
    const QSet<SeatNo> &pending() const { return m_pending; }

    /// Takes a free seat or gives back one of the basket.
    void toggle(SeatNo seat);
    void take(const QList<SeatNo> &seats, const QMap<SeatNo, TicketTypeNo> &types = {});
    void giveBack(const QList<SeatNo> &seats);
    /// Both at once: all of the new ones are held, or none and the old ones are gone.
    void exchange(const QList<SeatNo> &back, const QList<SeatNo> &seats, const QMap<SeatNo, TicketTypeNo> &types);
    void put(const BestSeatsDto &best);
    void put(const AreaPlacesDto &places);
    void put(const TicketTypesDto &types);
    void put(const BuyerDto &buyer);
    void put(Delivery delivery);
    /// Sells the basket. Sent again with the same order's identity until the outcome is known.
    void payCash(Money given);
    void extendClock();
    /// Gives back what was taken last.
    void undoPick();
    /// Empties the basket. What was in it stays held for ten seconds, in case it was a mistake, and is given back then.
    void clear();
    /// The emptied basket can be had again: its seats are held and nothing new was taken.
    bool canTakeBackCleared() const;
    QList<SeatNo> clearedSeats() const { return m_cleared ? m_cleared->view.seats() : QList<SeatNo>(); }
    void takeBackCleared();
    /// After an expiry or a sale: forgets the old session, ready for the next customer.
    void startAnew();
    /// Goes on with a session that was let in from the queue of the event that is followed. A basket that is in the way
    /// is parked first; one that can't be, because its payment is under way, stays: then failed() says so.
    void resume(SessionId session);
    /// Puts the basket aside for whoever takes it up; this counter goes on with the next customer.
    void park();
    /// Takes up a parked sale, or takes over another counter's, of the event that is followed. A basket that is in the
    /// way is parked first.
    void takeOver(const OpenSaleView &sale);
    /// Asks for the view again, for instance because the clock says that the time is up.
    void refresh();

Q_SIGNALS:
    void viewChanged();
    void pendingChanged();
    void busyChanged(bool busy);
    /// The basket was emptied, or can no longer be had again.
    void clearedChanged();
    /// Something that happened to the purchase: a seat was taken by somebody else, a best offer was found.
    void noticed(const parterre::NoticeView &notice);
    void failed(const parterre::Error &error);
    /// The basket was put aside.
    void parked();
    /// What was in our basket is held on, but no longer here: it was parked or taken over.
    void heldElsewhere(const parterre::ShoppingView &view);
    /// The house knows nothing of the basket any more: a server died before it had passed it on to the one that took
    /// over. lostLines() says what was in it.
    void vanished();
    /// Another counter's or a parked sale is this counter's now.
    void takenOver();
    void sold(const parterre::ShoppingView &view);
    /// The connection broke while the payment was saved. It is being sent again.
    void paymentUncertain(bool uncertain);

private:
    enum class Kind { Open, Seats, Other, Payment, View, Park, Take };
    using Ask = std::function<ShoppingService::Answer()>;
    using AskAt = std::function<ShoppingService::Answer(const ShoppingView &)>;
    struct Step
    {
        Kind kind = Kind::Other;
        Ask ask;
        int tries = 0;
    };

    struct Basket
    {
        ShoppingView view;
        BuyerDto buyer;
        Delivery delivery = Delivery::Print;
    };

    static bool isOpen(ShoppingStatus status);
    void add(Kind kind, Ask ask);
    void noteTake(const QList<SeatNo> &seats, const QMap<SeatNo, TicketTypeNo> &types);
    void noteGiveBack(const QList<SeatNo> &seats);
    void addSeatsStep();
    void next();
    void receive(const Step &step, const Result<ShoppingView> &answer);
    void receiveError(Step step, const Error &error);
    void accept(const ShoppingView &view);
    void acceptTaken(const ShoppingView &view);
    void acceptParked(const ShoppingView &view);
    void drop(const Error &error);
    void askForViewThen(const Step &step);
    bool waitsFor(Kind kind) const;
    void dropPending();
    void reset();
    void dropCleared();
    void abandonLatest(SessionId session);
    void show(const Basket &basket);
    /// Asks at the view, where there is a queue at one with a party of so many places.
    ShoppingService::Answer withRoomFor(qsizetype places, const AskAt &ask);
    ShoppingService::Answer askSeats();
    ShoppingService::Answer askOpen(const SeatsDto &seats);

    ShoppingService &m_shopping;
    Actor m_actor;
    EventId m_event;
    ShoppingView m_view;
    QHash<EventId, ShoppingView> m_parked;
    QList<BasketLineView> m_lostLines;
    BuyerDto m_buyer;
    Delivery m_delivery = Delivery::Print;

    QList<Step> m_steps;
    bool m_running = false;
    quint64 m_turn = 0; ///< answers to questions of another event are dropped
    QList<SeatNo> m_adding;
    QList<SeatNo> m_dropping;
    QMap<SeatNo, TicketTypeNo> m_types;
    /// What the question under way asks for.
    struct Sent
    {
        QList<SeatNo> adding;
        QList<SeatNo> dropping;
        QMap<SeatNo, TicketTypeNo> types;
    };
    Sent m_sent;
    QSet<SeatNo> m_pending;
    PickHistory m_picks;
    std::optional<Basket> m_cleared;
    QTimer m_clearedUntil;
    std::optional<CashPaymentDto> m_payment;
    bool m_paymentUncertain = false;
    /// What goes on once our own basket is parked.
    std::function<void()> m_afterParking;
    QTimer m_again;
};

} // namespace parterre
