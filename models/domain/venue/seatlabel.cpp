#include "domain/venue/seatlabel.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString joined(std::initializer_list<QString> parts, QChar between)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled.append(part);
    }
    return filled.join(between);
}

QString seatKey(const QString &row, const QString &number)
{
    return row.toCaseFolded() + u'\n' + number.toCaseFolded();
}

/// Words, with a space put where a letter is followed by a digit: "c14" is "c 14".
QStringList wordsOf(const QString &typed)
{
    QString spaced;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (i > 0 && typed.at(i).isDigit() && typed.at(i - 1).isLetter())
            spaced += u' ';
        spaced += typed.at(i) == u',' ? QChar(u' ') : typed.at(i);
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// One way to read what was typed.
struct PlaceFinder::Split
{
    QString zone;
    QString row;
    QString number; ///< or the area's name, when `row` is empty
    bool hasZone = true;
};

QString seatLabel(const QString &zone, const QString &row, const QString &number)
{
    return joined({zone, row, number}, u' ');
}

QString areaLabel(const QString &zone, const QString &area)
{
    return zone == area ? zone : joined({zone, area}, u' ');
}

QString seatPath(const QString &zone, const QString &row, const QString &number)
{
    return zone + u'/' + row + u'/' + number;
}

QString FoundPlace::label() const
{
    return area ? areaLabel(zone->name, area->name) : seatLabel(zone->name, row->label, seat->number);
}

PlaceFinder::PlaceFinder(const LayoutDto &layout, const ConfigurationDto &configuration)
    : m_open(openSections(layout, configuration))
{
    for (const OpenSection &open : std::as_const(m_open)) {
        QHash<QString, QList<FoundPlace>> seats;
        seats.reserve(open.section->seatCount());
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats)
                seats[seatKey(row.label, seat.number)].append({open.zone, &row, &seat, nullptr});
        }
        m_seats.append(seats);
    }
}

QList<PlaceFinder::Split> PlaceFinder::splitsOf(const QString &typed) const
{
    constexpr qsizetype mostWords = 12;
    QList<Split> splits;
    if (typed.contains(u'/')) {
        const QStringList parts = typed.split(u'/');
        if (parts.size() == 3)
            splits.append({parts.at(0).trimmed(), parts.at(1).trimmed(), parts.at(2).trimmed(), true});
        else if (parts.size() == 2)
            splits.append({parts.at(0).trimmed(), {}, parts.at(1).trimmed(), true});
        return splits;
    }
    // Names and rows may have several words ("Box 3"), so every way to cut the words in up to three is tried.
    for (const QStringList &words : {typed.split(u' ', Qt::SkipEmptyParts), wordsOf(typed)}) {
        const qsizetype count = words.size();
        if (count > mostWords)
            continue;
        const auto part = [&words](qsizetype from, qsizetype to) { return words.mid(from, to - from).join(u' '); };
        for (qsizetype zoneEnd = 0; zoneEnd < count; ++zoneEnd) {
            for (qsizetype rowEnd = zoneEnd; rowEnd < count; ++rowEnd)
                splits.append({part(0, zoneEnd), part(zoneEnd, rowEnd), part(rowEnd, count), zoneEnd > 0});
        }
        // A zone alone, when all that it has is one area.
        splits.append({part(0, count), {}, {}, true});
    }
    return splits;
}

QList<qsizetype> PlaceFinder::zonesCalled(const QString &name, Closeness closeness) const
{
    QList<qsizetype> zones;
    for (qsizetype i = 0; i < m_open.size(); ++i) {
        const QString &zone = m_open.at(i).zone->name;
        const bool fits = closeness == Closeness::Exact     ? zone == name
                          : closeness == Closeness::AnyCase ? zone.compare(name, Qt::CaseInsensitive) == 0
                                                            : zone.startsWith(name, Qt::CaseInsensitive);
        if (fits)
            zones.append(i);
    }
    return zones;
}

void PlaceFinder::matchSeats(const Split &split, Closeness closeness, QList<FoundPlace> &found) const
{
    if (split.number.isEmpty())
        return;
    const QString key = seatKey(split.row, split.number);
    QList<qsizetype> zones;
    if (split.hasZone) {
        zones = zonesCalled(split.zone, closeness);
    } else {
        for (qsizetype i = 0; i < m_open.size(); ++i)
            zones.append(i);
    }
    for (const qsizetype zone : std::as_const(zones)) {
        for (const FoundPlace &place : m_seats.at(zone).value(key)) {
            const bool same = place.row->label == split.row && place.seat->number == split.number;
            if (same || closeness != Closeness::Exact)
                found.append(place);
        }
    }
}

void PlaceFinder::matchAreas(const Split &split, Closeness closeness, QList<FoundPlace> &found) const
{
    if (!split.row.isEmpty() || !split.hasZone)
        return;
    for (const qsizetype zone : zonesCalled(split.zone, closeness)) {
        const OpenSection &open = m_open.at(zone);
        for (const AreaDto &area : open.section->areas) {
            const bool alone = split.number.isEmpty() && open.section->areas.size() == 1;
            const bool named = closeness == Closeness::Exact     ? area.name == split.number
                               : closeness == Closeness::AnyCase ? area.name.compare(split.number, Qt::CaseInsensitive) == 0
                                                                 : area.name.startsWith(split.number, Qt::CaseInsensitive);
            if (alone || (named && !split.number.isEmpty()))
                found.append({open.zone, nullptr, nullptr, &area});
        }
    }
}

QList<FoundPlace> PlaceFinder::match(const Split &split, Closeness closeness) const
{
    QList<FoundPlace> found;
    matchSeats(split, closeness, found);
    matchAreas(split, closeness, found);
    return found;
}

Result<FoundPlace> PlaceFinder::find(const QString &typed) const
{
    const QList<Split> splits = splitsOf(typed.simplified());
    for (const Closeness closeness : {Closeness::Exact, Closeness::AnyCase, Closeness::Beginning}) {
        QList<FoundPlace> found;
        for (const Split &split : splits) {
            for (const FoundPlace &place : match(split, closeness)) {
                const bool known = std::ranges::any_of(found, [&place](const FoundPlace &other) {
                    return other.seat == place.seat && other.area == place.area;
                });
                if (!known)
                    found.append(place);
            }
        }
        if (found.size() == 1)
            return found.constFirst();
        if (found.isEmpty())
            continue;
        QStringList arguments{typed};
        for (const FoundPlace &place : found.first(std::min<qsizetype>(found.size(), 5)))
            arguments.append(place.label());
        return Failure(Error{ErrorCode::Invalid, {}, u"ambiguous-place"_s, arguments});
    }
    return Failure(Error{ErrorCode::NotFound, {}, u"no-such-place"_s, {typed}});
}

} // namespace parterre
