#include "map/seatpulse.h"

#include "map/seatmapstate.h"

#include <QPainter>
#include <QTimerEvent>

namespace parterre {
namespace {

constexpr qint64 ringTime = 600;
constexpr int frameTime = 16;
/// More changes than this within a second are not animated.
constexpr qsizetype tooMany = 50;
constexpr double leastSide = 6;

} // namespace

SeatPulse::SeatPulse(const SeatMapState &state, QObject *parent) : QObject(parent), m_state(state)
{
    m_clock.start();
}

void SeatPulse::seatsChanged(const QList<int> &seats)
{
    if (m_state.reducedMotion || m_state.renderer.isOverview() || m_state.renderer.shownSide() < leastSide)
        return;
    const qint64 now = m_clock.elapsed();
    m_recent.removeIf([now](qint64 moment) { return now - moment > 1000; });
    m_recent.append(QList<qint64>(qMin(seats.size(), tooMany + 1), now));
    if (m_recent.size() > tooMany) {
        stop();
        return;
    }
    const QRectF plan = m_state.camera.visiblePlan();
    for (const int seat : seats) {
        // One's own seats answer to one's own click; they need no announcement.
        const SeatDisplay display = m_state.model->seat(seat).display;
        if (display != SeatDisplay::Mine && display != SeatDisplay::Pending && plan.contains(m_state.model->seat(seat).position()))
            m_rings.insert(seat, now);
    }
    if (!m_rings.isEmpty() && !m_timer.isActive())
        m_timer.start(frameTime, this);
}

void SeatPulse::stop()
{
    m_timer.stop();
    if (m_rings.isEmpty())
        return;
    m_rings.clear();
    Q_EMIT repaintNeeded();
}

void SeatPulse::timerEvent(QTimerEvent *)
{
    const qint64 now = m_clock.elapsed();
    m_rings.removeIf([now](QHash<int, qint64>::iterator ring) { return now - ring.value() > ringTime; });
    if (m_rings.isEmpty())
        m_timer.stop();
    Q_EMIT repaintNeeded();
}

void SeatPulse::paint(QPainter &painter)
{
    const qint64 now = m_clock.elapsed();
    painter.setBrush(Qt::NoBrush);
    for (auto ring = m_rings.cbegin(); ring != m_rings.cend(); ++ring) {
        const double share = qBound(0.0, static_cast<double>(now - ring.value()) / static_cast<double>(ringTime), 1.0);
        const QPointF centre = m_state.camera.toView(m_state.model->seat(ring.key()).position());
        const double half = m_state.renderer.shownSide() * (0.5 + 0.35 * share) + 1;
        QColor colour = m_state.renderer.theme().ink;
        colour.setAlphaF(static_cast<float>(0.8 * (1 - share)));
        painter.setPen(QPen(colour, 2));
        painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 0.5 * half, 0.5 * half);
    }
}

} // namespace parterre
