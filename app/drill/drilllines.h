#pragma once

#include "domain/common/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// What a drill and its stations say to each other: one line of JSON each, over the station's standard input and output.

namespace parterre {

/// Whom a station shall serve, and where another one was interrupted at it.
struct DrillErrand
{
    int buyer = 0;
    EventId event;
    SessionId session;      ///< already opened; null otherwise
    OrderId order;          ///< already sent; null otherwise
    bool hasJoined = false; ///< waits in the line already

    friend bool operator==(const DrillErrand &, const DrillErrand &) = default;
};

/// How a customer went.
enum class DrillEnd {
    Sold,
    Left,         ///< of his own will
    FoundNothing, ///< everything was sold
    Elsewhere,    ///< waited in the line, and another station serves him
    Failed,       ///< an error that nothing in the rules explains
};

struct DrillStep
{
    QString name;
    qint64 microseconds = 0;

    friend bool operator==(const DrillStep &, const DrillStep &) = default;
};

/// What became of a customer, as the station saw it.
struct DrillOutcome
{
    int buyer = 0;
    EventId event;
    DrillEnd end = DrillEnd::Failed;
    int wanted = 0;
    int places = 0; ///< sold to him
    OrderId order;
    bool resumed = false; ///< went on where a killed station had stopped
    bool settled = false; ///< the killed station had sold already and could not say so any more
    int lostRaces = 0;
    QList<DrillStep> steps;
    QList<QString> explained; ///< reasons of refusals that the rules of the house foresee
    QList<QString> unexplained;

    friend bool operator==(const DrillOutcome &, const DrillOutcome &) = default;
};

/// One thing that a station says.
struct DrillNews
{
    enum class Kind { Ready, Step, Joined, Session, Order, Outcome };

    Kind kind = Kind::Ready;
    QString step;
    SessionId session;
    OrderId order;
    DrillOutcome outcome;

    friend bool operator==(const DrillNews &, const DrillNews &) = default;
};

QByteArray lineOf(const DrillErrand &errand);
QByteArray lineOf(const DrillNews &news);
/// Nothing for a line that is none of these, such as the half line of a station that was killed.
std::optional<DrillErrand> errandOf(const QByteArray &line);
std::optional<DrillNews> newsOf(const QByteArray &line);

} // namespace parterre
