#pragma once

#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "services/station.h"
#include "storage/databaselocation.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <utility>

namespace parterre {

/// What a simulated house starts as: few places and many customers. Made once with the real services, copied for every
/// seed. Owned by whoever runs simulations; needs an application object, and for PostgreSQL the test run's server.
class HouseTemplate
{
public:
    explicit HouseTemplate(DatabaseLocation::Engine engine);
    ~HouseTemplate();
    Q_DISABLE_COPY_MOVE(HouseTemplate)

    static constexpr int stationCount = 4; ///< programs; two of them call themselves the same
    static constexpr int pitCapacity = 6;
    static constexpr int maxPerOrder = 4;
    static constexpr int maxPerPerson = 5;

    struct Facts
    {
        EventId event;
        EventId queuedEvent; ///< standing places only
        QList<SeatNo> seats;
        AreaNo pit;
        /// Of one ticket, by category and type, in cents; seats know their category by `categories`.
        QMap<std::pair<int, int>, qint64> prices;
        QMap<SeatNo, int> categories;
        QList<Actor> stations;
        qint64 start = 0; ///< the clock when the house opens
    };
    const Facts &facts() const { return m_facts; }
    DatabaseLocation::Engine engine() const { return m_engine; }

    /// SQLite: the database file.
    const QByteArray &image() const { return m_image; }
    /// PostgreSQL: the database to copy, and the one to give orders to the server from.
    const DatabaseLocation &original() const { return m_original; }
    DatabaseLocation administration() const;

private:
    void build();
    void keepFile(const DatabaseLocation &location);
    void keepDatabase(const DatabaseLocation &location);

    DatabaseLocation::Engine m_engine;
    Facts m_facts;
    QByteArray m_image;
    DatabaseLocation m_original;
};

} // namespace parterre
