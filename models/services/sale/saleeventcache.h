#pragma once

#include "domain/sale/shopping.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace parterre {

class DbSession;

/// Remembers what a sale needs of an event, so that a put reads prices only when the event changed. Thread-safe; owned
/// by the services that sell.
class SaleEventCache
{
public:
    using Entry = std::shared_ptr<const ShoppingEventView>;

    /// The event at this revision, read if need be. Null when there is no such event.
    Entry find(DbSession &session, EventId event, qint64 revision);
    /// The event as it is now, read if need be.
    Entry current(DbSession &session, EventId event);
    /// The event as this process knew it last, read if need be: for the price of nothing. Whoever decides by it asks
    /// afterwards whether it is so still.
    Entry lastKnown(DbSession &session, EventId event);
    /// The event as it is now, read in any case.
    Entry read(DbSession &session, EventId event);

private:
    QMutex m_mutex;
    QHash<EventId, Entry> m_entries;
};

} // namespace parterre
