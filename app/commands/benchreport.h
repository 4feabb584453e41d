#pragma once

#include "commands/command.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace parterre {

/// One measured figure beside the floor that was measured in the same run: what the bare database, or the bare screen,
/// needs for the like. Only the ratio means anything on another computer, or on this one in another minute.
struct BenchFigure
{
    QString name; ///< stable words: "full hold"
    QString unit; ///< of `value` and `floor`: "1/s", "ms"
    double value = 0;
    std::optional<double> floor;
    std::optional<double> ratio;
    /// What the ratio (or, without one, the value) should be at least or at most.
    std::optional<double> atLeast;
    std::optional<double> atMost;

    /// `value` over `floor`, and what that should be at least.
    static BenchFigure rate(const QString &name, double value, double floor, std::optional<double> atLeast = {});
    /// A time in milliseconds over the floor's, and what that should be at most.
    static BenchFigure time(const QString &name, double value, double floor, std::optional<double> atMost = {});

    bool isKept() const;
};

/// What one benchmark has found. A plain value.
struct BenchReport
{
    QString title;
    /// Under which conditions: seats, clients, engine. Stable names, shown as they stand.
    QJsonObject conditions;
    QList<BenchFigure> figures;

    bool isKept() const;
    /// A table for people, or JSON. A target that was missed ends with Refused, so that scripts notice.
    Outcome outcome() const;
};

} // namespace parterre
