#pragma once

#include "domain/venue/layout.h"
#include "domain/venue/plantidy.h"

#include <algorithm>

// Positions for a seat list that brings none.

namespace parterre {

/// Gives every seat a place: a stage at the top, the zones below it side by side in lines of about the same width, their
/// rows one behind the other, all bent a little towards the stage. Adds the stage, the focal point and the size.
void layOutInArcs(LayoutDto &layout);

/// Spreadsheets sort labels as text: 1, 10, 11, 2. Puts a list that is in exactly that order into the order in which
/// people count; any other order is somebody's will and stays. True when something was moved.
template <class T>
bool sortIfAlphabetical(QList<T> &list, QString T::*label)
{
    if (!std::ranges::is_sorted(list, {}, label) || std::ranges::is_sorted(list, naturallyLess, label))
        return false;
    std::ranges::stable_sort(list, naturallyLess, label);
    return true;
}

} // namespace parterre
