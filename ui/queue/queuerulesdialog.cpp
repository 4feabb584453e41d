#include "queue/queuerulesdialog.h"

#include "common/errortext.h"
#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/waiting.h"
#include "services/queueservice.h"

#include <QSpinBox>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr int mostCustomers = 100'000;
constexpr int mostSeconds = 3'600;
constexpr int mostMinutes = 24 * 60;

} // namespace

QueueRulesDialog::QueueRulesDialog(QueueService &queue, const Actor &actor, const QueueView &view, QWidget *parent)
    : TaskDialog(tr("How customers are let in"), parent), m_queue(queue), m_actor(actor), m_event(view.event)
{
    setSubtitle(view.eventName);
    m_messages = new MessageBar(this);
    body()->setSpacing(12);
    body()->addWidget(m_messages);
    m_inside = addNumber(tr("Customers who choose at once, at most"), view.rules.mostInSelection, mostCustomers, {});
    m_aMinute = addNumber(tr("Let in within a minute, at most"), view.rules.admissionsPerMinute, mostCustomers, {});
    m_turn = addNumber(tr("Seconds that a called customer has to come"), view.rules.turnSeconds, mostSeconds,
                       tr("Then the turn lapses and the places go to others."));
    m_keep = addNumber(tr("Minutes that a lapsed number is kept"), view.rules.keepMinutes, mostMinutes,
                       tr("So long it may be called again, if there are still places."));
    body()->addStretch();
    connect(addButton(tr("Leave it"), ButtonRole::Plain, true), &KeyButton::clicked, this, [this] { reject(); });
    KeyButton *ok = addButton(tr("Save"), ButtonRole::Primary);
    ok->setDefault(true);
    connect(ok, &KeyButton::clicked, this, [this] { save(); });
    m_waiting = new Waiting(*this);
    resize(520, 480);
}

QueueRulesDialog::~QueueRulesDialog() = default;

QSpinBox *QueueRulesDialog::addNumber(const QString &label, int value, int most, const QString &help)
{
    auto *box = new QSpinBox(this);
    box->setRange(1, most);
    box->setValue(value);
    auto *field = new FormField(label, box, this);
    if (!help.isEmpty())
        field->setHelp(help);
    body()->addWidget(field);
    return box;
}

void QueueRulesDialog::save()
{
    m_waiting->follow(
        m_queue.putRules(m_actor, m_event, {m_inside->value(), m_aMinute->value(), m_turn->value(), m_keep->value()}),
        [this](const Result<QueueView> &answer) {
            if (!answer) {
                m_messages->show(errorText(answer.error()));
                return;
            }
            Q_EMIT changed();
            accept();
        },
        Waiting::Manner::Writing);
}

} // namespace parterre
