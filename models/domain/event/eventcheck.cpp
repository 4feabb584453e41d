#include "domain/event/eventcheck.h"

#include "domain/event/complaintlist.h"
#include "domain/event/datecheck.h"
#include "domain/event/pricecheck.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int longestName = 80;     ///< what a ticket has room for
constexpr int narrowestImage = 800; ///< pixels, for the kiosk
constexpr qsizetype largestImage = 10 * 1024 * 1024;
constexpr int longestSession = 240; ///< minutes

void checkDetails(const EventDto &event, const EventCheckContext &context, ComplaintList &complaints)
{
    const qsizetype length = event.name.trimmed().size();
    if (length == 0)
        complaints.error(u"name-missing"_s, u"name"_s);
    if (length > longestName)
        complaints.error(u"name-too-long"_s, u"name"_s,
                         {ComplaintList::text(length - longestName), ComplaintList::text(longestName)});
    for (const EventSummaryView &other : context.others) {
        const bool sameDay =
            event.starts && other.starts && complaints.day(*event.starts) == complaints.day(*other.starts);
        const bool sameName = length > 0 && other.name.compare(event.name.trimmed(), Qt::CaseInsensitive) == 0;
        if (sameDay && sameName && other.id != event.id && other.status != EventStatus::Cancelled)
            complaints.warning(u"same-name-same-day"_s, u"name"_s,
                               {other.name, complaints.dayText(*other.starts), other.venueName});
    }
    if (event.image.isEmpty())
        return;
    if (event.image.size() > largestImage)
        complaints.error(u"image-too-large"_s, u"image"_s,
                         {ComplaintList::text(event.image.size() / (1024 * 1024)), u"10"_s});
    if (context.imageSize.isValid() && context.imageSize.width() < narrowestImage)
        complaints.warning(u"image-too-small"_s, u"image"_s,
                           {ComplaintList::text(context.imageSize.width()), ComplaintList::text(narrowestImage)});
}

struct OpenPlaces
{
    QSet<SeatNo> seats;
    QMap<AreaNo, int> areas;
};

OpenPlaces openPlaces(const LayoutDto &layout, const EventDto &event)
{
    OpenPlaces open;
    const ConfigurationDto *configuration = layout.configuration(event.configuration);
    for (const OpenSection &section : configuration ? openSections(layout, *configuration) : QList<OpenSection>()) {
        if (event.closedZones.contains(section.zone->no))
            continue;
        for (const RowDto &row : section.section->rows) {
            for (const SeatDto &seat : row.seats)
                open.seats.insert(seat.no);
        }
        for (const AreaDto &area : section.section->areas)
            open.areas.insert(area.no, areaCapacity(area, *configuration));
    }
    return open;
}

/// Places put aside must exist, once, and fit.
void checkAllocations(const EventDto &event, const LayoutDto &layout, ComplaintList &complaints)
{
    if (event.allocations.isEmpty())
        return;
    OpenPlaces open = openPlaces(layout, event);
    QSet<SeatNo> taken;
    for (qsizetype i = 0; i < event.allocations.size(); ++i) {
        const AllocationDto &allocation = event.allocations[i];
        const QString place = u"allocations:%1"_s.arg(i);
        int unknown = 0;
        int twice = 0;
        for (const SeatNo seat : allocation.seats) {
            unknown += !open.seats.contains(seat);
            twice += taken.contains(seat);
            taken.insert(seat);
        }
        for (auto area = allocation.places.cbegin(); area != allocation.places.cend(); ++area) {
            unknown += open.areas.contains(area.key()) ? 0 : area.value();
            int &left = open.areas[area.key()];
            left -= area.value();
            if (left < 0)
                complaints.error(u"allocation-over-capacity"_s, place,
                                 {allocation.purpose, ComplaintList::text(-left)});
        }
        if (unknown > 0)
            complaints.error(u"allocation-not-open"_s, place, {allocation.purpose, ComplaintList::text(unknown)});
        if (twice > 0)
            complaints.warning(u"allocation-twice"_s, place, {allocation.purpose, ComplaintList::text(twice)});
    }
}

void checkVenue(const EventDto &event, const EventCheckContext &context, int capacity, ComplaintList &complaints)
{
    if (event.venue.isNull()) {
        complaints.error(u"venue-missing"_s, u"venue"_s);
        return;
    }
    if (!context.layout) {
        complaints.error(u"no-published-layout"_s, u"venue"_s,
                         event.starts ? QStringList{complaints.dayText(*event.starts)} : QStringList());
        return;
    }
    const ConfigurationDto *configuration = context.layout->configuration(event.configuration);
    if (!configuration)
        complaints.error(u"configuration-missing"_s, u"configuration"_s);
    else if (context.configurationErrors > 0)
        complaints.error(u"configuration-has-errors"_s, u"configuration"_s,
                         {configuration->name, ComplaintList::text(context.configurationErrors)});
    else if (capacity == 0)
        complaints.error(u"no-places"_s, u"configuration"_s, {configuration->name});
    if (context.sold > 0 && context.soldConfiguration != event.configuration)
        complaints.error(u"configuration-in-use"_s, u"configuration"_s,
                         {ComplaintList::text(context.sold), context.soldConfigurationName});
    checkAllocations(event, *context.layout, complaints);
}

void checkLimits(const EventDto &event, int capacity, ComplaintList &complaints)
{
    const LimitsDto &limits = event.limits;
    const auto checkMost = [&](int most, const QString &place, const QString &reason) {
        if (most < 1)
            complaints.error(reason, place);
        else if (capacity > 0 && most > capacity)
            complaints.error(u"above-capacity"_s, place, {ComplaintList::text(capacity)});
    };
    checkMost(limits.maxPerPerson, u"maxPerPerson"_s, u"most-per-person-missing"_s);
    checkMost(limits.maxPerOrder, u"maxPerOrder"_s, u"most-per-order-missing"_s);
    if (limits.maxPerPerson >= 1 && limits.maxPerOrder > limits.maxPerPerson)
        complaints.warning(u"order-above-person"_s, u"maxPerOrder"_s,
                           {ComplaintList::text(limits.maxPerOrder), ComplaintList::text(limits.maxPerPerson)});
    if (limits.sessionMinutes < 1 || limits.sessionMinutes > longestSession)
        complaints.error(u"session-out-of-range"_s, u"sessionMinutes"_s, {u"1"_s, ComplaintList::text(longestSession)});
    if (limits.reservationsAllowed && limits.reservationHours < 1)
        complaints.error(u"reservation-hours-missing"_s, u"reservationHours"_s);
    if (!event.queue.queued)
        return;
    if (event.queue.mostInSelection < 1)
        complaints.error(u"queue-number-missing"_s, u"mostInSelection"_s);
    if (event.queue.admissionsPerMinute < 1)
        complaints.error(u"queue-number-missing"_s, u"admissionsPerMinute"_s);
}

} // namespace

QMap<CategoryNo, int> placesByCategory(const LayoutDto &layout, const EventDto &event)
{
    QMap<CategoryNo, int> places;
    const ConfigurationDto *configuration = layout.configuration(event.configuration);
    if (!configuration)
        return places;
    for (const OpenSection &open : openSections(layout, *configuration)) {
        if (event.closedZones.contains(open.zone->no))
            continue;
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats) {
                if (seat.kind != SeatKind::House || seat.category >= 0) // the house's own seats need no price
                    ++places[seat.category];
            }
        }
        for (const AreaDto &area : open.section->areas)
            places[area.category] += areaCapacity(area, *configuration);
    }
    return places;
}

QList<Complaint> checkEvent(const EventDto &event, const EventCheckContext &context)
{
    const QMap<CategoryNo, int> places =
        context.layout ? placesByCategory(*context.layout, event) : QMap<CategoryNo, int>();
    int capacity = 0;
    for (const int count : places)
        capacity += count;
    ComplaintList complaints(event.timeZone);
    checkDetails(event, context, complaints);
    checkVenue(event, context, capacity, complaints);
    checkDates(event, context, complaints);
    checkSales(event, context, complaints);
    checkPrices(event, places, complaints);
    checkLimits(event, capacity, complaints);
    return complaints.take();
}

} // namespace parterre
