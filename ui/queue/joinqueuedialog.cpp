#include "queue/joinqueuedialog.h"

#include "common/errortext.h"
#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/waiting.h"
#include "queue/queuewords.h"
#include "services/queueservice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr int mostPlaces = 99;

} // namespace

JoinQueueDialog::JoinQueueDialog(QueueService &queue, const Actor &actor, EventId event, const QString &eventName,
                                 QWidget *parent)
    : TaskDialog(tr("Add a customer"), parent), m_queue(queue), m_actor(actor), m_event(event)
{
    setSubtitle(eventName);
    layOut();
    m_waiting = new Waiting(*this);
    resize(520, 420);
}

JoinQueueDialog::~JoinQueueDialog() = default;

void JoinQueueDialog::layOut()
{
    m_messages = new MessageBar(this);
    m_party = new QSpinBox(this);
    m_party->setRange(1, mostPlaces);
    m_party->setValue(2);
    m_lane = new QComboBox(this);
    for (const auto &[lane, word] : queueLaneText.table())
        m_lane->addItem(queueLaneWord(lane));
    m_name = new QLineEdit(this);
    m_phone = new QLineEdit(this);
    m_email = new QLineEdit(this);
    auto *first = new QHBoxLayout;
    first->setSpacing(16);
    first->addWidget(new FormField(tr("Places"), m_party, this));
    first->addWidget(new FormField(tr("Lane"), m_lane, this));
    auto *second = new QHBoxLayout;
    second->setSpacing(16);
    second->addWidget(new FormField(tr("Phone"), m_phone, this));
    second->addWidget(new FormField(tr("E-mail"), m_email, this));
    body()->setSpacing(12);
    body()->addWidget(m_messages);
    body()->addLayout(first);
    body()->addWidget(new FormField(tr("Name"), m_name, this));
    body()->addLayout(second);
    body()->addStretch();
    KeyButton *cancel = addButton(tr("Not now"), ButtonRole::Plain, true);
    connect(cancel, &KeyButton::clicked, this, [this] { reject(); });
    KeyButton *add = addButton(tr("Give a number"), ButtonRole::Primary);
    add->setKeyText(tr("Enter"));
    add->setDefault(true);
    connect(add, &KeyButton::clicked, this, [this] { join(); });
    m_party->setFocus();
    m_party->selectAll();
}

void JoinQueueDialog::join()
{
    const QueueLane lane = queueLaneText.table().at(static_cast<std::size_t>(m_lane->currentIndex())).first;
    m_waiting->follow(
        m_queue.join(m_actor, {m_event, m_party->value(), lane, m_name->text(), m_email->text(), m_phone->text()}),
        [this](const Result<QueueEntryView> &entry) {
            if (!entry) {
                m_messages->show(errorText(entry.error()));
                return;
            }
            Q_EMIT joined(*entry);
            accept();
        },
        Waiting::Manner::Writing);
}

} // namespace parterre
