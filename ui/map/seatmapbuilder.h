#pragma once

#include "map/seatmapdata.h"

namespace parterre {

/// Packs what a configuration opens into the dense lists of the map. Zones come in the layout's order, so seats of one
/// section and of one row stand together. Sections without an outline get a hull round their seats and areas.
SeatMapData buildSeatMap(const LayoutDto &layout, const ConfigurationDto &configuration);

/// The convex polygon round the points, `margin` plan units away from them. Empty for no points.
QPolygonF hullRound(const QList<QPointF> &points, double margin);

} // namespace parterre
