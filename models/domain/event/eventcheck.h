#pragma once

#include "domain/common/complaint.h"
#include "domain/event/event.h"
#include "domain/venue/layout.h"

#include <QSize>

// Can this event be published, and what looks odd about it? One function of values; the rules are those of the event
// form. Complaint::place is the field that the form marks: "name", "starts", "opens", … For a ticket type it is
// "ticketTypes:NO:name" or "ticketTypes:NO:letter", for a cell of the price table "prices:CATEGORY:TYPE", for a whole
// category "prices:CATEGORY".
//
// Arguments that are moments are ISO 8601 in the venue's zone with its offset, dates are ISO dates, amounts are written
// "45.00 EUR".

namespace parterre {

/// What the rules need besides the event itself.
struct EventCheckContext
{
    Moment now;
    /// The published layout that was chosen; nullptr when there is none for that day.
    const LayoutDto *layout = nullptr;
    /// Errors that the venue check finds in the chosen configuration.
    int configurationErrors = 0;
    /// Other events at the same venue around that day, in any state.
    QList<EventSummaryView> others;
    /// False once it is on sale: its day may then lie in the past.
    bool isDraft = true;
    /// Tickets sold so far, and the configuration they were sold with.
    int sold = 0;
    ConfigurationNo soldConfiguration;
    QString soldConfigurationName;
    /// In pixels; invalid when nobody has looked at the picture.
    QSize imageSize;
};

/// Errors and warnings in the order of the form's pages.
QList<Complaint> checkEvent(const EventDto &event, const EventCheckContext &context);

/// How many places each category has under the event's configuration, less its closed zones; -1 is for places without
/// a category.
QMap<CategoryNo, int> placesByCategory(const LayoutDto &layout, const EventDto &event);

} // namespace parterre
