#pragma once

#include "domain/common/complaint.h"
#include "domain/common/result.h"
#include "domain/event/eventfilter.h"
#include "services/station.h"

#include <QFuture>

#include <memory>

namespace parterre {

class Database;

/// Events from the first draft to the end of sales. Every function returns at once; the answer comes through the
/// future. Owned by Application; used on the UI thread. Refusals name their rule: "event-published" (what may not be
/// changed any more), "event-not-draft", "event-not-published", "layout-not-published", "event-sold-tickets" (how
/// many) and the reasons of eventcheck.h. A record that somebody else changed meanwhile is ErrorCode::Conflict.
class EventService
{
public:
    explicit EventService(Database &database);
    ~EventService();
    Q_DISABLE_COPY_MOVE(EventService)

    /// By start, those without one last.
    QFuture<Result<QList<EventSummaryView>>> list(const EventFilterDto &filter = {});
    QFuture<Result<EventView>> view(EventId event);
    QFuture<Result<AvailabilityView>> availability(EventId event);

    /// Creates an event as a draft, or changes one. Of a published event the venue, layout version, configuration,
    /// closed zones, currency and allocations stay as they are; prices count for new sales only, and a change that
    /// check() finds new errors in is refused with the first of them, all of them in the error's detail.
    QFuture<Result<EventView>> put(const EventDto &event, const Actor &actor);
    /// Paints places of a published event with another category; tickets already sold stay as they are.
    QFuture<Result<EventView>> putCategories(EventId event, const QMap<SeatNo, CategoryNo> &seats,
                                             const QMap<AreaNo, CategoryNo> &areas, const Actor &actor);
    /// What stands in the way of publishing, or should be looked at.
    QFuture<Result<QList<Complaint>>> check(const EventDto &event);
    /// Copies the inventory and lets sales begin as the schedule says. Refused with the first error of check(); the
    /// error's detail lists all of them.
    QFuture<Result<EventView>> publish(EventId event, qint64 revision, const Actor &actor);

    /// Pauses, reopens and closes sales by hand.
    QFuture<Result<EventView>> putSalesSwitch(EventId event, const SalesSwitchDto &sales, const Actor &actor);
    QFuture<Result<EventView>> pause(EventId event, std::optional<Moment> until, const Actor &actor);
    /// Undoes pause() and close(), and moves a scheduled opening to now.
    QFuture<Result<EventView>> openSales(EventId event, const Actor &actor);
    QFuture<Result<EventView>> close(EventId event, const Actor &actor);
    /// Stops the event for good. With sold tickets it must be confirmed; their refunds are another deed.
    QFuture<Result<EventView>> cancel(EventId event, bool soldTicketsConfirmed, const Actor &actor);

    /// A new draft with everything but the sales, all its moments moved so that it starts at `starts`.
    QFuture<Result<EventView>> clone(EventId event, Moment starts, const QString &name, const Actor &actor);
    /// Removes a draft.
    QFuture<Result<void>> remove(EventId draft, const Actor &actor);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
