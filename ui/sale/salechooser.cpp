#include "sale/salechooser.h"

#include "common/errortext.h"
#include "map/seatmapview.h"
#include "sale/basketempty.h"
#include "sale/placeboard.h"
#include "sale/quickentrypanel.h"
#include "sale/saledesk.h"
#include "sale/salewords.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr int usualParty = 2;

} // namespace

SaleChooser::SaleChooser(SaleDesk &desk, QuickEntryPanel &entry, BasketEmpty &empty, SeatMapView &map, QObject *parent)
    : QObject(parent), m_desk(desk), m_entry(entry), m_map(map), m_offers(empty, this)
{
    connect(&entry, &QuickEntryPanel::entryChanged, this, &SaleChooser::propose);
    connect(&entry, &QuickEntryPanel::holdWanted, this, &SaleChooser::hold);
    connect(&entry, &QuickEntryPanel::mapWanted, this, &SaleChooser::pickOnMap);
    connect(&empty, &BasketEmpty::offerChosen, this, &SaleChooser::takeBest);
    connect(&empty, &BasketEmpty::lastRequestWanted, this, &SaleChooser::repeatLast);
    connect(&desk, &SaleDesk::noticed, this, &SaleChooser::noticed);
    // What is lost later was chosen in another way, and nothing else is taken for it unasked.
    connect(&desk, &SaleDesk::busyChanged, this, [this](bool busy) {
        if (!busy)
            m_asked.reset();
    });
}

void SaleChooser::setEvent(const SaleMapView *event, PlaceBoard *board)
{
    m_finder.forget();
    const std::optional<ChoiceTerms> terms = event && board ? std::optional(ChoiceTerms(*event, *board)) : std::nullopt;
    if (!terms || !m_terms || m_terms->event() != terms->event())
        m_last.reset();
    m_terms = terms;
    m_offers.setTerms(terms);
    forget();
    propose();
}

void SaleChooser::setSelling(bool selling)
{
    if (m_selling == selling)
        return;
    m_selling = selling;
    propose();
    m_offers.setSelling(selling);
}

void SaleChooser::setTogether(bool together)
{
    m_together = together;
    propose();
    m_offers.setTogether(together);
}

void SaleChooser::forget()
{
    m_proposal.reset();
    m_asked.reset();
    m_lastSeats.clear();
    m_nextOffer = 1;
    endPick();
    m_map.setProposal({});
    Q_EMIT bestCountChanged();
}

void SaleChooser::placesChanged()
{
    m_offers.placesChanged();
}

// ---- quick entry ----------------------------------------------------------------------------------------------------

void SaleChooser::propose()
{
    m_finder.forget();
    m_proposal.reset();
    m_impossible.reset();
    m_map.setProposal({});
    Q_EMIT bestCountChanged();
    const std::optional<QuickEntryDto> entry = m_entry.entry();
    if (!entry || !m_terms || !m_terms->board().isKnown() || !m_selling || entry->verb == QuickEntryDto::Verb::DropLast)
        return;
    m_finder.find(m_terms->board().plan(), m_terms->board().free(), m_terms->request(*entry, m_together),
                  m_terms->rules(), [this, entry](const SeatFinder::Answer &answer) { receive(*entry, answer); });
}

void SaleChooser::receive(const QuickEntryDto &entry, const SeatFinder::Answer &answer)
{
    if (!answer || answer->isEmpty()) {
        m_impossible = entry;
        m_entry.setProblem(answer ? tr("No such seats are free.") : errorText(answer.error()).happened);
        return;
    }
    m_proposal = Known{entry, answer->constFirst()};
    const ChoiceOfferView &offer = m_proposal->offer;
    const Money basket = m_desk.hasSession() ? m_desk.view().total : Money::zero(m_terms->details().currency);
    m_entry.setProposal(SaleWords::offer(offer, *m_terms->board().model()), m_terms->sum(offer, entry), basket);
    m_map.setProposal(offer.seats());
}

void SaleChooser::hold(const QuickEntryDto &entry)
{
    if (!m_terms || !m_selling)
        return;
    if (entry.verb == QuickEntryDto::Verb::DropLast) {
        dropLast();
        m_entry.clear();
        return;
    }
    // It stays to be changed, with the reason beside it; perhaps seats have come back meanwhile.
    if (m_impossible && *m_impossible == entry) {
        propose();
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

void SaleChooser::takeOffer(const ChoiceOfferView &offer, const QuickEntryDto &entry, QList<SeatNo> instead)
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
        m_desk.take(m_lastSeats, ChoiceTerms::types(m_lastSeats, entry));
    else
        m_desk.exchange(instead, m_lastSeats, ChoiceTerms::types(m_lastSeats, entry));
    if (!m_lastSeats.isEmpty())
        m_map.goTo(m_lastSeats.constFirst());
}

void SaleChooser::askHouse(const QuickEntryDto &entry)
{
    const ChoiceRequest wanted = m_terms->request(entry, m_together);
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
    if (entry.verb == QuickEntryDto::Verb::DropLast || !m_selling)
        return;
    m_pick = entry;
    m_map.setProposal({});
    m_map.setPickCount(entry.count());
    m_map.setFocus(Qt::OtherFocusReason);
    m_entry.clear();
    Q_EMIT pickChanged();
}

bool SaleChooser::endPick()
{
    if (!m_pick)
        return false;
    m_pick.reset();
    m_map.setPickCount(1);
    Q_EMIT pickChanged();
    return true;
}

void SaleChooser::takeOnMap(const QList<SeatNo> &seats)
{
    const QMap<SeatNo, TicketTypeNo> chosen = typesFor(seats);
    if (m_pick && seats.size() >= m_pick->count()) {
        m_last = m_pick;
        endPick();
        Q_EMIT requested();
    }
    m_desk.take(seats, chosen);
}

QMap<SeatNo, TicketTypeNo> SaleChooser::typesFor(const QList<SeatNo> &seats) const
{
    return m_pick ? ChoiceTerms::types(seats, *m_pick) : QMap<SeatNo, TicketTypeNo>();
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

void SaleChooser::takeBest(int seats)
{
    if (!m_terms || !m_selling)
        return;
    const QuickEntryDto entry = m_terms->entryFor(seats);
    m_last = entry;
    m_nextOffer = 1;
    if (const std::optional<ChoiceOfferView> offer = m_offers.offer(seats))
        takeOffer(*offer, entry);
    else
        askHouse(entry);
    Q_EMIT requested();
}

void SaleChooser::takeNextBest()
{
    if (!m_terms || !m_selling)
        return;
    if (const auto &typed = m_entry.entry()) {
        hold(*typed);
        return;
    }
    const QList<SeatNo> own = m_desk.view().seats();
    const bool stillThere = m_desk.hasSession() && !m_lastSeats.isEmpty() &&
                            std::ranges::all_of(m_lastSeats, [&own](SeatNo seat) { return own.contains(seat); });
    if (!m_last || !stillThere) {
        const QuickEntryDto entry = m_last.value_or(m_terms->entryFor(bestCount()));
        hold(entry);
        return;
    }
    const QuickEntryDto entry = *m_last;
    // The seats in hand count as taken, so the best of the rest is the next one, and a round later the first again.
    m_finder.find(m_terms->board().plan(), m_terms->board().free(), m_terms->request(entry, m_together),
                  m_terms->rules(), [this, entry](const SeatFinder::Answer &answer) {
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
    if (!m_last || !m_terms)
        return {};
    QString words = SaleWords::tickets(m_terms->details(), m_last->tickets);
    if (m_last->category)
        words = tr("%1, category %2").arg(words).arg(categoryLetter(*m_last->category));
    return words;
}

} // namespace parterre
