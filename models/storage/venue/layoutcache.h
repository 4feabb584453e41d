#pragma once

#include "domain/common/result.h"
#include "domain/venue/layoutjson.h"
#include "domain/venue/layoutview.h"

#include <QHash>
#include <QMutex>

namespace parterre {

class DbSession;

/// The drawings that are in use, read and parsed once. A drawing is remembered with its revision, so a draft that is
/// saved again is read again. Thread-safe; owned by the service that uses it.
class LayoutCache
{
public:
    explicit LayoutCache(LayoutParts parts = LayoutParts::All) : m_parts(parts) {}

    /// Inside a database job. NotFound when there is no such version.
    Result<SharedLayout> layout(DbSession &session, LayoutVersionId version);

private:
    struct Entry
    {
        qint64 revision = 0;
        quint64 usedAt = 0;
        SharedLayout layout;
    };
    void dropOldest();

    const LayoutParts m_parts;
    QMutex m_mutex;
    quint64 m_uses = 0;
    QHash<LayoutVersionId, Entry> m_entries;
};

} // namespace parterre
