#pragma once

#include "domain/common/result.h"
#include "domain/sale/order.h"
#include "services/station.h"

#include <QFuture>

namespace parterre {

class Database;

/// Which orders a list shows; newest first.
struct OrderFilterDto
{
    EventId event;  ///< null for all
    QString text;   ///< part of the code, the buyer's name, e-mail or phone
    int most = 200; ///< so many at most

    friend bool operator==(const OrderFilterDto &, const OrderFilterDto &) = default;
};

/// What the door is told about a ticket.
struct TicketCheckView
{
    /// "welcome", or why not: "already-used" (used at, gate), "cancelled", "unknown-ticket", or a refusal of the code
    /// itself, "ticket-code-…" (see TicketVerifier).
    QString result;
    QStringList arguments;
    TicketView ticket;      ///< empty when the code names none of ours
    QString eventName;
    QString orderCode;
    Currency currency;
    Moment checkedAt;

    bool admits() const { return result == QStringLiteral("welcome"); }
};

/// Completed purchases and their tickets. Every function returns at once; the answer comes through the future. Owned
/// by Application; thread-safe.
class OrderService
{
public:
    explicit OrderService(Database &database) : m_database(database) {}
    Q_DISABLE_COPY_MOVE(OrderService)

    QFuture<Result<QList<OrderSummaryView>>> list(const OrderFilterDto &filter = {});
    /// With the signed code of every ticket.
    QFuture<Result<OrderView>> view(const OrderId &order);
    /// By the code that people say: "8F3K2"; case, blanks and look-alikes are forgiven.
    QFuture<Result<OrderView>> find(const QString &orderCode);
    /// Undoes a sale: gives the places back, once. A ticket that was used stands in the way ("ticket-used"); a second
    /// cancellation changes nothing ("already-cancelled").
    QFuture<Result<OrderView>> cancel(const Actor &actor, const OrderId &order);

    /// Lets a ticket in, once. A dry run only says what would be said.
    QFuture<Result<TicketCheckView>> checkTicket(const Actor &actor, const QString &code, const QString &gate = {},
                                                 bool dryRun = false);

private:
    Database &m_database;
};

} // namespace parterre
