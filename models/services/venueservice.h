#pragma once

#include "domain/common/result.h"
#include "domain/venue/layoutdiff.h"
#include "domain/venue/layoutview.h"
#include "services/station.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace parterre {

class Database;

/// Venues and their dated layouts: list, edit, import, check, publish, export. Every function returns at once; the
/// answer comes through the future. Owned by Application; used on the UI thread. Refusals name their rule:
/// "layout-not-draft", "layout-not-published", "layout-in-use" (events), "layout-date-taken" (the date),
/// "layout-no-date", the reasons of layoutcheck.h, and those of planpicture.h for a picture under a draft. A record that somebody else changed meanwhile is ErrorCode::Conflict.
class VenueService
{
public:
    explicit VenueService(Database &database);
    ~VenueService();
    Q_DISABLE_COPY_MOVE(VenueService)

    /// By name, each with its versions, newest first.
    QFuture<Result<QList<VenueView>>> list();
    QFuture<Result<VenueView>> view(VenueId venue);
    /// A version with its drawing.
    QFuture<Result<LayoutView>> layout(LayoutVersionId version);
    /// The venue's draft if it has one, else its newest version.
    QFuture<Result<LayoutView>> newestLayout(VenueId venue);

    /// Creates the venue, or changes the record (not its layouts).
    QFuture<Result<VenueView>> put(const VenueDto &venue, const Actor &actor);

    /// Reads a plan file and says what it would become; writes nothing. `venueName` wins over the file's own name.
    QFuture<Result<PlanPreviewView>> previewPlan(const QByteArray &bytes, const QString &fileName,
                                                 const QString &venueName = {});
    /// A new venue with the plan of a file as its first draft.
    QFuture<Result<LayoutView>> createVenue(const VenueDto &venue, const LayoutDto &plan, const Actor &actor);
    /// The plan of a file as a new draft of a venue: places that the venue knows keep their identity.
    QFuture<Result<LayoutView>> importDraft(VenueId venue, const LayoutDto &plan, const Actor &actor);

    /// A new draft with the content of any version.
    QFuture<Result<LayoutView>> startDraft(LayoutVersionId from, const Actor &actor);
    /// Saves a draft; answers it with the numbers that new places were given.
    QFuture<Result<LayoutView>> putDraft(const LayoutDraftDto &draft, const Actor &actor);
    /// The configurations of a draft, or of a published version that no event uses yet.
    QFuture<Result<LayoutView>> putConfigurations(LayoutVersionId version, qint64 revision,
                                                  const QList<ConfigurationDto> &configurations, const Actor &actor);
    QFuture<Result<QList<Complaint>>> check(LayoutVersionId version);
    /// What differs between two versions, place by place.
    QFuture<Result<LayoutDifference>> compare(LayoutVersionId before, LayoutVersionId after);
    /// Puts a draft in force from a day on. Refused while the check finds errors.
    QFuture<Result<VenueView>> publish(LayoutVersionId version, qint64 revision, QDate validFrom, const Actor &actor);
    /// Takes a published version out of the chain; events that use it keep it.
    QFuture<Result<VenueView>> retire(LayoutVersionId version, const Actor &actor);

    /// The venue and one version as a file; the newest one when none is named.
    QFuture<Result<QByteArray>> exportVenue(VenueId venue, std::optional<LayoutVersionId> version = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
