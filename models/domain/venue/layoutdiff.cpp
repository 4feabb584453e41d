#include "domain/venue/layoutdiff.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr double handsBreadth = 5;

/// The same text for the same place in both layouts; null when there is nothing to go by.
template <class No>
QString keyOf(No no, const QString &guid, bool byNumber)
{
    if (byNumber)
        return no.isNull() ? QString() : u'#' + no.toText();
    return guid.isEmpty() ? QString() : guid;
}

struct FoundSeat
{
    SeatNo no;
    QString guid;
    SeatState state;
};

struct FoundArea
{
    AreaNo no;
    QString guid;
    QString name;
    int capacity = 0;
    QString category;
};

struct Places
{
    QList<FoundSeat> seats;
    QList<FoundArea> areas;
};

QString categoryOf(const LayoutDto &layout, int category)
{
    return category >= 0 && category < layout.categories.size() ? layout.categories.at(category).name : QString();
}

Places placesOf(const LayoutDto &layout)
{
    Places places;
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections) {
            for (const RowDto &row : section.rows) {
                for (const SeatDto &seat : row.seats) {
                    places.seats.append({seat.no, seat.guid,
                                         {zone.name, section.name, row.label, seat.number,
                                          categoryOf(layout, seat.category), seat.kind, seat.position}});
                }
            }
            for (const AreaDto &area : section.areas)
                places.areas.append({area.no, area.guid, area.name, area.capacity, categoryOf(layout, area.category)});
        }
    }
    return places;
}

template <class Place>
bool allNumbered(const QList<Place> &places)
{
    return std::ranges::none_of(places, [](const Place &place) { return place.no.isNull(); });
}

PlaceChanges changesOf(const SeatState &before, const SeatState &after)
{
    PlaceChanges changes;
    const QPointF way = after.position - before.position;
    changes.setFlag(PlaceChange::Renumbered,
                    before.zone != after.zone || before.row != after.row || before.number != after.number);
    changes.setFlag(PlaceChange::Moved, std::hypot(way.x(), way.y()) > handsBreadth);
    changes.setFlag(PlaceChange::Recategorised, before.category != after.category);
    changes.setFlag(PlaceChange::KindChanged, before.kind != after.kind);
    changes.setFlag(PlaceChange::Relocated, before.section != after.section && before.zone == after.zone);
    return changes;
}

AreaDifference differenceOf(const FoundArea *before, const FoundArea *after)
{
    const FoundArea &known = before ? *before : *after;
    const FoundArea none;
    const FoundArea &old = before ? *before : none;
    const FoundArea &now = after ? *after : none;
    AreaDifference difference{known.no, known.guid, {}, old.name, now.name, old.capacity, now.capacity,
                              old.category, now.category};
    if (!before || !after) {
        difference.changes = before ? PlaceChange::Removed : PlaceChange::Added;
        return difference;
    }
    difference.changes.setFlag(PlaceChange::Renumbered, old.name != now.name);
    difference.changes.setFlag(PlaceChange::Recapacitated, old.capacity != now.capacity);
    difference.changes.setFlag(PlaceChange::Recategorised, old.category != now.category);
    return difference;
}

SeatDifference differenceOf(const FoundSeat *before, const FoundSeat *after)
{
    const FoundSeat &known = before ? *before : *after;
    if (!before)
        return {known.no, known.guid, PlaceChange::Added, {}, after->state};
    if (!after)
        return {known.no, known.guid, PlaceChange::Removed, before->state, {}};
    return {known.no, known.guid, changesOf(before->state, after->state), before->state, after->state};
}

/// Pairs the places of both sides and keeps what differs.
template <class Difference, class Place>
QList<Difference> compare(const QList<Place> &before, const QList<Place> &after)
{
    const bool byNumber = allNumbered(before) && allNumbered(after);
    QHash<QString, const Place *> now;
    now.reserve(after.size());
    for (const Place &place : after) {
        const QString key = keyOf(place.no, place.guid, byNumber);
        if (!key.isEmpty())
            now.insert(key, &place);
    }
    QSet<const Place *> paired;
    QList<Difference> differences;
    for (const Place &place : before) {
        const Place *same = now.value(keyOf(place.no, place.guid, byNumber));
        paired.insert(same);
        const Difference difference = differenceOf(&place, same);
        if (difference.changes)
            differences.append(difference);
    }
    for (const Place &place : after) {
        if (!paired.contains(&place))
            differences.append(differenceOf(static_cast<const Place *>(nullptr), &place));
    }
    return differences;
}

} // namespace

int LayoutDifference::count(PlaceChange change) const
{
    return static_cast<int>(std::ranges::count_if(
        seats, [change](const SeatDifference &difference) { return difference.changes.testFlag(change); }));
}

int LayoutDifference::areaCount(PlaceChange change) const
{
    return static_cast<int>(std::ranges::count_if(
        areas, [change](const AreaDifference &difference) { return difference.changes.testFlag(change); }));
}

LayoutDifference compareLayouts(const LayoutDto &before, const LayoutDto &after)
{
    const Places old = placesOf(before);
    const Places now = placesOf(after);
    return {compare<SeatDifference>(old.seats, now.seats), compare<AreaDifference>(old.areas, now.areas)};
}

} // namespace parterre
