#include "sale/eventchip.h"

#include "common/accessibility.h"
#include "common/buttonlook.h"
#include "common/format.h"
#include "common/meter.h"
#include "common/style.h"
#include "common/typescale.h"

#include <QEvent>
#include <QPainter>

namespace parterre {
namespace {

constexpr int padding = 11;
constexpr int meterHeight = 4;
constexpr int narrow = 190; ///< without the name of the key

} // namespace

EventChip::EventChip(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSpokenRole(*this, SpokenRole::Choice);
}

void EventChip::setEvent(const EventSummaryView &event, const QString &time, const QString &state, int parked)
{
    m_event = event;
    m_time = time;
    m_state = state;
    m_parked = parked;
    refreshName();
    update();
}

void EventChip::setKeyText(const QString &key)
{
    m_key = key;
    refreshName();
    update();
}

QString EventChip::freeText() const
{
    if (!m_state.isEmpty())
        return m_state;
    return tr("%1 free").arg(Format(locale()).number(m_event.places.free));
}

void EventChip::refreshName()
{
    QStringList parts{m_event.name, m_time, freeText()};
    if (m_parked > 0)
        parts.append(tr("%n place(s) in the basket", nullptr, m_parked));
    parts.removeAll(QString());
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setToolTip(m_event.subtitle.isEmpty() ? m_event.name
                                          : QStringLiteral("%1\n%2").arg(m_event.name, m_event.subtitle));
}

void EventChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = isChecked() ? theme.tint : underMouse() ? theme.alt : theme.surface;
    paintRoundedBox(painter, rect(), 8, fill, isChecked() ? theme.accent : theme.line, isChecked() ? 2 : 1);

    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    const QRect first(inner.left(), 7, inner.width(), 20);
    painter.setFont(typeFont(TypeRole::Heading));
    const int timeWidth = painter.fontMetrics().horizontalAdvance(m_time);
    painter.setPen(isChecked() ? theme.accent : theme.muted);
    painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, m_time);
    painter.setFont(typeFont(TypeRole::Label));
    painter.setPen(theme.text);
    const int room = first.width() - timeWidth - 8;
    painter.drawText(QRect(first.left(), first.top(), room, first.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_event.name, Qt::ElideRight, room));
    paintSecondLine(painter, QRect(inner.left(), 27, inner.width(), 18));
}

void EventChip::paintSecondLine(QPainter &painter, const QRect &line) const
{
    const Theme &theme = themeOf(*this);
    painter.setFont(typeFont(TypeRole::Caption));
    const QFontMetrics metrics = painter.fontMetrics();
    QRect rest = line;
    painter.setPen(theme.muted);
    if (width() >= narrow && !m_key.isEmpty()) {
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, m_key);
        rest.setRight(rest.right() - metrics.horizontalAdvance(m_key) - 12);
    }
    const QString words = m_parked > 0 ? tr("%n in the basket", nullptr, m_parked) : freeText();
    if (m_parked > 0)
        painter.setPen(theme.accent);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, rest.width()));
    rest.setLeft(rest.left() + metrics.horizontalAdvance(words) + 12);
    constexpr int leastMeter = 24;
    if (!m_state.isEmpty() || rest.width() < leastMeter || m_event.places.total <= 0)
        return;
    const double taken = 1.0 - static_cast<double>(m_event.places.free) / m_event.places.total;
    const QRectF bar(rest.left(), rest.center().y() - meterHeight / 2.0 + 0.5, rest.width(), meterHeight);
    paintMeter(painter, bar, {{taken, isChecked() ? Tone::Accent : Tone::Neutral, false}}, theme);
}

void EventChip::enterEvent(QEnterEvent *)
{
    update();
}

void EventChip::leaveEvent(QEvent *)
{
    update();
}

} // namespace parterre
