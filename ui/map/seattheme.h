#pragma once

#include "map/seatlook.h"

#include "common/theme.h"

#include <QColor>

#include <array>

namespace parterre {

/// The colours of a map: those of the application's theme, or those for paper.
/// Hue tells the category, and only of available seats; every state is told by a shape as well, so any of these may be
/// read without colour. Plain values; the view picks one when the application's theme changes.
struct SeatTheme
{
    bool dark = false;
    /// Borders are drawn stronger and nothing depends on faint fills.
    bool highContrast = false;
    QColor canvas;
    QColor surface;
    QColor text;
    QColor muted;
    QColor line;
    QColor edge;
    QColor accent;
    /// Cursor ring and the seats of the basket; `halo` is its counterpart.
    QColor ink;
    QColor halo;
    QColor stage;
    QColor stageText;
    std::array<Theme::Category, Theme::CategoryCount> categories;
    std::array<QColor, Theme::CategoryCount> sectionFills;
    std::array<QColor, Theme::CategoryCount> sectionBorders;
    QColor held;
    QColor soldFill;
    QColor soldGlyph;
    QColor blocked;
    QColor reserved;

    static SeatTheme of(const Theme &theme);
    /// For printing on white paper.
    static SeatTheme paper();

    /// The same table, 40 % less colourful: what the map shows while the connection is lost.
    SeatTheme desaturated() const;

    const Theme::Category &category(int index) const { return categories[slot(index)]; }
    /// The fill and the border of a section on the overview; category -1 is a section with nothing left.
    QColor sectionFill(int category) const;
    QColor sectionBorder(int category) const;
    /// The part of a bar that is not filled.
    QColor barTrack(int category) const;
    QColor barFill(int category) const;

    /// What a colour of a seat becomes when the seat is pushed to the background.
    QColor dimmed(const QColor &colour) const;

private:
    static size_t slot(int category) { return static_cast<size_t>(qMax(0, category) % Theme::CategoryCount); }
};

} // namespace parterre
