#include "event/eventwords.h"

#include "common/format.h"

#include <QCoreApplication>

namespace parterre {
namespace {

/// For tr() outside a class.
struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

} // namespace

EventStateWords eventStateWords(const EventSummaryView &event, Moment now)
{
    const SalesStateView state = salesState(event, now);
    const QTimeZone zone(event.timeZone);
    const Format format;
    const bool today = state.next && state.next->toLocal(zone).date() == now.toLocal(zone).date();
    const QString next = !state.next ? QString()
                         : today     ? format.time(*state.next, zone)
                                     : format.dayAndTime(*state.next, zone, now);
    switch (state.state) {
    case SalesState::NotPublished: return {EventWords::tr("Draft"), {}, Symbol::Ring, Tone::Neutral, false};
    case SalesState::Scheduled:
        return {EventWords::tr("Scheduled"), EventWords::tr("on sale %1").arg(next), Symbol::Half, Tone::Info, false};
    case SalesState::Paused:
        return {EventWords::tr("Paused"), next.isEmpty() ? QString() : EventWords::tr("until %1").arg(next),
                Symbol::Half, Tone::Warning, false};
    case SalesState::Closed: return {EventWords::tr("Closed"), {}, Symbol::Square, Tone::Warning, false};
    case SalesState::SoldOut: return {EventWords::tr("Sold out"), {}, Symbol::Square, Tone::Success, false};
    case SalesState::Over: return {EventWords::tr("Over"), {}, Symbol::Check, Tone::Neutral, true};
    case SalesState::Cancelled: return {EventWords::tr("Cancelled"), {}, Symbol::Cross, Tone::Danger, true};
    case SalesState::Open: break;
    }
    if (!isVisible(event.status, event.sales, now))
        return {EventWords::tr("Hidden"), {}, Symbol::Target, Tone::Neutral, false};
    return {EventWords::tr("On sale"), {}, Symbol::Dot, Tone::Success, false};
}

double soldShare(const PlaceCountsView &places)
{
    return places.total > 0 ? static_cast<double>(places.sold) / places.total : 0;
}

} // namespace parterre
