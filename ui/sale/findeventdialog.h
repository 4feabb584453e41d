#pragma once

#include "common/recordcell.h"
#include "common/taskdialog.h"
#include "domain/event/event.h"

class QListWidget;

namespace parterre {

class SearchBar;

/// Finds an event by a part of its name, subtitle or venue and says which one was chosen. Enter takes the first one.
/// Deletes itself when it closes; UI thread.
class FindEventDialog : public TaskDialog
{
    Q_OBJECT

public:
    FindEventDialog(const QList<EventSummaryView> &events, Moment now, QWidget *parent);

Q_SIGNALS:
    void chosen(parterre::EventId event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &text);
    void choose();

    QList<EventSummaryView> m_events;
    Moment m_now;
    SearchBar *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QList<RecordCell> m_cells; ///< what the list's rows show
};

} // namespace parterre
