#pragma once

#include "domain/sale/placestates.h"

namespace parterre {

class DbSession;
class Statement;

/// Where a reader of changes has got to. Only valid on the connection that gave it: after a reconnect, and above all
/// after a change of server, everything must be read again.
struct ChangeHorizon
{
    qint64 number = 0;
    qint64 connection = 0;
    bool asksForAreas = true; ///< else the event has none; what it consists of never changes once it is published
};

/// Reads what became of an event's places, whole or since a horizon. The horizon comes from the same statement as the
/// rows, so that no commit can slip between the two.
class PlaceStateStore
{
public:
    explicit PlaceStateStore(DbSession &session) : m_session(session) {}

    /// All places, when the horizon is empty or not of this connection; else what changed. Moves the horizon on.
    /// `along`: a statement of the caller's that travels with the question.
    PlaceChangesView read(EventId event, ChangeHorizon &horizon, Statement *along = nullptr);

private:
    DbSession &m_session;
};

} // namespace parterre
