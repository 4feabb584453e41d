#pragma once

#include "domain/venue/layout.h"
#include "domain/venue/planreport.h"

#include <QRectF>
#include <QSet>

// What every imported plan needs before it can be used: seats in the order in which they stand, names and identities that
// are unique, something to look at, a size, a configuration. Each guess is told to the report.

namespace parterre {

/// Puts the seats of a row into the order in which they stand when the file has them jumbled. A row that is bent is left
/// alone as long as walking along it is no longer than walking straight. True when something was moved.
bool sortAlongRow(RowDto &row);

/// Less-than for printed labels as people count: "2" < "10", "B" < "AA", "9" < "9A".
bool naturallyLess(const QString &left, const QString &right);

/// Hands out texts that were not there before: "Floor", then "Floor (2)".
class UniqueNames
{
public:
    QString unique(const QString &wanted);
    bool contains(const QString &name) const { return m_used.contains(name); }

private:
    QSet<QString> m_used;
    QHash<QString, int> m_next;
};

/// The box round all seats, outlines and shapes; null when there is nothing.
QRectF boundsOf(const LayoutDto &layout);

/// Adds what the layout lacks: a stage in front of the first row and a focal point, room at the edges, a size, numbers,
/// and the configuration "Standard" that opens the first section of every zone.
void completePlan(LayoutDto &layout, PlanReport &report);

/// Refuses what no plan may have: the same identity twice, the same row and number twice in a section, nothing at all.
void refuseDuplicates(const LayoutDto &layout, PlanReport &report);

} // namespace parterre
