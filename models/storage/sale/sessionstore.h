#pragma once

#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/sale/opensale.h"
#include "domain/sale/shopping.h"

#include <memory>
#include <optional>

namespace parterre {

class DbSession;
class Row;
class Statement;

/// A row of shop_session as a job sees it.
struct SessionRecord
{
    SessionId id;
    EventId event;
    ShoppingStatus status = ShoppingStatus::Selecting;
    int party = 1;
    qint64 revision = 0;
    StationId station;
    QString stationName; ///< only with find(); whoever changes a session mostly is its station
    QString person;
    bool parked = false;
    bool clockStarted = false;
    int extensions = 0;
    Moment expires;
    BuyerDto buyer;
    Delivery delivery = Delivery::Print;
    OrderId order;
    Moment now;               ///< the database's clock when the row was read
    qint64 eventRevision = 0; ///< of the event, to tell whether what is cached of it still holds

    bool isOverdue() const { return expires <= now; }
};

/// What a job that has just changed a session cannot know by itself.
struct SessionStamp
{
    StationId station;        ///< what the row says; a screen must never show another
    Moment now;               ///< the database's clock at that statement
    qint64 eventRevision = 0; ///< as in SessionRecord
};

/// What a new session starts with.
struct NewSession
{
    SessionId id;
    EventId event;
    int party = 1;
    qint64 revision = 0;
    StationId station;
    QString person;
    BuyerDto buyer;
};

/// Shopping sessions. For a transaction of a job; the locking order of the house is session, persons, seats, areas.
class SessionStore
{
public:
    explicit SessionStore(DbSession &session) : m_session(session) {}

    std::optional<SessionRecord> find(SessionId id);
    /// The same, and nobody else changes the session until the transaction ends.
    std::optional<SessionRecord> lock(SessionId id);

    /// Some of the steps as statements that are yet to run, for SaleSteps, which lets them travel together.
    ///
    /// The clock runs from the first hold on; until then a new session is only kept from lingering for ever. Changes no
    /// row when the session is there already, or the event is not.
    std::unique_ptr<Statement> toOpen(const NewSession &session);
    std::unique_ptr<Statement> toLock(SessionId id);
    /// reviseStarted(), if the session holds a seat by then.
    std::unique_ptr<Statement> toReviseHolder(SessionId id, qint64 revision, Moment deadline);
    std::unique_ptr<Statement> toComplete(SessionId id, qint64 revision, const OrderId &order);
    static SessionRecord read(const Row &row);
    static SessionStamp readStamp(const Row &row);

    void setRevision(SessionId id, qint64 revision);
    /// The same, and answers the session as it is then.
    SessionRecord revise(SessionId id, qint64 revision);
    /// Starts the clock besides: the deadline of all holds of the session.
    SessionStamp reviseStarted(SessionId id, qint64 revision, Moment deadline);
    /// It has become this order.
    SessionStamp complete(SessionId id, qint64 revision, const OrderId &order);
    /// From now on nobody's, until somebody takes it up.
    void park(SessionId id);
    /// From now on this station's and this person's.
    void give(SessionId id, StationId station, const QString &person);
    /// Sessions that hold something, or are parked, or are being paid: those that end soonest first.
    QList<OpenSaleView> open();
    void extend(SessionId id, Moment deadline);
    /// A customer who was let in is here: the clock starts, and the session belongs to this station.
    void serve(SessionId id, StationId station, const QString &person, qint64 revision, Moment deadline);
    void putBuyer(SessionId id, const BuyerDto &buyer);
    void putDelivery(SessionId id, Delivery delivery);
    void putParty(SessionId id, int party);
    /// Writes a final status; the caller frees the holds in the same transaction.
    void end(SessionId id, ShoppingStatus status);

    bool anyOverdue();
    /// Overdue sessions that nobody is working on right now, locked; at most `limit`.
    QList<SessionId> lockOverdue(int limit);
    /// Writes those of them expired that are still overdue; answers how many.
    int expire(const QList<SessionId> &ids);
    /// True when this transaction may sweep; false when another station is at it.
    bool lockSweeping();

private:
    DbSession &m_session;
};

} // namespace parterre
