#include "domain/event/datecheck.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// How long a show is taken to last that nobody gave an end.
constexpr std::chrono::hours usualLength{3};

struct Span
{
    Moment from;
    Moment until;

    bool overlaps(const Span &other) const { return from < other.until && other.from < until; }
};

/// From the start to the end, or from the doors on.
template <class Event>
std::optional<Span> spanOf(const Event &event, bool withDoors)
{
    if (!event.starts)
        return std::nullopt;
    const Moment from = withDoors && event.doors ? std::min(*event.doors, *event.starts) : *event.starts;
    const Moment until = event.ends && *event.ends > *event.starts ? *event.ends : event.starts->plus(usualLength);
    return Span{from, until};
}

void checkClash(const EventDto &event, const EventCheckContext &context, ComplaintList &complaints)
{
    for (const EventSummaryView &other : context.others) {
        const std::optional<Span> theirs = spanOf(other, true);
        if (!theirs || other.id == event.id || other.status == EventStatus::Cancelled || other.venue != event.venue)
            continue;
        const QStringList arguments{complaints.text(theirs->from), complaints.text(theirs->until), other.name,
                                    other.venueName};
        const bool clash = spanOf(event, false)->overlaps(*spanOf(other, false));
        if (other.status == EventStatus::Draft) {
            if (clash) // a plan takes no house from anybody
                complaints.warning(u"venue-clash"_s, u"starts"_s, arguments);
        } else if (clash)
            complaints.error(u"venue-clash"_s, u"starts"_s, arguments);
        else if (spanOf(event, true)->overlaps(*theirs))
            complaints.warning(u"setup-overlap"_s, u"doors"_s, arguments);
    }
}

} // namespace

void checkDates(const EventDto &event, const EventCheckContext &context, ComplaintList &complaints)
{
    if (!event.starts) {
        complaints.error(u"start-missing"_s, u"starts"_s);
        return;
    }
    const Moment starts = *event.starts;
    if (context.isDraft && starts < context.now) {
        QDate meant = complaints.day(starts);
        while (meant <= complaints.day(context.now))
            meant = meant.addYears(1);
        complaints.error(u"start-in-past"_s, u"starts"_s, {complaints.dayText(starts), meant.toString(Qt::ISODate)});
    }
    if (event.doors && *event.doors >= starts)
        complaints.error(u"doors-after-start"_s, u"doors"_s, {complaints.text(starts)});
    if (event.ends && *event.ends <= starts) {
        const QDate next = complaints.day(*event.ends).addDays(1);
        complaints.error(u"end-before-start"_s, u"ends"_s, {next.toString(Qt::ISODate)});
    }
    checkClash(event, context, complaints);
}

void checkSales(const EventDto &event, const EventCheckContext &context, ComplaintList &complaints)
{
    const SalesDto &sales = event.sales;
    const std::optional<Moment> close = event.salesClose();
    if (sales.opens && close && *sales.opens >= *close)
        complaints.error(u"close-before-open"_s, u"closes"_s, {complaints.text(*close), complaints.text(*sales.opens)});
    const bool endIsSound = event.ends && event.starts && *event.ends > *event.starts;
    if (endIsSound && close && *close > *event.ends)
        complaints.warning(u"close-after-end"_s, u"closes"_s, {complaints.text(*event.ends)});
    if (!sales.channels)
        complaints.error(u"channel-missing"_s, u"channels"_s);
    if (sales.closeWhenLeft < 0)
        complaints.error(u"number-negative"_s, u"closeWhenLeft"_s);
    if (sales.visibility != Visibility::FromMoment)
        return;
    if (!sales.visibleFrom) {
        complaints.error(u"visible-from-missing"_s, u"visibleFrom"_s);
    } else if (*sales.visibleFrom > sales.opens.value_or(context.now)) {
        const Moment opens = sales.opens.value_or(context.now);
        complaints.warning(u"visible-after-open"_s, u"visibleFrom"_s,
                           {complaints.text(opens), complaints.text(*sales.visibleFrom)});
    }
}

} // namespace parterre
