#pragma once

#include "domain/sale/order.h"

#include <optional>

namespace parterre {

class DbSession;

/// A ticket as the door needs it.
struct DoorTicket
{
    TicketView ticket;
    EventId event;
    QString eventName;
    EventStatus eventStatus = EventStatus::Published;
    OrderId order;
    QString orderCode;
    Currency currency;
};

/// Single tickets and their scans.
class TicketStore
{
public:
    explicit TicketStore(DbSession &session) : m_session(session) {}

    std::optional<DoorTicket> find(TicketId ticket);
    /// True for the one scan that lets it in.
    bool use(TicketId ticket, const QString &gate);
    void recordScan(TicketId ticket, const QString &code, const QString &gate, const QString &station,
                    const QString &result);
    /// Whether a ticket of the order has been used.
    bool anyUsed(const OrderId &order);

private:
    DbSession &m_session;
};

} // namespace parterre
