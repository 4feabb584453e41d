#pragma once

#include "domain/common/complaint.h"
#include "domain/common/enumtext.h"
#include "domain/common/result.h"
#include "domain/venue/layout.h"
#include "domain/venue/venue.h"

#include <QByteArray>
#include <QString>

#include <optional>

// Reading a seating plan from the bytes of a file: Parterre's own layout and venue documents, pretix seating-plan JSON
// (pretixplan.h), or a seat list in CSV (seatcsv.h). Pure: no file is opened here, nothing is stored.
//
// A file either becomes a whole layout or is refused. Reasons of refusals, with their arguments after the place:
//
//   import-empty-file                              import-too-large          MiB allowed
//   import-unknown-format    what it seems to be   import-too-deep           levels allowed
//   import-not-json          the parser's words    import-too-many-values    allowed
//   import-wrong-root                              import-too-many           allowed
//   import-missing-value     key or column         import-too-many-seats     allowed
//   import-wrong-kind        what was wanted       import-text-too-long      characters allowed
//   import-unknown-word      the word              import-number-out-of-range  the number, if it can be written
//   import-unknown-category  index                 import-newer-version      the file's version
//   import-column-length                           import-missing-column     column
//   import-duplicate-column  column                import-extra-fields       fields, columns
//   import-open-quote                              import-half-coordinates
//   import-no-places                               import-no-zones
//   import-duplicate-guid    names, how many more names, how many seats altogether
//   import-duplicate-seat    names, how many more names, how many seats altogether
//   and those of planpicture.h for a picture under the plan
//
// Assumptions are warnings; their last argument is how often the assumption was made, the one before it, where there is
// one, is what it was made about:
//
//   import-byte-order-mark      import-latin-1             import-utf-16
//   import-name-from-file       import-size-computed       import-moved-into-view
//   import-ignored-key key      import-ignored-column col  import-number-as-text
//   import-zone-named name      import-zone-renamed name   import-no-position key
//   import-label-position word  import-category-created    import-seat-without-category
//   import-guid-made            import-row-sorted row      import-rows-sorted zone
//   import-unknown-kind word    import-laid-out            import-area-is-drawing import-unknown-shape word
//   import-stage-guessed        import-focal-point-guessed import-configuration-made import-one-zone name

namespace parterre {

enum class PlanFormat { Parterre, Pretix, SeatCsv };

inline constexpr EnumText planFormatText(std::array<std::pair<PlanFormat, const char *>, 3>{{
    {PlanFormat::Parterre, "parterre"},
    {PlanFormat::Pretix, "pretix"},
    {PlanFormat::SeatCsv, "seat-csv"},
}});

struct ImportedPlan
{
    PlanFormat format = PlanFormat::Parterre;
    QString name;
    /// Numbered from 1 within itself; a venue store that knows the places by their guid gives them their own numbers.
    LayoutDto layout;
    /// Only a venue document brings one.
    std::optional<VenueDto> venue;
    /// What was guessed, made up or left out; all warnings.
    QList<Complaint> assumptions;
};

/// All that reading a file found: a plan, or up to twenty refusals with their places.
struct PlanReading
{
    std::optional<ImportedPlan> plan;
    QList<Complaint> refusals;
};

/// `fileName` gives the plan its name where the file has none, and a hint of the format by its ending; it may be empty.
PlanReading readPlan(const QByteArray &bytes, const QString &fileName);

/// The same as a Result: the first refusal's reason, its place and arguments; `detail` lists all of them, one a line.
Result<ImportedPlan> importPlan(const QByteArray &bytes, const QString &fileName);

} // namespace parterre
