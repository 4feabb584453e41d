#pragma once

#include "common/format.h"
#include "common/panel.h"

#include <QList>

class QGridLayout;

namespace parterre {

class ChangePanel;
class KeyButton;
class MoneyEdit;
class TextLabel;

/// Taking cash: what is due, what was given (number pad, likely notes), and the change with the notes and coins that
/// make it up. Replaces the map while it is open; the basket stays in view. Digits go to "Given", Enter takes the
/// money, Esc goes back to the seats. Owned by SalePage; UI thread.
class PaymentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentPanel(QWidget *parent = nullptr);

    void begin(const QString &event, Money due);
    /// It costs something else now; what was given stays as it was entered.
    void setDue(Money due);
    /// The payment is under way, or nobody knows what became of it: nothing may be pressed.
    void setWaiting(bool waiting);
    Money due() const { return m_due; }

Q_SIGNALS:
    void taken(parterre::Money given);
    void backWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeAmounts();
    QWidget *makePad();
    void typeKey(const QString &text);
    void showQuickNotes();
    void showChange();
    void take();

    Format m_format;
    Money m_due;
    TextLabel *m_title = nullptr;
    TextLabel *m_dueText = nullptr;
    MoneyEdit *m_given = nullptr;
    TextLabel *m_problem = nullptr;
    QGridLayout *m_quick = nullptr;
    QList<KeyButton *> m_quickButtons;
    QWidget *m_pad = nullptr;
    KeyButton *m_point = nullptr;
    KeyButton *m_take = nullptr;
    ChangePanel *m_change = nullptr;
    bool m_fresh = true; ///< the next digit replaces what stands there
    bool m_waiting = false;
};

} // namespace parterre
