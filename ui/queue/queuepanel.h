#pragma once

#include "domain/queue/queue.h"

#include <QHash>
#include <QWidget>

#include <optional>

namespace parterre {

class Badge;
class KeyButton;
class TextLabel;

/// What may be done with a customer of the line.
enum class QueueAct { Serve, Sell, Call, CallAgain, Recall, Lapse, TakeFewer, LetPass, Prefer, Unprefer, Leave };

/// Beside the line: the customer who is selected and what may be done with them, and below what is left to give. Asks
/// nobody; owned by QueuePage; UI thread.
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(QWidget *parent = nullptr);

    /// `entry` may be null: nobody is selected. `now` is the database's clock. `here`: the station that looks.
    void showEntry(const QueueEntryView *entry, const QueueView &queue, StationId here, Moment now);

Q_SIGNALS:
    void wanted(parterre::QueueAct act);

private:
    void layOut();
    QWidget *buildCustomer();
    QWidget *buildFigures();
    void showCustomer(const QueueEntryView &entry, Moment now);
    void showButtons(const QueueEntryView *entry, const QueueView &queue, StationId here, Moment now);
    void showFigures(const QueueView &queue);

    QWidget *m_customer = nullptr;
    TextLabel *m_nobody = nullptr;
    TextLabel *m_ticket = nullptr;
    Badge *m_state = nullptr;
    TextLabel *m_details = nullptr;
    TextLabel *m_contact = nullptr;
    QHash<QueueAct, KeyButton *> m_buttons;
    QList<TextLabel *> m_values;
};

/// "waiting", "called, 2:41 to come"…
QString queueStateLine(const QueueEntryView &entry, Moment now);

} // namespace parterre
