#pragma once

#include "domain/common/result.h"
#include "simulation/book.h"
#include "simulation/faults.h"

namespace parterre {

class World;

/// What must hold after every step of a simulated house: between the rows before and after it, and between the rows and
/// what people were told. It knows the rules and nothing of the program. Made for one look.
class Promises
{
public:
    explicit Promises(World &world) : m_world(world) {}

    /// Every difference between before() and now() must be the work of one of these steps, and allowed to it.
    void compare(const QList<Frame> &steps);
    /// Relaxed commits may be gone, and nothing else, unless it was the work of these steps.
    void afterRestart(const QList<Frame> &steps);

    /// An error must have a reason, and the change must then not have been made.
    void error(const Error &error);
    /// The answer to a put on this screen.
    void put(const ShoppingView &at, const Result<ShoppingView> &answer);
    /// The answer to a station that took a sale over, as its list showed it.
    void takenOver(const OpenSaleView &from, const ShoppingView &answer);
    /// A view that was only asked for.
    void shown(const ShoppingView &view);

private:
    void compareSeats();
    void comparePlaces();
    void compareSessions();
    void compareOrders();
    void checkAdmission();
    void countPersons();
    void checkWhatWasTold();
    void accepted(const ShoppingView &at, const ShoppingView &answer);
    void refused(const ShoppingView &at, const Error &error);
    void unchanged(SessionId session, bool revisionMayDiffer);
    bool isMine(qint64 session) const;
    bool isMyOrder(const QString &order) const;
    bool wasOverdue(qint64 expires) const;
    int placesAllowed(const SessionRow &session) const;
    /// The largest that any of the steps may have gone by.
    int largest(qint64 event, int EventRow::*limit) const;

    World &m_world;
    QList<Frame> m_steps;
};

} // namespace parterre
