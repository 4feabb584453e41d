#include "queue/queuepage.h"

#include "common/accessibility.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/keymap.h"
#include "common/listpage.h"
#include "common/messagebar.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "queue/joinqueuedialog.h"
#include "queue/queuerulesdialog.h"
#include "queue/queuetable.h"
#include "queue/queuewords.h"
#include "services/eventservice.h"
#include "services/queueservice.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace parterre {
namespace {

constexpr int secondMs = 1'000;
constexpr int panelWidth = 304;
/// Others change the line too; a look costs little.
constexpr qint64 lookAgainMs = 2'000;

/// A tour has the same name every night.
QString choiceText(const EventSummaryView &event)
{
    if (!event.starts)
        return event.name;
    return QueuePage::tr("%1, %2").arg(event.name, Format().day(*event.starts, QTimeZone(event.timeZone)));
}

} // namespace

QueuePage::QueuePage(QueueService &queue, EventService &events, const Actor &actor, QWidget *parent)
    : QWidget(parent), m_queue(queue), m_events(events), m_actor(actor), m_second(this)
{
    layOut();
    addKeys();
    m_waiting = new Waiting(*this);
    m_writing = new Waiting(*m_panel);
    m_listing = new Waiting(*m_choice);
    connect(m_table, &RecordTable::currentRowChanged, this, [this] { showCurrent(); });
    connect(m_table, &RecordTable::opened, this, [this] { openCurrent(); });
    connect(m_panel, &QueuePanel::wanted, this, &QueuePage::act);
    connect(m_choice, &QComboBox::activated, this,
            [this](int place) { followEvent(EventId(m_choice->itemData(place).toLongLong())); });
    connect(m_next, &KeyButton::clicked, this, [this] { callNext(); });
    connect(m_join, &KeyButton::clicked, this, [this] { joinCustomer(); });
    connect(m_rules, &KeyButton::clicked, this, [this] { editRules(); });
    m_second.setInterval(secondMs);
    connect(&m_second, &QTimer::timeout, this, [this] { tick(); });
    showHead();
    showCurrent();
}

QueuePage::~QueuePage() = default;

QWidget *QueuePage::buildHead()
{
    auto *head = new QWidget(this);
    m_choice = new QComboBox(head);
    nameChoice(*m_choice, tr("Event"));
    m_choice->setMinimumWidth(272);
    m_count = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Muted, head);
    m_rules = new KeyButton(Icon::Sliders, {}, head);
    m_rules->setName(tr("How customers are let in"));
    m_join = new KeyButton(Icon::Plus, tr("Add a customer"), head);
    m_join->setKeyText(tr("Ctrl N"));
    m_next = new KeyButton(Icon::Bell, tr("Call next"), head);
    m_next->setRole(ButtonRole::Primary).setKeyText(tr("Ctrl ⇧ N"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new TextLabel(tr("Queue"), TypeRole::Page, TextLabel::Ink::Normal, head));
    row->addWidget(m_choice);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_rules);
    row->addWidget(m_join);
    row->addWidget(m_next);
    return head;
}

void QueuePage::layOut()
{
    m_table = new QueueTable([this] { return now(); }, this);
    m_panel = new QueuePanel;
    m_messages = new MessageBar;
    layOutListPage(*this, buildHead(), m_messages, m_table, m_panel, panelWidth);
}

void QueuePage::addKeys()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto whatToDo) {
        QAction *action = addKey(*this, text, keys);
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, whatToDo);
    };
    add(tr("Call the next customer"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] { callNext(); });
    add(tr("Call out once more"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { recallLast(); });
    add(tr("Add a customer"), Qt::CTRL | Qt::Key_N, [this] { joinCustomer(); });
}

void QueuePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askForEvents();
    m_second.start();
}

Moment QueuePage::now() const
{
    const qint64 passed = m_received.isValid() ? m_received.elapsed() : 0;
    return m_view.databaseNow.plus(std::chrono::milliseconds(passed));
}

void QueuePage::tick()
{
    if (!isVisible()) {
        m_second.stop();
        return;
    }
    m_table->tick();
    showCurrent();
    if (!m_waiting->isWaiting() && (!m_received.isValid() || m_received.elapsed() >= lookAgainMs))
        refresh();
}

void QueuePage::askForEvents()
{
    EventFilterDto filter;
    filter.statuses = {EventStatus::Published};
    m_table->setLoading(m_view.event.isNull());
    m_listing->follow(m_events.list(filter), [this](const Result<QList<EventSummaryView>> &answer) {
        if (answer)
            receiveEvents(*answer);
        else
            fail(answer.error());
    });
}

void QueuePage::receiveEvents(const QList<EventSummaryView> &events)
{
    m_choice->clear();
    for (const EventSummaryView &event : events) {
        if (event.queued)
            m_choice->addItem(choiceText(event), event.id.value());
    }
    const int known = m_choice->findData(m_event.value());
    m_choice->setCurrentIndex(std::max(known, 0));
    m_choice->setVisible(m_choice->count() > 0);
    m_table->setLoading(false);
    followEvent(m_choice->count() > 0 ? EventId(m_choice->currentData().toLongLong()) : EventId());
}

void QueuePage::followEvent(EventId event)
{
    if (event != m_event) {
        m_event = event;
        m_view = {};
        m_received.invalidate();
        m_table->setEntries({});
        m_messages->clear();
        m_choice->setCurrentIndex(m_choice->findData(event.value()));
    }
    showHead();
    if (!event.isNull())
        refresh();
}

void QueuePage::refresh()
{
    if (!m_event.isNull())
        m_waiting->follow(m_queue.list(m_event), [this](const Result<QueueView> &answer) { receive(answer); });
}

void QueuePage::receive(const Result<QueueView> &answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_view = *answer;
    m_received.start();
    m_table->setEntries(m_view.entries);
    if (!m_wanted.isNull())
        m_table->select(std::exchange(m_wanted, {}));
    showHead();
    showCurrent();
}

void QueuePage::showHead()
{
    const bool hasQueue = !m_event.isNull();
    for (KeyButton *button : {m_rules, m_join, m_next})
        button->setEnabled(hasQueue);
    m_panel->setVisible(hasQueue);
    if (!hasQueue) {
        m_count->setText({});
        m_table->setEmptyText(tr("No event lets customers in through a queue."),
                              tr("Switch the queue on among the sales settings of an event."));
        return;
    }
    m_table->setEmptyText(tr("Nobody is waiting."));
    QStringList words{tr("%n waiting", nullptr, m_view.waiting)};
    if (const QString wait = waitText(m_view.estimate); m_view.waiting > 0 && !wait.isEmpty())
        words.append(wait);
    if (m_view.opens)
        words.append(tr("the order is drawn when sales open"));
    m_count->setText(words.join(QStringLiteral(" · ")));
}

void QueuePage::showCurrent()
{
    m_panel->showEntry(m_table->current(), m_view, m_actor.station, now());
}

void QueuePage::select(QueueEntryId entry)
{
    m_wanted = entry;
    refresh();
}

void QueuePage::fail(const Error &error)
{
    m_messages->show(errorText(error));
}

// ---- what is done ---------------------------------------------------------------------------------------------------

void QueuePage::callNext(bool sellsAtOnce)
{
    if (m_event.isNull() || m_writing->isWaiting())
        return;
    m_writing->follow(
        m_queue.callNext(m_actor, {m_event, {}, 1}),
        [this, sellsAtOnce](const Result<QueueCallView> &call) {
            if (call) {
                receiveCall(*call, sellsAtOnce);
                return;
            }
            fail(call.error());
            Q_EMIT said(errorText(call.error()).happened);
        },
        Waiting::Manner::Writing);
}

void QueuePage::receiveCall(const QueueCallView &call, bool sellsAtOnce)
{
    if (call.called.isEmpty()) {
        const ErrorText text = errorText(reasonOf(call));
        MessageBar::Message message;
        message.tone = call.outcome == CallOutcome::NobodyWaiting ? Tone::Info : Tone::Warning;
        message.happened = call.asked ? call.asked->ticket() + QStringLiteral(": ") + text.happened : text.happened;
        message.meaning = text.meaning + u' ' + text.next;
        m_messages->show(message);
        Q_EMIT said(message.happened);
        select(call.asked ? call.asked->id : QueueEntryId());
        return;
    }
    m_messages->clear();
    const QueueEntryView &called = call.called.constFirst();
    m_lastCalled = called.id;
    Q_EMIT said(tr("%1 was called.").arg(called.ticket()));
    select(called.id);
    if (sellsAtOnce)
        Q_EMIT saleWanted(called.event, called.session, called.ticket());
}

void QueuePage::recallLast()
{
    if (!m_lastCalled.isNull())
        put(m_queue.recall(m_actor, m_lastCalled));
}

void QueuePage::put(const QFuture<Result<QueueEntryView>> &question, bool sells)
{
    m_writing->follow(
        question,
        [this, sells](const Result<QueueEntryView> &entry) {
            if (!entry) {
                fail(entry.error());
                refresh();
                return;
            }
            m_messages->clear();
            select(entry->id);
            if (sells)
                Q_EMIT saleWanted(entry->event, entry->session, entry->ticket());
        },
        Waiting::Manner::Writing);
}

void QueuePage::act(QueueAct act)
{
    const QueueEntryView *entry = m_table->current();
    if (!entry)
        return;
    const QueueEntryId id = entry->id;
    switch (act) {
    case QueueAct::Serve: put(m_queue.serve(m_actor, id), true); return;
    case QueueAct::Sell: Q_EMIT saleWanted(entry->event, entry->session, entry->ticket()); return;
    case QueueAct::Call:
    case QueueAct::CallAgain:
        m_writing->follow(
            m_queue.call(m_actor, id),
            [this](const Result<QueueCallView> &call) {
                if (call)
                    receiveCall(*call, false);
                else
                    fail(call.error());
            },
            Waiting::Manner::Writing);
        return;
    case QueueAct::Recall: put(m_queue.recall(m_actor, id)); return;
    case QueueAct::Lapse: put(m_queue.lapse(m_actor, id)); return;
    case QueueAct::TakeFewer: put(m_queue.putParty(m_actor, id, {m_view.spare()})); return;
    case QueueAct::LetPass: put(m_queue.letOthersPass(m_actor, id)); return;
    case QueueAct::Prefer: put(m_queue.putPreferred(m_actor, id, true)); return;
    case QueueAct::Unprefer: put(m_queue.putPreferred(m_actor, id, false)); return;
    case QueueAct::Leave: put(m_queue.leave(m_actor, id)); return;
    }
}

void QueuePage::openCurrent()
{
    const QueueEntryView *entry = m_table->current();
    if (!entry)
        return;
    if (entry->state == QueueState::Called)
        act(QueueAct::Serve);
    else if (entry->state == QueueState::Serving && entry->station == m_actor.station)
        act(QueueAct::Sell);
    else if (entry->mayBeCalledAgain(now()))
        act(QueueAct::CallAgain);
}

void QueuePage::joinCustomer()
{
    if (m_event.isNull())
        return;
    auto *dialog = new JoinQueueDialog(m_queue, m_actor, m_event, m_view.eventName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &JoinQueueDialog::joined, this, [this](const QueueEntryView &entry) {
        Q_EMIT said(tr("The new number is %1.").arg(entry.ticket()));
        select(entry.id);
    });
    dialog->open();
}

void QueuePage::editRules()
{
    auto *dialog = new QueueRulesDialog(m_queue, m_actor, m_view, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QueueRulesDialog::changed, this, [this] { refresh(); });
    dialog->open();
}

} // namespace parterre
