#include "domain/venue/demolayouts.h"

#include "domain/venue/layoutbuilder.h"
#include "domain/venue/seatnumbering.h"

#include <QLineF>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

// The hall looks up at the stage; everything is bent round one point high above it.
constexpr QPointF centre(1100, -420);
constexpr QPointF focus(1100, 190);
constexpr int categoryA = 0;
constexpr int categoryB = 1;
constexpr int categoryC = 2;
constexpr int categoryD = 3;

/// One row across the hall: blocks between aisles, numbered through from the left.
RowDto bentRow(const QString &label, double radius, double halfWidth, const QList<double> &aisles, int category)
{
    constexpr double halfAisle = 26;
    const double outer = qRadiansToDegrees(std::asin(halfWidth / radius));
    const double gap = qRadiansToDegrees(halfAisle / radius);
    RowDto row;
    row.label = label;
    const double seat = qRadiansToDegrees(measure::seatPitch / radius);
    double from = -outer;
    for (qsizetype i = 0; i <= aisles.size(); ++i) {
        double to = i < aisles.size() ? aisles.at(i) - gap : outer;
        const double next = to + 2 * gap;
        // Outer blocks begin at their aisle; what is left over is at the wall.
        const double used = std::floor((to - from) / seat + 1e-9) * seat;
        if (i == 0 && !aisles.isEmpty())
            from = to - used;
        else if (i == aisles.size())
            to = from + used;
        const RowDto block = rowAt(label, arcPoints(centre, radius, from, to), category,
                                   static_cast<int>(row.seats.size()) + 1);
        row.seats += block.seats;
        from = next;
    }
    return row;
}

constexpr double pillarRadius = 16;

/// They carry the balcony and stand in row T.
QList<QPointF> pillars()
{
    QList<QPointF> positions;
    for (const double degrees : {-18.5, -8.0, 8.0, 18.5})
        positions.append(onArc(centre, 860 + measure::rowPitch * 17, degrees));
    return positions;
}

/// How far a seat's view of the stage passes from a pillar; nothing when the pillar is not in front or not near.
std::optional<double> viewPast(QPointF seat, QPointF pillar)
{
    constexpr double reach = 130;
    const QPointF view = focus - seat;
    const double length = std::hypot(view.x(), view.y());
    const double along = QPointF::dotProduct(pillar - seat, view) / length;
    if (along < 0 || along > reach)
        return std::nullopt;
    return QLineF(seat + view * (along / length), pillar).length();
}

/// Takes away the seats where a pillar stands and marks those that look past one.
void placePillars(QList<RowDto> &rows)
{
    for (const QPointF pillar : pillars()) {
        for (RowDto &row : rows) {
            row.seats.removeIf([pillar](const SeatDto &seat) {
                return QLineF(seat.position, pillar).length() < pillarRadius + measure::seatWidth / 2;
            });
            for (SeatDto &seat : row.seats) {
                const std::optional<double> distance = viewPast(seat.position, pillar);
                if (!distance || *distance > pillarRadius + 4)
                    continue;
                seat.kind = SeatKind::RestrictedView;
                seat.category = categoryD;
                seat.note = pillar.x() < seat.position.x() ? u"Pillar on the left"_s : u"Pillar on the right"_s;
            }
        }
    }
    for (RowDto &row : rows) {
        int number = 0;
        for (SeatDto &seat : row.seats)
            seat.number = QString::number(++number);
    }
}

QList<RowDto> stallsRows(int skipped)
{
    constexpr int count = 22;
    const QStringList labels = rowLabels(count, {});
    QList<RowDto> rows;
    for (int r = skipped; r < count; ++r) {
        const double radius = 860 + measure::rowPitch * r;
        const double halfWidth = 410 + 11.5 * r;
        const int category = r < 9 ? categoryA : r < 18 ? categoryB : categoryC;
        RowDto row = bentRow(labels.at(r), radius, halfWidth, {-13.6, 13.6}, category);
        // The best category is narrower than the hall.
        for (SeatDto &seat : row.seats) {
            if (category == categoryA && std::abs(seat.position.x() - centre.x()) > 380)
                seat.category = categoryB;
        }
        rows.append(row);
    }
    placePillars(rows);
    return rows;
}

/// Behind the last row, on the level of the foyer: a place for a wheelchair, a chair beside it, and room to turn.
RowDto wheelchairRow(const QString &label)
{
    RowDto row;
    row.label = label;
    constexpr int pairs = 8;
    for (int pair = 0; pair < pairs; ++pair) {
        const double angle = (pair - (pairs - 1) / 2.0) * 4.2;
        for (const bool companion : {false, true}) {
            SeatDto seat;
            seat.number = QString::number(row.seats.size() + 1);
            seat.position = onArc(centre, 1772, angle + (companion ? 0.5 : -0.5));
            seat.kind = companion ? SeatKind::Companion : SeatKind::Wheelchair;
            seat.category = categoryB;
            row.seats.append(seat);
        }
    }
    return row;
}

ZoneDto stalls()
{
    ZoneDto zone;
    zone.name = u"Stalls"_s;
    zone.tier = u"Ground floor"_s;
    zone.entrance = u"Foyer"_s;
    zone.stepFree = true;
    for (const int skipped : {0, 3}) {
        const QList<RowDto> rows = stallsRows(skipped);
        SectionDto section = seatedSection(skipped == 0 ? u"All rows"_s : u"First rows removed"_s, rows);
        section.rows.append(wheelchairRow(u"Y"_s));
        section.outline = rowsOutline(section.rows);
        const QPointF corner(pillarRadius, pillarRadius);
        for (const QPointF pillar : pillars())
            section.shapes.append({ShapeKind::Ellipse, {pillar - corner, pillar + corner}, {}, 0});
        zone.sections.append(section);
    }
    return zone;
}

ZoneDto boxes(bool left)
{
    ZoneDto zone;
    zone.name = left ? u"Boxes left"_s : u"Boxes right"_s;
    zone.tier = u"Ground floor"_s;
    zone.entrance = left ? u"Stairs left"_s : u"Stairs right"_s;
    SectionDto section;
    section.name = u"Standard"_s;
    const double side = left ? -1 : 1;
    for (int box = 0; box < 5; ++box) {
        const QPointF first = centre + QPointF(side * (550 + 40 * box), 850 + 172 * box);
        const QPointF step = QPointF(side * 5.5, 24.4);
        RowDto row = rowAt(u"Box "_s + QString::number(2 * box + (left ? 1 : 2)), linePoints(first, step, 6),
                           box < 3 ? categoryA : categoryB);
        row.labelAtEnd = false;
        section.rows.append(row);
        ShapeDto wall;
        wall.kind = ShapeKind::Wall;
        wall.outline = rowsOutline({row}, 20);
        section.shapes.append(wall);
    }
    QList<QPointF> seats;
    for (const RowDto &row : section.rows) {
        for (const SeatDto &seat : row.seats)
            seats.append(seat.position);
    }
    section.outline = convexOutline(seats, 30);
    zone.sections = {section};
    return zone;
}

ZoneDto balcony()
{
    ZoneDto zone;
    zone.name = u"Balcony"_s;
    zone.tier = u"First floor"_s;
    zone.entrance = u"Stairs left and right"_s;
    QList<RowDto> rows;
    const QStringList labels = rowLabels(9, {});
    for (int r = 0; r < 9; ++r) {
        const double radius = 1890 + measure::rowPitch * r;
        const QList<double> aisles = {-16.5, -5.6, 5.6, 16.5};
        rows.append(bentRow(labels.at(r), radius, 760 + 8 * r, aisles, r < 4 ? categoryC : categoryD));
    }
    // Nobody sells the middle of the first row: it is the house's.
    for (SeatDto &seat : rows.first().seats) {
        if (std::abs(seat.position.x() - centre.x()) < 60)
            seat.kind = SeatKind::House;
    }
    zone.sections = {seatedSection(u"Standard"_s, rows)};
    return zone;
}

ShapeDto stage()
{
    ShapeDto shape;
    shape.kind = ShapeKind::Stage;
    shape.text = u"Stage"_s;
    shape.outline = {{760, 60}, {1440, 60}};
    for (int i = 0; i <= 12; ++i)
        shape.outline.append(onArc(centre, 800, 31.5 - 63.0 * i / 12));
    return shape;
}

QList<ShapeDto> surroundings()
{
    QList<ShapeDto> shapes{stage()};
    shapes.append({ShapeKind::Entrance, {{230, 1220}}, u"Foyer left"_s, 0});
    shapes.append({ShapeKind::Entrance, {{1970, 1220}}, u"Foyer right"_s, 0});
    return shapes;
}

} // namespace

VenueDocument demoConcertHall()
{
    VenueDocument hall;
    hall.venue.name = u"Lyra Hall"_s;
    hall.venue.street = u"Harbour Walk 4"_s;
    hall.venue.city = u"Turku"_s;
    hall.venue.country = u"FI"_s;
    hall.venue.timeZone = "Europe/Helsinki";
    hall.venue.currency = *Currency::fromCode(u"EUR");

    LayoutDto &layout = hall.layout;
    layout.focalPoint = focus;
    layout.categories = {{u"Premium"_s}, {u"Standard"_s}, {u"Comfort"_s}, {u"Budget"_s}};
    layout.zones = {stalls(), boxes(true), boxes(false), balcony()};
    layout.shapes = surroundings();
    completeLayout(layout, u"lyra"_s);

    QMap<QString, QString> open = everyFirstSection(layout);
    layout.configurations.append(configurationOf(layout, u"Concert"_s, open));
    open[u"Stalls"_s] = u"First rows removed"_s;
    layout.configurations.append(configurationOf(layout, u"Opera, orchestra in front"_s, open));
    open = everyFirstSection(layout);
    open.remove(u"Balcony"_s);
    layout.configurations.append(configurationOf(layout, u"Chamber music, balcony closed"_s, open));
    return hall;
}

} // namespace parterre
