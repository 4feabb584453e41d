#include "storage/venue/placeidentities.h"

#include "storage/core/jsonrows.h"
#include "storage/core/statement.h"
#include "storage/venue/layoutversions.h"

#include <QUuid>

#include <algorithm>

namespace parterre {
namespace {

constexpr auto lockCounter = "SELECT next_no FROM venue WHERE venue_id = ? @lock@";
constexpr auto moveCounter = "UPDATE venue SET next_no = ? WHERE venue_id = ?";
constexpr auto selectSeats = "SELECT seat_no, guid FROM venue_seat WHERE venue_id = ?";
constexpr auto selectParts = "SELECT part_no, guid FROM venue_part WHERE venue_id = ? AND kind = ?";
constexpr auto insertSeats = "INSERT INTO venue_seat (venue_id, seat_no, guid) "
                             "SELECT CAST(? AS BIGINT), CAST(value ->> 0 AS BIGINT), value ->> 1 FROM @rows@";
constexpr auto insertParts =
    "INSERT INTO venue_part (venue_id, kind, part_no, guid) "
    "SELECT CAST(? AS BIGINT), CAST(? AS TEXT), CAST(value ->> 0 AS BIGINT), value ->> 1 FROM @rows@";
constexpr auto selectConfigurations =
    "SELECT configurations FROM layout_version WHERE venue_id = ? ORDER BY number DESC";

const std::array partKinds{"zone", "section", "area"};

JsonRows rowsOf(const QList<std::pair<qint64, QString>> &added)
{
    JsonRows rows;
    for (const auto &[number, guid] : added)
        rows.row().add(number).add(guid);
    return rows;
}

} // namespace

PlaceIdentities::PlaceIdentities(DbSession &session, VenueId venue) : m_session(session), m_venue(venue) {}

bool PlaceIdentities::load()
{
    const std::optional<qint64> next =
        Statement(m_session, lockCounter).with(m_venue).first([](const Row &row) { return row.integer(0); });
    if (!next)
        return false;
    m_nextFree = *next;
    const auto remember = [](Known &known) {
        return [&known](const Row &row) {
            known.numbers.insert(row.text(1), row.integer(0));
            known.guids.insert(row.integer(0), row.text(1));
        };
    };
    Statement(m_session, selectSeats).with(m_venue).each(remember(m_seats));
    const std::array parts{&m_zones, &m_sections, &m_areas};
    for (std::size_t i = 0; i < parts.size(); ++i)
        Statement(m_session, selectParts).with(m_venue, QString::fromLatin1(partKinds[i])).each(remember(*parts[i]));
    return true;
}

void PlaceIdentities::save()
{
    Statement(m_session, moveCounter).with(m_nextFree, m_venue).run();
    if (!m_seats.added.isEmpty())
        Statement(m_session, insertSeats).with(m_venue, rowsOf(m_seats.added).text()).run();
    const std::array parts{&m_zones, &m_sections, &m_areas};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i]->added.isEmpty())
            continue;
        Statement(m_session, insertParts)
            .with(m_venue, QString::fromLatin1(partKinds[i]), rowsOf(parts[i]->added).text())
            .run();
    }
}

bool PlaceIdentities::adopt(LayoutDto &layout, NumberSource source)
{
    if (!load())
        return false;
    m_source = source;
    for (ZoneDto &zone : layout.zones)
        adopt(zone);
    const QList<ConfigurationView> stored = storedConfigurations();
    for (ConfigurationDto &configuration : layout.configurations)
        adopt(configuration, stored);
    save();
    return true;
}

void PlaceIdentities::adopt(ZoneDto &zone)
{
    adopt(zone, m_zones);
    for (SectionDto &section : zone.sections) {
        adopt(section, m_sections);
        for (AreaDto &area : section.areas)
            adopt(area, m_areas);
        for (RowDto &row : section.rows) {
            for (SeatDto &seat : row.seats)
                adopt(seat, m_seats);
        }
    }
}

template <class Thing>
void PlaceIdentities::adopt(Thing &thing, Known &known)
{
    using No = decltype(thing.no);
    if (thing.guid.isEmpty() && m_source == NumberSource::Venue)
        thing.guid = known.guids.value(thing.no.value());
    // A copy of a place is another place.
    if (thing.guid.isEmpty() || known.used.contains(thing.guid))
        thing.guid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    known.used.insert(thing.guid);
    qint64 number = known.numbers.value(thing.guid);
    if (number == 0) {
        number = m_nextFree++;
        known.added.append({number, thing.guid});
    }
    if (!thing.no.isNull() && !known.moved.contains(thing.no.value()))
        known.moved.insert(thing.no.value(), number);
    thing.no = No(number);
}

void PlaceIdentities::adopt(ConfigurationDto &configuration, const QList<ConfigurationView> &stored)
{
    QMap<ZoneNo, SectionNo> choice;
    for (auto chosen = configuration.choice.cbegin(); chosen != configuration.choice.cend(); ++chosen)
        choice.insert(ZoneNo(m_zones.moved.value(chosen.key().value())),
                      SectionNo(m_sections.moved.value(chosen.value().value())));
    choice.remove(ZoneNo());
    configuration.choice = choice;
    QMap<AreaNo, int> capacities;
    for (auto area = configuration.capacities.cbegin(); area != configuration.capacities.cend(); ++area)
        capacities.insert(AreaNo(m_areas.moved.value(area.key().value())), area.value());
    capacities.remove(AreaNo());
    configuration.capacities = capacities;

    const auto same = std::ranges::find_if(stored, [&](const ConfigurationView &candidate) {
        if (m_usedConfigurations.contains(candidate.no.value()))
            return false;
        return m_source == NumberSource::Venue && !configuration.no.isNull() ? candidate.no == configuration.no
                                                                             : candidate.name == configuration.name;
    });
    configuration.no = same != stored.end() ? same->no : ConfigurationNo(m_nextFree++);
    m_usedConfigurations.insert(configuration.no.value());
}

QList<ConfigurationView> PlaceIdentities::storedConfigurations()
{
    QList<ConfigurationView> configurations;
    Statement(m_session, selectConfigurations).with(m_venue).each([&](const Row &row) {
        configurations += configurationsFromText(row.text(0));
    });
    return configurations;
}

} // namespace parterre
