#include "event/eventsalesformpage.h"

#include "common/accessibility.h"
#include "common/formfield.h"
#include "common/momentedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr int mostMinutes = 7 * 24 * 60;
const QTime usualOpening(10, 0);

QSpinBox *number(int least, int most, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    return box;
}

} // namespace

EventSalesFormPage::EventSalesFormPage(QWidget *parent) : EventFormPage(parent)
{
    addWindow();
    addAudience();
    addQueue();
    content()->addStretch();
    connect(m_closing, &QComboBox::currentIndexChanged, this, [this] { showDependants(); });
    connect(m_visibility, &QComboBox::currentIndexChanged, this, [this] { showDependants(); });
    connect(m_queued, &QCheckBox::toggled, this, [this] { showDependants(); });
}

void EventSalesFormPage::addWindow()
{
    m_opens = new MomentEdit(QTimeZone::utc(), this);
    m_opens->setOptional(true, tr("At once"));
    m_closing = new QComboBox(this);
    m_closing->addItems({tr("When the event ends"), tr("At a fixed time"), tr("Some minutes after the start")});
    m_closes = new MomentEdit(QTimeZone::utc(), this);
    m_closesAfter = number(-mostMinutes, mostMinutes, this);
    m_closesAfter->setSuffix(tr(" min"));
    m_closeWhenLeft = number(0, 1'000'000, this);
    m_closeWhenLeft->setSpecialValueText(tr("Sell to the last place"));
    auto *closing = new QWidget(this);
    auto *row = new QHBoxLayout(closing);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_closing);
    row->addWidget(m_closes);
    row->addWidget(m_closesAfter);
    row->addStretch();
    nameChoice(*m_closing, tr("Sales close"));
    m_closes->setAccessibleName(tr("Closing time"));
    m_closesAfter->setAccessibleName(tr("Minutes after the start"));

    m_opensField = addMoment(tr("Sales open"), m_opens, {QStringLiteral("opens")});
    m_closesField =
        addField(tr("Sales close"), closing, {QStringLiteral("closes"), QStringLiteral("closesAfterStart")});
    connect(m_closes, &MomentEdit::problemChanged, m_closesField,
            [this](const QString &problem) { m_closesField->setError(problem); });
    addField(tr("Close when so many places are left"), m_closeWhenLeft, {QStringLiteral("closeWhenLeft")});
}

void EventSalesFormPage::addAudience()
{
    auto *channels = new QWidget(this);
    auto *row = new QHBoxLayout(channels);
    row->setContentsMargins(0, 0, 0, 0);
    m_counter = new QCheckBox(tr("Counter"), channels);
    m_kiosk = new QCheckBox(tr("Kiosk"), channels);
    m_online = new QCheckBox(tr("Online"), channels);
    for (QCheckBox *box : {m_counter, m_kiosk, m_online})
        row->addWidget(box);
    row->addStretch();
    m_visibility = new QComboBox(this);
    m_visibility->addItems({tr("Public"), tr("Hidden"), tr("Public from a date")});
    m_visibleFrom = new MomentEdit(QTimeZone::utc(), this);
    m_visibleFrom->setOptional(true, tr("Choose a date"));

    addField(tr("Sold at"), channels, {QStringLiteral("channels")});
    FormField *visibility = addField(tr("Visibility"), m_visibility, {QStringLiteral("visibility")});
    m_visibleFromField = addMoment(tr("Visible from"), m_visibleFrom, {QStringLiteral("visibleFrom")});
    addRow({visibility, m_visibleFromField});
}

void EventSalesFormPage::addQueue()
{
    m_queued = new QCheckBox(tr("Let customers in through a queue"), this);
    m_mostInSelection = number(1, 100'000, this);
    m_admissions = number(1, 100'000, this);
    content()->addWidget(m_queued);
    addRow({addField(tr("Most customers choosing at once"), m_mostInSelection, {QStringLiteral("mostInSelection")}),
            addField(tr("Most admissions a minute"), m_admissions, {QStringLiteral("admissionsPerMinute")})});
}

void EventSalesFormPage::showDependants()
{
    m_closes->setVisible(m_closing->currentIndex() == AtMoment);
    m_closesAfter->setVisible(m_closing->currentIndex() == AfterStart);
    m_visibleFrom->setEnabled(m_visibility->currentIndex() == static_cast<int>(Visibility::FromMoment));
    m_mostInSelection->setEnabled(m_queued->isChecked());
    m_admissions->setEnabled(m_queued->isChecked());
}

void EventSalesFormPage::show(const EventDto &event, const EventFormContext &)
{
    const QTimeZone zone(event.timeZone);
    for (MomentEdit *edit : {m_opens, m_closes, m_visibleFrom})
        edit->setZone(zone);
    const SalesDto &sales = event.sales;
    m_opens->setMoment(sales.opens);
    m_closing->setCurrentIndex(sales.closesAfterStart ? AfterStart : sales.closes ? AtMoment : WithTheEvent);
    if (sales.closes)
        m_closes->setMoment(sales.closes);
    m_closesAfter->setValue(sales.closesAfterStart.value_or(0));
    m_closeWhenLeft->setValue(sales.closeWhenLeft);
    m_counter->setChecked(sales.channels.testFlag(Channel::Counter));
    m_kiosk->setChecked(sales.channels.testFlag(Channel::Kiosk));
    m_online->setChecked(sales.channels.testFlag(Channel::Online));
    m_visibility->setCurrentIndex(static_cast<int>(sales.visibility));
    m_visibleFrom->setMoment(sales.visibleFrom);
    propose(event);
    m_queued->setChecked(event.queue.queued);
    m_mostInSelection->setValue(event.queue.mostInSelection);
    m_admissions->setValue(event.queue.admissionsPerMinute);
    showDependants();
}

/// What a moment begins with when it is filled: near to what is likely, instead of long ago.
void EventSalesFormPage::propose(const EventDto &event)
{
    const QDate tomorrow = QDateTime::currentDateTimeUtc().date().addDays(1);
    for (MomentEdit *edit : {m_opens, m_visibleFrom}) {
        if (edit->isEmpty())
            edit->setProposal(tomorrow, usualOpening);
    }
    const QDateTime starts = event.starts ? event.starts->toLocal(QTimeZone(event.timeZone)) : QDateTime();
    if (!event.sales.closes && starts.isValid())
        m_closes->setProposal(starts.date(), starts.time());
    else if (!event.sales.closes)
        m_closes->setProposal(tomorrow, usualOpening);
}

QList<EventFormPage::Slip> EventSalesFormPage::slips() const
{
    QList<Slip> slips{slipIn(m_opensField, m_opens), slipIn(m_visibleFromField, m_visibleFrom)};
    if (m_closing->currentIndex() == AtMoment)
        slips.append(slipIn(m_closesField, m_closes));
    return onlySlips(slips);
}

void EventSalesFormPage::take(EventDto &event) const
{
    SalesDto &sales = event.sales;
    sales.opens = m_opens->moment();
    sales.closes = m_closing->currentIndex() == AtMoment ? m_closes->moment() : std::nullopt;
    sales.closesAfterStart =
        m_closing->currentIndex() == AfterStart ? std::optional(m_closesAfter->value()) : std::nullopt;
    sales.closeWhenLeft = m_closeWhenLeft->value();
    sales.channels = {};
    sales.channels.setFlag(Channel::Counter, m_counter->isChecked());
    sales.channels.setFlag(Channel::Kiosk, m_kiosk->isChecked());
    sales.channels.setFlag(Channel::Online, m_online->isChecked());
    sales.visibility = static_cast<Visibility>(m_visibility->currentIndex());
    sales.visibleFrom = sales.visibility == Visibility::FromMoment ? m_visibleFrom->moment() : std::nullopt;
    event.queue.queued = m_queued->isChecked();
    event.queue.mostInSelection = m_mostInSelection->value();
    event.queue.admissionsPerMinute = m_admissions->value();
}

} // namespace parterre
