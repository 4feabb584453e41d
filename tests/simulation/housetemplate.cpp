#include "simulation/housetemplate.h"

#include "services/houseservice.h"
#include "simulation/observer.h"
#include "support/await.h"
#include "support/samplehouse.h"

#include <QDateTime>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parterre {
namespace {

LayoutDto smallLayout()
{
    LayoutDto layout = sampleLayout(2, 5);
    layout.zones[1].sections[0].areas[0].capacity = HouseTemplate::pitCapacity;
    for (ConfigurationDto &configuration : layout.configurations)
        configuration.capacities.clear();
    return layout;
}

EventDto smallEvent(const LayoutView &layout, bool queued)
{
    EventDto event = sampleEvent(layout);
    event.queue.queued = queued;
    // The line is for the standing places alone: so few that whoever is let in matters.
    if (queued)
        event.configuration = layout.layout->configurations.at(1).no;
    // Far enough away for all the time that passes in a simulation.
    for (std::optional<Moment> *moment : {&event.doors, &event.starts, &event.ends})
        **moment = (*moment)->plus(24h * (queued ? 3651 : 3650));
    event.prices = {{{0, 1}, Money(6000, event.currency)}, {{0, 2}, Money(4000, event.currency)},
                    {{1, 1}, Money(4500, event.currency)}, {{1, 2}, Money(3000, event.currency)},
                    {{2, 1}, Money(2500, event.currency)}, {{2, 2}, Money(1500, event.currency)}};
    event.bookingFee = Money::zero(event.currency);
    event.limits.maxPerOrder = HouseTemplate::maxPerOrder;
    event.limits.maxPerPerson = HouseTemplate::maxPerPerson;
    event.limits.orphanRule = OrphanRule::Off;
    return event;
}

} // namespace

HouseTemplate::HouseTemplate(DatabaseLocation::Engine engine) : m_engine(engine)
{
    build();
}

HouseTemplate::~HouseTemplate()
{
    if (m_engine == DatabaseLocation::Engine::Postgresql)
        Observer(administration()).execute(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_original.database));
}

void HouseTemplate::build()
{
    SampleHouse house;
    for (const int number : {1, 1, 2, 3}) { // the first one runs two programs at a time
        const auto actor = await(HouseService(house.database).registerStation(u"Station %1"_s.arg(number), u"Ada"_s));
        if (!actor)
            qFatal("No station for the simulation: %s", qPrintable(describeAnswer(actor)));
        m_facts.stations.append(*actor);
    }
    const LayoutView layout = publishedVenue(house, smallLayout());
    const EventView event = publishedEvent(house, smallEvent(layout, false));
    m_facts.event = event.id();
    m_facts.queuedEvent = publishedEvent(house, smallEvent(layout, true)).id();
    for (const RowDto &row : layout.layout->zones.at(0).sections.at(0).rows) {
        for (const SeatDto &seat : row.seats) {
            m_facts.seats.append(seat.no);
            m_facts.categories.insert(seat.no, seat.category);
        }
    }
    m_facts.pit = layout.layout->zones.at(1).sections.at(0).areas.at(0).no;
    for (auto price = event.details.prices.cbegin(); price != event.details.prices.cend(); ++price)
        m_facts.prices.insert({price.key().category, price.key().type}, price.value().minor());
    m_facts.start = QDateTime::currentMSecsSinceEpoch();

    house.test.execute(u"CREATE TABLE simulated_clock (ms BIGINT NOT NULL)"_s);
    house.test.execute(u"INSERT INTO simulated_clock (ms) VALUES (%1)"_s.arg(m_facts.start));
    if (m_engine == DatabaseLocation::Engine::Sqlite)
        keepFile(house.test.location());
    else
        keepDatabase(house.test.location());
}

void HouseTemplate::keepFile(const DatabaseLocation &location)
{
    Observer(location).execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    QFile file(location.path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The file of the sample house could not be read.");
    m_image = file.readAll();
}

DatabaseLocation HouseTemplate::administration() const
{
    DatabaseLocation location = m_original;
    location.database = u"postgres"_s;
    return location;
}

void HouseTemplate::keepDatabase(const DatabaseLocation &location)
{
    m_original = location;
    m_original.database = u"simulated_"_s + QUuid::createUuid().toString(QUuid::Id128);
    Observer server(administration());
    // A database is copied only while nobody uses it.
    server.execute(u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(location.database));
    server.execute(
        u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(location.database));
    server.execute(u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(m_original.database, location.database));
}

} // namespace parterre
