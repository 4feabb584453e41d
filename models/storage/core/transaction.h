#pragma once

#include "storage/core/jobkind.h"

#include <QtGlobal>

namespace parterre {

class DbSession;

/// A write transaction: rolls back unless commit() was called. Owned by the lane for one run of a job.
class Transaction
{
public:
    Transaction(DbSession &session, Durability durability);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Throws DbError. From the moment it is called until it returns the outcome is open: see isCommitting().
    void commit();
    bool isCommitting() const { return m_committing; }

private:
    void begin(Durability durability);
    void commitOnServer();

    DbSession &m_session;
    bool m_open = false;
    bool m_committing = false;
};

/// A read transaction in which every statement sees the same instant; ends with this object.
class Snapshot
{
public:
    explicit Snapshot(DbSession &session);
    ~Snapshot();
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    DbSession &m_session;
};

} // namespace parterre
