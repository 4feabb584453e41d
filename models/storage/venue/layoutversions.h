#pragma once

#include "domain/venue/venue.h"

#include <QMap>

#include <optional>

namespace parterre {

class DbSession;

/// The versions of venues as lists show them, without their drawings: numbers, dates, chain of validity. Used inside a
/// database job; throws DbError.
class LayoutVersions
{
public:
    explicit LayoutVersions(DbSession &session) : m_session(session) {}

    /// Newest first.
    QList<LayoutVersionView> of(VenueId venue);
    QMap<VenueId, QList<LayoutVersionView>> all();
    std::optional<LayoutVersionView> version(LayoutVersionId version);
    /// Null when there is no such version.
    VenueId venueOf(LayoutVersionId version);
    /// The venue's newest draft, else its newest version of any state; null for a venue without a layout.
    LayoutVersionId newest(VenueId venue);

private:
    DbSession &m_session;
};

/// How a version's list of configurations is stored beside its body.
QString configurationsText(const QList<ConfigurationView> &configurations);
QList<ConfigurationView> configurationsFromText(const QString &text);

} // namespace parterre
