#pragma once

#include "domain/common/moment.h"
#include "storage/core/dialect.h"

#include <QtGlobal>

namespace parterre {

class Connection;
class Environment;

/// What a database job receives and hands to the stores: the connection, inside a transaction when the job writes.
/// Made by the lane for one run of one job; lives on the lane's thread; never kept.
class DbSession
{
public:
    DbSession(Connection &connection, bool writable) : m_connection(connection), m_writable(writable) {}
    Q_DISABLE_COPY_MOVE(DbSession)

    Connection &connection() { return m_connection; }
    const Dialect &dialect() const;
    /// For new identities and for waiting.
    Environment &environment();
    bool isWritable() const { return m_writable; }

    /// The database's clock: the only one that decides what is held or expired.
    Moment now();

    /// Must be called before the first statement of a transaction that writes @change@. On SQLite it moves the change
    /// counter on, once per transaction; PostgreSQL numbers its transactions itself.
    void beginChange();
    bool changed() const { return m_changed; }

private:
    Connection &m_connection;
    bool m_writable;
    bool m_changed = false;
};

} // namespace parterre
