#include "storage/venue/venuestore.h"

#include "storage/core/statement.h"
#include "storage/venue/layoutversions.h"

#include <QTimeZone>

namespace parterre {
namespace {

constexpr auto selectAll = "SELECT venue_id, name, street, city, country, time_zone, currency, note, revision "
                           "FROM venue ORDER BY name, venue_id";
constexpr auto selectOne = "SELECT venue_id, name, street, city, country, time_zone, currency, note, revision "
                           "FROM venue WHERE venue_id = ?";
constexpr auto insertVenue = "INSERT INTO venue (name, street, city, country, time_zone, currency, note) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING venue_id";
constexpr auto updateVenue = "UPDATE venue SET name = ?, street = ?, city = ?, country = ?, time_zone = ?, "
                             "currency = ?, note = ?, revision = revision + 1 WHERE venue_id = ? AND revision = ?";

VenueView readVenue(const Row &row)
{
    VenueView venue;
    venue.id = row.id<VenueId>(0);
    venue.name = row.text(1);
    venue.street = row.text(2);
    venue.city = row.text(3);
    venue.country = row.text(4);
    venue.timeZone = row.text(5).toLatin1();
    venue.currency = row.currency(6);
    venue.note = row.text(7);
    venue.revision = row.integer(8);
    return venue;
}

/// The first field that cannot be stored; empty when all can.
QString invalidField(const VenueDto &venue)
{
    if (venue.name.trimmed().isEmpty())
        return QStringLiteral("name");
    if (!QTimeZone(venue.timeZone).isValid())
        return QStringLiteral("time-zone");
    if (venue.currency.isNull())
        return QStringLiteral("currency");
    return {};
}

} // namespace

QList<VenueView> VenueStore::all()
{
    QList<VenueView> venues = Statement(m_session, selectAll).list(readVenue);
    const QMap<VenueId, QList<LayoutVersionView>> versions = LayoutVersions(m_session).all();
    for (VenueView &venue : venues)
        venue.versions = versions.value(venue.id);
    return venues;
}

std::optional<VenueView> VenueStore::view(VenueId venueId)
{
    std::optional<VenueView> venue = Statement(m_session, selectOne).with(venueId).first(readVenue);
    if (venue)
        venue->versions = LayoutVersions(m_session).of(venueId);
    return venue;
}

Result<VenueId> VenueStore::put(const VenueDto &venue)
{
    if (const QString field = invalidField(venue); !field.isEmpty())
        return failure(ErrorCode::Invalid, field);
    if (!venue.id.isNull())
        return change(venue);
    return Statement(m_session, insertVenue)
        .with(venue.name.trimmed(), venue.street, venue.city, venue.country, QString::fromLatin1(venue.timeZone),
              venue.currency, venue.note)
        .required([](const Row &row) { return row.id<VenueId>(0); });
}

Result<VenueId> VenueStore::change(const VenueDto &venue)
{
    const int changed = Statement(m_session, updateVenue)
                            .with(venue.name.trimmed(), venue.street, venue.city, venue.country,
                                  QString::fromLatin1(venue.timeZone), venue.currency, venue.note, venue.id,
                                  venue.revision)
                            .run();
    if (changed == 1)
        return venue.id;
    const bool exists = Statement(m_session, selectOne).with(venue.id).first(readVenue).has_value();
    return failure(exists ? ErrorCode::Conflict : ErrorCode::NotFound, QStringLiteral("venue ") + venue.id.toText());
}

} // namespace parterre
