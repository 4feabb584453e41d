#include "common/momentedit.h"

#include "common/keybutton.h"
#include "common/style.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// The first time of that day, at or after `time`, which the zone's clocks do show. Zones change in whole minutes.
QTime nextRealTime(QDate date, QTime time, const QTimeZone &zone)
{
    for (int minute = 1; minute < 24 * 60; ++minute) {
        const QTime later = time.addSecs(minute * 60);
        if (later < time)
            break;
        if (Moment::fromLocal(date, later, zone))
            return later;
    }
    return time;
}

} // namespace

MomentEdit::MomentEdit(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_date(new QDateEdit), m_time(new QTimeEdit),
      m_clear(new KeyButton(Icon::Close, {})), m_fill(new KeyButton(Icon::Calendar, {}))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_date->setCalendarPopup(true);
    m_date->setDateRange(QDate(1970, 1, 1), QDate(2999, 12, 31));
    m_date->setMinimumWidth(170);
    m_date->calendarWidget()->setGridVisible(false);
    m_date->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_time->setMinimumWidth(96);
    m_clear->setRole(ButtonRole::Quiet);
    layout->addWidget(m_date);
    layout->addWidget(m_time);
    layout->addWidget(m_clear);
    layout->addWidget(m_fill);
    layout->addStretch();
    setFormat(m_format);
    setOptional(false);
    nameParts();
    connect(m_date, &QDateEdit::dateChanged, this, &MomentEdit::announce);
    connect(m_time, &QTimeEdit::timeChanged, this, &MomentEdit::announce);
    connect(m_clear, &KeyButton::clicked, this, [this] {
        setMoment(std::nullopt);
        m_fill->setFocus(Qt::OtherFocusReason);
    });
    connect(m_fill, &KeyButton::clicked, this, [this] {
        setEmpty(false);
        announce();
        m_date->setFocus(Qt::OtherFocusReason);
    });
}

void MomentEdit::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    announce();
}

void MomentEdit::setFormat(const Format &format)
{
    m_format = format;
    m_date->setLocale(format.locale());
    m_time->setLocale(format.locale());
    m_date->setDisplayFormat(format.dayEditPattern());
    m_time->setDisplayFormat(format.timePattern());
}

void MomentEdit::setOptional(bool optional, const QString &prompt)
{
    m_optional = optional;
    m_fill->setText(prompt.isEmpty() ? tr("Choose a date") : prompt);
    setEmpty(m_empty && optional);
}

std::optional<Moment> MomentEdit::moment() const
{
    return m_empty ? std::nullopt : Moment::fromLocal(m_date->date(), m_time->time(), m_zone);
}

void MomentEdit::setMoment(std::optional<Moment> moment)
{
    Q_ASSERT(moment || m_optional);
    if (moment) {
        const QDateTime local = moment->toLocal(m_zone);
        const QSignalBlocker quietDate(m_date);
        const QSignalBlocker quietTime(m_time);
        m_date->setDate(local.date());
        m_time->setTime(local.time());
    }
    setEmpty(!moment);
    announce();
}

void MomentEdit::setProposal(QDate date, QTime time)
{
    const QSignalBlocker quietDate(m_date);
    const QSignalBlocker quietTime(m_time);
    m_date->setDate(date);
    m_time->setTime(time);
    if (!m_empty)
        announce();
}

QDate MomentEdit::date() const
{
    return m_date->date();
}

QTime MomentEdit::time() const
{
    return m_time->time();
}

QString MomentEdit::problem() const
{
    if (m_empty || moment())
        return {};
    const QTime next = nextRealTime(date(), time(), m_zone);
    const auto written = [this](QTime time) { return m_format.locale().toString(time, m_format.timePattern()); };
    return tr("There is no %1 on %2: clocks go forward then. Choose %3 or later.")
        .arg(written(time()), m_format.fullDay(date()), written(next));
}

void MomentEdit::setEmpty(bool empty)
{
    m_empty = empty;
    m_date->setVisible(!empty);
    m_time->setVisible(!empty);
    m_clear->setVisible(!empty && m_optional);
    m_fill->setVisible(empty);
}

void MomentEdit::announce()
{
    const QString found = problem();
    if (found != m_problem) {
        m_problem = found;
        setErrorState(*m_time, !found.isEmpty());
        m_time->setAccessibleDescription(found);
        Q_EMIT problemChanged(found);
    }
    const std::optional<Moment> now = moment();
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT momentChanged(now);
}

void MomentEdit::showEvent(QShowEvent *event)
{
    nameParts(); // the name was given after the constructor
    QWidget::showEvent(event);
}

/// The parts are named after the whole: "Doors, date", "Doors, time".
void MomentEdit::nameParts()
{
    const QString whole = accessibleName().isEmpty() ? tr("Moment") : accessibleName();
    m_date->setAccessibleName(tr("%1, date").arg(whole));
    m_time->setAccessibleName(tr("%1, time").arg(whole));
    m_clear->setName(tr("%1, leave empty").arg(whole));
    m_fill->setAccessibleName(tr("%1, choose a date").arg(whole));
}

} // namespace parterre
