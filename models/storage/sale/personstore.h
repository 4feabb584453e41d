#pragma once

#include "domain/common/id.h"

#include <QStringList>

namespace parterre {

class DbSession;

/// What counts against the limit per person. A buyer goes by several keys (e-mail, phone); each is counted, so that
/// leaving one of them out does not help.
class PersonStore
{
public:
    explicit PersonStore(DbSession &session) : m_session(session) {}

    /// Nobody else counts or claims for these keys until the transaction ends. `keys` must be sorted.
    void lock(EventId event, const QStringList &keys);
    /// Tickets that have been bought, or are being paid, in other sessions by anybody who goes by one of the keys,
    /// of which there are one or two; a purchase that goes by both counts once.
    int claimedByOthers(EventId event, const QStringList &keys, SessionId session);
    void claim(EventId event, const QStringList &keys, SessionId session, int tickets);
    /// A cancelled order counts no longer.
    void dropOrder(const OrderId &order);

private:
    DbSession &m_session;
};

} // namespace parterre
