#include "common/meter.h"

#include "common/accessibility.h"
#include "common/style.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace parterre {
namespace {

/// Strokes at 45 degrees, so that "held" reads without its hue.
void hatch(QPainter &painter, const QRectF &area, const QColor &ink, const QColor &ground)
{
    painter.fillRect(area, mixed(ground, ink, 0.35));
    painter.setPen(QPen(ink, 1.5));
    for (qreal x = area.left() - area.height(); x < area.right(); x += 4)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
}

} // namespace

void paintMeter(QPainter &painter, const QRectF &area, const QList<MeterPart> &parts, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(area, area.height() / 2, area.height() / 2);
    painter.fillPath(outline, theme.isDark ? theme.line : theme.alt);
    painter.setClipPath(outline);
    qreal x = area.left();
    for (const MeterPart &part : parts) {
        const qreal width = std::min(area.right() - x, area.width() * std::clamp(part.share, 0.0, 1.0));
        if (width <= 0)
            continue;
        const QRectF piece(x, area.top(), width, area.height());
        const QColor ink = part.tone == Tone::Neutral ? theme.edge : theme.ink(part.tone);
        painter.save();
        painter.setClipRect(piece, Qt::IntersectClip);
        if (part.hatched)
            hatch(painter, piece, ink, theme.surface);
        else
            painter.fillRect(piece, ink);
        painter.restore();
        x += width;
        if (x < area.right() - 1)
            painter.fillRect(QRectF(x - 1, area.top(), 1, area.height()), theme.surface);
    }
    painter.restore();
}

Meter::Meter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSpokenRole(*this, SpokenRole::Words);
}

void Meter::setParts(const QList<MeterPart> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    update();
}

void Meter::setWords(const QString &words)
{
    setAccessibleName(words);
    setToolTip(words);
}

void Meter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMeter(painter, rect(), m_parts, themeOf(*this));
}

} // namespace parterre
