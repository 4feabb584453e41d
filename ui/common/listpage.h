#pragma once

class QWidget;

namespace parterre {

class MessageBar;
class RecordTable;

/// Lays out a workspace with a list: the head, messages, and below them the list in a card with `panel` beside it,
/// which keeps its `panelWidth`. All of them become children of the page, and the list is where the keyboard begins.
void layOutListPage(QWidget &page, QWidget *head, MessageBar *messages, RecordTable *table, QWidget *panel,
                    int panelWidth);

} // namespace parterre
