#include "services/event/eventchecking.h"

#include "domain/event/eventcheck.h"
#include "domain/venue/layoutcheck.h"
#include "services/event/imagesize.h"
#include "storage/core/dbsession.h"
#include "storage/event/eventlists.h"
#include "storage/event/eventstore.h"
#include "storage/venue/layoutcache.h"

#include <algorithm>
#include <chrono>

namespace parterre {
namespace {

int errorsIn(const LayoutDto &layout)
{
    const QList<Complaint> complaints = checkLayout(layout);
    return static_cast<int>(std::ranges::count(complaints, Complaint::Severity::Error, &Complaint::severity));
}

/// What is sold already, and with which configuration: from the stored event, whatever the form says now.
void addSales(EventCheckContext &context, DbSession &session, EventId event)
{
    EventStore events(session);
    const std::optional<EventView> stored = event.isNull() ? std::nullopt : events.view(event);
    if (!stored || stored->status == EventStatus::Draft)
        return;
    context.isDraft = false;
    context.sold = events.soldTickets(event);
    context.soldConfiguration = stored->details.configuration;
    context.soldConfigurationName = stored->configurationName;
}

} // namespace

Result<QList<Complaint>> checkEventInJob(DbSession &session, LayoutCache &layouts, const EventDto &event)
{
    EventCheckContext context;
    context.now = session.now();
    context.imageSize = imageSizeOf(event.image);
    SharedLayout layout;
    if (!event.layoutVersion.isNull()) {
        Result<SharedLayout> read = layouts.layout(session, event.layoutVersion);
        if (!read)
            return Failure(read.error());
        layout = *std::move(read);
        context.layout = layout.get();
        context.configurationErrors = errorsIn(*layout);
    }
    if (event.starts) {
        constexpr auto day = std::chrono::hours(24);
        context.others = EventLists(session).around(event.venue, event.starts->plus(-day), event.starts->plus(day));
        context.others.removeIf([&](const EventSummaryView &other) { return other.id == event.id; });
    }
    addSales(context, session, event.id);
    return checkEvent(event, context);
}

} // namespace parterre
