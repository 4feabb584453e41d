#pragma once

#include "domain/sale/order.h"

#include <QList>

#include <memory>
#include <optional>

namespace parterre {

class DbSession;
class Row;
class Statement;

/// Reads a ticket from the first eighteen columns of an answer, in the order of the table.
TicketView readTicket(const Row &row, Currency currency);

/// What is written when something is bought. The order's totals are the sums over its tickets.
struct NewOrder
{
    OrderId id;
    QString code;
    EventId event;
    SessionId session;
    Currency currency;
    BuyerDto buyer;
    Delivery delivery = Delivery::Print;
    StationId station;
    QString person;
    QStringList personKeys; ///< whose limit the tickets count against; none, one or two
    QList<TicketView> tickets;
    PaymentKind paymentKind = PaymentKind::Cash;
    Money amount;
    Money given;

    /// Of the tickets that have one.
    QList<SeatNo> seats() const;
};

/// What a basket that was paid shows of its order.
struct ReceiptView
{
    QString code;
    Money total;
    Money change; ///< of the last payment
};

/// Which orders a list shows; newest first.
struct OrderQuery
{
    EventId event; ///< null for all
    QString text;  ///< part of code, name, e-mail or phone; empty for all
    int limit = 200;
};

/// Orders, their tickets and payments.
class OrderStore
{
public:
    explicit OrderStore(DbSession &session) : m_session(session) {}

    bool exists(const OrderId &order);
    /// On SQLite. False, and nothing written, when the code was given out before.
    [[nodiscard]] bool insert(const NewOrder &order);
    struct Sold
    {
        bool seats = false; ///< the session had all of them
        bool order = false; ///< it is written down; else its code was given out before, or it had not all seats
    };
    /// On PostgreSQL, yet to run, for SaleSteps: sells the seats of the tickets, which the session must hold, writes
    /// the order down and claims for the persons. All of it, or the transaction must not be committed.
    std::unique_ptr<Statement> toSell(const NewOrder &order);
    [[nodiscard]] static Sold sold(Statement &sale);
    /// Nothing when there is no such order.
    std::optional<ReceiptView> receipt(const OrderId &order);

    std::optional<OrderId> idOf(const QString &code);
    std::optional<OrderView> find(const OrderId &order);
    QList<OrderSummaryView> list(const OrderQuery &query);
    /// The compare-and-set of a cancellation: true for the one who cancels.
    bool markCancelled(const OrderId &order);

private:
    DbSession &m_session;
};

} // namespace parterre
