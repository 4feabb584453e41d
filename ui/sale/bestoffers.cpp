#include "sale/bestoffers.h"

#include "sale/basketempty.h"
#include "sale/placeboard.h"
#include "sale/salewords.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Who the first offer is for.
constexpr int smallestParty = 2;
constexpr std::chrono::milliseconds pause{400};

} // namespace

BestOffers::BestOffers(BasketEmpty &shown, QObject *parent) : QObject(parent), m_shown(shown)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &BestOffers::refresh);
}

void BestOffers::setTerms(const std::optional<ChoiceTerms> &terms)
{
    m_terms = terms;
    forget();
    placesChanged();
}

void BestOffers::setSelling(bool selling)
{
    m_selling = selling;
    refresh();
}

void BestOffers::setTogether(bool together)
{
    m_together = together;
    refresh();
}

void BestOffers::placesChanged()
{
    if (!m_soon.isActive())
        m_soon.start();
}

std::optional<ChoiceOfferView> BestOffers::offer(int seats) const
{
    const auto which = static_cast<std::size_t>(std::max(seats - smallestParty, 0));
    return seats >= smallestParty && which < m_offers.size() ? m_offers.at(which) : std::nullopt;
}

void BestOffers::forget()
{
    for (SeatFinder &finder : m_finders)
        finder.forget();
    m_offers = {};
    m_shown.setOffers({});
}

void BestOffers::refresh()
{
    if (!m_terms || !m_terms->board().isKnown() || !m_selling) {
        forget();
        return;
    }
    for (std::size_t i = 0; i < m_finders.size(); ++i) {
        const int seats = smallestParty + static_cast<int>(i);
        if (seats > m_terms->most()) {
            m_offers.at(i).reset();
            continue;
        }
        ChoiceRequest request = m_terms->request(m_terms->entryFor(seats), m_together);
        request.offers = 1;
        m_finders.at(i).find(m_terms->board().plan(), m_terms->board().free(), request, m_terms->rules(),
                             [this, i](const SeatFinder::Answer &answer) { receive(i, answer); });
    }
}

void BestOffers::receive(std::size_t which, const SeatFinder::Answer &answer)
{
    if (!m_terms)
        return;
    m_offers.at(which) = answer && !answer->isEmpty() ? std::optional(answer->constFirst()) : std::nullopt;
    QList<BasketEmpty::Offer> shown;
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        if (!m_offers.at(i))
            continue;
        const int seats = smallestParty + static_cast<int>(i);
        const ChoiceOfferView &offer = *m_offers.at(i);
        const QString place = SaleWords::offerWithZone(offer, *m_terms->board().model());
        const Money nothing = Money::zero(m_terms->details().currency);
        shown.append({seats, m_terms->categoryOf(offer), place,
                      m_terms->sum(offer, m_terms->entryFor(seats)).value_or(nothing)});
    }
    m_shown.setOffers(shown);
}

} // namespace parterre
