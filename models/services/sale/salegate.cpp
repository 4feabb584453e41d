#include "services/sale/salegate.h"

#include "domain/event/salesstate.h"
#include "storage/sale/saleeventstore.h"

#include <algorithm>

namespace parterre {

std::optional<Error> refuseSale(DbSession &session, const ShoppingEventView &event, Moment now)
{
    std::optional<int> free;
    // Counting a large house takes a while, so it is done only where the number decides.
    if (event.details.sales.closeWhenLeft > 0)
        free = SaleEventStore(session).freePlaces(event.id());
    const SalesStateView state = salesState(event.status, event.details, now, free);
    if (state.sells())
        return std::nullopt;
    return Error{ErrorCode::Refused, {}, QStringLiteral("not-on-sale"), {salesStateText.toText(state.state)}};
}

int mostPlaces(const ShoppingEventView &event, int party)
{
    const LimitsDto &limits = event.details.limits;
    const int most = std::min(limits.maxPerOrder, limits.maxPerPerson);
    return event.details.queue.queued ? std::min(most, party) : most;
}

} // namespace parterre
