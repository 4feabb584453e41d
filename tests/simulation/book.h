#pragma once

#include "domain/queue/queue.h"
#include "domain/sale/opensale.h"
#include "domain/sale/shopping.h"
#include "simulation/housestate.h"

#include <QList>
#include <QMap>
#include <QSet>

#include <optional>

namespace parterre {

/// A window on a session, with what it shows: perhaps no longer the truth.
struct Screen
{
    int station = 0;
    ShoppingView view;
};

/// A payment that was sent and whose outcome nobody has said yet.
struct PendingPayment
{
    int station = 0;
    ShoppingView at;
    CashPaymentDto cash;
};

struct Customer
{
    SessionId session;
    QList<Screen> screens;
    std::optional<PendingPayment> payment;
};

/// An order as the people know it who sent it.
struct KnownOrder
{
    enum class Told { Nothing, Sold, NotSold };

    SessionId session;
    Told told = Told::Nothing;
    BasketRow basket; ///< what was on the screen when it was paid
    bool cancelSent = false;
    bool cancelTold = false;
    QStringList codes;
    QSet<QString> welcomed; ///< codes that a door has let in
    QSet<QString> sentToDoor;
};

/// What customers, clerks and doors know: everything that was sent, and what they were told. Owned by the simulation.
struct Book
{
    QList<Customer> customers;
    QMap<QString, KnownOrder> orders;
    QList<QueueEntryView> entries; ///< of the line, as the last answer said
    QList<OpenSaleView> openSales; ///< as some station's list showed them
    QSet<qint64> admitted;         ///< sessions whose customers were told to come in

    Customer *customer(SessionId session)
    {
        for (Customer &known : customers) {
            if (known.session == session)
                return &known;
        }
        return nullptr;
    }
};

/// What a view shows, in the form of the database's rows.
inline BasketRow basketOn(const ShoppingView &view)
{
    BasketRow basket;
    for (const BasketLineView &line : view.lines) {
        if (line.seat.isNull())
            basket.places[{line.area.value(), line.type}] += line.count;
        else
            basket.seats.emplace(line.seat.value(), line.type);
    }
    return basket;
}

} // namespace parterre
