#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"
#include "domain/queue/queue.h"
#include "queue/queuepanel.h"
#include "services/station.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QTimer>
#include <QWidget>

class QComboBox;

namespace parterre {

class EventService;
class KeyButton;
class MessageBar;
class QueueService;
class QueueTable;
class TextLabel;
class Waiting;

/// The Queue workspace: the line of one event as it is at this moment, and beside it the customer who is selected.
/// Owned by MainWindow; UI thread.
class QueuePage : public QWidget
{
    Q_OBJECT

public:
    QueuePage(QueueService &queue, EventService &events, const Actor &actor, QWidget *parent = nullptr);
    ~QueuePage() override;

    void setActor(const Actor &actor) { m_actor = actor; }
    EventId event() const { return m_event; }
    /// Shows the line of this event, if it has one.
    void followEvent(EventId event);
    /// Lets in whoever is next in the line of the event that is followed. `sellsAtOnce`: the sale is opened here
    /// without waiting for Serve; the clock then starts with the first seat.
    void callNext(bool sellsAtOnce = false);
    /// Calls out once more whom this station has called last.
    void recallLast();

Q_SIGNALS:
    /// A customer of this station is served: the sale goes on in this session.
    void saleWanted(parterre::EventId event, parterre::SessionId session, const QString &ticket);
    /// For the strip at the bottom of the window.
    void said(const QString &words);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    QWidget *buildHead();
    void addKeys();
    void askForEvents();
    void receiveEvents(const QList<EventSummaryView> &events);
    void refresh();
    void receive(const Result<QueueView> &answer);
    void receiveCall(const QueueCallView &call, bool sellsAtOnce);
    void tick();
    void showHead();
    void showCurrent();
    void act(QueueAct act);
    void openCurrent();
    void put(const QFuture<Result<QueueEntryView>> &question, bool sells = false);
    void fail(const Error &error);
    void select(QueueEntryId entry);
    void joinCustomer();
    void editRules();
    Moment now() const;

    QueueService &m_queue;
    EventService &m_events;
    Actor m_actor;
    EventId m_event;
    QueueView m_view;
    QueueEntryId m_wanted;
    QueueEntryId m_lastCalled;
    QElapsedTimer m_received; ///< since the view came
    QTimer m_second;

    QueueTable *m_table = nullptr;
    QueuePanel *m_panel = nullptr;
    QComboBox *m_choice = nullptr;
    TextLabel *m_count = nullptr;
    KeyButton *m_rules = nullptr;
    KeyButton *m_join = nullptr;
    KeyButton *m_next = nullptr;
    MessageBar *m_messages = nullptr;
    Waiting *m_waiting = nullptr;
    Waiting *m_writing = nullptr;
    Waiting *m_listing = nullptr;
};

} // namespace parterre
