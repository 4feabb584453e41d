#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QRegion>

class QPainter;

namespace parterre {

class SeatMapFrame;
struct SeatMapState;

/// Draws the eye to seats that somebody else just took or gave back: the old look fades into the new one and a ring
/// grows and fades, within the view only. Nothing moves when motion is reduced, and nothing when changes come so thick
/// that movement would only be noise. Owned by the view; it says what to paint again.
class SeatPulse : public QObject
{
    Q_OBJECT

public:
    SeatPulse(const SeatMapState &state, const SeatMapFrame &frame, QObject *parent = nullptr);

    /// Called while the frame still shows how the seats looked before, and `state` still knows which of them were mine.
    void seatsChanged(const QList<int> &seats);
    void paint(QPainter &painter);
    void stop();
    bool isRunning() const { return !m_changes.isEmpty(); }

Q_SIGNALS:
    /// Logical pixels of the viewport.
    void repaintNeeded(const QRegion &region);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Change
    {
        /// In milliseconds of the clock.
        qint64 began = 0;
        QImage before;
        /// Where `before` lies, in world pixels of `scale`.
        QPoint corner;
        double scale = 0;
    };

    QRect ringBox(int seat) const;
    QRegion region() const;
    void paintFade(QPainter &painter, const Change &change, double share) const;
    void paintRing(QPainter &painter, int seat, double share) const;

    const SeatMapState &m_state;
    const SeatMapFrame &m_frame;
    QElapsedTimer m_clock;
    QBasicTimer m_timer;
    QHash<int, Change> m_changes;
    QList<qint64> m_recent;
};

} // namespace parterre
