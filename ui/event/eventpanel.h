#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"
#include "services/station.h"

#include <QFuture>
#include <QWidget>

class QGridLayout;

namespace parterre {

class Badge;
class Database;
class EventPlan;
class EventService;
class KeyButton;
class MessageBar;
class Meter;
class Prompter;
class SaleMapService;
class TextLabel;
class Waiting;

/// The selected event in short, and what may be done with it: edit, pause, close, reopen, clone, cancel. Owned by
/// EventsPage; UI thread.
class EventPanel : public QWidget
{
    Q_OBJECT

public:
    EventPanel(EventService &events, SaleMapService &maps, Database &database, Prompter &prompter,
               QWidget *parent = nullptr);
    ~EventPanel() override;

    void showSummary(const EventSummaryView &event, const Actor &actor);
    void showNothing();
    /// The same event again, as a draft a week later; its name is asked.
    void askClone();

Q_SIGNALS:
    void changed(parterre::EventId event);
    void editWanted(parterre::EventId event);

private:
    void layOut();
    void connectButtons();
    void showFigures();
    void showButtons();
    void run(const QFuture<Result<EventView>> &question, const QString &done);
    void askCancel();

    EventService &m_events;
    Prompter &m_prompter;
    EventSummaryView m_event;
    Actor m_actor;

    QWidget *m_content = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_when = nullptr;
    Badge *m_state = nullptr;
    Meter *m_meter = nullptr;
    QList<TextLabel *> m_values; ///< sold, held, free, put aside, revenue
    MessageBar *m_messages = nullptr;
    EventPlan *m_plan = nullptr;
    KeyButton *m_edit = nullptr;
    KeyButton *m_pause = nullptr;
    KeyButton *m_close = nullptr;
    KeyButton *m_clone = nullptr;
    KeyButton *m_cancel = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
