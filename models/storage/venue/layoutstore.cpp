#include "storage/venue/layoutstore.h"

#include "storage/core/dbsession.h"
#include "storage/core/jsonrows.h"
#include "storage/core/statement.h"
#include "storage/venue/layoutversions.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr auto bodyOnPostgresql = "SELECT v.body, p.picture FROM layout_version v "
                                  "LEFT JOIN layout_picture p ON p.version_id = v.version_id WHERE v.version_id = ?";
// As a text it would become UTF-16 and UTF-8 again.
constexpr auto bodyOnSqlite = "SELECT CAST(v.body AS BLOB), p.picture FROM layout_version v "
                              "LEFT JOIN layout_picture p ON p.version_id = v.version_id WHERE v.version_id = ?";
constexpr auto selectRevision = "SELECT revision FROM layout_version WHERE version_id = ?";
constexpr auto selectState = "SELECT state, revision FROM layout_version WHERE version_id = ?";
constexpr auto lockVenue = "SELECT venue_id FROM venue WHERE venue_id = ? @lock@";
constexpr auto insertVersion =
    "INSERT INTO layout_version (venue_id, number, state, body, configurations, zones, seats, places, changed_at) "
    "SELECT CAST(? AS BIGINT), COALESCE(MAX(number), 0) + 1, 'draft', CAST(? AS TEXT), CAST(? AS TEXT), "
    "CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER), @now_ms@ "
    "FROM layout_version WHERE venue_id = ? RETURNING version_id";
constexpr auto updateBody =
    "UPDATE layout_version SET body = ?, configurations = ?, zones = ?, seats = ?, places = ?, "
    "changed_at = @now_ms@, revision = revision + 1 WHERE version_id = ? AND revision = ? AND state <> 'retired'";
constexpr auto publishVersion =
    "UPDATE layout_version SET state = 'published', valid_from = ?, changed_at = @now_ms@, revision = revision + 1 "
    "WHERE version_id = ? AND revision = ? AND state = 'draft'";
constexpr auto retireVersion = "UPDATE layout_version SET state = 'retired', changed_at = @now_ms@, "
                               "revision = revision + 1 WHERE version_id = ? AND state = 'published'";
constexpr auto countOnDate =
    "SELECT COUNT(*) FROM layout_version WHERE venue_id = ? AND state = 'published' AND valid_from = ?";
constexpr auto countEvents = "SELECT COUNT(*) FROM event WHERE version_id = ?";
constexpr auto insertSeats =
    "INSERT INTO layout_seat (version_id, seat_no, zone, section_no, row_label, number_label, kind, note) "
    "SELECT CAST(? AS BIGINT), CAST(value ->> 0 AS BIGINT), value ->> 1, CAST(value ->> 2 AS BIGINT), value ->> 3, "
    "value ->> 4, value ->> 5, value ->> 6 FROM @rows@";
constexpr auto putPicture = "INSERT INTO layout_picture (version_id, picture) VALUES (?, ?) "
                            "ON CONFLICT (version_id) DO UPDATE SET picture = excluded.picture "
                            "WHERE layout_picture.picture <> excluded.picture";
constexpr auto removePicture = "DELETE FROM layout_picture WHERE version_id = ?";

/// What is stored beside the body for lists.
struct LayoutSums
{
    QList<ConfigurationView> configurations;
    int zones = 0;
    int seats = 0;
    int places = 0;
};

LayoutSums sumsOf(const LayoutDto &layout)
{
    LayoutSums sums;
    sums.zones = static_cast<int>(layout.zones.size());
    for (const ConfigurationDto &configuration : layout.configurations) {
        const int capacity = configurationCapacity(layout, configuration);
        int seats = 0;
        for (const OpenSection &open : openSections(layout, configuration))
            seats += open.section->seatCount();
        sums.configurations.append({configuration.no, configuration.name, capacity});
        sums.seats = std::max(sums.seats, seats);
        sums.places = std::max(sums.places, capacity);
    }
    return sums;
}

/// The drawing without the bytes of its picture, which have a table of their own.
QString bodyOf(const LayoutDto &layout)
{
    LayoutDto drawn = layout;
    if (drawn.background)
        drawn.background->picture.clear();
    return QString::fromUtf8(toLayoutJson(drawn));
}

struct StoredBody
{
    QByteArray body;
    QByteArray picture;
};

} // namespace

Result<LayoutDto> LayoutStore::layoutOf(LayoutVersionId version, LayoutParts parts)
{
    std::optional<StoredBody> stored =
        Statement(m_session, m_session.dialect().isPostgresql() ? bodyOnPostgresql : bodyOnSqlite)
            .with(version)
            .first([](const Row &row) {
                return StoredBody{row.bytes(0), row.isNull(1) ? QByteArray() : row.bytes(1)};
            });
    if (!stored)
        return failure(ErrorCode::NotFound, QStringLiteral("layout version ") + version.toText());
    Result<LayoutDto> layout = fromLayoutJson(std::move(stored->body), parts);
    if (!layout)
        return failure(ErrorCode::Damaged,
                       QStringLiteral("layout version %1: %2").arg(version.toText(), layout.error().detail));
    if (layout->background)
        layout->background->picture = stored->picture;
    return layout;
}

std::optional<qint64> LayoutStore::revisionOf(LayoutVersionId version)
{
    return Statement(m_session, selectRevision).with(version).first([](const Row &row) { return row.integer(0); });
}

Result<LayoutVersionId> LayoutStore::putDraft(const LayoutDraftDto &draft, NumberSource source)
{
    if (!draft.version.isNull()) {
        const std::optional<LayoutState> state =
            Statement(m_session, selectState).with(draft.version).first([](const Row &row) {
                return row.word(0, layoutStateText);
            });
        if (!state || LayoutVersions(m_session).venueOf(draft.version) != draft.venue)
            return failure(ErrorCode::NotFound, QStringLiteral("layout version ") + draft.version.toText());
        if (*state != LayoutState::Draft)
            return refusal(QStringLiteral("layout-not-draft"));
    }
    LayoutDto layout = draft.layout;
    if (!PlaceIdentities(m_session, draft.venue).adopt(layout, source))
        return failure(ErrorCode::NotFound, QStringLiteral("venue ") + draft.venue.toText());
    if (draft.version.isNull())
        return insertDraft(draft.venue, layout);
    if (const Result<void> updated = update(draft.version, draft.revision, layout); !updated)
        return Failure(updated.error());
    return draft.version;
}

LayoutVersionId LayoutStore::insertDraft(VenueId venue, const LayoutDto &layout)
{
    const LayoutSums sums = sumsOf(layout);
    const LayoutVersionId version = Statement(m_session, insertVersion)
                                        .with(venue, bodyOf(layout), configurationsText(sums.configurations),
                                              sums.zones, sums.seats, sums.places, venue)
                                        .required([](const Row &row) { return row.id<LayoutVersionId>(0); });
    writePicture(version, layout);
    return version;
}

Result<void> LayoutStore::update(LayoutVersionId version, qint64 revision, const LayoutDto &layout)
{
    const LayoutSums sums = sumsOf(layout);
    const int changed = Statement(m_session, updateBody)
                            .with(bodyOf(layout), configurationsText(sums.configurations), sums.zones, sums.seats,
                                  sums.places, version, revision)
                            .run();
    if (changed != 1)
        return whyNot(version, revision);
    writePicture(version, layout);
    return {};
}

void LayoutStore::writePicture(LayoutVersionId version, const LayoutDto &layout)
{
    if (layout.background)
        Statement(m_session, putPicture).with(version, layout.background->picture).run();
    else
        Statement(m_session, removePicture).with(version).run();
}

Failure LayoutStore::whyNot(LayoutVersionId version, qint64 revision)
{
    const std::optional<qint64> current = revisionOf(version);
    const QString name = QStringLiteral("layout version ") + version.toText();
    if (!current)
        return failure(ErrorCode::NotFound, name);
    if (*current != revision)
        return failure(ErrorCode::Conflict, name);
    return refusal(QStringLiteral("layout-not-draft"));
}

Result<void> LayoutStore::putConfigurations(LayoutVersionId version, qint64 revision,
                                            const QList<ConfigurationDto> &configurations)
{
    Result<LayoutDto> layout = layoutOf(version);
    if (!layout)
        return Failure(layout.error());
    // Whoever publishes an event locks its venue too, so that none appears between this look and the change.
    const VenueId venue = LayoutVersions(m_session).venueOf(version);
    Statement(m_session, lockVenue).with(venue).first([](const Row &) { return true; });
    const int events =
        Statement(m_session, countEvents).with(version).required([](const Row &row) { return row.number(0); });
    if (events > 0)
        return refusal(QStringLiteral("layout-in-use"), {QString::number(events)});
    layout->configurations = configurations;
    if (!PlaceIdentities(m_session, venue).adopt(*layout, NumberSource::Venue))
        return failure(ErrorCode::NotFound, QStringLiteral("venue ") + venue.toText());
    return update(version, revision, *layout);
}

Result<void> LayoutStore::publish(LayoutVersionId version, qint64 revision, QDate validFrom)
{
    if (!validFrom.isValid())
        return refusal(QStringLiteral("layout-no-date"));
    const VenueId venue = LayoutVersions(m_session).venueOf(version);
    Statement(m_session, lockVenue).with(venue).first([](const Row &) { return true; });
    const int onDate =
        Statement(m_session, countOnDate).with(venue, validFrom).required([](const Row &row) { return row.number(0); });
    if (onDate > 0)
        return refusal(QStringLiteral("layout-date-taken"), {validFrom.toString(Qt::ISODate)});
    if (Statement(m_session, publishVersion).with(validFrom, version, revision).run() != 1)
        return whyNot(version, revision);
    const Result<LayoutDto> layout = layoutOf(version);
    if (!layout)
        return Failure(layout.error());
    writeSeats(version, *layout);
    return {};
}

void LayoutStore::writeSeats(LayoutVersionId version, const LayoutDto &layout)
{
    JsonRows rows;
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections) {
            for (const RowDto &row : section.rows) {
                for (const SeatDto &seat : row.seats)
                    rows.row()
                        .add(seat.no.value())
                        .add(zone.name)
                        .add(section.no.value())
                        .add(row.label)
                        .add(seat.number)
                        .add(seatKindText.toText(seat.kind))
                        .add(seat.note);
            }
        }
    }
    if (!rows.isEmpty())
        Statement(m_session, insertSeats).with(version, rows.text()).run();
}

Result<void> LayoutStore::retire(LayoutVersionId version)
{
    if (Statement(m_session, retireVersion).with(version).run() == 1)
        return {};
    if (!revisionOf(version))
        return failure(ErrorCode::NotFound, QStringLiteral("layout version ") + version.toText());
    return refusal(QStringLiteral("layout-not-published"));
}

} // namespace parterre
