#pragma once

#include "simulation/dice.h"
#include "simulation/housestate.h"

#include <QSet>
#include <QString>

#include <memory>

namespace parterre {

/// What can go wrong at the boundary of a statement.
enum class Fault {
    None,
    LostBefore,    ///< the connection breaks, the statement never arrived
    LostAfter,     ///< the statement ran, its answer never came
    Busy,          ///< the database is busy
    CommitLost,    ///< COMMIT was sent and did not arrive
    CommitUnheard, ///< COMMIT was done, its answer never came
    Outage,        ///< the connection breaks and cannot be opened again for a while
    BusyForLong,   ///< busy again on every try
    CommitUnheardThenOutage,
    CommitLate,    ///< COMMIT was sent and the connection broke; the server gets to it later, or never
    StationGone,   ///< the station's process dies
    ServerRestart, ///< the database stops and starts again; relaxed commits may be lost
    Interloper,    ///< another station does something in between
};

/// Which fault a step meets, and where. Drawn when the step begins.
struct FaultPlan
{
    Fault fault = Fault::None;
    int statement = 0; ///< at the first one that fits from here on
    int times = 1;     ///< interlopers: at so many boundaries

    static FaultPlan draw(Dice &dice, bool mayRestart, bool mayNest, bool mayBeLate);
    static QString nameOf(Fault fault);
};

/// One step under way. Steps nest when an interloper works between two statements of another station.
struct Frame
{
    QString deed;
    int station = 0;
    /// What the step may change.
    QSet<qint64> sessions;
    QSet<QString> orders;
    qint64 entry = 0;    ///< of the line; whichever session its latest call opened
    bool opens = false;  ///< a session that is not there yet
    bool isRepeat = false; ///< a payment that was sent before
    qint64 revision = 0;   ///< a put: of its screen
    int hopedSeats = 0;  ///< a payment: what its screen shows
    int hopedHolds = 0;

    FaultPlan plan;
    int statements = 0;
    int failuresLeft = 0; ///< of an outage under way
    bool inTransaction = false;
    QString late; ///< what a COMMIT that comes late is prepared as
    bool outcomeOpen = false;
    /// Of the events, at any time since the step began.
    QList<std::shared_ptr<const EventRows>> events;

    bool disturbed = false; ///< something happened that excuses an error
    bool gone = false;      ///< the station died: nobody hears the answer
    bool restarted = false; ///< the server restarted in between
    bool othersWorked = false;
    qint64 clockLow = 0;
    qint64 clockHigh = 0;
};

} // namespace parterre
