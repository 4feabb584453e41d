#include "queue/queuepanel.h"

#include "common/badge.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/panel.h"
#include "common/textlabel.h"
#include "queue/queuewords.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {
namespace {

struct ActButton
{
    QueueAct act;
    Icon icon;
    const char *text;
    const char *key;
    ButtonRole role;
};

/// From top to bottom, as far as they fit the customer's state.
constexpr ActButton actButtons[]{
    {QueueAct::Serve, Icon::Check, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Serve"),
     QT_TRANSLATE_NOOP("parterre::QueuePanel", "Enter"), ButtonRole::Primary},
    {QueueAct::Sell, Icon::Ticket, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Go on selling"),
     QT_TRANSLATE_NOOP("parterre::QueuePanel", "Enter"), ButtonRole::Primary},
    {QueueAct::TakeFewer, Icon::Minus, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Takes %1"), nullptr,
     ButtonRole::Primary},
    {QueueAct::LetPass, Icon::Clock, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Waits, others may pass"), nullptr,
     ButtonRole::Plain},
    {QueueAct::Call, Icon::Bell, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Call out of turn"), nullptr,
     ButtonRole::Plain},
    {QueueAct::CallAgain, Icon::Bell, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Call again"),
     QT_TRANSLATE_NOOP("parterre::QueuePanel", "Enter"), ButtonRole::Primary},
    {QueueAct::Recall, Icon::Bell, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Call out once more"),
     QT_TRANSLATE_NOOP("parterre::QueuePanel", "Ctrl ⇧ R"), ButtonRole::Plain},
    {QueueAct::Lapse, Icon::Ban, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Did not come"), nullptr, ButtonRole::Plain},
    {QueueAct::Prefer, Icon::Star, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Put forward"), nullptr,
     ButtonRole::Plain},
    {QueueAct::Unprefer, Icon::Undo, QT_TRANSLATE_NOOP("parterre::QueuePanel", "In turn again"), nullptr,
     ButtonRole::Plain},
    {QueueAct::Leave, Icon::Door, QT_TRANSLATE_NOOP("parterre::QueuePanel", "Leaves"), nullptr, ButtonRole::Quiet},
};

QList<QueueAct> actsFor(const QueueEntryView &entry, int spare, StationId here, Moment now)
{
    switch (entry.state) {
    case QueueState::Waiting: {
        QList<QueueAct> acts;
        if (entry.isAsked && spare > 0 && spare < entry.party)
            acts += {QueueAct::TakeFewer, QueueAct::LetPass};
        acts += {QueueAct::Call, entry.isPreferred ? QueueAct::Unprefer : QueueAct::Prefer, QueueAct::Leave};
        return acts;
    }
    case QueueState::Called: return {QueueAct::Serve, QueueAct::Recall, QueueAct::Lapse, QueueAct::Leave};
    case QueueState::Serving: return entry.station == here ? QList<QueueAct>{QueueAct::Sell} : QList<QueueAct>();
    case QueueState::Lapsed:
        return entry.mayBeCalledAgain(now) ? QList<QueueAct>{QueueAct::CallAgain, QueueAct::Leave} : QList<QueueAct>();
    case QueueState::Done:
    case QueueState::Left: return {};
    }
    Q_UNREACHABLE();
}

Tone toneOf(QueueState state)
{
    switch (state) {
    case QueueState::Called: return Tone::Accent;
    case QueueState::Serving: return Tone::Success;
    case QueueState::Lapsed: return Tone::Warning;
    case QueueState::Waiting:
    case QueueState::Done:
    case QueueState::Left: break;
    }
    return Tone::Neutral;
}

} // namespace

QString queueStateLine(const QueueEntryView &entry, Moment now)
{
    const QString word = queueStateWord(entry.state);
    const auto left = [now](const std::optional<Moment> &until) {
        return Format::countdown(std::max(until->since(now), std::chrono::milliseconds(0)));
    };
    if (entry.state == QueueState::Called && entry.deadline)
        return QueuePanel::tr("%1, %2 left to come").arg(word, left(entry.deadline));
    if (entry.state == QueueState::Serving && entry.deadline)
        return QueuePanel::tr("%1, %2 left").arg(word, left(entry.deadline));
    if (entry.state == QueueState::Lapsed && entry.keptUntil)
        return QueuePanel::tr("%1, kept for %2").arg(word, left(entry.keptUntil));
    if (entry.state == QueueState::Waiting && entry.isAsked)
        return QueuePanel::tr("is asked");
    if (entry.state == QueueState::Waiting && entry.isPatient)
        return QueuePanel::tr("lets others pass");
    if (entry.state == QueueState::Waiting && !entry.isDrawn)
        return QueuePanel::tr("waits for the draw");
    return word;
}

QueuePanel::QueuePanel(QWidget *parent) : QWidget(parent)
{
    layOut();
}

void QueuePanel::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(buildCustomer(), 1);
    layout->addWidget(buildFigures());
}

QWidget *QueuePanel::buildCustomer()
{
    auto *card = new Panel(this);
    m_customer = new QWidget(card);
    m_ticket = new TextLabel({}, TypeRole::Change, TextLabel::Ink::Normal, m_customer);
    m_state = new Badge({}, Tone::Neutral, m_customer);
    m_details = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Normal, m_customer);
    m_contact = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted, m_customer);
    for (TextLabel *label : {m_details, m_contact})
        label->setWordWrap(true);
    auto *column = new QVBoxLayout(m_customer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_ticket);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_details);
    column->addWidget(m_contact);
    column->addStretch();
    for (const ActButton &row : actButtons) {
        auto *button = new KeyButton(row.icon, tr(row.text), m_customer);
        button->setRole(row.role).setSpread(true);
        if (row.key)
            button->setKeyText(tr(row.key));
        connect(button, &KeyButton::clicked, this, [this, act = row.act] { Q_EMIT wanted(act); });
        column->addWidget(button);
        m_buttons.insert(row.act, button);
    }
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_customer);
    m_nobody = new TextLabel(tr("Nobody is chosen."), TypeRole::Body, TextLabel::Ink::Muted);
    m_nobody->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_nobody);
    return card;
}

QWidget *QueuePanel::buildFigures()
{
    auto *card = new Panel(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setVerticalSpacing(8);
    const QStringList labels{tr("Left to give"), tr("Promised"), tr("Choosing now"), tr("Let in, last minute")};
    for (int i = 0; i < labels.size(); ++i) {
        grid->addWidget(new TextLabel(labels.at(i), TypeRole::Secondary, TextLabel::Ink::Muted, card), i, 0);
        auto *value = new TextLabel({}, TypeRole::Label, TextLabel::Ink::Normal, card);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(value, i, 1);
        m_values.append(value);
    }
    return card;
}

void QueuePanel::showEntry(const QueueEntryView *entry, const QueueView &queue, StationId here, Moment now)
{
    m_customer->setVisible(entry != nullptr);
    m_nobody->setVisible(entry == nullptr);
    if (entry)
        showCustomer(*entry, now);
    showButtons(entry, queue, here, now);
    showFigures(queue);
}

void QueuePanel::showCustomer(const QueueEntryView &entry, Moment now)
{
    m_ticket->setText(entry.ticket());
    m_state->setText(queueStateLine(entry, now));
    m_state->setTone(toneOf(entry.state));
    QStringList details{tr("%n place(s)", nullptr, entry.party), queueLaneWord(entry.lane)};
    if (entry.isPreferred)
        details.append(tr("put forward"));
    if (!entry.stationName.isEmpty() && entry.state != QueueState::Waiting)
        details.append(entry.stationName);
    m_details->setText(details.join(QStringLiteral(" · ")));
    QStringList contact{entry.name, entry.phone, entry.email};
    contact.removeAll(QString());
    m_contact->setText(contact.join(u'\n'));
    m_contact->setVisible(!contact.isEmpty());
}

void QueuePanel::showButtons(const QueueEntryView *entry, const QueueView &queue, StationId here, Moment now)
{
    const QList<QueueAct> acts = entry ? actsFor(*entry, queue.spare(), here, now) : QList<QueueAct>();
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        button.value()->setVisible(acts.contains(button.key()));
    for (const ActButton &row : actButtons) {
        if (row.act == QueueAct::TakeFewer)
            m_buttons.value(row.act)->setText(tr(row.text).arg(queue.spare()));
    }
}

void QueuePanel::showFigures(const QueueView &queue)
{
    const Format format;
    m_values.at(0)->setText(format.number(queue.spare()));
    m_values.at(1)->setText(format.number(queue.promised));
    m_values.at(2)->setText(format.share(queue.inside, queue.rules.mostInSelection));
    m_values.at(3)->setText(format.share(queue.admittedLastMinute, queue.rules.admissionsPerMinute));
}

} // namespace parterre
