#include "domain/sale/shopping.h"

#include <algorithm>

namespace parterre {

int ShoppingView::placeCount() const
{
    int count = 0;
    for (const BasketLineView &line : lines)
        count += line.count;
    return count;
}

QList<SeatNo> ShoppingView::seats() const
{
    QList<SeatNo> numbers;
    for (const BasketLineView &line : lines) {
        if (!line.seat.isNull())
            numbers.append(line.seat);
    }
    return numbers;
}

int ShoppingView::placesIn(AreaNo area) const
{
    int count = 0;
    for (const BasketLineView &line : lines) {
        if (line.area == area)
            count += line.count;
    }
    return count;
}

bool ShoppingView::canBePaid() const
{
    return status == ShoppingStatus::Selecting && !lines.isEmpty()
           && std::ranges::none_of(issues, [](const IssueView &issue) {
                  return issue.complaint.severity == Complaint::Severity::Error;
              });
}

} // namespace parterre
