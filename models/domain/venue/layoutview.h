#pragma once

#include "domain/common/complaint.h"
#include "domain/venue/layout.h"
#include "domain/venue/venue.h"

#include <memory>

namespace parterre {

/// A layout that nobody changes any more: shared by every reader, on any thread.
using SharedLayout = std::shared_ptr<const LayoutDto>;

/// A version of a venue with its drawing.
struct LayoutView
{
    VenueId venue;
    QString venueName;
    LayoutVersionView version;
    SharedLayout layout; ///< never null
};

/// What the designer saves.
struct LayoutDraftDto
{
    VenueId venue;
    LayoutVersionId version; ///< null for a new draft
    LayoutDto layout;
    qint64 revision = 0;     ///< of the version this edit started from; ignored for a new draft
};

/// What a plan file would become. Nothing is stored yet.
struct PlanPreviewView
{
    /// The venue that the plan describes, as far as the file says; a form completes it.
    VenueDto venue;
    /// Null when the file was refused.
    SharedLayout layout;
    QString format; ///< "parterre", "pretix", "seat-csv"; empty when the file was refused
    QList<Complaint> refusals;
    QList<Complaint> assumptions;
    /// What a check of the layout finds; errors stand in the way of publishing, not of importing.
    QList<Complaint> complaints;
};

} // namespace parterre
