#pragma once

#include <QPolygonF>

namespace parterre {

/// The point inside the polygon that is farthest from its edges, to within a twentieth of its size; one that is nearly
/// as far and nearer to the middle is preferred.
QPointF roomiestPoint(const QPolygonF &polygon);

} // namespace parterre
