#pragma once

class QWidget;

namespace parterre {

/// Puts everything inside `root` that Tab stops at into the order of its layouts, which is the order of the eye. Qt's own
/// is the order of making, so that what is made later (the rows of a basket, an event that appears) would come last in
/// the whole window. The first stop stays where it is among the window's others. Call it again when something was added.
void tabInLayoutOrder(QWidget &root);

/// The first of them that the keyboard can go to now; null when there is none. Qt's own chain of stops is a ring, in which
/// what is inside `root` need not begin behind `root`.
QWidget *firstStopIn(QWidget &root);

/// Where the keyboard begins in a page. A focus proxy would not do: Tab then skips what stands before the proxy.
void beginWith(QWidget &page, QWidget &first);
/// Null when nothing was said.
QWidget *beginningOf(const QWidget &page);

} // namespace parterre
