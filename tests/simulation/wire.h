#pragma once

#include "services/eventservice.h"
#include "services/orderservice.h"
#include "services/queueservice.h"
#include "services/shoppingservice.h"
#include "services/sweepservice.h"
#include "services/verifyservice.h"
#include "storage/core/fault.h"
#include "storage/database.h"

#include <memory>

namespace parterre {

class World;

/// One connection of a simulated station, with the services that work on it. Every statement passes through here and
/// asks the world what happens to it. A station has two: the counter's, and the one
/// for tidying up; station −1 only looks whether all is well. Owned by the world.
class Wire : public FaultPoint
{
public:
    Wire(World &world, int station) : m_world(world), m_station(station) {}

    ShoppingService &shopping() { return open().shopping; }
    OrderService &orders() { return open().orders; }
    EventService &events() { return open().events; }
    QueueService &queue() { return open().queue; }
    SweepService &sweeper() { return open().sweeper; }
    VerifyService &verifier() { return open().verifier; }
    /// The process is gone, or its computer was told so; the next question opens a new connection.
    void cut() { m_open.reset(); }
    /// Whether the transaction under way will be on the disk when it is committed.
    bool isDurable() const { return m_durable; }

    void beforeStatement(const char *sql) override;
    void afterStatement(const char *sql) override;
    QByteArray text(const QByteArray &sql) override;
    int rowsChanged(const char *sql, int rows) override;

private:
    struct Services
    {
        Services(const DatabaseLocation &location, const Database::Options &options) : database(location, options) {}

        Database database;
        ShoppingService shopping{database};
        OrderService orders{database};
        EventService events{database};
        QueueService queue{database};
        SweepService sweeper{database};
        VerifyService verifier{database};
    };
    Services &open();

    World &m_world;
    int m_station;
    bool m_durable = true;
    std::unique_ptr<Services> m_open;
};

} // namespace parterre
