#pragma once

#include "domain/sale/choiceplan.h"

#include <optional>

// Single seats left between others, which nobody buys, and the seat nearest to one that was lost. Functions of values;
// they may be called from any thread. A single is an ordinary free seat of a row, neither of whose neighbours is free:
// accessible places and seats at tables are sold one by one and never count.

namespace parterre {

/// Whether taking the seats [first, first + count) of one run leaves a single that was none before.
bool leavesSingle(const ChoicePlan &plan, const FreePlaces &free, int first, int count);

/// The singles that a choice makes, for the note beside the basket. `chosen` may be any seats, free or already held.
QList<SeatNo> singlesLeft(const ChoicePlan &plan, const FreePlaces &free, const QList<SeatNo> &chosen);

/// The same number of seats side by side in the same stretch of free seats and in the same categories, as near to the
/// choice as can be, that leave no single. Nothing when the choice is not side by side or there are none.
std::optional<QList<SeatNo>> shiftedWithoutSingle(const ChoicePlan &plan, const FreePlaces &free,
                                                  const QList<SeatNo> &chosen);

/// Up to `count` free seats of the same kind and category nearest to a seat that was just lost, nearest first; seats of
/// its own row first among those about as near. Empty for a seat that the plan does not have.
QList<SeatNo> nearestFree(const ChoicePlan &plan, const FreePlaces &free, SeatNo lost, int count = 1);

} // namespace parterre
