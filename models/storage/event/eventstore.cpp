#include "storage/event/eventstore.h"

#include "storage/core/statement.h"
#include "storage/event/eventparts.h"
#include "storage/event/eventrow.h"
#include "storage/event/placecounts.h"
#include "storage/venue/layoutversions.h"

#include <QTimeZone>

#include <algorithm>

namespace parterre {
namespace {

constexpr auto selectEvent =
    "SELECT " PARTERRE_EVENT_COLUMNS ", status, published_at, changed_at, changed_by, revision "
    "FROM event WHERE event_id = ?";
constexpr auto selectStatus = "SELECT status FROM event WHERE event_id = ?";
constexpr auto selectNames = "SELECT n.name, n.city, v.configurations FROM event e JOIN venue n "
                             "ON n.venue_id = e.venue_id LEFT JOIN layout_version v ON v.version_id = e.version_id "
                             "WHERE e.event_id = ?";
constexpr auto insertEvent =
    "INSERT INTO event (" PARTERRE_EVENT_COLUMNS ", status, changed_at, changed_by) VALUES "
    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, 'draft', @now_ms@, ?) RETURNING event_id";
constexpr auto updateEvent =
    "UPDATE event SET venue_id = ?, version_id = ?, configuration_no = ?, closed_zones = ?, name = ?, subtitle = ?, "
    "artists = ?, category = ?, age_limit = ?, description = ?, internal_note = ?, image = ?, doors_at = ?, "
    "starts_at = ?, ends_at = ?, time_zone = ?, opens_at = ?, closes_at = ?, closes_after_start = ?, paused = ?, "
    "paused_until = ?, closed_by_hand = ?, close_when_left = ?, channels = ?, visibility = ?, visible_from = ?, "
    "currency = ?, booking_fee = ?, tax_bp = ?, max_per_person = ?, max_per_order = ?, session_ms = ?, "
    "reservations = ?, reservation_hours = ?, refund_policy = ?, orphan_rule = ?, name_on_ticket = ?, queued = ?, "
    "most_in_selection = ?, admissions_per_minute = ?, changed_at = @now_ms@, changed_by = ?, "
    "revision = revision + 1 WHERE event_id = ? AND revision = ?";
constexpr auto publishEvent =
    "UPDATE event SET status = 'published', published_at = @now_ms@, changed_at = @now_ms@, changed_by = ?, "
    "revision = revision + 1 WHERE event_id = ? AND revision = ? AND status = 'draft'";
constexpr auto updateSales =
    "UPDATE event SET paused = ?, paused_until = ?, closed_by_hand = ?, changed_at = @now_ms@, changed_by = ?, "
    "revision = revision + 1 WHERE event_id = ? AND status = 'published'";
constexpr auto openEventNow =
    "UPDATE event SET opens_at = @now_ms@ WHERE event_id = ? AND status = 'published' AND opens_at > @now_ms@";
constexpr auto cancelEvent = "UPDATE event SET status = 'cancelled', changed_at = @now_ms@, changed_by = ?, "
                             "revision = revision + 1 WHERE event_id = ? AND status <> 'cancelled'";
constexpr auto countTickets = "SELECT COUNT(*) FROM ticket WHERE event_id = ? AND status = 1";
constexpr auto deleteDraft = "DELETE FROM event WHERE event_id = ? AND status = 'draft'";
// Whoever changes a version's configurations locks the venue too.
constexpr auto lockVenue = "SELECT venue_id FROM venue WHERE venue_id = ? @lock@";

QString nameOf(EventId event)
{
    return QStringLiteral("event ") + event.toText();
}

/// The first field that cannot be stored; empty when all can. Whether the event makes sense is another question.
QString invalidField(const EventDto &event)
{
    const auto currencyFits = [&](Money money) { return money.currency() == event.currency && !money.isNegative(); };
    if (event.name.trimmed().isEmpty())
        return QStringLiteral("name");
    if (!QTimeZone(event.timeZone).isValid())
        return QStringLiteral("time-zone");
    if (event.currency.isNull())
        return QStringLiteral("currency");
    if (!event.bookingFee.isZero() && !currencyFits(event.bookingFee))
        return QStringLiteral("booking-fee");
    if (!std::ranges::all_of(event.prices, currencyFits))
        return QStringLiteral("prices");
    if (event.taxBasisPoints < 0)
        return QStringLiteral("tax");
    if (event.limits.maxPerPerson < 1 || event.limits.maxPerOrder < 1 || event.limits.sessionMinutes < 1)
        return QStringLiteral("limits");
    const bool reserved = std::ranges::any_of(event.allocations, [](const AllocationDto &allocation) {
        return allocation.purpose == QLatin1StringView(noPricePurpose);
    });
    return reserved ? QStringLiteral("allocations") : QString();
}

/// The first thing that may not change after publishing but does; empty when none does.
QString fixedField(const EventDto &before, const EventDto &after)
{
    if (before.venue != after.venue || before.layoutVersion != after.layoutVersion)
        return QStringLiteral("venue");
    if (before.configuration != after.configuration || before.closedZones != after.closedZones)
        return QStringLiteral("configuration");
    if (before.currency != after.currency)
        return QStringLiteral("currency");
    if (after.categories.size() < before.categories.size())
        return QStringLiteral("categories");
    if (normalised(before.allocations) != normalised(after.allocations))
        return QStringLiteral("allocations");
    return {};
}

} // namespace

std::optional<EventStatus> EventStore::status(EventId event)
{
    return Statement(m_session, selectStatus).with(event).first([](const Row &row) {
        return row.word(0, eventStatusText);
    });
}

std::optional<EventDto> EventStore::details(EventId event)
{
    std::optional<EventView> found = record(event);
    return found ? std::optional(std::move(found->details)) : std::nullopt;
}

std::optional<EventView> EventStore::view(EventId event)
{
    std::optional<EventView> found = record(event);
    if (found)
        found->places = PlaceCounts(m_session).of(event);
    return found;
}

std::optional<EventView> EventStore::record(EventId eventId)
{
    std::optional<EventView> event = Statement(m_session, selectEvent).with(eventId).first([&](const Row &row) {
        EventView view;
        view.details = readEvent(row);
        view.details.id = eventId;
        view.status = row.word(eventColumns, eventStatusText);
        view.publishedAt = row.optionalMoment(eventColumns + 1);
        view.changedAt = row.moment(eventColumns + 2);
        view.changedBy = row.text(eventColumns + 3);
        view.details.revision = row.integer(eventColumns + 4);
        return view;
    });
    if (!event)
        return std::nullopt;
    EventParts(m_session, eventId).read(event->details);
    Statement(m_session, selectNames).with(eventId).each([&](const Row &row) {
        event->venueName = row.text(0);
        event->venueCity = row.text(1);
        if (row.isNull(2))
            return;
        for (const ConfigurationView &configuration : configurationsFromText(row.text(2))) {
            if (configuration.no == event->details.configuration)
                event->configurationName = configuration.name;
        }
    });
    return event;
}

Result<EventId> EventStore::put(const EventDto &event, const QString &person)
{
    if (const QString field = invalidField(event); !field.isEmpty())
        return failure(ErrorCode::Invalid, field);
    return event.id.isNull() ? insert(event, person) : change(event, person);
}

Result<void> EventStore::requireLayout(const EventDto &event)
{
    const auto venue = Statement(m_session, lockVenue).with(event.venue).first([](const Row &) { return true; });
    if (!venue)
        return failure(ErrorCode::NotFound, QStringLiteral("venue ") + event.venue.toText());
    if (event.layoutVersion.isNull())
        return {};
    LayoutVersions versions(m_session);
    const std::optional<LayoutVersionView> version = versions.version(event.layoutVersion);
    if (!version || versions.venueOf(event.layoutVersion) != event.venue)
        return failure(ErrorCode::NotFound, QStringLiteral("layout version ") + event.layoutVersion.toText());
    if (version->state != LayoutState::Published)
        return refusal(QStringLiteral("layout-not-published"), {QString::number(version->number)});
    const bool known = event.configuration.isNull() ||
                       std::ranges::find(version->configurations, event.configuration, &ConfigurationView::no) != version->configurations.end();
    return known ? Result<void>() : failure(ErrorCode::Invalid, QStringLiteral("configuration"));
}

Result<EventId> EventStore::insert(const EventDto &event, const QString &person)
{
    if (const Result<void> layout = requireLayout(event); !layout)
        return Failure(layout.error());
    Statement statement(m_session, insertEvent);
    const EventId id =
        bindEvent(statement, event).with(person).required([](const Row &row) { return row.id<EventId>(0); });
    EventParts parts(m_session, id);
    parts.writePrices(event);
    parts.writeAllocations(event.allocations);
    return id;
}

Result<EventId> EventStore::change(const EventDto &event, const QString &person)
{
    const std::optional<EventView> before = view(event.id);
    if (!before)
        return failure(ErrorCode::NotFound, nameOf(event.id));
    if (before->details.revision != event.revision)
        return failure(ErrorCode::Conflict, nameOf(event.id));
    if (before->status == EventStatus::Cancelled || before->status == EventStatus::Over)
        return refusal(QStringLiteral("event-over"));
    if (before->status == EventStatus::Published) {
        if (const QString field = fixedField(before->details, event); !field.isEmpty())
            return refusal(QStringLiteral("event-published"), {field});
    } else if (const Result<void> layout = requireLayout(event); !layout) {
        return Failure(layout.error());
    }
    Statement statement(m_session, updateEvent);
    if (bindEvent(statement, event).with(person, event.id, event.revision).run() != 1)
        return failure(ErrorCode::Conflict, nameOf(event.id));
    EventParts parts(m_session, event.id);
    parts.writePrices(event);
    if (before->status == EventStatus::Draft)
        parts.writeAllocations(event.allocations);
    return event.id;
}

Result<void> EventStore::markPublished(EventId event, qint64 revision, const QString &person)
{
    if (Statement(m_session, publishEvent).with(person, event, revision).run() == 1)
        return {};
    const std::optional<EventStatus> current = status(event);
    if (!current)
        return failure(ErrorCode::NotFound, nameOf(event));
    if (*current != EventStatus::Draft)
        return refusal(QStringLiteral("event-not-draft"));
    return failure(ErrorCode::Conflict, nameOf(event));
}

Result<void> EventStore::putSalesSwitch(EventId event, const SalesSwitchDto &sales, const QString &person)
{
    const int changed = Statement(m_session, updateSales)
                            .with(sales.paused, sales.pausedUntil, sales.closed, person, event)
                            .run();
    if (changed == 1)
        return {};
    if (!status(event))
        return failure(ErrorCode::NotFound, nameOf(event));
    return refusal(QStringLiteral("event-not-published"));
}

void EventStore::openNow(EventId event)
{
    Statement(m_session, openEventNow).with(event).run();
}

Result<void> EventStore::cancel(EventId event, const QString &person)
{
    if (Statement(m_session, cancelEvent).with(person, event).run() == 1 || status(event))
        return {};
    return failure(ErrorCode::NotFound, nameOf(event));
}

int EventStore::soldTickets(EventId event)
{
    return Statement(m_session, countTickets).with(event).required([](const Row &row) { return row.number(0); });
}

Result<void> EventStore::remove(EventId draft)
{
    const std::optional<EventStatus> current = status(draft);
    if (!current)
        return failure(ErrorCode::NotFound, nameOf(draft));
    if (*current != EventStatus::Draft)
        return refusal(QStringLiteral("event-not-draft"));
    EventParts(m_session, draft).removeAll();
    Statement(m_session, deleteDraft).with(draft).run();
    return {};
}

} // namespace parterre
