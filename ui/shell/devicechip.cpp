#include "shell/devicechip.h"

#include "common/accessibility.h"
#include "common/style.h"
#include "common/symbol.h"
#include "common/typescale.h"

#include <QPainter>

namespace parterre {
namespace {

struct Look
{
    Symbol symbol;
    Tone tone;
};

Look lookOf(StatusStrip::DeviceState state)
{
    switch (state) {
    case StatusStrip::DeviceState::Ready: return {Symbol::Dot, Tone::Success};
    case StatusStrip::DeviceState::Warning: return {Symbol::Triangle, Tone::Warning};
    case StatusStrip::DeviceState::Fault: return {Symbol::Square, Tone::Danger};
    }
    Q_UNREACHABLE();
}

} // namespace

DeviceChip::DeviceChip(const QString &name, Icon icon, QWidget *parent) : QWidget(parent), m_name(name), m_icon(icon)
{
    setFont(typeFont(TypeRole::Caption));
    setSpokenRole(*this, SpokenRole::Words);
    setState(m_state, {});
}

void DeviceChip::setState(StatusStrip::DeviceState state, const QString &detail)
{
    m_state = state;
    const QString word = state == StatusStrip::DeviceState::Ready     ? tr("ready")
                       : state == StatusStrip::DeviceState::Warning ? tr("needs attention")
                                                                      : tr("out of order");
    setAccessibleName(tr("%1: %2", "a device and its state").arg(m_name, word));
    setAccessibleDescription(detail);
    setToolTip(detail);
    update();
}

QSize DeviceChip::sizeHint() const
{
    return {16 + 7 + fontMetrics().horizontalAdvance(m_name) + 1 + 8 + 8, 24};
}

void DeviceChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    const Look look = lookOf(m_state);
    const bool fine = m_state == StatusStrip::DeviceState::Ready;
    QPainter painter(this);
    paintIcon(painter, m_icon, QRect(0, 0, 16, height()), fine ? theme.muted : theme.ink(look.tone));
    painter.setFont(font());
    painter.setPen(fine ? theme.muted : theme.ink(look.tone));
    painter.drawText(rect().adjusted(23, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    paintSymbol(painter, look.symbol, QRect(width() - 8, (height() - 8) / 2, 8, 8), theme.ink(look.tone));
}

} // namespace parterre
