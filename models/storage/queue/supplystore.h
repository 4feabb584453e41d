#pragma once

#include "domain/common/id.h"

#include <QList>

namespace parterre {

class DbSession;

/// The supply of a queued event: places that are not sold, not blocked and have a price, whether or not somebody holds
/// them. Kept as a figure, so that letting in does not count all seats, and as rows of what sales and cancellations
/// changed since, so that those never wait for the queue. Events without a queue have no figure. Used inside a writing
/// job; throws DbError.
class SupplyStore
{
public:
    explicit SupplyStore(DbSession &session) : m_session(session) {}

    /// After the order's row and its places were written: whoever changes what is for sale has then either finished or
    /// waits for this transaction, so that the rows counted here are the ones that it left.
    void sold(EventId event, const QString &order, const QList<SeatNo> &seats);
    /// Before the places of a cancelled order are given back.
    void returned(EventId event, const QString &order);

    /// Counts anew. The caller has the queue's lock and nobody else is changing what is for sale.
    void recount(EventId event);
    /// Adds the changes up into the figure. The caller has the queue's lock.
    void fold(EventId event);

private:
    DbSession &m_session;
};

} // namespace parterre
