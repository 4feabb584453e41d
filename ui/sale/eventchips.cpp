#include "sale/eventchips.h"

#include "common/keybutton.h"
#include "domain/event/salesstate.h"
#include "sale/eventchip.h"
#include "sale/salewords.h"

#include <QHBoxLayout>

#include <algorithm>

namespace parterre {
namespace {

constexpr int spacing = 8;
constexpr int chipWidth = 196; ///< narrower only when a single one is left
constexpr int mostChips = 9;

} // namespace

EventChips::EventChips(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Events"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(spacing);
    m_find = new KeyButton(Icon::Search, tr("Find event"));
    m_find->setKeyText(tr("Alt %1").arg(0));
    m_find->setMinimumHeight(52);
    m_find->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(m_find);
    m_row->addStretch(0);
    connect(m_find, &KeyButton::clicked, this, &EventChips::findWanted);
}

void EventChips::setEvents(const QList<EventSummaryView> &events, Moment now)
{
    m_events = events;
    m_now = now;
    arrange();
}

void EventChips::setNow(Moment now)
{
    m_now = now;
    refresh();
}

void EventChips::setCurrent(EventId event)
{
    m_current = event;
    arrange();
}

void EventChips::setParked(const QHash<EventId, int> &places)
{
    m_parked = places;
    refresh();
}

void EventChips::setFree(EventId event, int free)
{
    for (EventSummaryView &known : m_events) {
        if (known.id == event && known.places.free != free) {
            known.places.free = free;
            refresh();
        }
    }
}

EventId EventChips::at(int place) const
{
    return place >= 1 && place <= m_chips.size() ? m_chips.at(place - 1)->event() : EventId();
}

void EventChips::resizeEvent(QResizeEvent *)
{
    arrange();
}

QList<EventSummaryView> EventChips::inView() const
{
    const int room = width() - m_find->sizeHint().width();
    const int most = std::clamp(room / (chipWidth + spacing), 1, mostChips);
    QList<EventSummaryView> shown = m_events.mid(0, most);
    const auto isCurrent = [this](const EventSummaryView &event) { return event.id == m_current; };
    const auto current = std::ranges::find_if(m_events, isCurrent);
    if (current != m_events.end() && std::ranges::none_of(shown, isCurrent))
        shown.last() = *current;
    return shown;
}

void EventChips::arrange()
{
    const auto wanted = inView().size();
    while (m_chips.size() > wanted)
        delete m_chips.takeLast();
    while (m_chips.size() < wanted) {
        auto *chip = new EventChip(this);
        m_row->insertWidget(static_cast<int>(m_chips.size()), chip, 1);
        setTabOrder(m_chips.isEmpty() ? static_cast<QWidget *>(this) : m_chips.constLast(), chip);
        m_chips.append(chip);
        chip->setKeyText(tr("Alt %1").arg(m_chips.size()));
        chip->setMaximumWidth(320);
        connect(chip, &EventChip::clicked, this, [this, chip] {
            chip->setChecked(chip->event() == m_current); // the page says when it is
            Q_EMIT chosen(chip->event());
        });
    }
    refresh();
}

void EventChips::refresh()
{
    const QList<EventSummaryView> shown = inView();
    for (qsizetype i = 0; i < m_chips.size() && i < shown.size(); ++i) {
        const EventSummaryView &event = shown.at(i);
        const QTimeZone zone(event.timeZone);
        QString time;
        if (event.starts) {
            const bool today = event.starts->toLocal(zone).date() == m_now.toLocal(zone).date();
            time = today ? m_format.time(*event.starts, zone) : m_format.day(*event.starts, zone, m_now);
        }
        m_chips.at(i)->setEvent(event, time, SaleWords::salesState(salesState(event, m_now), m_now, zone, m_format),
                                event.id == m_current ? 0 : m_parked.value(event.id));
        m_chips.at(i)->setChecked(event.id == m_current);
    }
}

} // namespace parterre
