#pragma once

#include "domain/venue/checkedfields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPointF>

#include <optional>

// Reading JSON that a stranger wrote: the text is weighed before it is taken apart, and every value is asked for with a
// limit. What is wrong goes to the PlanReport with its place.

namespace parterre {

/// The root object, or nothing and a refusal: too large, too deeply nested, too many values, not JSON, or no object.
std::optional<QJsonObject> parseGuardedJson(const QByteArray &json, PlanReport &report);

using PlanFields = CheckedFields<QJsonObject>;

} // namespace parterre
