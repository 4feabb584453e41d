#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>

class QPainter;

namespace parterre {

struct SeatMapState;

/// Draws the eye to seats that somebody else just took or gave back: one ring that grows and fades, within the view
/// only. Nothing moves when motion is reduced, and nothing when changes come so thick that movement would only be
/// noise. Owned by the view; it says when to paint again.
class SeatPulse : public QObject
{
    Q_OBJECT

public:
    explicit SeatPulse(const SeatMapState &state, QObject *parent = nullptr);

    void seatsChanged(const QList<int> &seats);
    void paint(QPainter &painter);
    void stop();
    bool isRunning() const { return !m_rings.isEmpty(); }

Q_SIGNALS:
    void repaintNeeded();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    const SeatMapState &m_state;
    QElapsedTimer m_clock;
    QBasicTimer m_timer;
    /// Seat to the moment its ring began, in milliseconds of the clock.
    QHash<int, qint64> m_rings;
    QList<qint64> m_recent;
};

} // namespace parterre
