#include "services/sale/salegate.h"

#include <algorithm>

namespace parterre {
namespace {

const char *closedWord(const ShoppingEventView &event, Moment now)
{
    const SalesDto &sales = event.details.sales;
    if (event.status == EventStatus::Cancelled)
        return "cancelled";
    if (event.status != EventStatus::Published)
        return "not-published";
    if (sales.opens && now < *sales.opens)
        return "scheduled";
    if (sales.closedByHand)
        return "closed";
    if (sales.paused && (!sales.pausedUntil || now < *sales.pausedUntil))
        return "paused";
    const std::optional<Moment> close = event.details.salesClose();
    if (close && now >= *close)
        return "closed";
    return nullptr;
}

} // namespace

std::optional<Error> refuseSale(const ShoppingEventView &event, Moment now)
{
    if (const char *word = closedWord(event, now))
        return Error{ErrorCode::Refused, {}, QStringLiteral("not-on-sale"), {QString::fromLatin1(word)}};
    return std::nullopt;
}

int mostPlaces(const ShoppingEventView &event, int party)
{
    const LimitsDto &limits = event.details.limits;
    const int most = std::min(limits.maxPerOrder, limits.maxPerPerson);
    return event.details.queue.queued ? std::min(most, party) : most;
}

} // namespace parterre
