#pragma once

#include "common/icons.h"
#include "common/panel.h"

#include <QList>

#include <functional>

class QLabel;
class QGridLayout;

namespace parterre {

class TextLabel;

/// A remark in the basket with what can be done about it as buttons: a seat that was lost, time that runs out, how the
/// seats stand. Never takes the keyboard; assistive programs are told by an Alert when its words change. Owned by
/// BasketPanel; UI thread.
class BasketNote : public Panel
{
    Q_OBJECT

public:
    struct Action
    {
        QString text;
        QString key; ///< on the cap, may be empty
        std::function<void()> run;
        bool primary = false;
    };

    explicit BasketNote(QWidget *parent = nullptr);

    /// `spoken` is read out instead of the sentence, for words that count down; it is read when it changes.
    void show(Tone tone, const QString &sentence, const QList<Action> &actions = {}, const QString &spoken = {});
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setActions(const QList<Action> &actions);
    void refreshIcon();

    Tone m_noteTone = Tone::Info;
    QLabel *m_icon = nullptr;
    TextLabel *m_text = nullptr;
    QGridLayout *m_buttons = nullptr;
    QWidget *m_buttonRow = nullptr;
    QStringList m_shownActions;
    QList<Action> m_actions;
    QString m_spoken;
};

} // namespace parterre
