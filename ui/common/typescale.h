#pragma once

#include <QFont>

namespace parterre {

/// The text sizes of the application, in pixels, and their weights. Nothing else sets fonts.
enum class TypeRole {
    Caption,   ///< 12/400: second lines, hints
    KeyCap,    ///< 11/600: names of keys
    Heading,   ///< 12/600: column heads
    Secondary, ///< 13/400: units, notes
    Body,      ///< 14/400
    Medium,    ///< 14/500
    Label,     ///< 14/600: values, buttons
    Section,   ///< 16/600: cards
    Page,      ///< 20/600: pages, the clock
    Figure,    ///< 24/700: one number of a report
    Total,     ///< 28/700: what the customer pays
    Change,    ///< 44/700: change, headings of the kiosk
    Display,   ///< 72/700: the customer's total
};

/// Noto Sans; its digits all have one width, so clocks and columns of prices stand still.
QFont typeFont(TypeRole role);

} // namespace parterre
