#include "domain/event/salesstate.h"

namespace parterre {
namespace {

/// What both a whole event and a line of a list know.
struct Known
{
    EventStatus status;
    const SalesDto &sales;
    std::optional<Moment> ends;
    std::optional<Moment> close;
    std::optional<int> free;
};

SalesStateView closed(ClosedBy by)
{
    return {SalesState::Closed, {}, by};
}

// The first rule that fits decides. Closing by hand stands before the opening time, since sales that were closed do not
// open by themselves.
SalesStateView decide(const Known &event, Moment now)
{
    if (event.status == EventStatus::Cancelled)
        return {SalesState::Cancelled, {}, {}};
    if (event.status == EventStatus::Draft)
        return {SalesState::NotPublished, {}, {}};
    if (event.status == EventStatus::Over || (event.ends && now >= *event.ends))
        return {SalesState::Over, {}, {}};
    const SalesDto &sales = event.sales;
    if (sales.closedByHand)
        return closed(ClosedBy::Hand);
    if (event.close && now >= *event.close)
        return closed(ClosedBy::Time);
    if (sales.opens && now < *sales.opens)
        return {SalesState::Scheduled, sales.opens, {}};
    if (event.free && *event.free <= 0)
        return {SalesState::SoldOut, {}, {}};
    if (event.free && sales.closeWhenLeft > 0 && *event.free <= sales.closeWhenLeft)
        return closed(ClosedBy::FewLeft);
    if (sales.paused && (!sales.pausedUntil || now < *sales.pausedUntil))
        return {SalesState::Paused, sales.pausedUntil, {}};
    return {SalesState::Open, event.close, {}};
}

} // namespace

SalesStateView salesState(EventStatus status, const EventDto &event, Moment now, std::optional<int> free)
{
    return decide({status, event.sales, event.ends, event.salesClose(), free}, now);
}

SalesStateView salesState(const EventView &event, Moment now)
{
    return salesState(event.status, event.details, now, event.places.free);
}

SalesStateView salesState(const EventSummaryView &event, Moment now)
{
    EventDto times; // the few fields that decide when sales close
    times.sales = event.sales;
    times.starts = event.starts;
    times.ends = event.ends;
    return salesState(event.status, times, now, event.places.free);
}

bool isVisible(EventStatus status, const SalesDto &sales, Moment now)
{
    if (status == EventStatus::Draft)
        return false;
    switch (sales.visibility) {
    case Visibility::Public: return true;
    case Visibility::Hidden: return false;
    case Visibility::FromMoment: return sales.visibleFrom && now >= *sales.visibleFrom;
    }
    Q_UNREACHABLE();
}

bool isSoldThrough(Channel channel, const SalesStateView &state, const SalesDto &sales)
{
    return state.sells() && sales.channels.testFlag(channel);
}

} // namespace parterre
