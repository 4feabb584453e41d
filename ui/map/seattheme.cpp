#include "map/seattheme.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

QColor greyer(const QColor &colour)
{
    const int grey = qGray(colour.rgb());
    return mixed(colour, QColor(grey, grey, grey), 0.4);
}

} // namespace

SeatTheme SeatTheme::of(const Theme &theme)
{
    SeatTheme map;
    map.dark = theme.isDark;
    map.highContrast = theme.isHighContrast;
    map.canvas = theme.canvas;
    map.surface = theme.surface;
    map.text = theme.text;
    map.muted = theme.muted;
    map.line = theme.line;
    map.edge = theme.edge;
    map.accent = theme.accent;
    map.ink = theme.seat.mineDisc;
    map.halo = theme.seat.mineTick;
    map.stage = theme.seat.stage;
    map.stageText = theme.seat.stageText;
    map.categories = theme.categories;
    for (int i = 0; i < Theme::CategoryCount; ++i) {
        map.sectionFills[slot(i)] = theme.sectionFill(i);
        map.sectionBorders[slot(i)] = theme.sectionEdge(i);
    }
    map.held = theme.seat.held;
    map.soldFill = theme.seat.soldSquare;
    map.soldGlyph = theme.seat.soldCross;
    map.blocked = theme.seat.blocked;
    map.reserved = theme.seat.reserved;
    return map;
}

SeatTheme SeatTheme::paper()
{
    SeatTheme theme = of(Theme::light());
    theme.canvas = rgb(0xFFFFFF);
    return theme;
}

SeatTheme SeatTheme::desaturated() const
{
    SeatTheme theme = *this;
    for (Theme::Category &one : theme.categories)
        one.fill = greyer(one.fill);
    for (QColor &fill : theme.sectionFills)
        fill = greyer(fill);
    for (QColor &border : theme.sectionBorders)
        border = greyer(border);
    for (QColor *colour : {&theme.held, &theme.reserved, &theme.accent})
        *colour = greyer(*colour);
    return theme;
}

QColor SeatTheme::sectionFill(int categoryIndex) const
{
    if (categoryIndex < 0)
        return highContrast ? canvas : mixed(canvas, soldFill, 0.5);
    return sectionFills[slot(categoryIndex)];
}

QColor SeatTheme::sectionBorder(int categoryIndex) const
{
    if (categoryIndex < 0)
        return highContrast ? soldGlyph : mixed(canvas, soldGlyph, 0.45);
    return sectionBorders[slot(categoryIndex)];
}

QColor SeatTheme::barTrack(int categoryIndex) const
{
    return mixed(sectionFill(categoryIndex), barFill(categoryIndex), 0.28);
}

QColor SeatTheme::barFill(int categoryIndex) const
{
    return categoryIndex < 0 ? soldGlyph : category(categoryIndex).fill;
}

QColor SeatTheme::dimmed(const QColor &colour) const
{
    return mixed(canvas, colour, highContrast ? 0.4 : 0.25);
}

} // namespace parterre
