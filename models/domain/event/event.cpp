#include "domain/event/event.h"

#include <algorithm>

namespace parterre {

int AllocationDto::count() const
{
    int sum = static_cast<int>(seats.size());
    for (const int taken : places)
        sum += taken;
    return sum;
}

std::optional<Money> EventDto::price(CategoryNo categoryNo, TicketTypeNo type) const
{
    if (categoryNo < 0 || categoryNo >= categories.size() || !categories.at(categoryNo).forSale)
        return std::nullopt;
    const auto found = prices.constFind(PriceKey{categoryNo, type});
    return found == prices.cend() ? std::nullopt : std::optional(*found);
}

const TicketTypeDto *EventDto::ticketType(TicketTypeNo no) const
{
    const auto found = std::ranges::find(ticketTypes, no, &TicketTypeDto::no);
    return found == ticketTypes.cend() ? nullptr : &*found;
}

const TicketTypeDto *EventDto::ticketTypeByLetter(QChar letter) const
{
    const auto found = std::ranges::find(ticketTypes, letter.toLower(), &TicketTypeDto::letter);
    return found == ticketTypes.cend() ? nullptr : &*found;
}

bool EventDto::sellsCategory(CategoryNo categoryNo) const
{
    return std::ranges::any_of(ticketTypes,
                               [&](const TicketTypeDto &type) { return price(categoryNo, type.no).has_value(); });
}

TicketTypeNo EventDto::nextTicketTypeNo() const
{
    TicketTypeNo highest = 0;
    for (const TicketTypeDto &type : ticketTypes)
        highest = std::max(highest, type.no);
    for (auto cell = prices.keyBegin(); cell != prices.keyEnd(); ++cell)
        highest = std::max(highest, cell->type);
    return highest + 1;
}

std::optional<Moment> EventDto::salesClose() const
{
    if (sales.closesAfterStart && starts)
        return starts->plus(std::chrono::minutes(*sales.closesAfterStart));
    if (sales.closes)
        return sales.closes;
    return ends;
}

} // namespace parterre
