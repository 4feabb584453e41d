#pragma once

#include "domain/common/result.h"
#include "domain/sale/choiceplan.h"
#include "domain/sale/seatchoice.h"
#include "domain/sale/shopping.h"
#include "services/sale/freeplaceswatch.h"
#include "storage/venue/layoutcache.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace parterre {

/// What the house found for a request: the offer that was asked for, and the ones after it.
struct BestFound
{
    QList<ChoiceOfferView> offers; ///< the wanted one first; never empty
    QList<TicketTypeNo> types;     ///< of the request
};

/// Looks for the best free places of events. Prepares each event's plan once, since a published event keeps its layout,
/// and reads only what changed since it looked last. Thread-safe, one search at a time; owned by ShoppingService.
class BestSeats
{
public:
    /// In a reading job: looking through all seats must not keep writers waiting.
    Result<BestFound> find(DbSession &session, const ShoppingEventView &event, const BestSeatsDto &wanted);

private:
    struct Known
    {
        std::shared_ptr<const ChoicePlan> plan;
        std::shared_ptr<FreePlacesWatch> free;
    };
    Result<Known> known(DbSession &session, const ShoppingEventView &event);

    LayoutCache m_layouts{LayoutParts::WithoutSeatGuids};
    QMutex m_mutex;
    QHash<EventId, Known> m_known;
};

} // namespace parterre
