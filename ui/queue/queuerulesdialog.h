#pragma once

#include "common/taskdialog.h"
#include "domain/queue/queue.h"
#include "services/station.h"

class QSpinBox;

namespace parterre {

class MessageBar;
class QueueService;
class Waiting;

/// How fast a line moves and how long a turn and a number are kept; changed while it moves. UI thread.
class QueueRulesDialog : public TaskDialog
{
    Q_OBJECT

public:
    QueueRulesDialog(QueueService &queue, const Actor &actor, const QueueView &view, QWidget *parent);
    ~QueueRulesDialog() override;

Q_SIGNALS:
    void changed();

private:
    QSpinBox *addNumber(const QString &label, int value, int most, const QString &help);
    void save();

    QueueService &m_queue;
    Actor m_actor;
    EventId m_event;
    QSpinBox *m_inside = nullptr;
    QSpinBox *m_aMinute = nullptr;
    QSpinBox *m_turn = nullptr;
    QSpinBox *m_keep = nullptr;
    MessageBar *m_messages = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
