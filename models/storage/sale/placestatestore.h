#pragma once

#include "domain/sale/placestates.h"

namespace parterre {

class DbSession;

/// Where a reader of changes has got to. Only valid on the connection that gave it: after a reconnect, and above all
/// after a change of server, everything must be read again.
struct ChangeHorizon
{
    qint64 number = 0;
    qint64 connection = 0;
};

/// Reads what became of an event's places, whole or since a horizon. The horizon comes from the same statement as the
/// rows, so that no commit can slip between the two.
class PlaceStateStore
{
public:
    explicit PlaceStateStore(DbSession &session) : m_session(session) {}

    /// All places, when the horizon is empty or not of this connection; else what changed. Moves the horizon on.
    PlaceChangesView read(EventId event, ChangeHorizon &horizon);

private:
    /// Both add what they read to `view` and answer the next horizon.
    qint64 readWhole(PlaceChangesView &view);
    qint64 readSince(qint64 number, PlaceChangesView &view);
    QList<AreaStateView> areas(EventId event);

    DbSession &m_session;
};

} // namespace parterre
