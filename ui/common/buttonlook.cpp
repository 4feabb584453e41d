#include "common/buttonlook.h"

#include <QPainter>
#include <QPainterPath>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace parterre {
namespace {

constexpr const char *roleProperty = "parterreButtonRole";

ButtonLook disabledLook(const Theme &theme, ButtonRole role, bool on)
{
    ButtonLook look;
    look.text = theme.disabledText;
    switch (role) {
    case ButtonRole::Primary:
    case ButtonRole::Danger: look.fill = theme.alt; break;
    case ButtonRole::Plain:
    case ButtonRole::Key: look.border = theme.line; break;
    case ButtonRole::Soft:
        look.fill = theme.alt;
        look.border = theme.line;
        break;
    case ButtonRole::Segment:
        if (on)
            look.fill = theme.alt;
        break;
    case ButtonRole::Quiet:
    case ButtonRole::Link: break;
    }
    return look;
}

ButtonLook filledLook(const Theme &theme, ButtonRole role, bool hover, bool down)
{
    ButtonLook look;
    if (role == ButtonRole::Primary) {
        look.fill = hover || down ? theme.accentHover : theme.accent;
        look.text = theme.onAccent;
    } else {
        look.fill = hover || down ? mixed(theme.dangerFill, theme.text, theme.isDark ? 0.25 : 0.35) : theme.dangerFill;
        look.text = theme.onDanger;
    }
    if (down)
        look.fill = mixed(look.fill, theme.text, 0.12);
    return look;
}

ButtonLook openLook(const Theme &theme, ButtonRole role, bool on, bool hover, bool down)
{
    ButtonLook look;
    look.text = theme.text;
    const bool framed = role == ButtonRole::Plain || role == ButtonRole::Soft || role == ButtonRole::Key;
    if (framed) {
        look.fill = theme.surface;
        look.border = role == ButtonRole::Key ? theme.line : theme.edge;
    }
    if (on || role == ButtonRole::Soft) {
        look.fill = theme.tint;
        look.text = theme.accent;
        if (framed)
            look.border = theme.accent;
    }
    if (role == ButtonRole::Link)
        look.text = hover || down ? theme.accentHover : theme.accent;
    else if (hover || down)
        look.fill = mixed(look.fill.isValid() ? look.fill : theme.surface, theme.text, down ? 0.13 : 0.06);
    return look;
}

} // namespace

void setButtonRole(QWidget &button, ButtonRole role)
{
    button.setProperty(roleProperty, static_cast<int>(role));
    button.updateGeometry();
    button.update();
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? static_cast<ButtonRole>(button->property(roleProperty).toInt()) : ButtonRole::Plain;
}

ButtonLook buttonLook(const Theme &theme, ButtonRole role, QStyle::State state)
{
    const bool on = state.testFlag(QStyle::State_On);
    const bool down = state.testFlag(QStyle::State_Sunken);
    const bool hover = state.testFlag(QStyle::State_MouseOver);
    ButtonLook look;
    if (!state.testFlag(QStyle::State_Enabled))
        look = disabledLook(theme, role, on);
    else if (role == ButtonRole::Primary || role == ButtonRole::Danger)
        look = filledLook(theme, role, hover, down);
    else
        look = openLook(theme, role, on, hover, down);
    look.radius = role == ButtonRole::Key ? 8 : role == ButtonRole::Segment ? 0 : 4;
    return look;
}

void paintButtonFace(QPainter &painter, const QRect &area, const ButtonLook &look)
{
    paintRoundedBox(painter, area, look.radius, look.fill, look.border);
}

void paintRoundedBox(QPainter &painter, const QRectF &area, qreal radius, const QColor &fill, const QColor &border,
                     qreal width)
{
    if (!fill.isValid() && !border.isValid())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inner = std::max<qreal>(0, radius - inset);
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), inner, inner);
    painter.restore();
}

} // namespace parterre
