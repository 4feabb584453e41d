#pragma once

#include "domain/common/result.h"
#include "domain/event/eventfilter.h"

#include <optional>

namespace parterre {

class DbSession;

/// Events: their records with everything that hangs on them. EventLists has the lists, InventoryCreation the copy of
/// the venue's places. Used inside a database job; throws DbError.
class EventStore
{
public:
    explicit EventStore(DbSession &session) : m_session(session) {}

    std::optional<EventView> view(EventId event);
    /// Everything but the counts of places, which take a look at every one of them.
    std::optional<EventView> record(EventId event);
    /// The record and its prices without the counts of places; what a sale needs.
    std::optional<EventDto> details(EventId event);
    std::optional<EventStatus> status(EventId event);

    /// Creates a draft or changes an event. Invalid (the field as `detail`), NotFound, Conflict, or refused as
    /// EventService says.
    Result<EventId> put(const EventDto &event, const QString &person);
    /// The event's version, if it names one, is published, of its venue and has its configuration. Nobody changes the
    /// venue's layouts until the transaction ends. NotFound, Invalid, or refused: "layout-not-published" (its number).
    Result<void> requireLayout(const EventDto &event);
    /// Draft to published; the inventory is made by InventoryCreation in the same job.
    Result<void> markPublished(EventId event, qint64 revision, const QString &person);
    Result<void> putSalesSwitch(EventId event, const SalesSwitchDto &sales, const QString &person);
    /// A scheduled opening that is still to come becomes now.
    void openNow(EventId event);
    Result<void> cancel(EventId event, const QString &person);
    /// Valid tickets.
    int soldTickets(EventId event);
    Result<void> remove(EventId draft);

private:
    Result<EventId> insert(const EventDto &event, const QString &person);
    Result<EventId> change(const EventDto &event, const QString &person);
    DbSession &m_session;
};

} // namespace parterre
