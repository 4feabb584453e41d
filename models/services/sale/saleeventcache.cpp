#include "services/sale/saleeventcache.h"

#include "storage/sale/saleeventstore.h"

namespace parterre {

SaleEventCache::Entry SaleEventCache::find(DbSession &session, EventId event, qint64 revision)
{
    {
        const QMutexLocker locker(&m_mutex);
        const Entry known = m_entries.value(event);
        if (known && known->details.revision == revision)
            return known;
    }
    return read(session, event);
}

SaleEventCache::Entry SaleEventCache::current(DbSession &session, EventId event)
{
    const std::optional<qint64> revision = SaleEventStore(session).revision(event);
    return revision ? find(session, event, *revision) : nullptr;
}

SaleEventCache::Entry SaleEventCache::lastKnown(DbSession &session, EventId event)
{
    {
        const QMutexLocker locker(&m_mutex);
        if (const Entry known = m_entries.value(event))
            return known;
    }
    return read(session, event);
}

SaleEventCache::Entry SaleEventCache::read(DbSession &session, EventId event)
{
    std::optional<ShoppingEventView> view = SaleEventStore(session).find(event);
    if (!view)
        return nullptr;
    const Entry entry = std::make_shared<const ShoppingEventView>(*std::move(view));
    const QMutexLocker locker(&m_mutex);
    m_entries.insert(event, entry);
    return entry;
}

} // namespace parterre
