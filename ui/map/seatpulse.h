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
/// that movement would only be noise. A seat that was asked for and not answered yet has an arc that goes round. Owned by
/// the view; it says what to paint again.
class SeatPulse : public QObject
{
    Q_OBJECT

public:
    SeatPulse(const SeatMapState &state, const SeatMapFrame &frame, QWidget *view);

    /// Called while the frame still shows how the seats looked before, and `state` still knows which of them were mine.
    void seatsChanged(const QList<int> &seats);
    void paint(QPainter &painter);
    void stop();
    bool isRunning() const { return !m_changes.isEmpty(); }
    /// Some seat's answer is late enough for an arc.
    bool isWaiting() const { return !m_waiting.isEmpty(); }

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

    bool isWelcome() const;
    /// Keeps account of the seats whose answer is awaited.
    void awaitAnswers(const QList<int> &seats);
    QRect ringBox(int seat) const;
    QRegion region() const;
    void paintFade(QPainter &painter, const Change &change, double share) const;
    void paintRing(QPainter &painter, int seat, double share) const;
    void paintArc(QPainter &painter, int seat, qint64 waited) const;

    const QWidget &m_view;
    const SeatMapState &m_state;
    const SeatMapFrame &m_frame;
    QElapsedTimer m_clock;
    QBasicTimer m_timer;
    QHash<int, Change> m_changes;
    /// Since when.
    QHash<int, qint64> m_waiting;
    QList<qint64> m_recent;
};

} // namespace parterre
