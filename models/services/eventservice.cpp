#include "services/eventservice.h"

#include "services/deedlog.h"
#include "services/event/eventchecking.h"
#include "services/event/eventclone.h"
#include "services/queue/promiseguard.h"
#include "services/refusal.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/event/eventlists.h"
#include "storage/event/eventstore.h"
#include "storage/event/inventorycreation.h"
#include "storage/event/placecounts.h"
#include "storage/event/unpricedplaces.h"
#include "storage/queue/admissionstore.h"
#include "storage/venue/layoutcache.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

using Cache = std::shared_ptr<LayoutCache>;

Failure noSuchEvent(EventId event)
{
    return failure(ErrorCode::NotFound, u"event "_s + event.toText());
}

Result<EventView> readEvent(DbSession &session, EventId event)
{
    if (std::optional<EventView> view = EventStore(session).view(event))
        return *std::move(view);
    return noSuchEvent(event);
}

/// A change of an event in its own transaction: `change(session)` answers a Result<void>, the log is written, the
/// event as it is now is the answer.
template <class Change>
QFuture<Result<EventView>> writeEvent(Database &database, EventId event, const Actor &actor, const char *deed,
                                      Change change)
{
    return database.write([event, actor, deed, change = std::move(change)](DbSession &session) -> Result<EventView> {
        session.beginChange();
        if (const Result<void> done = change(session); !done)
            return Failure(done.error());
        logDeed(session, actor, deed, "event", event.value());
        return readEvent(session, event);
    });
}

/// A change must not turn an event that is on sale into one that could not be published. What was wrong before, for
/// instance because time has passed, stands in the way of nothing.
Result<void> requireNoNewErrors(const QList<Complaint> &before, QList<Complaint> after)
{
    after.removeIf([&before](const Complaint &complaint) {
        return std::ranges::any_of(before, [&complaint](const Complaint &known) {
            return known.severity == complaint.severity && known.reason == complaint.reason
                   && known.place == complaint.place;
        });
    });
    return hasErrors(after) ? refusalFor(after) : Result<void>();
}

Result<EventView> save(DbSession &session, const EventDto &event, const Actor &actor)
{
    const Result<EventId> id = EventStore(session).put(event, actor.person);
    if (!id)
        return Failure(id.error());
    logDeed(session, actor, "event-put", "event", id->value(), event.name);
    return readEvent(session, *id);
}

Result<EventView> savePublished(DbSession &session, LayoutCache &layouts, const EventDto &stored, const EventDto &event,
                                const Actor &actor)
{
    PromiseGuard guard(session, event.id, event.queue.queued);
    const Result<QList<Complaint>> before = checkEventInJob(session, layouts, stored);
    const Result<EventView> saved = save(session, event, actor);
    if (!saved)
        return saved;
    const Result<QList<Complaint>> after = checkEventInJob(session, layouts, saved->details);
    if (!before || !after)
        return Failure(before ? after.error() : before.error());
    if (const Result<void> sound = requireNoNewErrors(*before, *after); !sound)
        return Failure(sound.error());
    UnpricedPlaces(session, event.id).settle(saved->details);
    if (const Result<void> kept = guard.keep(); !kept)
        return Failure(kept.error());
    return readEvent(session, event.id);
}

Result<void> publishEvent(DbSession &session, LayoutCache &layouts, EventId id, qint64 revision, const QString &person)
{
    EventStore events(session);
    if (const Result<void> marked = events.markPublished(id, revision, person); !marked)
        return marked;
    const std::optional<EventDto> event = events.details(id);
    if (!event)
        return noSuchEvent(id);
    if (const Result<void> usable = events.requireLayout(*event); !usable)
        return usable;
    const Result<QList<Complaint>> complaints = checkEventInJob(session, layouts, *event);
    if (!complaints)
        return Failure(complaints.error());
    if (hasErrors(*complaints))
        return refusalFor(*complaints);
    const Result<SharedLayout> layout = layouts.layout(session, event->layoutVersion);
    if (!layout)
        return Failure(layout.error());
    const Result<int> places = InventoryCreation(session, *event).create(**layout);
    return places ? PromiseGuard(session, id, event->queue.queued).keep() : Failure(places.error());
}

/// Gives the lines the names that the layout knows, in the layout's order.
QList<AvailabilityLineView> named(const QList<AvailabilityLineView> &lines, const LayoutDto &layout)
{
    QList<AvailabilityLineView> ordered;
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections) {
            for (AvailabilityLineView line : lines) {
                if (line.section != section.no)
                    continue;
                line.zone = zone.no;
                line.zoneName = zone.name;
                line.sectionName = section.name;
                ordered.append(line);
            }
        }
    }
    return ordered;
}

} // namespace

struct EventService::Private
{
    explicit Private(Database &home) : database(home) {}

    Database &database;
    Cache layouts = std::make_shared<LayoutCache>();
};

EventService::EventService(Database &database) : d(std::make_unique<Private>(database)) {}

EventService::~EventService() = default;

QFuture<Result<QList<EventSummaryView>>> EventService::list(const EventFilterDto &filter)
{
    return d->database.read([filter](DbSession &session) { return EventLists(session).list(filter); });
}

QFuture<Result<EventView>> EventService::view(EventId event)
{
    return d->database.read([event](DbSession &session) { return readEvent(session, event); });
}

QFuture<Result<AvailabilityView>> EventService::availability(EventId event)
{
    return d->database.read([event, cache = d->layouts](DbSession &session) -> Result<AvailabilityView> {
        const std::optional<EventDto> details = EventStore(session).details(event);
        if (!details)
            return noSuchEvent(event);
        AvailabilityView view;
        view.event = event;
        view.categories = details->categories;
        view.databaseNow = session.now();
        if (details->layoutVersion.isNull())
            return view;
        const Result<SharedLayout> layout = cache->layout(session, details->layoutVersion);
        if (!layout)
            return Failure(layout.error());
        view.lines = named(PlaceCounts(session).bySection(event), **layout);
        for (const AvailabilityLineView &line : view.lines)
            addPlaces(view.places, line.places);
        return view;
    });
}

QFuture<Result<EventView>> EventService::put(const EventDto &event, const Actor &actor)
{
    return d->database.write([event, actor, cache = d->layouts](DbSession &session) -> Result<EventView> {
        session.beginChange();
        const std::optional<EventView> stored = event.id.isNull() ? std::nullopt : EventStore(session).view(event.id);
        return stored && stored->status == EventStatus::Published
                   ? savePublished(session, *cache, stored->details, event, actor)
                   : save(session, event, actor);
    });
}

QFuture<Result<EventView>> EventService::putCategories(EventId event, const QMap<SeatNo, CategoryNo> &seats,
                                                       const QMap<AreaNo, CategoryNo> &areas, const Actor &actor)
{
    return writeEvent(d->database, event, actor, "event-paint", [=](DbSession &session) -> Result<void> {
        const std::optional<EventView> view = EventStore(session).view(event);
        if (!view)
            return noSuchEvent(event);
        if (view->status != EventStatus::Published)
            return refusal(u"event-not-published"_s);
        const auto isCategory = [&](CategoryNo no) { return no >= 0 && no < view->details.categories.size(); };
        if (!std::ranges::all_of(seats, isCategory) || !std::ranges::all_of(areas, isCategory))
            return failure(ErrorCode::Invalid, u"category"_s);
        PromiseGuard guard(session, event, view->details.queue.queued);
        UnpricedPlaces places(session, event);
        places.paint(seats, areas);
        places.settle(view->details);
        return guard.keep();
    });
}

QFuture<Result<QList<Complaint>>> EventService::check(const EventDto &event)
{
    return d->database.read([event, cache = d->layouts](DbSession &session) {
        return checkEventInJob(session, *cache, event);
    });
}

QFuture<Result<EventView>> EventService::publish(EventId event, qint64 revision, const Actor &actor)
{
    return writeEvent(d->database, event, actor, "event-publish", [=, cache = d->layouts](DbSession &session) {
        return publishEvent(session, *cache, event, revision, actor.person);
    });
}

QFuture<Result<EventView>> EventService::putSalesSwitch(EventId event, const SalesSwitchDto &sales,
                                                        const Actor &actor)
{
    return writeEvent(d->database, event, actor, "event-sales", [=](DbSession &session) {
        return EventStore(session).putSalesSwitch(event, sales, actor.person);
    });
}

QFuture<Result<EventView>> EventService::pause(EventId event, std::optional<Moment> until, const Actor &actor)
{
    return putSalesSwitch(event, {true, until, false}, actor);
}

QFuture<Result<EventView>> EventService::close(EventId event, const Actor &actor)
{
    return putSalesSwitch(event, {false, std::nullopt, true}, actor);
}

QFuture<Result<EventView>> EventService::openSales(EventId event, const Actor &actor)
{
    return writeEvent(d->database, event, actor, "event-open", [=](DbSession &session) {
        EventStore events(session);
        events.openNow(event);
        return events.putSalesSwitch(event, {}, actor.person);
    });
}

QFuture<Result<EventView>> EventService::cancel(EventId event, bool soldTicketsConfirmed, const Actor &actor)
{
    return writeEvent(d->database, event, actor, "event-cancel", [=](DbSession &session) -> Result<void> {
        EventStore events(session);
        // First the stop, which waits for purchases that are just being written, then the count.
        if (const Result<void> stopped = events.cancel(event, actor.person); !stopped)
            return stopped;
        const int sold = events.soldTickets(event);
        if (sold > 0 && !soldTicketsConfirmed)
            return refusal(u"event-sold-tickets"_s, {QString::number(sold)});
        return {};
    });
}

QFuture<Result<EventView>> EventService::clone(EventId event, Moment starts, const QString &name, const Actor &actor)
{
    return d->database.write([=](DbSession &session) -> Result<EventView> {
        session.beginChange();
        const std::optional<EventDto> original = EventStore(session).details(event);
        if (!original)
            return noSuchEvent(event);
        EventDto copy = cloneOf(*original, starts, name);
        // A version that was retired meanwhile has to be chosen anew.
        if (!EventStore(session).requireLayout(copy)) {
            copy.layoutVersion = LayoutVersionId();
            copy.configuration = ConfigurationNo();
        }
        const Result<EventView> saved = save(session, copy, actor);
        if (saved)
            AdmissionStore(session).copyTimes(event, saved->id());
        return saved;
    });
}

QFuture<Result<void>> EventService::remove(EventId draft, const Actor &actor)
{
    return d->database.write([draft, actor](DbSession &session) -> Result<void> {
        session.beginChange();
        if (const Result<void> removed = EventStore(session).remove(draft); !removed)
            return removed;
        logDeed(session, actor, "event-remove", "event", draft.value());
        return {};
    });
}

} // namespace parterre
