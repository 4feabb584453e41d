#pragma once

#include "domain/event/event.h"
#include "storage/core/statement.h"

namespace parterre {

/// The columns of table event that an EventDto edits, in the order in which readEvent() and bindEvent() use them. A
/// macro because SQL must be a literal: Statement knows it by its address.
#define PARTERRE_EVENT_COLUMNS                                                                                         \
    "venue_id, version_id, configuration_no, closed_zones, name, subtitle, artists, category, age_limit, description, " \
    "internal_note, image, doors_at, starts_at, ends_at, time_zone, opens_at, closes_at, closes_after_start, paused, "  \
    "paused_until, closed_by_hand, close_when_left, channels, visibility, visible_from, currency, booking_fee, "        \
    "tax_bp, max_per_person, max_per_order, session_ms, reservations, reservation_hours, refund_policy, orphan_rule, "  \
    "name_on_ticket, queued, most_in_selection, admissions_per_minute"

/// A row whose first columns are those of PARTERRE_EVENT_COLUMNS, without id, revision and parts.
EventDto readEvent(const Row &row);
/// How many columns that are.
inline constexpr int eventColumns = 40;
/// Binds one value for each of PARTERRE_EVENT_COLUMNS.
Statement &bindEvent(Statement &statement, const EventDto &event);

/// The sales part alone, from columns in this order, starting at `at`: opens_at, closes_at, closes_after_start, paused,
/// paused_until, closed_by_hand, close_when_left, channels, visibility, visible_from.
SalesDto readSales(const Row &row, int at);

} // namespace parterre
