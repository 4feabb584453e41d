#include "common/panel.h"

#include "common/buttonlook.h"
#include "common/style.h"

#include <QPainter>
#include <QPainterPath>

namespace parterre {

Panel::Panel(QWidget *parent) : QWidget(parent) {}

Panel &Panel::setFill(Fill fill)
{
    m_fill = fill;
    update();
    return *this;
}

Panel &Panel::setSides(Sides sides)
{
    m_sides = sides;
    if (sides != AllSides)
        m_radius = 0;
    update();
    return *this;
}

Panel &Panel::setRadius(int radius)
{
    m_radius = radius;
    update();
    return *this;
}

Panel &Panel::setTone(Tone tone, bool bar)
{
    m_fill = Fill::Tone;
    m_tone = tone;
    m_bar = bar;
    update();
    return *this;
}

Panel &Panel::setStrong(bool strong)
{
    m_strong = strong;
    update();
    return *this;
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    const QColor border = m_strong ? theme.edge : theme.line;
    QPainter painter(this);
    if (m_sides == AllSides) {
        paintRoundedBox(painter, rect(), m_radius, fillColour(theme), border);
    } else {
        paintRoundedBox(painter, rect(), m_radius, fillColour(theme), {});
        if (m_sides.testFlag(Top))
            painter.fillRect(0, 0, width(), 1, border);
        if (m_sides.testFlag(Bottom))
            painter.fillRect(0, height() - 1, width(), 1, border);
        if (m_sides.testFlag(Left))
            painter.fillRect(0, 0, 1, height(), border);
        if (m_sides.testFlag(Right))
            painter.fillRect(width() - 1, 0, 1, height(), border);
    }
    if (!m_bar)
        return;
    QPainterPath outline;
    outline.addRoundedRect(rect(), m_radius, m_radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(outline);
    painter.fillRect(QRect(0, 0, 4, height()), theme.ink(m_tone));
}

QColor Panel::fillColour(const Theme &theme) const
{
    switch (m_fill) {
    case Fill::None: return {};
    case Fill::Background: return theme.background;
    case Fill::Surface: return theme.surface;
    case Fill::Alt: return theme.alt;
    case Fill::Canvas: return theme.canvas;
    case Fill::Tone: return theme.plate(m_tone);
    }
    Q_UNREACHABLE();
}

} // namespace parterre
