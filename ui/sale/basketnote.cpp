#include "sale/basketnote.h"

#include "common/accessibility.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"

#include <QEvent>
#include <QGridLayout>

namespace parterre {
namespace {

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Success: return Icon::SeatRow;
    case Tone::Warning: return Icon::Warning;
    case Tone::Danger: return Icon::Error;
    default: return Icon::Info;
    }
}

} // namespace

BasketNote::BasketNote(QWidget *parent) : Panel(parent)
{
    setRadius(4);
    m_icon = new QLabel;
    m_text = new TextLabel({}, TypeRole::Secondary);
    m_text->setWordWrap(true);
    m_buttonRow = new QWidget;
    m_buttons = new QGridLayout(m_buttonRow);
    m_buttons->setContentsMargins(0, 4, 0, 2);
    m_buttons->setSpacing(8);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 6, 10, 6);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_buttonRow, 1, 1);
    grid->setColumnStretch(1, 1);
    hide();
}

void BasketNote::show(Tone tone, const QString &sentence, const QList<Action> &actions, const QString &spoken)
{
    m_noteTone = tone;
    setTone(tone, true);
    m_text->setText(sentence);
    m_text->setTone(tone);
    setActions(actions);
    refreshIcon();
    setVisible(true);
    const QString words = spoken.isEmpty() ? sentence : spoken;
    if (words == m_spoken)
        return;
    m_spoken = words;
    setAccessibleName(words);
    speakAlert(*this);
}

void BasketNote::clear()
{
    m_spoken.clear();
    m_text->clear();
    setVisible(false);
}

QString BasketNote::text() const
{
    return m_text->text();
}

void BasketNote::setActions(const QList<Action> &actions)
{
    m_actions = actions;
    QStringList texts;
    for (const Action &action : actions)
        texts.append(action.text);
    m_buttonRow->setVisible(!actions.isEmpty());
    if (texts == m_shownActions) // the same buttons: whoever has the keyboard keeps it
        return;
    m_shownActions = texts;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // A button may be the reason why the buttons change.
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < actions.size(); ++i) {
        const Action &action = actions.at(i);
        auto *button = new KeyButton(action.text);
        button->setKeyText(action.key);
        button->setRole(action.primary ? ButtonRole::Primary : ButtonRole::Plain);
        button->setFocusPolicy(Qt::TabFocus);
        // Three do not fit side by side; the first one then has a line of its own.
        if (actions.size() > 2 && i > 0)
            m_buttons->addWidget(button, 1, i - 1);
        else
            m_buttons->addWidget(button, 0, i, 1, actions.size() > 2 ? 2 : 1);
        connect(button, &KeyButton::clicked, this, [this, i] {
            const auto run = m_actions.value(i).run;
            if (run)
                run();
        });
    }
    m_buttons->setColumnStretch(2, actions.size() > 2 ? 0 : 1);
}

void BasketNote::refreshIcon()
{
    m_icon->setPixmap(iconPixmap(iconOf(m_noteTone), 18, themeOf(*this).ink(m_noteTone), devicePixelRatioF()));
}

void BasketNote::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refreshIcon();
}

} // namespace parterre
