#pragma once

#include "domain/common/id.h"

#include <QStringList>

#include <memory>

namespace parterre {

class DbSession;
class Statement;

/// What counts against the limit per person. A buyer goes by several keys (e-mail, phone); each is counted, so that
/// leaving one of them out does not help. `keys` are sorted; a buyer has one or two.
class PersonStore
{
public:
    explicit PersonStore(DbSession &session) : m_session(session) {}

    /// Nobody else counts or claims for any of these keys, however many, until the transaction ends. On SQLite whoever
    /// writes is alone anyway.
    void lock(EventId event, const QStringList &keys);
    /// Tickets that have been bought, or are being paid, in other sessions by anybody who goes by one of the keys; a
    /// purchase that goes by both counts once.
    int claimedByOthers(EventId event, const QStringList &keys, SessionId session);

    void claim(EventId event, const QStringList &keys, SessionId session, int tickets);

    /// Some of the steps as statements that are yet to run, for SaleSteps, which lets them travel together.
    ///
    /// For PostgreSQL.
    std::unique_ptr<Statement> toLock(EventId event, const QStringList &keys);
    std::unique_ptr<Statement> toCount(EventId event, const QStringList &keys, SessionId session);
    static int counted(Statement &count);

    /// A cancelled order counts no longer.
    void dropOrder(const OrderId &order);

private:
    DbSession &m_session;
};

} // namespace parterre
