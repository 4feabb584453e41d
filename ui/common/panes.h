#pragma once

#include <QString>

class QWidget;

namespace parterre {

/// Marks a part of a page that F6 goes to ("Basket", "Seat map") and names it for assistive programs. The order is that
/// of the parts on the screen, left to right in reading order. UI thread only.
void markPane(QWidget &pane, const QString &name);

/// Gives the keyboard to the pane of `window` after (or before) the one that has it; to the widget in it that had it
/// last, else to its first one.
void focusNextPane(QWidget &window, bool backwards);

} // namespace parterre
