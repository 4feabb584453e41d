#include "storage/venue/layoutversions.h"

#include "storage/core/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace parterre {
namespace {

constexpr auto selectOfVenue =
    "SELECT v.venue_id, v.version_id, v.number, v.state, v.valid_from, v.seats, v.places, v.zones, v.configurations, "
    "v.changed_at, v.revision, "
    "(SELECT COUNT(*) FROM event e WHERE e.version_id = v.version_id AND e.status = 'published') "
    "FROM layout_version v WHERE v.venue_id = ? ORDER BY v.number DESC";
constexpr auto selectAll =
    "SELECT v.venue_id, v.version_id, v.number, v.state, v.valid_from, v.seats, v.places, v.zones, v.configurations, "
    "v.changed_at, v.revision, "
    "(SELECT COUNT(*) FROM event e WHERE e.version_id = v.version_id AND e.status = 'published') "
    "FROM layout_version v ORDER BY v.number DESC";
constexpr auto selectVenue = "SELECT venue_id FROM layout_version WHERE version_id = ?";
constexpr auto selectNewest = "SELECT version_id FROM layout_version WHERE venue_id = ? "
                              "ORDER BY CASE WHEN state = 'draft' THEN 0 ELSE 1 END, number DESC LIMIT 1";

LayoutVersionView readVersion(const Row &row)
{
    LayoutVersionView version;
    version.id = row.id<LayoutVersionId>(1);
    version.number = row.number(2);
    version.state = row.word(3, layoutStateText);
    version.validFrom = row.isNull(4) ? QDate() : row.date(4);
    version.seats = row.number(5);
    version.places = row.number(6);
    version.zones = row.number(7);
    version.configurations = configurationsFromText(row.text(8));
    version.changedAt = row.moment(9);
    version.revision = row.integer(10);
    version.events = row.number(11);
    return version;
}

/// A published version holds until the day before the next published one.
void closeChain(QList<LayoutVersionView> &versions)
{
    for (LayoutVersionView &version : versions) {
        if (version.state != LayoutState::Published)
            continue;
        for (const LayoutVersionView &later : versions) {
            if (later.state != LayoutState::Published || later.validFrom <= version.validFrom)
                continue;
            const QDate lastDay = later.validFrom.addDays(-1);
            if (version.validUntil.isNull() || lastDay < version.validUntil)
                version.validUntil = lastDay;
        }
    }
}

} // namespace

QList<LayoutVersionView> LayoutVersions::of(VenueId venue)
{
    QList<LayoutVersionView> versions = Statement(m_session, selectOfVenue).with(venue).list(readVersion);
    closeChain(versions);
    return versions;
}

QMap<VenueId, QList<LayoutVersionView>> LayoutVersions::all()
{
    QMap<VenueId, QList<LayoutVersionView>> byVenue;
    Statement(m_session, selectAll).each([&](const Row &row) {
        byVenue[row.id<VenueId>(0)].append(readVersion(row));
    });
    for (QList<LayoutVersionView> &versions : byVenue)
        closeChain(versions);
    return byVenue;
}

VenueId LayoutVersions::venueOf(LayoutVersionId version)
{
    return Statement(m_session, selectVenue)
        .with(version)
        .first([](const Row &row) { return row.id<VenueId>(0); })
        .value_or(VenueId());
}

std::optional<LayoutVersionView> LayoutVersions::version(LayoutVersionId versionId)
{
    const VenueId venue = venueOf(versionId);
    if (venue.isNull())
        return std::nullopt;
    const QList<LayoutVersionView> versions = of(venue);
    const auto found = std::ranges::find(versions, versionId, &LayoutVersionView::id);
    return found == versions.end() ? std::nullopt : std::optional(*found);
}

LayoutVersionId LayoutVersions::newest(VenueId venue)
{
    return Statement(m_session, selectNewest)
        .with(venue)
        .first([](const Row &row) { return row.id<LayoutVersionId>(0); })
        .value_or(LayoutVersionId());
}

QString configurationsText(const QList<ConfigurationView> &configurations)
{
    QJsonArray list;
    for (const ConfigurationView &configuration : configurations)
        list.append(QJsonArray{configuration.no.value(), configuration.name, configuration.capacity});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<ConfigurationView> configurationsFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        throw DbError::impossible(QStringLiteral("configurations of a layout: ") + text.left(40));
    QList<ConfigurationView> configurations;
    const QJsonArray list = document.array();
    for (const QJsonValue &entry : list) {
        const QJsonArray fields = entry.toArray();
        configurations.append(
            {ConfigurationNo(fields.at(0).toInteger()), fields.at(1).toString(), fields.at(2).toInt()});
    }
    return configurations;
}

} // namespace parterre
