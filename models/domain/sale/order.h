#pragma once

#include "domain/common/moment.h"
#include "domain/common/money.h"
#include "domain/sale/paymentkind.h"
#include "domain/sale/shopping.h"

namespace parterre {

enum class OrderStatus { Paid, Cancelled };

inline constexpr EnumText orderStatusText(std::array<std::pair<OrderStatus, const char *>, 2>{{
    {OrderStatus::Paid, "paid"},
    {OrderStatus::Cancelled, "cancelled"},
}});

/// One ticket as it was sold: everything printed on it was written down then.
struct TicketView
{
    TicketId id;
    int line = 0;
    SeatNo seat;
    AreaNo area;
    QString zone;
    QString row;
    QString number;
    CategoryNo category = 0;
    QString categoryName;
    TicketTypeNo type = 0;
    QString typeName;
    Money price;
    Money fee;
    Money tax;
    bool valid = true;
    int issue = 1;
    std::optional<Moment> usedAt;
    QString usedGate;
    QString code; ///< signed; filled where it is asked for

    friend bool operator==(const TicketView &, const TicketView &) = default;
};

struct PaymentView
{
    PaymentKind kind = PaymentKind::Cash;
    Money amount;
    Money given;
    Money change;
    Moment paidAt;

    friend bool operator==(const PaymentView &, const PaymentView &) = default;
};

/// A completed purchase.
struct OrderView
{
    OrderId id;
    QString code; ///< what people say and type: "8F3K2"
    OrderStatus status = OrderStatus::Paid;
    EventId event;
    QString eventName;
    QString eventSubtitle;
    QString venueName;
    QString venueAddress;
    QByteArray timeZone = "UTC";
    std::optional<Moment> doors;
    std::optional<Moment> starts;
    QString refundPolicy;
    bool nameOnTicket = false;
    BuyerDto buyer;
    Delivery delivery = Delivery::Print;
    QList<TicketView> tickets;
    QList<PaymentView> payments;
    Money ticketsTotal;
    Money fees;
    Money tax;
    Money total;
    int taxBasisPoints = 0;
    Moment createdAt;
    QString station;
    QString person;

    friend bool operator==(const OrderView &, const OrderView &) = default;
};

/// One line of an order list.
struct OrderSummaryView
{
    OrderId id;
    QString code;
    OrderStatus status = OrderStatus::Paid;
    EventId event;
    QString eventName;
    QString buyerName;
    int tickets = 0;
    Money total;
    Moment createdAt;
    QString station;

    friend bool operator==(const OrderSummaryView &, const OrderSummaryView &) = default;
};

} // namespace parterre
