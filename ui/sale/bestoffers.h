#pragma once

#include "sale/choiceterms.h"
#include "sale/seatfinder.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <optional>

namespace parterre {

class BasketEmpty;

/// The best seats of the moment for two, three and four, looked up ahead so that one click takes them, and shown by the
/// empty basket. Owned by SaleChooser; UI thread.
class BestOffers : public QObject
{
    Q_OBJECT

public:
    explicit BestOffers(BasketEmpty &shown, QObject *parent);

    /// Nothing while no event is shown.
    void setTerms(const std::optional<ChoiceTerms> &terms);
    void setSelling(bool selling);
    void setTogether(bool together);
    /// Places have changed: looked up again, not more often than makes sense.
    void placesChanged();
    /// The offer for so many, if one is known.
    std::optional<ChoiceOfferView> offer(int seats) const;

private:
    void forget();
    void refresh();
    void receive(std::size_t which, const SeatFinder::Answer &answer);

    BasketEmpty &m_shown;
    std::optional<ChoiceTerms> m_terms;
    std::array<SeatFinder, 3> m_finders;
    std::array<std::optional<ChoiceOfferView>, 3> m_offers;
    QTimer m_soon;
    bool m_selling = false;
    bool m_together = true;
};

} // namespace parterre
