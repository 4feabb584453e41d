#include "storage/venue/layoutcache.h"

#include "storage/core/dbsession.h"
#include "storage/venue/layoutstore.h"

#include <QMutexLocker>

#include <algorithm>

namespace parterre {
namespace {

// An arena's drawing takes some megabytes; a house works with a few at a time.
constexpr qsizetype mostEntries = 12;

} // namespace

Result<SharedLayout> LayoutCache::layout(DbSession &session, LayoutVersionId version)
{
    LayoutStore store(session);
    const std::optional<qint64> revision = store.revisionOf(version);
    if (!revision)
        return failure(ErrorCode::NotFound, QStringLiteral("layout version ") + version.toText());
    {
        const QMutexLocker locker(&m_mutex);
        const auto known = m_entries.find(version);
        if (known != m_entries.end() && known->revision == *revision) {
            known->usedAt = ++m_uses;
            return known->layout;
        }
    }
    Result<LayoutDto> layout = store.layoutOf(version, m_parts);
    if (!layout)
        return Failure(layout.error());
    const auto shared = std::make_shared<const LayoutDto>(*std::move(layout));
    // What a writing job sees may be rolled back, and its numbers be given again to something else.
    if (session.isWritable())
        return shared;
    const QMutexLocker locker(&m_mutex);
    m_entries.insert(version, {*revision, ++m_uses, shared});
    dropOldest();
    return shared;
}

void LayoutCache::dropOldest()
{
    if (m_entries.size() <= mostEntries)
        return;
    auto oldest = m_entries.begin();
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->usedAt < oldest->usedAt)
            oldest = entry;
    }
    m_entries.erase(oldest);
}

} // namespace parterre
