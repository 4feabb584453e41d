#include "map/seatpulse.h"

#include "map/seatmapframe.h"
#include "map/seatmapstate.h"

#include "common/style.h"

#include <QPainter>
#include <QTimerEvent>
#include <QWidget>

namespace parterre {
namespace {

constexpr qint64 fadeTime = 200;
constexpr qint64 ringTime = 600;
constexpr int frameTime = 16;
/// Most answers come sooner, and an arc that is gone at once would only flicker.
constexpr qint64 arcDelay = 150;
constexpr qint64 arcTurn = 1000;
/// More changes than this within a second are not animated.
constexpr qsizetype tooMany = 50;
constexpr double leastSide = 6;

double shareOf(qint64 age, qint64 whole)
{
    return qBound(0.0, static_cast<double>(age) / static_cast<double>(whole), 1.0);
}

} // namespace

SeatPulse::SeatPulse(const SeatMapState &state, const SeatMapFrame &frame, QWidget *view)
    : QObject(view), m_view(*view), m_state(state), m_frame(frame)
{
    m_clock.start();
}

bool SeatPulse::isWelcome() const
{
    return !m_state.reducedMotion && !movesLittle(m_view) && !m_state.renderer.isOverview() &&
           m_state.renderer.shownSide() >= leastSide;
}

void SeatPulse::awaitAnswers(const QList<int> &seats)
{
    for (const int seat : seats) {
        if (m_state.model->seat(seat).display != SeatDisplay::Pending)
            m_waiting.remove(seat);
        else if (isWelcome() && m_waiting.size() < tooMany && !m_waiting.contains(seat))
            m_waiting.insert(seat, m_clock.elapsed());
    }
    if (isWaiting() && !m_timer.isActive())
        m_timer.start(frameTime, this);
}

void SeatPulse::seatsChanged(const QList<int> &seats)
{
    awaitAnswers(seats);
    if (!isWelcome())
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
        const bool own =
            display == SeatDisplay::Mine || display == SeatDisplay::Pending || m_state.mineSeats.contains(seat);
        if (own || !plan.contains(m_state.model->seat(seat).position()))
            continue;
        const QRect box = m_frame.kept(m_state.renderer.seatBox(seat));
        m_changes.insert(seat, {now, m_frame.part(box), box.topLeft(), m_state.camera.scale()});
    }
    if (!m_changes.isEmpty() && !m_timer.isActive())
        m_timer.start(frameTime, this);
}

void SeatPulse::stop()
{
    m_timer.stop();
    const QRegion last = region();
    m_changes.clear();
    m_waiting.clear();
    if (last.isEmpty())
        return;
    Q_EMIT repaintNeeded(last);
}

void SeatPulse::timerEvent(QTimerEvent *)
{
    // Before the finished ones go: where they were has to be painted once more.
    const QRegion moved = region();
    const qint64 now = m_clock.elapsed();
    m_changes.removeIf([now](QHash<int, Change>::iterator change) { return now - change->began > ringTime; });
    if (m_changes.isEmpty() && m_waiting.isEmpty())
        m_timer.stop();
    Q_EMIT repaintNeeded(moved);
}

QRect SeatPulse::ringBox(int seat) const
{
    const QPointF centre = m_state.camera.toView(m_state.model->seat(seat).position());
    const double half = m_state.renderer.shownSide() * 0.85 + 4;
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half).toAlignedRect();
}

QRegion SeatPulse::region() const
{
    QRegion all;
    for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change)
        all += ringBox(change.key());
    for (auto waiting = m_waiting.cbegin(); waiting != m_waiting.cend(); ++waiting)
        all += ringBox(waiting.key());
    return all;
}

void SeatPulse::paint(QPainter &painter)
{
    const qint64 now = m_clock.elapsed();
    for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change) {
        const qint64 age = now - change->began;
        if (age < fadeTime)
            paintFade(painter, *change, shareOf(age, fadeTime));
        paintRing(painter, change.key(), shareOf(age, ringTime));
    }
    for (auto waiting = m_waiting.cbegin(); waiting != m_waiting.cend(); ++waiting) {
        if (now - *waiting >= arcDelay)
            paintArc(painter, waiting.key(), now - *waiting);
    }
}

void SeatPulse::paintArc(QPainter &painter, int seat, qint64 waited) const
{
    const MapSeat &place = m_state.model->seat(seat);
    const QPointF centre = m_state.camera.toView(place.position());
    const double radius = m_state.renderer.shownSide() * 0.39;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_state.renderer.theme().category(place.category).letter,
                        std::max(1.2, m_state.renderer.shownSide() * 0.08), Qt::SolidLine, Qt::FlatCap));
    const auto begin = static_cast<int>(-(waited % arcTurn) * 360 * 16 / arcTurn);
    painter.drawArc(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), begin, 110 * 16);
}

void SeatPulse::paintFade(QPainter &painter, const Change &change, double share) const
{
    // After a zoom the old picture fits nowhere any more; then the seat simply has its new look.
    if (change.before.isNull() || change.scale != m_state.camera.scale())
        return;
    QImage before = change.before;
    before.setDevicePixelRatio(m_state.camera.pixelRatio());
    painter.setOpacity(1 - share);
    painter.drawImage(QPointF(change.corner - m_state.camera.origin()) / m_state.camera.pixelRatio(), before);
    painter.setOpacity(1);
}

void SeatPulse::paintRing(QPainter &painter, int seat, double share) const
{
    const QPointF centre = m_state.camera.toView(m_state.model->seat(seat).position());
    const double half = m_state.renderer.shownSide() * (0.5 + 0.35 * share) + 1;
    QColor colour = m_state.renderer.theme().ink;
    colour.setAlphaF(static_cast<float>(0.8 * (1 - share)));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 0.5 * half, 0.5 * half);
}

} // namespace parterre
