#include "sale/clocknote.h"

#include "common/format.h"
#include "sale/saleclock.h"
#include "sale/saledesk.h"

namespace parterre {

ClockNote::ClockNote(SaleDesk &desk, SaleClock &clock, QWidget *parent)
    : BasketNote(parent), m_desk(desk), m_clock(clock)
{
    connect(&clock, &SaleClock::stageChanged, this, &ClockNote::refresh);
    connect(&clock, &SaleClock::ticked, this, &ClockNote::refresh);
}

void ClockNote::refresh()
{
    if (m_desk.isExpired() && !m_desk.lostLines().isEmpty())
        sayReleased();
    else
        sayTimeLeft();
}

void ClockNote::sayReleased()
{
    show(Tone::Danger, tr("Time's up. The seats were released."),
         {{tr("Try the same seats"), {}, [this] { Q_EMIT sameSeatsWanted(); }, true},
          {tr("Best instead"), {}, [this] { Q_EMIT bestInsteadWanted(); }, false},
          {tr("Clear"), {}, [this] { m_desk.startAnew(); }, false}});
}

void ClockNote::sayTimeLeft()
{
    const auto keep = BasketNote::Action{tr("Keep for 10 more minutes"), tr("Ctrl E"),
                                         [this] { m_desk.extendClock(); }, false};
    switch (m_clock.stage()) {
    case ClockStage::Soon: show(Tone::Warning, tr("5 minutes left"), {keep}); break;
    case ClockStage::Warning:
        show(Tone::Warning, tr("These seats are released in %1.").arg(Format::countdown(m_clock.shownLeft())), {keep},
             tr("These seats are released in 2 minutes. Control E keeps them."));
        break;
    case ClockStage::Urgent: {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_clock.shownLeft()).count();
        show(Tone::Danger, tr("Seats released in %1 s.").arg(seconds), {keep},
             seconds > 10 ? tr("Seats are released in 30 seconds.") : tr("Seats are released in 10 seconds."));
        break;
    }
    case ClockStage::Over: show(Tone::Danger, tr("Time's up. Asking whether the seats are still held…")); break;
    case ClockStage::Off:
    case ClockStage::Calm: clear(); break;
    }
}

} // namespace parterre
