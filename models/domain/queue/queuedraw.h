#pragma once

#include <QList>

namespace parterre {

/// The order in which the numbers of the pre-queue are called: every order is equally likely, and the same seed gives
/// the same order on every computer and in every version, so that a draw can be checked afterwards. `numbers` in
/// ascending order. A pure function.
QList<int> drawnOrder(QList<int> numbers, quint64 seed);

} // namespace parterre
