#pragma once

#include "domain/common/complaint.h"
#include "domain/venue/layout.h"
#include "domain/venue/planimport.h"
#include "domain/venue/planreport.h"

#include <QJsonObject>

#include <optional>

// pretix seating-plan JSON, as its JSON schema (seating-plan.schema.json, "version" 0.0.1) describes it and as files in the
// wild deviate from it. A zone becomes a zone with the one section "Standard". An area is a drawing there and has no
// capacity, so it becomes a shape. Positions nest: plan = zone + row + seat. Units are pixels of a seat with radius 10,
// which are ours.

namespace parterre {

/// Nothing when the report has refusals; see planimport.h for their names.
std::optional<ImportedPlan> readPretixPlan(const QJsonObject &root, const QString &fallbackName, PlanReport &report);

struct PretixPlan
{
    QByteArray json;
    /// What the format has no word for: "export-areas-without-capacity", "export-seat-kinds", "export-notes", each with a
    /// count. Warnings.
    QList<Complaint> losses;
};

/// What a configuration opens, valid against the schema: every required key, no other keys, unique identities.
PretixPlan toPretixPlan(const QString &name, const LayoutDto &layout, const ConfigurationDto &configuration);

} // namespace parterre
