#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"

namespace parterre {

/// How many tickets of one cell of the price table somebody wants.
struct WantedTickets
{
    CategoryNo category = 0;
    TicketTypeNo type = 0;
    int count = 1;

    friend bool operator==(const WantedTickets &, const WantedTickets &) = default;
};

/// What one ticket costs. Written on the ticket when it is sold and never computed again.
struct TicketPrice
{
    Money price; ///< the cell of the table, tax included
    Money fee;   ///< the booking fee, tax included; nothing for a free ticket
    Money tax;   ///< contained in price + fee, rounded per ticket

    Money total() const { return price + fee; }
    Money net() const { return total() - tax; }

    friend bool operator==(const TicketPrice &, const TicketPrice &) = default;
};

/// Tickets of one kind in a quote.
struct QuoteLine
{
    CategoryNo category = 0;
    TicketTypeNo type = 0;
    int count = 0;
    TicketPrice each;

    Money total() const { return each.total().times(count); }

    friend bool operator==(const QuoteLine &, const QuoteLine &) = default;
};

/// What a basket costs. `total` is `price` + `fee`; `tax` is contained in it. Every sum is the sum over the tickets,
/// to the cent.
struct Quote
{
    QList<QuoteLine> lines;
    int tickets = 0;
    int places = 0; ///< tickets that need a seat or a standing place
    Money price;
    Money fee;
    Money total;
    Money tax;

    Money net() const { return total - tax; }

    friend bool operator==(const Quote &, const Quote &) = default;
};

/// Nothing when this cell is not sold.
std::optional<TicketPrice> ticketPrice(const EventDto &event, CategoryNo category, TicketTypeNo type);

/// One line per cell, in the order in which each was first wanted. Refusals: "no-price" (category letter, type's name)
/// for a cell that is not sold, "unknown-ticket-type" (its number); ErrorCode::Invalid for a negative count.
Result<Quote> quote(const EventDto &event, const QList<WantedTickets> &wanted);

/// The categories in which all of these types are sold, none dearer than `mostPerTicket` (fee included).
QList<CategoryNo> categoriesFor(const EventDto &event, const QList<TicketTypeNo> &types,
                                std::optional<Money> mostPerTicket = {});

} // namespace parterre
