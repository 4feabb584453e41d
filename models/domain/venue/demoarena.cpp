#include "domain/venue/demolayouts.h"

#include "domain/venue/layoutbuilder.h"

#include <QtMath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

// The bowl is two straight stands joined by half a circle at the right; the stage closes it at the left.
constexpr double axis = 2'380;     // y of the middle line
constexpr double bendX = 3'120;    // where the straight stands end
constexpr QPointF centre(bendX, axis);
constexpr double aisle = 54;

constexpr double lowerRadius = 900;
constexpr int lowerRows = 14;
constexpr double upperRadius = 1'560;
constexpr int upperRows = 18;

constexpr int floorRows = 48;
constexpr double floorRowPitch = 46;
constexpr double floorLeft = 760;
constexpr double floorHalfHeight = 760;

enum Category { A, B, C, D, E };

/// A tier's rows, straight or bent, seen from the floor outwards.
struct Tier
{
    QString name;
    double radius;
    int rows;
};

ZoneDto zoneOf(const QString &name, const Tier &tier, const QString &gate, const QList<RowDto> &rows)
{
    ZoneDto zone;
    zone.name = name;
    zone.tier = tier.name;
    zone.entrance = gate;
    zone.sections = {seatedSection(u"Standard"_s, rows)};
    return zone;
}

/// A block of a straight stand whose left edge is at `left`. Seats count from the stage on the upper side of the plan and
/// towards it on the lower side, so that numbers run the same way for everybody who looks at the floor.
QList<RowDto> straightRows(const Tier &tier, bool top, double left, int seats, int category)
{
    const double side = top ? -1 : 1;
    const double width = measure::seatPitch * (seats - 1);
    const QPointF first(top ? left : left + width, axis + side * tier.radius);
    return straightBlock(first, tier.rows, seats, QPointF(top ? 1 : -1, 0) * measure::seatPitch,
                         QPointF(0, side * measure::rowPitch), category);
}

/// A block of the bend, `index` of `count`, clockwise from the top.
QList<RowDto> bentRows(const Tier &tier, int index, int count, int category)
{
    const double wedge = 180.0 / count;
    QList<RowDto> rows;
    for (int r = 0; r < tier.rows; ++r) {
        const double radius = tier.radius + measure::rowPitch * r;
        const double half = qRadiansToDegrees(aisle / 2 / radius);
        const double from = 180 - wedge * index - half;
        const double middle = 180 - wedge * (index + 0.5);
        const double to = 180 - wedge * (index + 1) + half;
        // Up to 44 seats in a row: an aisle up the middle, so that nobody passes more than twenty.
        QList<QPointF> points = arcPoints(centre, radius, from, middle + half * 0.8);
        points += arcPoints(centre, radius, middle - half * 0.8, to);
        rows.append(rowAt(QString::number(r + 1), points, category));
    }
    return rows;
}

/// The block's outline with straight sides, whatever number of seats fits into each row.
QList<QPointF> bentOutline(const Tier &tier, int index, int count)
{
    const double wedge = 180.0 / count;
    const double inner = tier.radius - measure::margin;
    const double outer = tier.radius + measure::rowPitch * (tier.rows - 1) + measure::margin;
    const auto arc = [=](double radius, bool backwards) {
        constexpr double inset = 9;
        const double half = qRadiansToDegrees(inset / radius);
        const double from = 180 - wedge * index - half;
        const double to = 180 - wedge * (index + 1) + half;
        QList<QPointF> points;
        constexpr int steps = 8;
        for (int i = 0; i <= steps; ++i)
            points.append(onArc(centre, radius, from + (to - from) * (backwards ? steps - i : i) / steps));
        return points;
    };
    return arc(outer, false) + arc(inner, true);
}

/// Along the last row of a block in the lower tier, level with the concourse: wheelchair places with a chair beside each.
void addWheelchairPlaces(ZoneDto &zone, int pairs)
{
    QList<SeatDto> &seats = zone.sections.first().rows.last().seats;
    const qsizetype start = seats.size() / 2 - pairs;
    for (qsizetype i = 0; i < 2 * pairs; ++i)
        seats[start + i].kind = i % 2 == 0 ? SeatKind::Wheelchair : SeatKind::Companion;
    zone.stepFree = true;
}

/// The seats nearest the stage look at it from the side.
void markSideView(ZoneDto &zone, bool stageAtFirstSeat, int seats)
{
    for (RowDto &row : zone.sections.first().rows) {
        for (int i = 0; i < seats; ++i) {
            SeatDto &seat = row.seats[stageAtFirstSeat ? i : row.seats.size() - 1 - i];
            seat.kind = SeatKind::RestrictedView;
            seat.note = u"Side view of the stage"_s;
        }
    }
}

/// Straight blocks along the top, the bend, straight blocks along the bottom: numbered clockwise from the stage.
QList<ZoneDto> tierZones(const Tier &tier, int firstNumber, int straight, int bent, int seats, const QList<int> &categories)
{
    const double pitch = measure::seatPitch * seats + aisle;
    QList<ZoneDto> zones;
    for (int i = 0; i < 2 * straight + bent; ++i) {
        const bool top = i < straight;
        const bool isBent = !top && i < straight + bent;
        const int category = categories.at(std::min(i, 2 * straight + bent - 1 - i));
        QList<RowDto> rows;
        if (isBent) {
            rows = bentRows(tier, i - straight, bent, category);
        } else {
            // Blocks are counted from the bend outwards, which is where both tiers and the floor meet.
            const int fromBend = top ? straight - i : i - straight - bent + 1;
            rows = straightRows(tier, top, bendX - pitch * fromBend + aisle / 2 + measure::seatPitch / 2, seats, category);
        }
        const QString gate = top ? u"Gate North"_s : isBent ? u"Gate East"_s : u"Gate South"_s;
        zones.append(zoneOf(QString::number(firstNumber + i), tier, gate, rows));
        if (isBent)
            zones.last().sections.first().outline = bentOutline(tier, i - straight, bent);
    }
    return zones;
}

QList<RowDto> floorSeats(int firstRow)
{
    constexpr int half = 27;
    constexpr double middleAisle = 70;
    constexpr double crossAisle = 90;
    QList<RowDto> rows;
    for (int r = firstRow; r < floorRows; ++r) {
        const double x = floorLeft + 40 + floorRowPitch * r + (r >= 16 ? crossAisle : 0) + (r >= 32 ? crossAisle : 0);
        const int category = r < 16 ? A : B;
        const double reach = middleAisle / 2 + measure::seatPitch * (half - 0.5);
        RowDto row = rowAt(QString::number(r + 1), linePoints({x, axis - reach}, {0, measure::seatPitch}, half), category);
        row.seats += rowAt({}, linePoints({x, axis + middleAisle / 2 + measure::seatPitch / 2}, {0, measure::seatPitch}, half),
                           category, half + 1)
                         .seats;
        rows.append(row);
    }
    return rows;
}

/// The whole floor, its right corners cut to follow the bend.
QList<QPointF> floorOutline(double left)
{
    return {{left, axis - floorHalfHeight},     {bendX, axis - floorHalfHeight},
            {bendX + 330, axis - 640},          {bendX + 520, axis - 380},
            {bendX + 520, axis + 380},          {bendX + 330, axis + 640},
            {bendX, axis + floorHalfHeight},    {left, axis + floorHalfHeight}};
}

AreaDto standing(const QString &name, int capacity, const QList<QPointF> &outline)
{
    AreaDto area;
    area.name = name;
    area.capacity = capacity;
    area.category = A;
    area.outline = outline;
    return area;
}

ZoneDto floorZone()
{
    ZoneDto zone;
    zone.name = u"Floor"_s;
    zone.tier = u"Floor"_s;
    zone.entrance = u"Gate East"_s;
    zone.stepFree = true;

    SectionDto seated;
    seated.name = u"All seated"_s;
    seated.rows = floorSeats(0);
    seated.outline = floorOutline(floorLeft);
    for (const int i : {0, 2, 50, 52}) {
        seated.rows.last().seats[i].kind = SeatKind::Wheelchair;
        seated.rows.last().seats[i + 1].kind = SeatKind::Companion;
    }

    SectionDto open;
    open.name = u"Open floor"_s;
    open.outline = floorOutline(floorLeft);
    open.areas = {standing(u"Floor"_s, 4'500, open.outline)};

    SectionDto mixed;
    mixed.name = u"Pit and seats"_s;
    mixed.rows = floorSeats(16);
    mixed.outline = floorOutline(floorLeft);
    const double pitRight = floorLeft + 16 * floorRowPitch + 40;
    mixed.areas = {standing(u"Pit"_s, 1'200,
                            rectangleOutline(QRectF(floorLeft, axis - floorHalfHeight, pitRight - floorLeft,
                                                    2 * floorHalfHeight)))};
    zone.sections = {seated, open, mixed};
    for (SectionDto &section : zone.sections) {
        const QRectF desk(bendX + 230, axis - 90, 150, 180);
        section.shapes.append({ShapeKind::Polygon, rectangleOutline(desk), u"Sound"_s, 0});
    }
    return zone;
}

QList<ShapeDto> surroundings()
{
    const auto text = [](double x, double y, const QString &words) {
        return ShapeDto{ShapeKind::Entrance, {{x, y}}, words, 0};
    };
    ShapeDto stage{ShapeKind::Stage, {}, u"Stage"_s, -90};
    stage.outline = {{150, axis - 560},  {560, axis - 560}, {560, axis - 110}, {680, axis - 110},
                     {680, axis + 110},  {560, axis + 110}, {560, axis + 560}, {150, axis + 560}};
    return {stage, text(1'900, 60, u"Gate North"_s), text(5'560, axis, u"Gate East"_s),
            text(1'900, 2 * axis - 60, u"Gate South"_s)};
}

ConfigurationDto halfHouse(const LayoutDto &layout)
{
    QMap<QString, QString> open = everyFirstSection(layout);
    for (const ZoneDto &zone : layout.zones) {
        if (zone.tier == "Upper tier"_L1 || zone.name == "101"_L1 || zone.name == "112"_L1)
            open.remove(zone.name);
    }
    return configurationOf(layout, u"Half house"_s, open);
}

} // namespace

VenueDocument demoArena()
{
    VenueDocument arena;
    arena.venue.name = u"Polar Arena"_s;
    arena.venue.street = u"Ring Road 100"_s;
    arena.venue.city = u"Oulu"_s;
    arena.venue.country = u"FI"_s;
    arena.venue.timeZone = "Europe/Helsinki";
    arena.venue.currency = *Currency::fromCode(u"EUR");

    LayoutDto &layout = arena.layout;
    layout.focalPoint = QPointF(620, axis);
    layout.categories = {{u"Floor"_s}, {u"Lower tier"_s}, {u"Lower tier, side"_s}, {u"Upper tier"_s}, {u"Upper tier, side"_s}};
    const Tier lower{u"Lower tier"_s, lowerRadius, lowerRows};
    const Tier upper{u"Upper tier"_s, upperRadius, upperRows};
    QList<ZoneDto> lowerZones = tierZones(lower, 101, 4, 4, 22, {C, B, B, B, B, B});
    QList<ZoneDto> upperZones = tierZones(upper, 201, 5, 6, 18, {E, E, E, D, D, D, D, D});
    for (const int i : {3, 4, 7, 8})
        addWheelchairPlaces(lowerZones[i], 4);
    markSideView(lowerZones.first(), true, 6);
    markSideView(lowerZones.last(), false, 6);
    markSideView(upperZones.first(), true, 6);
    markSideView(upperZones.last(), false, 6);
    layout.zones = QList<ZoneDto>{floorZone()} + lowerZones + upperZones;
    layout.shapes = surroundings();
    completeLayout(layout, u"polar"_s);

    QMap<QString, QString> open = everyFirstSection(layout);
    layout.configurations.append(configurationOf(layout, u"Concert, all seated"_s, open));
    open[u"Floor"_s] = u"Open floor"_s;
    layout.configurations.append(configurationOf(layout, u"Concert, open floor"_s, open));
    open[u"Floor"_s] = u"Pit and seats"_s;
    layout.configurations.append(configurationOf(layout, u"Concert, pit and seats"_s, open));
    layout.configurations.append(halfHouse(layout));
    return arena;
}

} // namespace parterre
