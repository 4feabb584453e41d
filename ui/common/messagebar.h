#pragma once

#include "common/theme.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace parterre {

class KeyButton;
class Panel;
class TextLabel;
struct ErrorText;

/// A message in the layout, above what it is about: what happened, what it means, and what to do as buttons. It never
/// covers anything and never takes the focus; assistive programs are told by an Alert. Hidden while there is nothing to
/// say. One message at a time: the newest replaces the older. UI thread only.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    struct Action
    {
        QString text = {};
        std::function<void()> run = {}; ///< the bar closes before it is called
    };
    struct Message
    {
        Tone tone = Tone::Info;
        QString happened = {};
        QString meaning = {};
        QList<Action> actions = {};
        bool closable = true;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Message &message);
    /// An error's three sentences, with buttons for what it asks to do.
    void show(const ErrorText &text, const QList<Action> &actions = {});
    void clear();
    /// For what a key has asked for and only an answer can end; other messages leave the keyboard where it is.
    void focusFirstAction();
    bool isShowing() const { return m_showing; }
    const Message &message() const { return m_message; }

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshIcon();
    void setActions(const QList<Action> &actions);

    Message m_message;
    Panel *m_panel = nullptr;
    QLabel *m_icon = nullptr;
    TextLabel *m_happened = nullptr;
    TextLabel *m_meaning = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    KeyButton *m_close = nullptr;
    bool m_showing = false;
};

} // namespace parterre
