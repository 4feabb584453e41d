#pragma once

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace parterre {

/// Follows one question at a time to a service on behalf of a part of the screen: a thin bar at its top edge after
/// 150 ms, signal slow() after 2 s, and answers to older questions dropped, so that quick clicking never shows an older
/// state. Owned by the part it covers. UI thread only.
///
///     m_waiting.follow(m_events.list(filter), [this](const Result<QList<EventView>> &answer) { show(answer); });
class Waiting : public QObject
{
    Q_OBJECT

public:
    /// Reading leaves the part usable; Writing disables it until the answer is there and gives the keyboard back.
    enum class Manner { Reading, Writing };

    explicit Waiting(QWidget &part);
    ~Waiting() override;

    /// `handler` gets the answer of the newest question only, on this thread, and never after this object is gone.
    template <class T, class Handler>
    void follow(const QFuture<T> &question, Handler handler, Manner manner = Manner::Reading)
    {
        const quint64 turn = begin(manner);
        QFuture<T> asked = question;
        asked
            .then(this, [this, turn, handler = std::move(handler)](const T &answer) mutable {
                if (end(turn))
                    handler(answer);
            })
            .onCanceled(this, [this, turn] { end(turn); });
    }

    bool isWaiting() const { return m_waiting; }
    /// Drops the answer that is still to come.
    void forget();

Q_SIGNALS:
    void waitingChanged(bool waiting);
    /// Two seconds have passed without an answer.
    void slow();

private:
    class Bar;

    quint64 begin(Manner manner);
    bool end(quint64 turn);
    void finish();

    QWidget &m_part;
    QPointer<QWidget> m_focus; ///< who had the keyboard when Writing began
    QPointer<Bar> m_bar;
    QTimer m_barTimer;
    QTimer m_slowTimer;
    quint64 m_turn = 0;
    bool m_waiting = false;
    bool m_locked = false;
};

} // namespace parterre
