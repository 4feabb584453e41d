#pragma once

#include "domain/common/result.h"
#include "domain/venue/layout.h"
#include "domain/venue/venue.h"

#include <QByteArray>

#include <optional>

// Parterre's own formats: a layout, as the database stores it and as a file carries it, and a venue with its layout as an
// export document. Both are JSON in UTF-8. The seats of a row are columns (one list of numbers, one of x…) instead of an
// object per seat, and a column that is the same for the whole row is one value: 132,000 seats stay near 6 MB.
//
// Writing is strict and repeatable: equal layouts give equal bytes. Reading forgives unknown keys, so that a later minor
// addition can be read, and nothing else: an unknown word, a wrong kind or a missing value is ErrorCode::Invalid with a
// reason as listed in planimport.h. Reading does not judge a layout: a draft with mistakes comes back as it was.

namespace parterre {

class PlanReport;

/// How much is read of a layout. The identities of seats are half of its text; files and drafts need them, and who only
/// shows or sells the seats does not.
enum class LayoutParts { All, WithoutSeatGuids };

/// `{"format":"parterre-layout","version":1,…}`. A category index outside of the list is written as "none".
QByteArray toLayoutJson(const LayoutDto &layout);
Result<LayoutDto> fromLayoutJson(QByteArray json, LayoutParts parts = LayoutParts::All);

/// A venue and one state of it, as `venue export` writes it. The record's id and revision stay at home.
struct VenueDocument
{
    VenueDto venue;
    LayoutDto layout;

    friend bool operator==(const VenueDocument &, const VenueDocument &) = default;
};

/// `{"format":"parterre-venue","version":1,"venue":{…},"layout":{…}}`
QByteArray toVenueJson(const VenueDocument &document);
Result<VenueDocument> fromVenueJson(QByteArray json);

/// The same for the importer, with everything that is wrong; nothing when the report has refusals.
std::optional<LayoutDto> readLayout(QByteArray json, PlanReport &report,
                                    LayoutParts parts = LayoutParts::All);
std::optional<VenueDocument> readVenueDocument(QByteArray json, PlanReport &report);

} // namespace parterre
