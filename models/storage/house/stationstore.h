#pragma once

#include "domain/house/house.h"

#include <QList>

namespace parterre {

class DbSession;

/// The stations of the house. Used inside a database job; throws DbError.
class StationStore
{
public:
    explicit StationStore(DbSession &session) : m_session(session) {}

    /// The station of this name, made at need; notes that it was seen.
    StationId seen(const QString &name);
    /// Empty when there is none.
    QString name(StationId station);
    QList<StationView> all();

private:
    DbSession &m_session;
};

} // namespace parterre
