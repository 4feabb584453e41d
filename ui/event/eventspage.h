#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"
#include "itemmodels/recordtablemodel.h"
#include "services/station.h"

#include <QTimer>
#include <QWidget>

class QComboBox;

namespace parterre {

class EventPanel;
class Database;
class EventService;
class KeyButton;
class MessageBar;
class Prompter;
class RecordTable;
class SaleMapService;
class SearchBar;
class TextLabel;
class VenueService;
class Waiting;

/// The Events workspace: every event with its state and sales, and beside the list what the selected one shows and
/// what may be done with it. Owned by MainWindow; UI thread.
class EventsPage : public QWidget
{
    Q_OBJECT

public:
    /// The database is only handed on to PlaceWatch.
    EventsPage(EventService &events, VenueService &venues, SaleMapService &maps, Database &database, const Actor &actor,
               Prompter &prompter, QWidget *parent = nullptr);
    ~EventsPage() override;

    void setActor(const Actor &actor) { m_actor = actor; }
    void refresh();

Q_SIGNALS:
    /// The list is on the screen.
    void listed(int events);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeModel();
    void layOut();
    QWidget *buildHead();
    void show(const Result<QList<EventSummaryView>> &answer);
    void showCurrent();
    void openForm(EventId event);
    const EventSummaryView *current() const;

    EventService &m_events;
    VenueService &m_venues;
    Actor m_actor;
    Prompter &m_prompter;
    RecordTableModel<EventSummaryView> *m_model = nullptr;
    RecordTable *m_table = nullptr;
    EventPanel *m_panel = nullptr;
    SearchBar *m_search = nullptr;
    QComboBox *m_states = nullptr;
    TextLabel *m_count = nullptr;
    KeyButton *m_new = nullptr;
    MessageBar *m_messages = nullptr;
    Waiting *m_waiting = nullptr;
    QTimer m_ticking;
    EventId m_wanted;
};

} // namespace parterre
