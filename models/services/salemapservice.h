#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"
#include "domain/sale/seatchoice.h"
#include "domain/venue/layoutview.h"

#include <QFuture>

#include <memory>

namespace parterre {

class Database;

/// Everything that a counter shows of an event besides what became of its places: the event, the drawing as this event
/// paints it, and the drawing prepared for finding the best seats. Large parts are shared and never changed.
struct SaleMapView
{
    EventView event; ///< without the counts of its places, which PlaceWatch tells
    /// With the categories of this event's places, and without the guids of its seats; never null.
    SharedLayout layout;
    /// Without the zones that the event keeps closed.
    ConfigurationDto configuration;
    std::shared_ptr<const ChoicePlan> plan; ///< never null
    /// How the house finds the best seats of this event.
    ChoiceRules choice;
};

/// Answers in one round trip what a seat map needs to sell an event. Owned by Application; used on the UI thread.
/// Errors: NotFound when there is no such event or it has no layout yet; those of a database out of reach.
class SaleMapService
{
public:
    explicit SaleMapService(Database &database);
    ~SaleMapService();
    Q_DISABLE_COPY_MOVE(SaleMapService)

    QFuture<Result<SaleMapView>> map(EventId event);

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace parterre
