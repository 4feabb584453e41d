#pragma once

#include "domain/common/result.h"
#include "domain/venue/layoutjson.h"
#include "domain/venue/layoutview.h"
#include "storage/venue/placeidentities.h"

namespace parterre {

class DbSession;

/// The drawings of venues: drafts that change, published versions that stay. Used inside a database job; throws
/// DbError; LayoutVersions has the lists.
class LayoutStore
{
public:
    explicit LayoutStore(DbSession &session) : m_session(session) {}

    /// NotFound when there is no such version.
    Result<LayoutDto> layoutOf(LayoutVersionId version, LayoutParts parts = LayoutParts::All);
    /// A version's revision, which changes whenever its drawing does; nothing when there is no such version.
    std::optional<qint64> revisionOf(LayoutVersionId version);

    /// Saves a draft, or makes a new one, with permanent numbers for every place. NotFound, Conflict, or refused:
    /// "layout-not-draft".
    Result<LayoutVersionId> putDraft(const LayoutDraftDto &draft, NumberSource source);
    /// Other configurations for a draft or for a published version that no event uses ("layout-in-use").
    Result<void> putConfigurations(LayoutVersionId version, qint64 revision,
                                   const QList<ConfigurationDto> &configurations);
    /// Puts a draft in force from a day on. Conflict, or refused: "layout-not-draft", "layout-date-taken", "layout-no-date".
    Result<void> publish(LayoutVersionId version, qint64 revision, QDate validFrom);
    /// Takes a published version out of the chain. Refused: "layout-not-published".
    Result<void> retire(LayoutVersionId version);

private:
    LayoutVersionId insertDraft(VenueId venue, const LayoutDto &layout);
    Result<void> update(LayoutVersionId version, qint64 revision, const LayoutDto &layout);
    /// Why an update of a version of this state and revision changed nothing.
    Failure whyNot(LayoutVersionId version, qint64 revision);
    /// The bytes of the picture under the drawing; the drawing itself says where it lies.
    void writePicture(LayoutVersionId version, const LayoutDto &layout);
    void writeSeats(LayoutVersionId version, const LayoutDto &layout);

    DbSession &m_session;
};

} // namespace parterre
