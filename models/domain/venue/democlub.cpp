#include "domain/venue/demolayouts.h"

#include "domain/venue/layoutbuilder.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int categoryFloor = 0;
constexpr int categoryGallery = 1;

AreaDto standing(const QString &name, int capacity, int category, const QList<QPointF> &outline)
{
    AreaDto area;
    area.name = name;
    area.capacity = capacity;
    area.category = category;
    area.outline = outline;
    return area;
}

/// The room in front of the stage, cut off by the bar in one corner.
const QList<QPointF> floorOutline{{120, 300}, {880, 300}, {880, 700}, {700, 700}, {700, 880}, {120, 880}};

SectionDto tables()
{
    SectionDto section;
    section.name = u"Tables"_s;
    int number = 0;
    for (int row = 0; row < 4; ++row) {
        // A line of four, then one of three between them; the last line leaves room for the bar.
        const int count = row % 2 == 0 ? 4 : 3;
        for (int column = 0; column < count + (row == 3 ? 1 : 0); ++column) {
            const double x = row == 3 ? 210 + 142 * column : (row % 2 == 0 ? 206.0 : 304.0) + 196 * column;
            const QPointF middle(x, 376.0 + 138 * row);
            section.rows.append(roundTable(u"Table "_s + QString::number(++number), middle, 6, categoryFloor));
            section.shapes.append({ShapeKind::Ellipse, {middle - QPointF(20, 20), middle + QPointF(20, 20)}, {}, 0});
        }
    }
    // A table on the step-free side has room for two wheelchairs.
    QList<SeatDto> &corner = section.rows[3].seats;
    corner[0].kind = SeatKind::Wheelchair;
    corner[1].kind = SeatKind::Companion;
    corner[3].kind = SeatKind::Wheelchair;
    corner[4].kind = SeatKind::Companion;
    section.outline = floorOutline;
    return section;
}

ZoneDto mainFloor()
{
    ZoneDto zone;
    zone.name = u"Main floor"_s;
    zone.entrance = u"Cellar door"_s;
    zone.stepFree = true;
    SectionDto open;
    open.name = u"Standing"_s;
    open.outline = floorOutline;
    open.areas = {standing(u"Main floor"_s, 300, categoryFloor, floorOutline)};
    zone.sections = {open, tables()};
    return zone;
}

ZoneDto gallery()
{
    const QList<QPointF> outline{{120, 940}, {1020, 940}, {1020, 1080}, {120, 1080}};
    ZoneDto zone;
    zone.name = u"Gallery"_s;
    zone.tier = u"Upstairs"_s;
    zone.entrance = u"Stairs"_s;
    SectionDto section;
    section.name = u"Standing"_s;
    section.outline = outline;
    section.areas = {standing(u"Gallery"_s, 60, categoryGallery, outline)};
    zone.sections = {section};
    return zone;
}

} // namespace

VenueDocument demoClub()
{
    VenueDocument club;
    club.venue.name = u"Cellar 21"_s;
    club.venue.street = u"Mill Lane 21"_s;
    club.venue.city = u"Turku"_s;
    club.venue.country = u"FI"_s;
    club.venue.timeZone = "Europe/Helsinki";
    club.venue.currency = *Currency::fromCode(u"EUR");

    LayoutDto &layout = club.layout;
    layout.focalPoint = QPointF(500, 170);
    layout.categories = {{u"Floor"_s}, {u"Gallery"_s}};
    layout.zones = {mainFloor(), gallery()};
    layout.shapes = {
        {ShapeKind::Stage, {{260, 90}, {740, 90}, {700, 250}, {300, 250}}, u"Stage"_s, 0},
        {ShapeKind::Polygon, {{740, 730}, {1020, 730}, {1020, 880}, {740, 880}}, u"Bar"_s, 0},
        {ShapeKind::Wall, {{90, 60}, {1050, 60}, {1050, 1110}, {90, 1110}}, {}, 0},
        {ShapeKind::Entrance, {{1000, 480}}, u"Cellar door"_s, 0},
    };
    completeLayout(layout, u"cellar"_s);

    QMap<QString, QString> open = everyFirstSection(layout);
    layout.configurations.append(configurationOf(layout, u"Standing"_s, open));
    open[u"Main floor"_s] = u"Tables"_s;
    open.remove(u"Gallery"_s);
    layout.configurations.append(configurationOf(layout, u"Tables"_s, open));
    return club;
}

} // namespace parterre
