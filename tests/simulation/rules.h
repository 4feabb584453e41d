#pragma once

#include "storage/databaselocation.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace parterre {

class World;
struct Frame;

/// A text of the program's SQL, and what runs in its place while a rule is switched off. In the latter %revision% and
/// %station% are what the put under way states, %session% is its session, %seats% are those on its screen, and
/// %places_now% are the places that the event with the queue has left when the statement is prepared.
struct SqlChange
{
    const char *text;
    const char *instead;
    const char *within = ""; ///< only in statements that have this, too
    const char *onlyStep = ""; ///< in steps of this kind alone
    bool onlyWhenOpen = false; ///< in a payment that is repeated because nobody knows what became of it
};

/// A rule of the protocol and how a simulation takes it away.
struct SwitchedRule
{
    enum class Engines { Both, Sqlite, Postgresql };

    const char *name; ///< "A8"; a rule with several parts has several entries: "A2-session"
    const char *what; ///< the rule in a sentence
    QList<SqlChange> changes = {};
    Engines engines = Engines::Both; ///< where its absence can be seen at all
    int onlyStation = -1;            ///< 0…: at this station alone
    const char *onlyStep = nullptr;  ///< in steps of this kind alone
    bool countsLie = false;          ///< row counts of sales are what the program hopes for
    bool revisionsCount = false;     ///< a put's new revision is the next number, not a random one
    bool travelsAsOne = false;       ///< a purchase is one text that the server may read when everybody has given up
    const char *expects = nullptr;   ///< the promise that it breaks; others are not looked at
    /// PostgreSQL: in front of the statement that contains this…
    const char *between = nullptr;
    /// …somebody gets in the way.
    bool (*rival)(World &world, const Frame &frame) = nullptr;
    /// Played now and then, since it would take long to come by itself.
    bool (*scene)(World &world) = nullptr;

    /// Whether a prepared statement serves one step only, because the change is another one for the next.
    bool preparesForEachStep() const;
    bool appliesTo(DatabaseLocation::Engine engine) const;

    static const QList<SwitchedRule> &all();
    /// nullptr when there is none of this name, or none whose absence can be seen on this engine.
    static const SwitchedRule *find(const QString &name, DatabaseLocation::Engine engine);
};

} // namespace parterre
