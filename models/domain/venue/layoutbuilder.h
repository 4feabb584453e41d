#pragma once

#include "domain/venue/layout.h"

#include <QRectF>

#include <optional>

// Small helpers that draw layouts: straight and bent blocks, tables, outlines. Used by the designer's tools, the
// importers and the demo venues. All lengths are plan units (1 unit = 2 cm).
//
// Angles are degrees round a centre, counted from straight down (away from a stage at the top) towards the right: 0 is
// below the centre, 90 to its right, 180 above it.

namespace parterre {

namespace measure {
inline constexpr double seatWidth = 20;
inline constexpr double seatPitch = 25;
inline constexpr double rowPitch = 40;
/// From a seat's middle to the line round its block.
inline constexpr double margin = 24;
} // namespace measure

/// The point at an angle and a distance.
QPointF onArc(QPointF centre, double radius, double degrees);

/// As many points as fit between two angles at `pitch`, spread evenly round the middle of the arc.
QList<QPointF> arcPoints(QPointF centre, double radius, double fromDegrees, double toDegrees,
                         double pitch = measure::seatPitch);

/// `count` points from `first` on, each `step` further.
QList<QPointF> linePoints(QPointF first, QPointF step, int count);

/// A row of standard seats at the given points, numbered from `firstNumber`.
RowDto rowAt(const QString &label, const QList<QPointF> &points, int category, int firstNumber = 1);

/// Rows of equal length: `along` from seat to seat, `back` from row to row. Labels are 1, 2, 3…
QList<RowDto> straightBlock(QPointF firstSeat, int rows, int seats, QPointF along, QPointF back, int category);

/// Rows round a centre, the first one at `radius`, each as long as fits between the angles. Labels are 1, 2, 3…
QList<RowDto> arcBlock(QPointF centre, double radius, int rows, double fromDegrees, double toDegrees, int category,
                       double rowPitch = measure::rowPitch);

/// Seats round a table; `label` is the table's name.
RowDto roundTable(const QString &label, QPointF centre, int seats, int category);

/// Outlines, clockwise on the screen.
QList<QPointF> rectangleOutline(const QRectF &rect);
QList<QPointF> arcBandOutline(QPointF centre, double innerRadius, double outerRadius, double fromDegrees,
                              double toDegrees);
/// The smallest outline without dents round some points, `margin` outside of them.
QList<QPointF> convexOutline(const QList<QPointF> &points, double margin = measure::margin);
/// Follows the first row, the ends of all rows and the last row, `margin` outside of the seats' middles.
QList<QPointF> rowsOutline(const QList<RowDto> &rows, double margin = measure::margin);
/// What an overview shows for a section: its own outline, else one that follows its rows, else one round everything in it.
QList<QPointF> sectionOutline(const SectionDto &section, double margin = measure::margin);

/// A section with the outline that follows its rows.
SectionDto seatedSection(const QString &name, const QList<RowDto> &rows);

/// Gives every zone, section, row's seat and area that has none an identity made from the names, "prefix/Stalls/Full/C/14",
/// and all of them their permanent numbers; sets the size. The order of the calls makes the numbers, so the same calls
/// make the same layout.
void completeLayout(LayoutDto &layout, const QString &prefix);

/// A configuration that opens, per zone name, the section named; zones that are not mentioned stay closed.
/// The layout must have its numbers.
ConfigurationDto configurationOf(const LayoutDto &layout, const QString &name,
                                 const QMap<QString, QString> &sectionByZone);
/// Every zone with its first section.
QMap<QString, QString> everyFirstSection(const LayoutDto &layout);

} // namespace parterre
