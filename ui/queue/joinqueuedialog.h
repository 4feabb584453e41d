#pragma once

#include "common/taskdialog.h"
#include "domain/queue/queue.h"
#include "services/station.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace parterre {

class KeyButton;
class MessageBar;
class QueueService;
class Waiting;

/// A customer joins the line: how many places, which lane, and how to call them back. UI thread.
class JoinQueueDialog : public TaskDialog
{
    Q_OBJECT

public:
    JoinQueueDialog(QueueService &queue, const Actor &actor, EventId event, const QString &eventName, QWidget *parent);
    ~JoinQueueDialog() override;

Q_SIGNALS:
    void joined(const parterre::QueueEntryView &entry);

private:
    void layOut();
    void join();

    QueueService &m_queue;
    Actor m_actor;
    EventId m_event;
    QSpinBox *m_party = nullptr;
    QComboBox *m_lane = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_email = nullptr;
    MessageBar *m_messages = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
