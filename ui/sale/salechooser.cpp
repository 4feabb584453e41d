#include "sale/salechooser.h"

#include "common/errortext.h"
#include "domain/sale/pricing.h"
#include "map/seatmapview.h"
#include "sale/basketempty.h"
#include "sale/placeboard.h"
#include "sale/quickentrypanel.h"
#include "sale/saledesk.h"
#include "sale/salewords.h"

#include <QLineF>

#include <algorithm>
#include <limits>

namespace parterre {
namespace {

constexpr int usualParty = 2;
constexpr int offersAhead = 8;

} // namespace

SaleChooser::SaleChooser(SaleDesk &desk, QuickEntryPanel &entry, BasketEmpty &empty, SeatMapView &map, QObject *parent)
    : QObject(parent), m_desk(desk), m_entry(entry), m_empty(empty), m_map(map)
{
    m_offersSoon.setSingleShot(true);
    m_offersSoon.setInterval(400);
    connect(&m_offersSoon, &QTimer::timeout, this, &SaleChooser::refreshOffers);
    connect(&entry, &QuickEntryPanel::entryChanged, this, &SaleChooser::propose);
    connect(&entry, &QuickEntryPanel::holdWanted, this, &SaleChooser::hold);
    connect(&entry, &QuickEntryPanel::mapWanted, this, &SaleChooser::pickOnMap);
    connect(&empty, &BasketEmpty::offerChosen, this, &SaleChooser::takeBest);
    connect(&empty, &BasketEmpty::lastRequestWanted, this, &SaleChooser::repeatLast);
    connect(&desk, &SaleDesk::noticed, this, &SaleChooser::noticed);
}

void SaleChooser::setEvent(const SaleMapView *event, PlaceBoard *board)
{
    m_finder.forget();
    for (SeatFinder &finder : m_offerFinders)
        finder.forget();
    m_offers = {};
    m_empty.setOffers({});
    if (!event || !m_event || m_event->event.id() != event->event.id())
        m_last.reset();
    m_event = event;
    m_board = board;
    forget();
    propose();
    placesChanged();
}

void SaleChooser::setSelling(bool selling)
{
    if (m_selling == selling)
        return;
    m_selling = selling;
    propose();
    refreshOffers();
}

void SaleChooser::setTogether(bool together)
{
    m_together = together;
    propose();
    refreshOffers();
}

void SaleChooser::forget()
{
    m_proposal.reset();
    m_asked.reset();
    m_pick.reset();
    m_lastSeats.clear();
    m_nextOffer = 1;
    m_map.setPickCount(1);
    m_map.setProposal({});
    Q_EMIT bestCountChanged();
}

void SaleChooser::placesChanged()
{
    if (!m_offersSoon.isActive())
        m_offersSoon.start();
}

// ---- quick entry ----------------------------------------------------------------------------------------------------

ChoiceRequest SaleChooser::request(const QuickEntryDto &entry) const
{
    const EventDto &event = m_event->event.details;
    ChoiceRequest request;
    request.count = entry.count();
    QList<CategoryNo> categories = categoriesFor(event, entry.types());
    if (entry.category)
        categories.removeIf([&entry](CategoryNo category) { return category != *entry.category; });
    request.categories = categories;
    for (const SectionNo section : entry.sections) {
        const int index = m_board->model()->sectionIndex(section);
        if (index >= 0)
            request.zones.append(m_board->model()->section(index).zone);
    }
    request.together = entry.together && m_together;
    request.offers = offersAhead;
    return request;
}

void SaleChooser::propose()
{
    m_finder.forget();
    m_proposal.reset();
    m_map.setProposal({});
    Q_EMIT bestCountChanged();
    const std::optional<QuickEntryDto> entry = m_entry.entry();
    if (!entry || !m_board || !m_board->isKnown() || !m_selling || entry->verb == QuickEntryDto::Verb::DropLast)
        return;
    ChoiceRules rules;
    rules.orphans = m_event->event.details.limits.orphanRule;
    m_finder.find(m_board->plan(), m_board->free(), request(*entry), rules,
                  [this, entry](const SeatFinder::Answer &answer) { receive(*entry, answer); });
}

void SaleChooser::receive(const QuickEntryDto &entry, const SeatFinder::Answer &answer)
{
    if (!answer || answer->isEmpty()) {
        m_entry.setProblem(answer ? tr("No such seats are free.") : errorText(answer.error()).happened);
        return;
    }
    m_proposal = Known{entry, answer->constFirst()};
    const Money basket = m_desk.hasSession() ? m_desk.view().total : Money::zero(m_event->event.details.currency);
    m_entry.setProposal(SaleWords::offer(m_proposal->offer, *m_board->model()), sum(m_proposal->offer, entry), basket);
    m_map.setProposal(m_proposal->offer.seats());
}

QMap<SeatNo, TicketTypeNo> SaleChooser::types(const QList<SeatNo> &seats, const QuickEntryDto &entry) const
{
    const QList<TicketTypeNo> wanted = entry.types();
    QMap<SeatNo, TicketTypeNo> types;
    for (qsizetype i = 0; i < seats.size() && i < wanted.size(); ++i)
        types.insert(seats.at(i), wanted.at(i));
    return types;
}

std::optional<Money> SaleChooser::sum(const ChoiceOfferView &offer, const QuickEntryDto &entry) const
{
    const EventDto &event = m_event->event.details;
    const QList<TicketTypeNo> wanted = entry.types();
    const QList<SeatNo> seats = offer.seats();
    Money total = Money::zero(event.currency);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        CategoryNo category = -1;
        if (!offer.area.isNull()) {
            category = m_board->model()->area(m_board->model()->areaIndex(offer.area)).category;
        } else if (const int seat = m_board->model()->seatIndex(seats.value(i)); seat >= 0) {
            category = m_board->model()->seat(seat).category;
        }
        const std::optional<TicketPrice> price = ticketPrice(event, category, wanted.at(i));
        if (!price)
            return std::nullopt;
        total += price->total();
    }
    return total;
}

void SaleChooser::hold(const QuickEntryDto &entry)
{
    if (!m_board || !m_selling)
        return;
    if (entry.verb == QuickEntryDto::Verb::DropLast) {
        dropLast();
        m_entry.clear();
        return;
    }
    m_last = entry;
    m_nextOffer = 1;
    if (m_proposal && m_proposal->entry == entry) {
        takeOffer(m_proposal->offer, entry);
    } else {
        askHouse(entry);
    }
    m_entry.clear();
    Q_EMIT requested();
}

void SaleChooser::takeOffer(const ChoiceOfferView &offer, const QuickEntryDto &entry, const QList<SeatNo> &instead)
{
    if (!offer.area.isNull()) {
        AreaPlacesDto places{offer.area, {}};
        for (const BasketLineView &line : m_desk.view().lines) {
            if (line.area == offer.area)
                places.wanted[line.type] += line.count;
        }
        for (const QuickTickets &tickets : entry.tickets)
            places.wanted[tickets.type] += tickets.count;
        m_desk.put(places);
        return;
    }
    m_asked = entry;
    m_lastSeats = offer.seats();
    if (m_lastSeats.size() > 1)
        Q_EMIT offerTaken(offer.rule);
    if (instead.isEmpty())
        m_desk.take(m_lastSeats, types(m_lastSeats, entry));
    else
        m_desk.exchange(instead, m_lastSeats, types(m_lastSeats, entry));
    if (!m_lastSeats.isEmpty())
        m_map.goTo(m_lastSeats.constFirst());
}

void SaleChooser::askHouse(const QuickEntryDto &entry)
{
    const ChoiceRequest wanted = request(entry);
    BestSeatsDto best;
    best.types = entry.types();
    best.category = entry.category;
    best.zones = wanted.zones;
    best.together = wanted.together;
    m_asked.reset();
    m_desk.put(best);
}

void SaleChooser::noticed(const NoticeView &notice)
{
    if (notice.reason.startsWith(QStringLiteral("best-"))) {
        m_lastSeats = notice.seats;
        if (!notice.seats.isEmpty())
            m_map.goTo(notice.seats.constFirst());
    }
    const std::optional<QuickEntryDto> asked = std::exchange(m_asked, std::nullopt);
    // Somebody else was faster with the seats that were shown here.
    if (asked && notice.reason == QStringLiteral("seat-taken"))
        askHouse(*asked);
}

void SaleChooser::dropLast()
{
    const QList<BasketLineView> &lines = m_desk.view().lines;
    if (!m_desk.hasSession() || lines.isEmpty())
        return;
    const BasketLineView &last = lines.constLast();
    if (!last.seat.isNull()) {
        m_desk.giveBack({last.seat});
        return;
    }
    AreaPlacesDto places{last.area, {}};
    for (const BasketLineView &line : lines) {
        if (line.area == last.area)
            places.wanted[line.type] += line.count;
    }
    --places.wanted[last.type];
    m_desk.put(places);
}

// ---- on the map -----------------------------------------------------------------------------------------------------

void SaleChooser::pickOnMap(const QuickEntryDto &entry)
{
    if (entry.verb == QuickEntryDto::Verb::DropLast)
        return;
    m_pick = entry;
    m_map.setProposal({});
    m_map.setPickCount(entry.count());
    m_map.setFocus(Qt::OtherFocusReason);
    m_entry.clear();
}

void SaleChooser::takeOnMap(const QList<SeatNo> &seats)
{
    const QMap<SeatNo, TicketTypeNo> chosen = typesFor(seats);
    if (m_pick && seats.size() >= m_pick->count()) {
        m_last = m_pick;
        m_pick.reset();
        m_map.setPickCount(1);
        Q_EMIT requested();
    }
    m_desk.take(seats, chosen);
}

QMap<SeatNo, TicketTypeNo> SaleChooser::typesFor(const QList<SeatNo> &seats) const
{
    return m_pick ? types(seats, *m_pick) : QMap<SeatNo, TicketTypeNo>();
}

SeatNo SaleChooser::nearestFree(SeatNo lost) const
{
    if (!m_board)
        return {};
    const SeatMapModel &model = *m_board->model();
    const int from = model.seatIndex(lost);
    if (from < 0)
        return {};
    int best = -1;
    double bestDistance = std::numeric_limits<double>::max();
    constexpr double otherRow = 1.6; // a seat in the same row is the better neighbour
    for (int i = 0; i < model.seatCount(); ++i) {
        const MapSeat &seat = model.seat(i);
        if (seat.display != SeatDisplay::Available || seat.kind != SeatKind::Standard)
            continue;
        double distance = QLineF(seat.position(), model.seat(from).position()).length();
        if (seat.row != model.seat(from).row)
            distance *= otherRow;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = i;
        }
    }
    return best >= 0 ? model.seatNo(best) : SeatNo();
}

// ---- best offers ----------------------------------------------------------------------------------------------------

int SaleChooser::bestCount() const
{
    if (const auto &entry = m_entry.entry(); entry && entry->verb != QuickEntryDto::Verb::DropLast)
        return entry->count();
    if (m_last)
        return m_last->count();
    return usualParty;
}

QuickEntryDto SaleChooser::entryFor(int seats) const
{
    QuickEntryDto entry;
    const EventDto &event = m_event->event.details;
    if (!event.ticketTypes.isEmpty())
        entry.tickets.append({event.ticketTypes.constFirst().no, seats});
    return entry;
}

void SaleChooser::takeBest(int seats)
{
    if (!m_board || !m_selling)
        return;
    const QuickEntryDto entry = entryFor(seats);
    m_last = entry;
    m_nextOffer = 1;
    const std::size_t which = static_cast<std::size_t>(std::max(seats - usualParty, 0));
    if (which < m_offers.size() && m_offers.at(which))
        takeOffer(*m_offers.at(which), entry);
    else
        askHouse(entry);
    Q_EMIT requested();
}

void SaleChooser::takeNextBest()
{
    if (!m_board || !m_selling)
        return;
    if (const auto &typed = m_entry.entry()) {
        hold(*typed);
        return;
    }
    const QList<SeatNo> own = m_desk.view().seats();
    const bool stillThere = m_desk.hasSession() && !m_lastSeats.isEmpty()
                            && std::ranges::all_of(m_lastSeats, [&own](SeatNo seat) { return own.contains(seat); });
    if (!m_last || !stillThere) {
        const QuickEntryDto entry = m_last.value_or(entryFor(bestCount()));
        hold(entry);
        return;
    }
    const QuickEntryDto entry = *m_last;
    ChoiceRules rules;
    rules.orphans = m_event->event.details.limits.orphanRule;
    // The seats in hand count as taken, so the best of the rest is the next one, and a round later the first again.
    m_finder.find(m_board->plan(), m_board->free(), request(entry), rules,
                  [this, entry](const SeatFinder::Answer &answer) {
                      if (!answer || answer->isEmpty()) {
                          Q_EMIT problem(answer ? Error{ErrorCode::Refused, {}, QStringLiteral("no-such-choice"), {}}
                                                : answer.error());
                          return;
                      }
                      const auto next = std::min<qsizetype>(m_nextOffer - 1, answer->size() - 1);
                      m_nextOffer = next + 1 < answer->size() ? m_nextOffer + 1 : 1;
                      takeOffer(answer->at(next), entry, m_lastSeats);
                  });
}

void SaleChooser::repeatLast()
{
    if (m_last)
        hold(QuickEntryDto(*m_last));
}

QString SaleChooser::lastRequestWords() const
{
    if (!m_last || !m_event)
        return {};
    QString words = SaleWords::tickets(m_event->event.details, m_last->tickets);
    if (m_last->category)
        words = tr("%1, category %2").arg(words).arg(categoryLetter(*m_last->category));
    return words;
}

void SaleChooser::refreshOffers()
{
    const bool wanted = m_board && m_board->isKnown() && m_selling;
    if (!wanted) {
        m_offers = {};
        m_empty.setOffers({});
        return;
    }
    ChoiceRules rules;
    rules.orphans = m_event->event.details.limits.orphanRule;
    const int most = std::min(m_event->event.details.limits.maxPerOrder, m_event->event.details.limits.maxPerPerson);
    for (std::size_t i = 0; i < m_offerFinders.size(); ++i) {
        const int seats = usualParty + static_cast<int>(i);
        if (seats > most) {
            m_offers.at(i).reset();
            continue;
        }
        ChoiceRequest wantedSeats = request(entryFor(seats));
        wantedSeats.offers = 1;
        m_offerFinders.at(i).find(m_board->plan(), m_board->free(), wantedSeats, rules,
                                  [this, i](const SeatFinder::Answer &answer) { receiveOffer(i, answer); });
    }
}

void SaleChooser::receiveOffer(std::size_t which, const SeatFinder::Answer &answer)
{
    if (!m_board)
        return;
    m_offers.at(which) = answer && !answer->isEmpty() ? std::optional(answer->constFirst()) : std::nullopt;
    QList<BasketEmpty::Offer> shown;
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        if (!m_offers.at(i))
            continue;
        const int seats = usualParty + static_cast<int>(i);
        const ChoiceOfferView &offer = *m_offers.at(i);
        QString place = SaleWords::offer(offer, *m_board->model());
        if (!offer.parts.isEmpty())
            place.prepend(offer.parts.constFirst().zoneName + u' ');
        shown.append({seats, categoryOf(offer), place,
                      sum(offer, entryFor(seats)).value_or(Money::zero(m_event->event.details.currency))});
    }
    m_empty.setOffers(shown);
}

int SaleChooser::categoryOf(const ChoiceOfferView &offer) const
{
    const SeatMapModel &model = *m_board->model();
    if (!offer.area.isNull()) {
        const int area = model.areaIndex(offer.area);
        return area >= 0 ? model.area(area).category : -1;
    }
    const int seat = model.seatIndex(offer.seats().value(0));
    return seat >= 0 ? model.seat(seat).category : -1;
}

} // namespace parterre
