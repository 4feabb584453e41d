#include "services/event/eventclone.h"

#include <QTimeZone>

namespace parterre {
namespace {

/// Moves moments as the original's start moves to the new one.
class Shift
{
public:
    Shift(Moment from, Moment to, const QTimeZone &zone) : m_from(from), m_to(to), m_zone(zone) {}

    std::optional<Moment> operator()(std::optional<Moment> moment) const
    {
        if (!moment)
            return std::nullopt;
        const QDateTime wall = wallTime(*moment).addMSecs(wallTime(m_from).msecsTo(wallTime(m_to)));
        // A time that clocks jump over is moved by the plain distance instead.
        return Moment::fromLocal(wall.date(), wall.time(), m_zone).value_or(moment->plus(m_to.since(m_from)));
    }

private:
    QDateTime wallTime(Moment moment) const
    {
        const QDateTime local = moment.toLocal(m_zone);
        return {local.date(), local.time(), Qt::UTC};
    }

    Moment m_from;
    Moment m_to;
    QTimeZone m_zone;
};

} // namespace

EventDto cloneOf(const EventDto &event, Moment starts, const QString &name)
{
    EventDto copy = event;
    copy.id = EventId();
    copy.revision = 0;
    if (!name.isEmpty())
        copy.name = name;
    const Shift shift(event.starts.value_or(starts), starts, QTimeZone(event.timeZone));
    copy.starts = starts;
    copy.doors = shift(event.doors);
    copy.ends = shift(event.ends);
    copy.sales.opens = shift(event.sales.opens);
    copy.sales.closes = shift(event.sales.closes);
    copy.sales.visibleFrom = shift(event.sales.visibleFrom);
    copy.sales.paused = false;
    copy.sales.pausedUntil = std::nullopt;
    copy.sales.closedByHand = false;
    return copy;
}

} // namespace parterre
