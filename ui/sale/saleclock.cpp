#include "sale/saleclock.h"

#include "common/accessibility.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/style.h"
#include "common/typescale.h"

#include <QPainter>

#include <array>
#include <utility>

namespace parterre {
namespace {

using namespace std::chrono_literals;

/// From when on a stage lasts, the last one first.
struct Limit
{
    std::chrono::milliseconds from;
    ClockStage stage;
};
constexpr std::array limits{
    Limit{0ms, ClockStage::Over},
    Limit{30s, ClockStage::Urgent},
    Limit{2min, ClockStage::Warning},
    Limit{5min, ClockStage::Soon},
};

constexpr std::array reminders{15min, 10min};

ClockStage stageAt(std::chrono::milliseconds left)
{
    for (const Limit &limit : limits) {
        if (left <= limit.from)
            return limit.stage;
    }
    return ClockStage::Calm;
}

} // namespace

SaleClock::SaleClock(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &SaleClock::tick);
    hide();
}

void SaleClock::setTimeSource(std::function<Moment()> now)
{
    m_now = std::move(now);
}

void SaleClock::setDeadline(std::optional<Moment> deadline)
{
    m_deadline = deadline;
    setVisible(deadline.has_value());
    if (deadline) {
        m_timer.start();
    } else {
        m_timer.stop();
    }
    tick();
}

void SaleClock::setPaying(bool paying)
{
    m_paying = paying;
    tick();
}

void SaleClock::setGuessed(bool guessed)
{
    m_guessed = guessed;
    tick();
}

std::chrono::milliseconds SaleClock::left() const
{
    if (!m_deadline || !m_now)
        return {};
    return std::max(m_deadline->since(m_now()), std::chrono::milliseconds(0));
}

std::chrono::seconds SaleClock::shownLeft() const
{
    // A started second counts, so that "0:00" means that the time is up.
    return std::chrono::ceil<std::chrono::seconds>(left());
}

QString SaleClock::text() const
{
    if (m_paying)
        return tr("Paying…");
    const QString digits = Format::countdown(shownLeft());
    return m_guessed ? QStringLiteral("≈ %1").arg(digits) : digits;
}

void SaleClock::tick()
{
    const ClockStage stage = !m_deadline || !m_now || m_paying ? ClockStage::Off : stageAt(left());
    const QString shown = m_deadline ? text() : QString();
    if (shown != m_shown) {
        m_shown = shown;
        setAccessibleName(tr("Time left %1").arg(shown));
        remind();
        updateGeometry();
        update();
        Q_EMIT ticked();
    }
    if (stage != m_stage) {
        m_stage = stage;
        update();
        Q_EMIT stageChanged(stage);
    }
}

/// Long before it is urgent the time is only said, to whoever can't see the clock.
void SaleClock::remind()
{
    const std::chrono::seconds before = std::exchange(m_shownLeft, m_paying ? 0s : shownLeft());
    for (const std::chrono::minutes mark : reminders) {
        if (before > mark && m_shownLeft <= mark && m_shownLeft > mark - 5s) {
            speakAlert(*this);
            Q_EMIT reminded();
        }
    }
}

QSize SaleClock::sizeHint() const
{
    return {28 + QFontMetrics(typeFont(TypeRole::Page)).horizontalAdvance(m_shown) + 10, 32};
}

void SaleClock::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    const bool danger = m_stage == ClockStage::Urgent || m_stage == ClockStage::Over;
    const bool warns = danger || m_stage == ClockStage::Soon || m_stage == ClockStage::Warning;
    const Theme::Signal &signal = danger ? theme.danger : theme.warning;
    if (warns) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(signal.plate);
        painter.drawRoundedRect(rect(), 16, 16);
    }
    const QColor ink = warns ? signal.ink : theme.text;
    paintIcon(painter, warns ? Icon::Warning : Icon::Clock, QRectF(6, (height() - 18) / 2.0, 18, 18),
              warns ? ink : theme.muted);
    painter.setFont(typeFont(TypeRole::Page));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(29, 0, -5, 0), Qt::AlignRight | Qt::AlignVCenter, m_shown);
}

} // namespace parterre
