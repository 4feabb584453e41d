#pragma once

#include "domain/venue/planimport.h"
#include "domain/venue/planreport.h"

#include <QByteArray>

#include <optional>

// Seat lists as spreadsheets export them (RFC 4180 and its relatives): one line per seat under a header line whose columns
// may stand in any order: section or zone, row, seat or number, and optional x, y, category, kind, note, tier, entrance,
// guid; the German words are known as well. The delimiter is a comma, a semicolon or a tab; fields may be quoted; the text
// is UTF-8, UTF-16 with a mark, or else taken for Latin-1. Without coordinates the rows are laid out as gentle arcs in
// front of a stage, the zones side by side.

namespace parterre {

/// Nothing when the report has refusals; places are "line 17". See planimport.h for the reasons.
std::optional<ImportedPlan> readSeatCsv(const QByteArray &bytes, const QString &fallbackName, PlanReport &report);

} // namespace parterre
