#pragma once

#include "simulation/dice.h"
#include "simulation/housetemplate.h"
#include "simulation/observer.h"

#include <memory>

namespace parterre {

/// The database of one simulated house, with the disk under it. Owned by the simulation; destroyed after every
/// Database that uses it.
class SimulatedHouse
{
public:
    static std::unique_ptr<SimulatedHouse> make(const HouseTemplate &plan);
    virtual ~SimulatedHouse() = default;
    Q_DISABLE_COPY_MOVE(SimulatedHouse)

    const DatabaseLocation &location() const { return m_location; }
    Observer &observer() { return *m_observer; }

    /// Somebody's COMMIT went through; a durable one makes all before it durable.
    virtual void committed(bool durable) { Q_UNUSED(durable) }
    /// Between two steps, while nothing is under way.
    virtual void tidy() {}

    /// The server stops here. On SQLite what was committed since the last durable commit is lost, all of it or a part;
    /// on PostgreSQL every connection is cut and nothing is lost.
    virtual void stop(Dice &dice) = 0;
    /// Whether nobody may have the database open while it starts again.
    virtual bool wantsEverybodyOut() const = 0;
    virtual void startAgain() {}

protected:
    SimulatedHouse() = default;

    DatabaseLocation m_location;
    std::unique_ptr<Observer> m_observer;
};

} // namespace parterre
