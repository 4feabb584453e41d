#pragma once

#include "domain/common/complaint.h"
#include "domain/venue/layout.h"

// What stands in the way of publishing a layout (errors) and what somebody may have overlooked (warnings). Pure; a stadium
// of 132,000 seats takes a fraction of a second. Reasons with their arguments; the place is a zone, a row, an area or a
// configuration:
//
// errors
//   no-zone                                     no-configuration
//   no-name                                     the zone, section, area or configuration at that place
//   duplicate-zone-name           name          duplicate-section-name    name
//   duplicate-configuration-name  name
//   duplicate-seat                number        two in this row of one section
//   no-seat-number                seats         without a printed number
//   no-category                   seats         nobody has painted
//   no-capacity, no-outline                     of the area at that place
//   overlapping-seats             seat, seat
//   companion-unpaired            seat          no wheelchair place beside it
//   duplicate-guid                identity      duplicate-identity        seat
//   empty-zone                                  none of its sections has a place
//   configuration-opens-nothing
//   configuration-unknown-zone                  configuration-unknown-section   zone
//   configuration-unknown-area                  configuration-bad-capacity      area
// warnings
//   no-focal-point                              no-wheelchair-place       (of a configuration)
//   long-row                      seats         without an aisle
//   similar-names                 name, name    outside-plan              seats
//   too-many-categories           categories    more than the letters A to Z
// both
//   and-more                      how many, reason   each reason is listed fifty times at most

namespace parterre {

QList<Complaint> checkLayout(const LayoutDto &layout);

} // namespace parterre
