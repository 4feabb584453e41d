#pragma once

#include "domain/common/result.h"
#include "services/sale/saleeventcache.h"
#include "services/sale/shoppingassembly.h"
#include "services/station.h"
#include "storage/core/dbsession.h"
#include "storage/sale/orderstore.h"
#include "storage/sale/salesteps.h"

namespace parterre {

/// What a put states about the screen it was made on.
struct PutContext
{
    SessionId session;
    qint64 revision = 0;    ///< of the view on the screen
    qint64 newRevision = 0; ///< random, made by the client; a repeat carries the same, by which it is recognised
    Actor actor;
    EventId event{};
    BuyerDto buyer{};
    /// In the basket on the screen. The revision alone does not tell: places whose time is over go to somebody else
    /// without a word to this session, and a clock that is set back makes it live again.
    int places = 0;
    /// On the screen. A price may have been changed since; that is the event's revision and not the session's.
    Money total{};
};

/// One put inside a database job: checks who may change the session, and gathers the next view. Lives for one run.
class ShoppingJob
{
public:
    ShoppingJob(DbSession &session, SaleEventCache &events) : m_session(session), m_events(events) {}

    /// What a put finds.
    enum class Start {
        Go,          ///< change it, then finish()
        AlreadyDone, ///< this very put came through before: answer view()
        Ended,       ///< the session is over, or its time just ran out: answer view()
    };
    /// Locks the session and checks owner and revision. Writes the session expired, and frees its holds in the same
    /// transaction, when its time is over.
    Result<Start> start(const PutContext &context);
    /// The same for a purchase, which also locks the persons that the buyer on the screen goes by; see lockPersons().
    Result<Start> startPaying(const PutContext &context);
    /// The same for a station that takes the session from its owner: `from` had it, parked or not, on the list that the
    /// person chose from. Whoever was faster is named in the refusal.
    Result<Start> startTakingFrom(const PutContext &context, StationId from, bool parked);
    /// Opens a session; with the buyer and no place. Whether it is new: else this very job opened it before, and its
    /// answer was lost. NotFound without the event.
    Result<bool> open(const NewSession &session, const Actor &actor);

    const SessionRecord &record() const { return m_record; }
    const ShoppingEventView &event() const { return *m_eventView; }
    DbSession &session() { return m_session; }
    /// What the session holds: read once, and kept true by those who change it.
    const Basket &basket();
    void dropFromBasket(const QList<SeatNo> &seats);
    /// Some other change: read it anew.
    void forgetBasket() { m_basket.reset(); }

    /// Holds all of the seats for the session, or none of them and answers nothing.
    QList<HeldSeat> hold(const QList<SeatNo> &seats, TicketTypeNo type);
    /// Nobody else counts or claims for the buyer until the transaction ends. Answers what he has in other sessions.
    int lockPersons();
    /// Whom the buyer's tickets count for.
    SaleSteps::Persons persons() const;
    /// The deadline of a hold made now: the session's, or a full turn from now for the first one.
    Moment deadline() const;
    /// The clock runs from the first hold on; called after one that was not made by hold(). Written by finish().
    void startClock();
    /// The session itself is changed after a hold: finish() writes it once more, behind that.
    void reviseAgain() { m_isRevised = false; }
    void addNotice(NoticeView notice) { m_notices.append(std::move(notice)); }
    /// Writes the new revision and answers the next view.
    ShoppingView finish(const PutContext &context);
    /// The same for a session that has become an order, as SaleSteps::sell() has answered it.
    ShoppingView finishSold(const SessionStamp &stamp, const OrderId &order, const ReceiptView &receipt);
    /// The view as the database has it now.
    ShoppingView view();
    /// Runs the job again when the event is not what it was when the job began: prices that were taken away, a queue
    /// that was switched on. Called after the last write that refers to the event, when whoever changes it either has
    /// finished or waits for this job.
    void requireSameEvent() const { requireEvent(m_eventView->details.revision); }
    /// The same for a decision that was made on the event at this revision.
    void requireEvent(qint64 revision) const;
    /// For reading: false when there is no such session.
    bool load(SessionId session);

private:
    std::optional<Error> lock(const PutContext &context, bool pays = false);
    Result<Start> check(const PutContext &context);
    Result<Start> checkStatus(const PutContext &context);
    /// The session as it was just read.
    void adopt(SessionRecord record);
    void adopt(const SessionStamp &stamp);
    Failure notYours() const;
    void expire();
    ShoppingView assemble();
    void warnOfLimit(ShoppingView &view);
    void loadEvent();

    DbSession &m_session;
    SaleEventCache &m_events;
    Actor m_actor;
    SessionRecord m_record;
    SaleEventCache::Entry m_eventView;
    std::optional<Basket> m_basket;
    std::optional<ReceiptView> m_receipt;
    /// Who was locked by startPaying(), and what they have.
    std::optional<std::pair<QStringList, int>> m_lockedPersons;
    std::optional<int> m_claimedByOthers; ///< by the buyer, as it was counted on the way; good enough to warn
    qint64 m_newRevision = 0;
    bool m_clockJustStarted = false;
    bool m_isRevised = false; ///< the record has the new revision, and was read when that was written
    QList<NoticeView> m_notices;
};

} // namespace parterre
