#pragma once

#include "domain/event/event.h"

#include <QAbstractButton>

namespace parterre {

/// One event to sell, in two lines: name and time, then what is free with a bar of what is sold, and its key. Checked
/// is the event that is being sold. Owned by EventChips; UI thread.
class EventChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EventChip(QWidget *parent = nullptr);

    /// `time` is what stands at the right of the name, `state` what stands below instead of the number of free places
    /// when it is not empty. `parked` places wait in a basket of this event.
    void setEvent(const EventSummaryView &event, const QString &time, const QString &state, int parked);
    void setKeyText(const QString &key);
    EventId event() const { return m_event.id; }

    QSize sizeHint() const override { return {236, 52}; }
    QSize minimumSizeHint() const override { return {150, 52}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintSecondLine(QPainter &painter, const QRect &line) const;
    QString freeText() const;
    void refreshName();

    EventSummaryView m_event;
    QString m_time;
    QString m_state;
    QString m_key;
    int m_parked = 0;
};

} // namespace parterre
