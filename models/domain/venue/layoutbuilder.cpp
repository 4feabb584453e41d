#include "domain/venue/layoutbuilder.h"

#include "domain/venue/plantidy.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr double edge = 60;
constexpr double tableRadius = 34;

QString joined(const QString &left, const QString &right)
{
    return left + u'/' + right;
}

void completeSection(SectionDto &section)
{
    for (RowDto &row : section.rows) {
        for (SeatDto &seat : row.seats) {
            if (seat.guid.isEmpty())
                seat.guid = joined(joined(section.guid, row.label), seat.number);
        }
    }
    for (AreaDto &area : section.areas) {
        if (area.guid.isEmpty())
            area.guid = joined(section.guid, area.name);
    }
}

/// To a fifth of a millimetre: what is calculated with sines need not be stored with seventeen digits.
void roundPositions(LayoutDto &layout)
{
    const auto rounded = [](QPointF point) {
        return QPointF(std::round(point.x() * 100) / 100, std::round(point.y() * 100) / 100);
    };
    for (ZoneDto &zone : layout.zones) {
        for (SectionDto &section : zone.sections) {
            for (QPointF &point : section.outline)
                point = rounded(point);
            for (RowDto &row : section.rows) {
                for (SeatDto &seat : row.seats)
                    seat.position = rounded(seat.position);
            }
        }
    }
}

/// The room that words on the plan take, roughly.
QRectF wordsOf(const QList<ShapeDto> &shapes)
{
    constexpr double letter = 22;
    QRectF room;
    for (const ShapeDto &shape : shapes) {
        if (shape.text.isEmpty() || shape.outline.size() != 1)
            continue;
        const double half = letter * static_cast<double>(shape.text.size()) / 2;
        room |= QRectF(shape.outline.constFirst() - QPointF(half, letter), QSizeF(2 * half, 2 * letter));
    }
    return room;
}

} // namespace

QPointF onArc(QPointF centre, double radius, double degrees)
{
    const double radians = qDegreesToRadians(degrees);
    return centre + QPointF(radius * std::sin(radians), radius * std::cos(radians));
}

QList<QPointF> arcPoints(QPointF centre, double radius, double fromDegrees, double toDegrees, double pitch)
{
    const double length = std::abs(qDegreesToRadians(toDegrees - fromDegrees)) * radius;
    const int count = static_cast<int>(std::floor(length / pitch + 1e-9));
    const double step = qRadiansToDegrees(pitch / radius) * (toDegrees < fromDegrees ? -1 : 1);
    const double first = (fromDegrees + toDegrees) / 2 - step * (count - 1) / 2;
    QList<QPointF> points;
    points.reserve(count);
    for (int i = 0; i < count; ++i)
        points.append(onArc(centre, radius, first + step * i));
    return points;
}

QList<QPointF> linePoints(QPointF first, QPointF step, int count)
{
    QList<QPointF> points;
    points.reserve(count);
    for (int i = 0; i < count; ++i)
        points.append(first + step * i);
    return points;
}

RowDto rowAt(const QString &label, const QList<QPointF> &points, int category, int firstNumber)
{
    RowDto row;
    row.label = label;
    row.seats.reserve(points.size());
    for (const QPointF point : points) {
        SeatDto seat;
        seat.number = QString::number(firstNumber++);
        seat.position = point;
        seat.category = category;
        row.seats.append(seat);
    }
    return row;
}

QList<RowDto> straightBlock(QPointF firstSeat, int rows, int seats, QPointF along, QPointF back, int category)
{
    QList<RowDto> block;
    for (int r = 0; r < rows; ++r)
        block.append(rowAt(QString::number(r + 1), linePoints(firstSeat + back * r, along, seats), category));
    return block;
}

QList<RowDto> arcBlock(QPointF centre, double radius, int rows, double fromDegrees, double toDegrees, int category,
                       double rowPitch)
{
    QList<RowDto> block;
    for (int r = 0; r < rows; ++r) {
        const QList<QPointF> points = arcPoints(centre, radius + rowPitch * r, fromDegrees, toDegrees);
        block.append(rowAt(QString::number(r + 1), points, category));
    }
    return block;
}

RowDto roundTable(const QString &label, QPointF centre, int seats, int category)
{
    const double radius = std::max(tableRadius, seats * measure::seatPitch / (2 * M_PI));
    QList<QPointF> points;
    for (int i = 0; i < seats; ++i)
        points.append(onArc(centre, radius, 180.0 - 360.0 * i / seats));
    RowDto table = rowAt(label, points, category);
    table.isTable = true;
    table.labelAtStart = false;
    table.labelAtEnd = false;
    return table;
}

QList<QPointF> rectangleOutline(const QRectF &rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
}

QList<QPointF> arcBandOutline(QPointF centre, double innerRadius, double outerRadius, double fromDegrees,
                              double toDegrees)
{
    const int steps = std::max(2, static_cast<int>(std::ceil(std::abs(toDegrees - fromDegrees) / 5)));
    QList<QPointF> outline;
    for (int i = 0; i <= steps; ++i)
        outline.append(onArc(centre, outerRadius, fromDegrees + (toDegrees - fromDegrees) * i / steps));
    for (int i = steps; i >= 0; --i)
        outline.append(onArc(centre, innerRadius, fromDegrees + (toDegrees - fromDegrees) * i / steps));
    return outline;
}

SectionDto seatedSection(const QString &name, const QList<RowDto> &rows)
{
    SectionDto section;
    section.name = name;
    section.rows = rows;
    section.outline = rowsOutline(rows);
    return section;
}

void completeLayout(LayoutDto &layout, const QString &prefix)
{
    for (ZoneDto &zone : layout.zones) {
        if (zone.guid.isEmpty())
            zone.guid = joined(prefix, zone.name);
        for (SectionDto &section : zone.sections) {
            if (section.guid.isEmpty())
                section.guid = joined(zone.guid, section.name);
            completeSection(section);
        }
    }
    qint64 nextFree = 1;
    giveNumbers(layout, nextFree);
    roundPositions(layout);
    const QRectF bounds = boundsOf(layout) | wordsOf(layout.shapes);
    layout.size = {std::ceil(bounds.right() + edge), std::ceil(bounds.bottom() + edge)};
}

ConfigurationDto configurationOf(const LayoutDto &layout, const QString &name,
                                 const QMap<QString, QString> &sectionByZone)
{
    ConfigurationDto configuration;
    configuration.no = ConfigurationNo(layout.configurations.size() + 1);
    configuration.name = name;
    for (const ZoneDto &zone : layout.zones) {
        const auto wanted = sectionByZone.constFind(zone.name);
        if (wanted == sectionByZone.constEnd())
            continue;
        const auto section = std::ranges::find(zone.sections, *wanted, &SectionDto::name);
        Q_ASSERT(section != zone.sections.end());
        if (section != zone.sections.end())
            configuration.choice.insert(zone.no, section->no);
    }
    return configuration;
}

QMap<QString, QString> everyFirstSection(const LayoutDto &layout)
{
    QMap<QString, QString> choice;
    for (const ZoneDto &zone : layout.zones) {
        if (!zone.sections.isEmpty())
            choice.insert(zone.name, zone.sections.constFirst().name);
    }
    return choice;
}

} // namespace parterre
