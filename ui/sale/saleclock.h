#pragma once

#include "domain/common/moment.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace parterre {

/// How near the end of a purchase's time is.
enum class ClockStage { Off, Calm, Soon, Warning, Urgent, Over };

/// The time that is left for a purchase, as "28:12" with a clock, by the database's clock and never by this computer's.
/// Says when a new stage begins; what a stage means for the page is the page's business. Declares nothing over: the
/// database does that. Owned by BasketPanel; UI thread.
class SaleClock : public QWidget
{
    Q_OBJECT

public:
    explicit SaleClock(QWidget *parent = nullptr);

    /// Where the database's time comes from.
    void setTimeSource(std::function<Moment()> now);
    /// Nothing stops the clock and hides it.
    void setDeadline(std::optional<Moment> deadline);
    /// A payment is under way: the time does not run out meanwhile.
    void setPaying(bool paying);
    /// The server is out of reach; the time is a guess.
    void setGuessed(bool guessed);
    ClockStage stage() const { return m_stage; }
    std::chrono::milliseconds left() const;
    /// As the clock writes it: in whole seconds, a started one counted.
    std::chrono::seconds shownLeft() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void stageChanged(parterre::ClockStage stage);
    /// Every second, in stages that count down in words.
    void ticked();
    /// The time that is left was said aloud, long before it is urgent.
    void reminded();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tick();
    void remind();
    QString text() const;

    QTimer m_timer;
    std::function<Moment()> m_now;
    std::optional<Moment> m_deadline;
    ClockStage m_stage = ClockStage::Off;
    QString m_shown;
    std::chrono::seconds m_shownLeft{0};
    bool m_paying = false;
    bool m_guessed = false;
};

} // namespace parterre
