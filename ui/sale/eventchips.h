#pragma once

#include "common/format.h"
#include "domain/event/event.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;

namespace parterre {

class EventChip;
class KeyButton;

/// The row of events at the top of the sale page: as many as there is room for, the one that is being sold always among
/// them, and "Find event". Alt+1…9 and Alt+0 choose. Owned by SalePage; UI thread.
class EventChips : public QWidget
{
    Q_OBJECT

public:
    explicit EventChips(QWidget *parent = nullptr);

    /// All events of the counter, soonest first.
    void setEvents(const QList<EventSummaryView> &events, Moment now);
    /// The database's clock; states such as "on sale in 1:40" follow it.
    void setNow(Moment now);
    void setCurrent(EventId event);
    EventId current() const { return m_current; }
    void setParked(const QHash<EventId, int> &places);
    /// What is known of the current event sooner than the list says it.
    void setFree(EventId event, int free);
    /// The event in the nth place from the left, 1…9; null when there is none.
    EventId at(int place) const;

Q_SIGNALS:
    void chosen(parterre::EventId event);
    void findWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void refresh();
    QList<EventSummaryView> inView() const;

    QList<EventSummaryView> m_events;
    QList<EventChip *> m_chips;
    QHash<EventId, int> m_parked;
    EventId m_current;
    Moment m_now;
    Format m_format;
    QHBoxLayout *m_row = nullptr;
    KeyButton *m_find = nullptr;
};

} // namespace parterre
