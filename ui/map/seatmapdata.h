#pragma once

#include "domain/venue/layout.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

// The plan of one configuration as the map holds it: everything packed into dense lists whose positions ("index")
// stand for seats, rows and sections, so that 132,000 seats cost a few megabytes and no look-ups while painting.
// Plan units as in layout.h. Plain values; SeatMapModel owns them.

namespace parterre {

/// What a seat looks like to the person in front of the map. The page decides it; the map knows no selling rules.
enum class SeatDisplay : quint8 {
    Available,
    Mine,
    HeldElsewhere,
    Sold,
    Blocked,
    Reserved,
    NotForSale, ///< nobody has given it a price
    CheckedIn,
    Pending, ///< asked for, not answered yet
};
inline constexpr int seatDisplayCount = 9;

struct MapSeat
{
    float x = 0;
    float y = 0;
    qint32 row = 0;
    /// Into SeatMapData::labels.
    qint32 label = 0;
    qint16 section = 0;
    qint8 category = -1;
    SeatKind kind = SeatKind::Standard;
    SeatDisplay display = SeatDisplay::Available;

    QPointF position() const { return {x, y}; }
};

struct MapRow
{
    QString label;
    qint32 section = 0;
    qint32 firstSeat = 0;
    qint32 seatCount = 0;
    bool isTable = false;
    bool labelAtStart = true;
    bool labelAtEnd = true;
};

/// A standing or unreserved area. `free` and `mine` are what the page said last.
struct MapArea
{
    AreaNo no;
    QString name;
    int capacity = 0;
    int free = 0;
    int mine = 0;
    int category = -1;
    qint32 section = 0;
    QPolygonF outline;
};

/// An opened zone. Customers read the zone's name on the ticket, so the map shows it too.
struct MapSection
{
    SectionNo no;
    ZoneNo zone;
    QString name;
    QString tier;
    QString entrance;
    bool stepFree = false;
    qint32 firstRow = 0;
    qint32 rowCount = 0;
    qint32 firstSeat = 0;
    qint32 seatCount = 0;
    qint32 firstArea = 0;
    qint32 areaCount = 0;
    QPolygonF outline;
    QRectF bounds;
    /// The place inside the outline with the most room round it, where the name goes.
    QPointF labelPoint;
    /// The category of most of its places; gives the overview its hue.
    int mainCategory = -1;
};

struct MapShape
{
    ShapeKind kind = ShapeKind::Polygon;
    QPolygonF outline;
    QString text;
    double rotation = 0;
};

struct SeatMapData
{
    std::vector<MapSeat> seats;
    std::vector<SeatNo> seatNos;
    std::vector<MapRow> rows;
    std::vector<MapArea> areas;
    std::vector<MapSection> sections;
    std::vector<MapShape> shapes;
    QList<QString> labels;
    /// Seats with a remark only.
    QHash<qint32, QString> notes;
    QList<QString> categoryNames;
    QPointF focalPoint;
    QRectF bounds;
    /// A picture of the house to lie under everything, and where; null where there is none.
    QImage background;
    QRectF backgroundBox;
    /// How much of the picture is left beside the canvas, 0 to 1.
    double backgroundStrength = 0.4;
};

} // namespace parterre
