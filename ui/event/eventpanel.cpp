#include "event/eventpanel.h"

#include "common/badge.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/meter.h"
#include "common/panel.h"
#include "common/prompter.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "event/eventplan.h"
#include "event/eventwords.h"
#include "services/eventservice.h"

#include <QDateTime>
#include <QGridLayout>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr std::chrono::hours oneWeek{7 * 24};

Moment shownNow()
{
    return Moment(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

EventPanel::EventPanel(EventService &events, SaleMapService &maps, Database &database, Prompter &prompter,
                       QWidget *parent)
    : QWidget(parent), m_events(events), m_prompter(prompter), m_plan(new EventPlan(maps, database))
{
    layOut();
    m_waiting = new Waiting(*this);
    connectButtons();
    showNothing();
}

EventPanel::~EventPanel() = default;

void EventPanel::layOut()
{
    auto *card = new Panel(this);
    m_content = card;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    m_name = new TextLabel({}, TypeRole::Section, TextLabel::Ink::Normal, card);
    m_name->setWordWrap(true);
    m_when = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted, card);
    m_when->setWordWrap(true);
    m_state = new Badge({}, Tone::Neutral, card);
    m_meter = new Meter(card);
    m_messages = new MessageBar(card);
    auto *figures = new QGridLayout;
    figures->setVerticalSpacing(8);
    const QStringList labels{tr("Sold"), tr("Held and reserved"), tr("Free"), tr("Put aside"), tr("Revenue")};
    for (int i = 0; i < labels.size(); ++i) {
        figures->addWidget(new TextLabel(labels.at(i), TypeRole::Secondary, TextLabel::Ink::Muted, card), i, 0);
        auto *value = new TextLabel({}, TypeRole::Label, TextLabel::Ink::Normal, card);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        figures->addWidget(value, i, 1);
        m_values.append(value);
    }

    m_edit = new KeyButton(Icon::Edit, tr("Open event"), card);
    m_edit->setKeyText(tr("Enter"));
    m_pause = new KeyButton(Icon::Clock, tr("Pause sales"), card);
    m_close = new KeyButton(Icon::Stop, tr("Close sales"), card);
    m_clone = new KeyButton(Icon::Copy, tr("Clone"), card);
    m_clone->setToolTip(tr("Ctrl+D"));
    m_cancel = new KeyButton(Icon::Ban, tr("Cancel…"), card);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_edit, 0, 0, 1, 2);
    buttons->addWidget(m_pause, 1, 0);
    buttons->addWidget(m_close, 1, 1);
    buttons->addWidget(m_clone, 2, 0);
    buttons->addWidget(m_cancel, 2, 1);

    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_name);
    layout->addWidget(m_when);
    layout->addWidget(m_state, 0, Qt::AlignLeft);
    layout->addWidget(m_meter);
    layout->addLayout(figures);
    layout->addWidget(m_messages);
    layout->addWidget(m_plan);
    layout->addStretch();
    layout->addLayout(buttons);
}

void EventPanel::connectButtons()
{
    connect(m_edit, &KeyButton::clicked, this, [this] { Q_EMIT editWanted(m_event.id); });
    connect(m_pause, &KeyButton::clicked, this, [this] {
        if (m_event.sales.paused)
            run(m_events.openSales(m_event.id, m_actor), tr("Sales are open again."));
        else
            run(m_events.pause(m_event.id, std::nullopt, m_actor), tr("Sales are paused."));
    });
    connect(m_close, &KeyButton::clicked, this, [this] {
        if (m_event.sales.closedByHand)
            run(m_events.openSales(m_event.id, m_actor), tr("Sales are open again."));
        else
            run(m_events.close(m_event.id, m_actor), tr("Sales are closed."));
    });
    connect(m_clone, &KeyButton::clicked, this, [this] { askClone(); });
    connect(m_cancel, &KeyButton::clicked, this, [this] { askCancel(); });
}

void EventPanel::showNothing()
{
    m_event = {};
    m_content->setVisible(false);
}

void EventPanel::showSummary(const EventSummaryView &event, const Actor &actor)
{
    if (event.id != m_event.id)
        m_messages->clear();
    m_event = event;
    m_actor = actor;
    m_content->setVisible(true);
    m_name->setText(event.name);
    const QTimeZone zone(event.timeZone);
    QStringList when;
    if (event.starts)
        when.append(Format().dayAndTime(*event.starts, zone, shownNow()));
    if (event.doors)
        when.append(tr("doors %1").arg(Format().time(*event.doors, zone)));
    QStringList where{event.venueName, event.configurationName};
    where.removeAll(QString());
    m_when->setText(when.join(QStringLiteral(" · ")) + u'\n' + where.join(QStringLiteral(" · ")));
    const EventStateWords words = eventStateWords(event, shownNow());
    m_state->setText(words.detail.isEmpty() ? words.word : words.word + QStringLiteral(", ") + words.detail);
    m_state->setTone(words.tone).setSymbol(words.symbol);
    m_plan->follow(event.status == EventStatus::Draft ? EventId() : event.id);
    showFigures();
    showButtons();
}

void EventPanel::showFigures()
{
    const PlaceCountsView &places = m_event.places;
    const Format format;
    const int held = places.held + places.reserved;
    m_values.at(0)->setText(format.number(places.sold));
    m_values.at(1)->setText(format.number(held));
    m_values.at(2)->setText(format.number(places.free));
    m_values.at(3)->setText(format.number(places.blocked));
    m_values.at(4)->setText(m_event.revenue ? format.amountWithCurrency(*m_event.revenue) : QStringLiteral("–"));
    m_meter->setVisible(places.total > 0);
    m_meter->setParts({{soldShare(places), Tone::Accent, false},
                       {places.total > 0 ? static_cast<double>(held) / places.total : 0, Tone::Warning, true}});
    m_meter->setWords(tr("%1 of %2 sold, %3 held").arg(places.sold).arg(places.total).arg(held));
}

void EventPanel::showButtons()
{
    const bool published = m_event.status == EventStatus::Published;
    m_pause->setEnabled(published);
    m_close->setEnabled(published);
    m_cancel->setEnabled(published);
    m_pause->setText(m_event.sales.paused ? tr("Resume sales") : tr("Pause sales"));
    m_close->setText(m_event.sales.closedByHand ? tr("Reopen sales") : tr("Close sales"));
    m_clone->setEnabled(m_event.starts.has_value());
}

void EventPanel::run(const QFuture<Result<EventView>> &question, const QString &done)
{
    m_waiting->follow(
        question,
        [this, done](const Result<EventView> &answer) {
            if (!answer) {
                m_messages->show(errorText(answer.error()));
                return;
            }
            MessageBar::Message message;
            message.tone = Tone::Success;
            message.happened = done;
            m_messages->show(message);
            Q_EMIT changed(answer->id());
        },
        Waiting::Manner::Writing);
}

void EventPanel::askClone()
{
    if (!m_event.starts)
        return;
    Prompter::TextRequest request;
    request.title = tr("Clone %1").arg(m_event.name);
    request.label = tr("Name of the new event, a week later");
    request.initial = m_event.name;
    request.confirm = tr("Clone");
    m_prompter.askText(request, this, [this](const QString &name) {
        run(m_events.clone(m_event.id, m_event.starts->plus(oneWeek), name, m_actor),
            tr("Cloned as a draft, everything but the sales."));
    });
}

void EventPanel::askCancel()
{
    Prompter::Question question;
    question.title = tr("Cancel %1?").arg(m_event.name);
    question.text = tr("Sales stop for good. %Ln ticket(s) were sold; giving the money back is a step of its own.",
                       nullptr, m_event.places.sold);
    question.choices = {{tr("Keep it"), ButtonRole::Plain}, {tr("Cancel the event"), ButtonRole::Danger}};
    m_prompter.ask(question, this, [this](int choice) {
        if (choice == 1)
            run(m_events.cancel(m_event.id, true, m_actor), tr("The event is cancelled."));
    });
}

} // namespace parterre
