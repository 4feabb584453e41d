#pragma once

#include "map/seatlook.h"
#include "map/seattheme.h"

#include <QFont>
#include <QPointF>

class QPainter;

namespace parterre {

/// The sizes in logical pixels at which a map shows more. A seat is 20 plan units wide.
namespace seatdetail {
inline constexpr double seatSide = 20;
inline constexpr double glyphs = 12;
inline constexpr double letters = 14;
inline constexpr double numbers = 22;
inline constexpr double cornerLetters = 28;
inline constexpr double rowLabels = 8;
/// Of a seat's side; one's own seats and those checked in are discs, larger than the square.
inline constexpr double discRadius = 0.58;
constexpr bool isDisc(SeatDisplay display)
{
    return display == SeatDisplay::Mine || display == SeatDisplay::CheckedIn;
}
} // namespace seatdetail

/// One seat as vectors: the source of the sprites, the legend's swatches and the printed plan. `side` is the width of
/// an ordinary seat in the painter's units, `shownSide` the same in logical pixels, which decides how much is drawn.
/// `number` replaces the category's letter; empty keeps the letter. Needs the UI thread because of the fonts.
void drawSeat(QPainter &painter, QPointF centre, double side, double shownSide, const SeatLook &look,
              const QString &number, const SeatTheme &theme);

/// The typeface of everything written on a map, in pixels; glyphs are smoothed in grey, so that they can be kept as
/// pictures.
QFont mapFont(double pixelSize, QFont::Weight weight);

} // namespace parterre
