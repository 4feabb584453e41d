#include "common/messagebar.h"

#include "common/accessibility.h"
#include "common/errortext.h"
#include "common/icons.h"
#include "common/keybutton.h"
#include "common/panel.h"
#include "common/style.h"
#include "common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace parterre {
namespace {

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Success: return Icon::Check;
    case Tone::Warning: return Icon::Warning;
    case Tone::Danger: return Icon::Error;
    default: return Icon::Info;
    }
}

} // namespace

MessageBar::MessageBar(QWidget *parent) : QWidget(parent), m_panel(new Panel)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_panel->setRadius(4);

    auto *row = new QHBoxLayout(m_panel);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    m_icon = new QLabel;
    m_happened = new TextLabel({}, TypeRole::Label);
    m_happened->setWordWrap(true);
    m_meaning = new TextLabel({}, TypeRole::Body);
    m_meaning->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_happened);
    texts->addWidget(m_meaning);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_close = new KeyButton(Icon::Close, {});
    m_close->setRole(ButtonRole::Quiet).setName(tr("Close message"));
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    connect(m_close, &KeyButton::clicked, this, &MessageBar::clear);
    QWidget::hide();
}

void MessageBar::show(const Message &message)
{
    m_message = message;
    m_showing = true;
    m_panel->setTone(message.tone, true);
    m_happened->setText(message.happened);
    m_meaning->setText(message.meaning);
    m_meaning->setVisible(!message.meaning.isEmpty());
    m_close->setVisible(message.closable);
    setActions(message.actions);
    refreshIcon();
    setAccessibleName(message.meaning.isEmpty() ? message.happened
                                                : QStringLiteral("%1 %2").arg(message.happened, message.meaning));
    setVisible(true);
    speakAlert(*this);
}

void MessageBar::show(const ErrorText &text, const QList<Action> &actions)
{
    QStringList meaning{text.meaning, text.next};
    meaning.removeAll(QString());
    show(Message{Tone::Danger, text.happened, meaning.join(u' '), actions, true});
}

void MessageBar::clear()
{
    if (!m_showing)
        return;
    m_showing = false;
    hide();
    Q_EMIT closed();
}

void MessageBar::focusFirstAction()
{
    if (const QLayoutItem *first = m_buttons->itemAt(0))
        first->widget()->setFocus(Qt::OtherFocusReason);
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_showing)
        refreshIcon();
}

void MessageBar::refreshIcon()
{
    m_icon->setPixmap(iconPixmap(iconOf(m_message.tone), 20, themeOf(*this).ink(m_message.tone), devicePixelRatioF()));
}

void MessageBar::setActions(const QList<Action> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    // Between what stands before the bar and its own close button; new ones would be the last stops of the window.
    QWidget *before = m_close->previousInFocusChain();
    for (const Action &action : actions) {
        auto *button = new KeyButton(action.text);
        m_buttons->addWidget(button);
        QWidget::setTabOrder(before, button);
        before = button;
        connect(button, &KeyButton::clicked, this, [this, run = action.run] {
            clear();
            if (run)
                run();
        });
    }
    QWidget::setTabOrder(before, m_close);
}

} // namespace parterre
