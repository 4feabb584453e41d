#pragma once

#include "domain/common/result.h"
#include "domain/sale/choiceplan.h"
#include "domain/sale/seatchoice.h"
#include "domain/sale/shopping.h"
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

/// Looks for the best free places of events. Prepares each event's plan once, since a published event keeps its layout.
/// Thread-safe; owned by ShoppingService.
class BestSeats
{
public:
    /// In a reading job: looking through all seats must not keep writers waiting.
    Result<BestFound> find(DbSession &session, const ShoppingEventView &event, const BestSeatsDto &wanted);

private:
    using SharedPlan = std::shared_ptr<const ChoicePlan>;
    Result<SharedPlan> plan(DbSession &session, const ShoppingEventView &event);

    LayoutCache m_layouts;
    QMutex m_mutex;
    QHash<EventId, SharedPlan> m_plans;
};

} // namespace parterre
