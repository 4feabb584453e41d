#pragma once

#include "domain/common/enumtext.h"
#include "domain/common/id.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>

// A layout is what a venue manager draws: zones with alternative sections, their seats and standing areas, and the
// configurations that choose one section per zone. Plan units: 1 unit is 2 cm, so an ordinary seat is 20 wide and
// stands 25 from its neighbour; y grows downwards, away from nothing in particular: see LayoutDto::focalPoint.

namespace parterre {

enum class SeatKind { Standard, Wheelchair, Companion, RestrictedView, House };

inline constexpr EnumText seatKindText(std::array<std::pair<SeatKind, const char *>, 5>{{
    {SeatKind::Standard, "standard"},
    {SeatKind::Wheelchair, "wheelchair"},
    {SeatKind::Companion, "companion"},
    {SeatKind::RestrictedView, "restricted-view"},
    {SeatKind::House, "house"},
}});

/// A place in a row or at a table.
struct SeatDto
{
    /// Permanent number inside the venue; null for a seat that was never saved. Given by the venue store.
    SeatNo no;
    /// Permanent identity as files know it; unique in the venue. Made up on import where the file has none.
    QString guid;
    /// What is printed: "14", "12A".
    QString number;
    QPointF position;
    SeatKind kind = SeatKind::Standard;
    /// Index into LayoutDto::categories, or -1 while nobody has painted the seat.
    int category = -1;
    /// For the clerk and the basket: "pillar on the left".
    QString note;

    friend bool operator==(const SeatDto &, const SeatDto &) = default;
};

/// Seats side by side, in the order in which they stand, or the seats round one table.
struct RowDto
{
    /// What is printed: "C", "12". A table's label is its name.
    QString label;
    bool isTable = false;
    /// Where the label is drawn; both false means nowhere.
    bool labelAtStart = true;
    bool labelAtEnd = true;
    QList<SeatDto> seats;

    friend bool operator==(const RowDto &, const RowDto &) = default;
};

/// A standing or unreserved area with a capacity (general admission).
struct AreaDto
{
    AreaNo no;
    QString guid;
    QString name;
    int capacity = 0;
    int category = -1;
    QList<QPointF> outline;

    friend bool operator==(const AreaDto &, const AreaDto &) = default;
};

enum class ShapeKind { Stage, Polygon, Ellipse, Text, Entrance, Wall };

inline constexpr EnumText shapeKindText(std::array<std::pair<ShapeKind, const char *>, 6>{{
    {ShapeKind::Stage, "stage"},
    {ShapeKind::Polygon, "polygon"},
    {ShapeKind::Ellipse, "ellipse"},
    {ShapeKind::Text, "text"},
    {ShapeKind::Entrance, "entrance"},
    {ShapeKind::Wall, "wall"},
}});

/// Something to see on the plan that is not for sale. An ellipse's outline holds the two corners of its box; a text's
/// and an entrance's outline hold one point.
struct ShapeDto
{
    ShapeKind kind = ShapeKind::Polygon;
    QList<QPointF> outline;
    QString text;
    /// Degrees clockwise, for texts.
    double rotation = 0;

    friend bool operator==(const ShapeDto &, const ShapeDto &) = default;
};

/// One way to set a zone up. The sections of a zone are alternatives for the same location.
struct SectionDto
{
    SectionNo no;
    QString guid;
    QString name;
    /// Outline for the overview; when empty the map draws a hull round the seats.
    QList<QPointF> outline;
    QList<RowDto> rows;
    QList<AreaDto> areas;
    QList<ShapeDto> shapes;

    int seatCount() const;
    /// Seats and the capacities of the areas.
    int capacity() const;

    friend bool operator==(const SectionDto &, const SectionDto &) = default;
};

/// A fixed location of the venue: Floor, Balcony North. What customers read on a ticket is the zone's name.
struct ZoneDto
{
    ZoneNo no;
    QString guid;
    QString name;
    /// The tier that the zone belongs to, for grouping: "Lower tier"; may be empty.
    QString tier;
    QString entrance;
    bool stepFree = false;
    /// At least one. They are alternatives: a configuration picks one or none.
    QList<SectionDto> sections;

    const SectionDto *section(SectionNo sectionNo) const;

    friend bool operator==(const ZoneDto &, const ZoneDto &) = default;
};

/// A price category as painted on seats: its letter on the map is its place in the list (A, B, C…).
struct CategoryDto
{
    QString name;

    friend bool operator==(const CategoryDto &, const CategoryDto &) = default;
};

/// A named choice of one section, or closed, for every zone.
struct ConfigurationDto
{
    ConfigurationNo no;
    QString name;
    /// A zone that is not mentioned, or that maps to the null SectionNo, is closed.
    QMap<ZoneNo, SectionNo> choice;
    /// Areas whose capacity is lower here than in their section.
    QMap<AreaNo, int> capacities;

    friend bool operator==(const ConfigurationDto &, const ConfigurationDto &) = default;
};

/// A picture that lies under the plan: an architect's drawing, a photograph of the hall.
struct BackgroundDto
{
    /// A PNG or JPEG file as it is; what may be kept is told by planpicture.h.
    QByteArray picture;
    /// Where it lies, in plan units.
    QRectF box;
    /// How much of it shows through beside the canvas, in percent.
    int strength = 40;

    friend bool operator==(const BackgroundDto &, const BackgroundDto &) = default;
};

/// A whole layout, as a form edits it and the venue store keeps it.
struct LayoutDto
{
    QSizeF size;
    /// What seats look at; best available ranks by distance to it.
    std::optional<QPointF> focalPoint;
    QList<CategoryDto> categories;
    QList<ZoneDto> zones;
    QList<ShapeDto> shapes;
    QList<ConfigurationDto> configurations;
    std::optional<BackgroundDto> background;

    const ZoneDto *zone(ZoneNo zoneNo) const;
    const ConfigurationDto *configuration(ConfigurationNo configurationNo) const;

    friend bool operator==(const LayoutDto &, const LayoutDto &) = default;
};

/// The letter drawn on the map for a category index: A…Z.
QChar categoryLetter(int category);

/// What a configuration opens: (zone, section) in the layout's order. Pointers live as long as the layout.
struct OpenSection
{
    const ZoneDto *zone = nullptr;
    const SectionDto *section = nullptr;
};
QList<OpenSection> openSections(const LayoutDto &layout, const ConfigurationDto &configuration);

/// The capacity of an area under a configuration: its own, or the configuration's lower one.
int areaCapacity(const AreaDto &area, const ConfigurationDto &configuration);
/// All places that a configuration offers.
int configurationCapacity(const LayoutDto &layout, const ConfigurationDto &configuration);

/// Gives zones, sections, areas and configurations that have no permanent number the next free one, the seats too.
/// `nextFree` is the venue's counter and is moved on. Numbers already given are left alone.
void giveNumbers(LayoutDto &layout, qint64 &nextFree);

} // namespace parterre
