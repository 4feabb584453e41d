#include "services/sale/shoppingputs.h"

#include "services/sale/bestseats.h"
#include "services/sale/salegate.h"
#include "services/sale/shoppingjob.h"
#include "storage/core/environment.h"

using namespace std::chrono_literals;

#include <algorithm>

namespace parterre {
namespace {

constexpr int mostExtensions = 10;
constexpr std::chrono::minutes extension{10};

template <class T>
QList<T> without(const QList<T> &all, const QList<T> &some)
{
    const QSet<T> excluded(some.begin(), some.end());
    QList<T> rest;
    for (const T &item : all) {
        if (!excluded.contains(item) && !rest.contains(item))
            rest.append(item);
    }
    return rest;
}

QList<SeatNo> seatsOf(const Basket &basket)
{
    QList<SeatNo> seats;
    for (const HeldSeat &held : basket.seats)
        seats.append(held.seat);
    return seats;
}

std::optional<Error> refuseSale(ShoppingJob &job)
{
    return parterre::refuseSale(job.session(), job.event(), job.record().now);
}

/// Where people are let in through a queue the party says how much, else the event.
NoticeView limitNotice(const ShoppingJob &job, int most)
{
    const LimitsDto &limits = job.event().details.limits;
    const bool byParty = most < std::min(limits.maxPerOrder, limits.maxPerPerson);
    return NoticeView{
        byParty ? QStringLiteral("party-full") : QStringLiteral("limit-per-order"), {QString::number(most)}, {}, {}};
}

/// All or none. A seat that somebody is just working on may be free a moment later, so one more try is made.
QList<HeldSeat> holdAll(ShoppingJob &job, const QList<SeatNo> &seats)
{
    const EventDto &details = job.event().details;
    const TicketTypeNo type = details.ticketTypes.isEmpty() ? 0 : details.ticketTypes.constFirst().no;
    const QList<HeldSeat> held = job.hold(seats, type);
    if (!held.isEmpty() || !job.session().dialect().isPostgresql() ||
        SeatStore(job.session()).freeAmong(job.record().event, seats).size() != seats.size())
        return held;
    job.session().environment().pauseBetween(20ms, 60ms);
    return job.hold(seats, type);
}

/// Gives new seats the ticket types that were asked for, or the first one sold in their category.
void assignTypes(ShoppingJob &job, const QList<HeldSeat> &seats, const QMap<SeatNo, TicketTypeNo> &wanted)
{
    SeatStore store(job.session());
    const EventDto &details = job.event().details;
    QMap<TicketTypeNo, QList<SeatNo>> changes;
    for (const HeldSeat &held : seats) {
        const TicketTypeNo type = wanted.value(held.seat, defaultTicketType(details, held.category));
        if (type != held.type)
            changes[type].append(held.seat);
    }
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        store.setType(job.record().event, change.value(), job.record().id, change.key());
    if (changes.isEmpty())
        return;
    job.forgetBasket();
    job.reviseAgain();
}

Result<void> addSeats(ShoppingJob &job, const QList<SeatNo> &added, const QMap<SeatNo, TicketTypeNo> &types)
{
    SeatStore store(job.session());
    const EventId event = job.record().event;
    const QList<HeldSeat> held = holdAll(job, added);
    if (!held.isEmpty()) {
        assignTypes(job, held, types);
        return {};
    }
    const QList<SeatNo> unknown = without(added, store.knownAmong(event, added));
    if (!unknown.isEmpty())
        return refusal(QStringLiteral("no-such-seat"), {unknown.constFirst().toText()});
    const QList<SeatNo> lost = without(added, store.freeAmong(event, added));
    job.addNotice({QStringLiteral("seat-taken"), {}, lost.isEmpty() ? added : lost, {}});
    return {};
}

bool knowsTypes(const EventDto &event, const QMap<SeatNo, TicketTypeNo> &types)
{
    return std::ranges::all_of(types, [&event](TicketTypeNo type) { return event.ticketType(type) != nullptr; });
}

} // namespace

Result<void> putSeats(ShoppingJob &job, const SeatsDto &dto)
{
    if (!knowsTypes(job.event().details, dto.types))
        return refusal(QStringLiteral("unknown-ticket-type"));
    const QList<SeatNo> own = seatsOf(job.basket());
    const QList<SeatNo> added = without(dto.wanted, own);
    const QList<SeatNo> dropped = without(own, dto.wanted);
    if (!dropped.isEmpty()) {
        SeatStore(job.session()).release(job.record().event, dropped, job.record().id);
        job.dropFromBasket(dropped);
    }
    if (added.isEmpty())
        return {};
    // Asked when what is given back counts as free again: other seats for the same number are no more.
    if (const std::optional<Error> refused = refuseSale(job))
        return Failure(*refused);
    const int most = mostPlaces(job.event(), job.record().party);
    const auto after = job.basket().placeCount() + added.size();
    if (after > most) {
        job.addNotice(limitNotice(job, most));
        return {};
    }
    return addSeats(job, added, dto.types);
}

Result<void> putFound(ShoppingJob &job, const BestFound &found)
{
    const ChoiceOfferView &offer = found.offers.constFirst();
    NoticeView notice{QStringLiteral("best-") + choiceRuleText.toText(offer.rule), {}, offer.seats(), {}};
    for (const ChoiceOfferView &other : found.offers.mid(1)) {
        notice.arguments.append(choiceRuleText.toText(other.rule));
        notice.offer.append(other.seats());
    }
    job.addNotice(notice);

    if (offer.rule == ChoiceRule::Area) {
        AreaPlacesDto places{offer.area, {}};
        for (const HeldPlaces &held : job.basket().places) {
            if (held.area == offer.area)
                places.wanted[held.type] += held.count;
        }
        for (const TicketTypeNo type : found.types)
            ++places.wanted[type];
        return putAreaPlaces(job, places);
    }
    SeatsDto seats{seatsOf(job.basket()), {}};
    const QList<SeatNo> added = offer.seats();
    for (qsizetype i = 0; i < added.size(); ++i) {
        seats.wanted.append(added.at(i));
        seats.types.insert(added.at(i), found.types.at(i));
    }
    return putSeats(job, seats);
}

Result<void> putAreaPlaces(ShoppingJob &job, const AreaPlacesDto &dto)
{
    AreaStore store(job.session());
    const EventId event = job.record().event;
    if (!store.exists(event, dto.area))
        return refusal(QStringLiteral("no-such-area"), {dto.area.toText()});

    const Basket basket = job.basket();
    QMap<TicketTypeNo, int> have;
    int here = 0;
    for (const HeldPlaces &held : basket.places) {
        if (held.area != dto.area)
            continue;
        have[held.type] += held.count;
        here += held.count;
    }
    const int others = basket.placeCount() - here;
    int wanted = 0;
    for (auto type = dto.wanted.cbegin(); type != dto.wanted.cend(); ++type) {
        if (type.value() < 0 || !job.event().details.ticketType(type.key()))
            return refusal(QStringLiteral("unknown-ticket-type"));
        wanted += type.value();
    }
    // Other types for the same places take nothing from anybody.
    if (wanted > here) {
        if (const std::optional<Error> refused = refuseSale(job))
            return Failure(*refused);
        const int most = mostPlaces(job.event(), job.record().party);
        if (others + wanted > most) {
            job.addNotice(limitNotice(job, most));
            return {};
        }
    }

    job.forgetBasket();
    // Fewer first, so that a change of types never needs more room than the outcome.
    for (auto type = have.cbegin(); type != have.cend(); ++type) {
        const int target = dto.wanted.value(type.key());
        if (target >= type.value())
            continue;
        store.release(event, dto.area, job.record().id, type.key());
        // The area's row is ours until the transaction ends: what just came back is still there.
        if (target > 0)
            store.take(event, dto.area, job.record().id, type.key(), target, job.deadline());
    }
    for (auto type = dto.wanted.cbegin(); type != dto.wanted.cend(); ++type) {
        const int missing = type.value() - have.value(type.key());
        if (missing <= 0)
            continue;
        if (!store.take(event, dto.area, job.record().id, type.key(), missing, job.deadline())) {
            job.addNotice({QStringLiteral("area-full"), {QString::number(store.freePlaces(event, dto.area))}, {}, {}});
            break;
        }
        job.startClock();
    }
    return {};
}

Result<void> putTicketTypes(ShoppingJob &job, const TicketTypesDto &dto)
{
    if (!knowsTypes(job.event().details, dto.seats))
        return refusal(QStringLiteral("unknown-ticket-type"));
    QMap<TicketTypeNo, QList<SeatNo>> changes;
    for (auto seat = dto.seats.cbegin(); seat != dto.seats.cend(); ++seat)
        changes[seat.value()].append(seat.key());
    job.forgetBasket();
    SeatStore store(job.session());
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        store.setType(job.record().event, change.value(), job.record().id, change.key());
    return {};
}

Result<void> putBuyer(ShoppingJob &job, const BuyerDto &dto)
{
    SessionStore(job.session()).putBuyer(job.record().id, dto);
    return {};
}

Result<void> putDelivery(ShoppingJob &job, Delivery delivery)
{
    SessionStore(job.session()).putDelivery(job.record().id, delivery);
    return {};
}

Result<void> extendClock(ShoppingJob &job)
{
    if (job.record().extensions >= mostExtensions)
        return refusal(QStringLiteral("no-more-extensions"), {QString::number(mostExtensions)});
    const Moment deadline = job.record().expires.plus(extension);
    SessionStore(job.session()).extend(job.record().id, deadline);
    SeatStore(job.session()).extend(job.record().id, deadline);
    AreaStore(job.session()).extend(job.record().id, deadline);
    return {};
}

Result<void> abandonSession(ShoppingJob &job)
{
    SessionStore(job.session()).end(job.record().id, ShoppingStatus::Abandoned);
    SeatStore(job.session()).releaseAll({job.record().id});
    AreaStore(job.session()).releaseAll({job.record().id});
    return {};
}

} // namespace parterre
