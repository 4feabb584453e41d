#pragma once

#include "domain/sale/choiceplan.h"
#include "storage/sale/placestatestore.h"

#include <QHash>

#include <memory>

namespace parterre {

/// Which places of one event are free. The first look reads all of them, every later one only what changed since, so
/// that looking costs the same in a small hall and in a stadium. What it says may be a moment old; whoever holds places
/// finds out. Owned by BestSeats; one job at a time.
class FreePlacesWatch
{
public:
    explicit FreePlacesWatch(std::shared_ptr<const ChoicePlan> plan);

    /// In a reading job. `along`: a statement that travels with the question.
    const FreePlaces &look(DbSession &session, EventId event, Statement &along);

private:
    void note(const SeatStateView &seat);
    void freeOverdue(Moment now);

    std::shared_ptr<const ChoicePlan> m_plan;
    FreePlaces m_free;
    QHash<int, Moment> m_deadlines; ///< of held seats, by index
    ChangeHorizon m_horizon;
};

} // namespace parterre
