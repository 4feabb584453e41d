#pragma once

#include "domain/venue/layout.h"
#include "domain/venue/planfields.h"

// The drawings of a pretix zone: polygons, rectangles, ellipses, circles and texts. Part of pretixplan.h.

namespace parterre {

/// The shapes of the zone's "areas"; one that is called a stage becomes a stage. `origin` is the zone's position.
QList<ShapeDto> readPretixAreas(const PlanFields &zone, QPointF origin);

} // namespace parterre
