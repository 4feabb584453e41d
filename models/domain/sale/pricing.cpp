#include "domain/sale/pricing.h"

#include "domain/venue/layout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QuoteLine &lineFor(QList<QuoteLine> &lines, const WantedTickets &wanted, const TicketPrice &each)
{
    for (QuoteLine &line : lines) {
        if (line.category == wanted.category && line.type == wanted.type)
            return line;
    }
    lines.append({wanted.category, wanted.type, 0, each});
    return lines.last();
}

void sumUp(Quote &quote)
{
    for (const QuoteLine &line : quote.lines) {
        quote.tickets += line.count;
        quote.price += line.each.price.times(line.count);
        quote.fee += line.each.fee.times(line.count);
        quote.tax += line.each.tax.times(line.count);
    }
    quote.total = quote.price + quote.fee;
}

} // namespace

std::optional<TicketPrice> ticketPrice(const EventDto &event, CategoryNo category, TicketTypeNo type)
{
    const std::optional<Money> price = event.price(category, type);
    if (!price || price->isNegative())
        return std::nullopt;
    const bool hasFee = !price->isZero() && event.bookingFee.currency() == event.currency;
    TicketPrice result{*price, hasFee ? event.bookingFee : Money::zero(event.currency), {}};
    result.tax = result.total().includedTax(event.taxBasisPoints);
    return result;
}

Result<Quote> quote(const EventDto &event, const QList<WantedTickets> &wanted)
{
    const Money nothing = Money::zero(event.currency);
    Quote result{{}, 0, 0, nothing, nothing, nothing, nothing};
    for (const WantedTickets &want : wanted) {
        if (want.count < 0)
            return failure(ErrorCode::Invalid, u"a negative number of tickets"_s);
        const TicketTypeDto *type = event.ticketType(want.type);
        if (!type)
            return refusal(u"unknown-ticket-type"_s, {QString::number(want.type)});
        const std::optional<TicketPrice> each = ticketPrice(event, want.category, want.type);
        if (!each)
            return refusal(u"no-price"_s, {QString(categoryLetter(want.category)), type->name});
        if (want.count == 0)
            continue;
        lineFor(result.lines, want, *each).count += want.count;
        if (type->countsSeat)
            result.places += want.count;
    }
    sumUp(result);
    return result;
}

QList<CategoryNo> categoriesFor(const EventDto &event, const QList<TicketTypeNo> &types,
                                std::optional<Money> mostPerTicket)
{
    QList<CategoryNo> categories;
    for (CategoryNo category = 0; category < event.categories.size(); ++category) {
        const bool sold = std::ranges::all_of(types, [&](TicketTypeNo type) {
            const std::optional<TicketPrice> price = ticketPrice(event, category, type);
            return price && (!mostPerTicket || price->total() <= *mostPerTicket);
        });
        if (sold && event.sellsCategory(category))
            categories.append(category);
    }
    return categories;
}

} // namespace parterre
