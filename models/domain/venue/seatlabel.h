#pragma once

#include "domain/common/result.h"
#include "domain/venue/layout.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace parterre {

/// How a place is written on a ticket and on the screen: "Stalls C 14", "Stalls Table 4 2", "Floor". Empty parts are left
/// out, and an area that is called like its zone is written once.
QString seatLabel(const QString &zone, const QString &row, const QString &number);
QString areaLabel(const QString &zone, const QString &area);
/// As the command line writes it: "Stalls/C/14".
QString seatPath(const QString &zone, const QString &row, const QString &number);

/// A place that was found; `seat` and `row` or `area` is set. Points into the layout that was searched.
struct FoundPlace
{
    const ZoneDto *zone = nullptr;
    const RowDto *row = nullptr;
    const SeatDto *seat = nullptr;
    const AreaDto *area = nullptr;

    QString label() const;
};

/// Finds what a clerk types among the places that a configuration opens: on the command line "Stalls/C/14" or
/// "Floor/Pit", in the go-to box "stalls c14", "c 14" where only one zone has it. What is written exactly wins over what
/// differs in upper and lower case, and that over the beginning of a zone's name, "sta c 14", as long as only one place
/// fits. The layout must outlive it; a value of one thread.
class PlaceFinder
{
public:
    PlaceFinder(const LayoutDto &layout, const ConfigurationDto &configuration);

    /// NotFound with reason "no-such-place" (what was typed); Invalid with "ambiguous-place" (what was typed, then up to
    /// five labels that fit).
    Result<FoundPlace> find(const QString &typed) const;

private:
    struct Split;
    enum class Closeness { Exact, AnyCase, Beginning };

    QList<Split> splitsOf(const QString &typed) const;
    QList<FoundPlace> match(const Split &split, Closeness closeness) const;
    QList<qsizetype> zonesCalled(const QString &name, Closeness closeness) const;
    void matchSeats(const Split &split, Closeness closeness, QList<FoundPlace> &found) const;
    void matchAreas(const Split &split, Closeness closeness, QList<FoundPlace> &found) const;

    QList<OpenSection> m_open;
    /// Row and number in lower case, per open section.
    QList<QHash<QString, QList<FoundPlace>>> m_seats;
};

} // namespace parterre
