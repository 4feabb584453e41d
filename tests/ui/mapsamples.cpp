#include "ui/mapsamples.h"

#include <cmath>
#include <numbers>

namespace parterre {
namespace {

using namespace Qt::StringLiterals;

MapSample finished(LayoutDto layout)
{
    qint64 next = 1;
    giveNumbers(layout, next);
    ConfigurationDto configuration;
    configuration.name = u"Everything"_s;
    for (const ZoneDto &zone : layout.zones)
        configuration.choice.insert(zone.no, zone.sections.first().no);
    return {layout, configuration};
}

QString rowName(int row)
{
    return row < 26 ? QString(QChar(u'A' + row)) : QString(QChar(u'A' + row / 26 - 1)) + QChar(u'A' + row % 26);
}

LayoutDto emptyLayout()
{
    LayoutDto layout;
    for (const QString &name : {u"Front"_s, u"Standard"_s, u"Rear"_s, u"Side"_s, u"Upper"_s})
        layout.categories.append({name});
    return layout;
}

ShapeDto stageBetween(double left, double right, double top, double bottom)
{
    return {ShapeKind::Stage, {{left, top}, {right, top}, {right, bottom}, {left, bottom}}, u"Stage"_s, 0};
}

SeatKind kindAt(int row, int rows, int seat)
{
    if (row == rows - 1 && seat < 4)
        return seat < 2 ? SeatKind::Wheelchair : SeatKind::Companion;
    return row > rows / 2 && seat == 4 ? SeatKind::RestrictedView : SeatKind::Standard;
}

} // namespace

MapSample hallSample(int rows, int seats)
{
    LayoutDto layout = emptyLayout();
    ZoneDto zone;
    zone.name = u"Stalls"_s;
    SectionDto section;
    for (int row = 0; row < rows; ++row) {
        RowDto line;
        line.label = rowName(row);
        for (int seat = 0; seat < seats; ++seat) {
            SeatDto place;
            place.number = QString::number(seat + 1);
            const double x = 100 + seat * 25 + (seat * 3 / seats) * 18;
            const double fromMiddle = x - (100 + seats * 12.5 + 18);
            // Rows curve round the stage with a radius of 32 metres.
            place.position = QPointF(x, 160 + row * 26 - (1600 - std::sqrt(1600.0 * 1600 - fromMiddle * fromMiddle)));
            place.category = row * 3 / rows;
            place.kind = kindAt(row, rows, seat);
            line.seats.append(place);
        }
        section.rows.append(line);
    }
    zone.sections.append(section);
    layout.zones.append(zone);
    const double width = seats * 25 + 36;
    layout.shapes.append(stageBetween(100 + width * 0.25, 100 + width * 0.75, 30, 90));
    layout.size = QSizeF(width + 200, rows * 26 + 240);
    layout.focalPoint = QPointF(100 + width / 2, 90);
    return finished(layout);
}

MapSample bowlSample(int seats)
{
    LayoutDto layout = emptyLayout();
    constexpr int rowsPerSection = 15;
    constexpr int seatsPerRow = 24;
    const int sections = (seats + rowsPerSection * seatsPerRow - 1) / (rowsPerSection * seatsPerRow);
    const int perRing = std::max(6, static_cast<int>(std::ceil(std::sqrt(sections * 6.0))));
    constexpr double width = seatsPerRow * 25 + 30;
    constexpr double depth = rowsPerSection * 26 + 30;
    const double firstRadius = perRing * width / (2 * std::numbers::pi) + 60;
    const QPointF middle(firstRadius + (sections / perRing + 1) * (depth + 20), firstRadius + (sections / perRing + 1) * (depth + 20));
    for (int index = 0; index < sections; ++index) {
        const int ring = index / perRing;
        const double angle = 2 * std::numbers::pi * (index % perRing) / perRing;
        const QPointF outwards(std::cos(angle), std::sin(angle));
        const QPointF along(-outwards.y(), outwards.x());
        const auto at = [&](double x, double y) { return middle + outwards * (firstRadius + ring * (depth + 20) + y) + along * x; };
        ZoneDto zone;
        zone.name = QString::number((ring + 1) * 100 + index % perRing + 1);
        zone.tier = u"Tier %1"_s.arg(ring + 1);
        SectionDto section;
        section.outline = {at(-width / 2, -15), at(width / 2, -15), at(width / 2, depth - 15), at(-width / 2, depth - 15)};
        for (int row = 0; row < rowsPerSection; ++row) {
            RowDto line;
            line.label = QString::number(row + 1);
            for (int seat = 0; seat < seatsPerRow; ++seat) {
                SeatDto place;
                place.number = QString::number(seat + 1);
                place.position = at((seat - (seatsPerRow - 1) / 2.0) * 25, row * 26);
                place.category = ring % 5;
                line.seats.append(place);
            }
            section.rows.append(line);
        }
        zone.sections.append(section);
        layout.zones.append(zone);
    }
    ZoneDto pit;
    pit.name = u"Pit"_s;
    AreaDto area;
    area.name = u"Pit"_s;
    area.capacity = 300;
    area.category = 0;
    area.outline = {middle + QPointF(-250, -150), middle + QPointF(250, -150), middle + QPointF(250, 150), middle + QPointF(-250, 150)};
    SectionDto standing;
    standing.areas.append(area);
    standing.outline = area.outline;
    pit.sections.append(standing);
    layout.zones.append(pit);
    layout.shapes.append(stageBetween(middle.x() - 200, middle.x() + 200, middle.y() - 260, middle.y() - 180));
    layout.size = QSizeF(2 * middle.x(), 2 * middle.y());
    layout.focalPoint = middle + QPointF(0, -180);
    return finished(layout);
}

MapSample clubSample()
{
    LayoutDto layout = emptyLayout();
    ZoneDto zone;
    zone.name = u"Club"_s;
    SectionDto section;
    for (int table = 0; table < 4; ++table) {
        RowDto row;
        row.label = QString::number(table + 1);
        row.isTable = true;
        for (int seat = 0; seat < 6; ++seat) {
            SeatDto place;
            place.number = QString::number(seat + 1);
            const double angle = seat * std::numbers::pi / 3;
            place.position = QPointF(150 + table * 140 + 42 * std::cos(angle), 300 + 42 * std::sin(angle));
            place.category = 1;
            row.seats.append(place);
        }
        section.rows.append(row);
    }
    AreaDto area;
    area.name = u"Rear standing"_s;
    area.capacity = 240;
    area.category = 3;
    area.outline = {{80, 400}, {640, 400}, {640, 500}, {80, 500}};
    section.areas.append(area);
    zone.sections.append(section);
    layout.zones.append(zone);
    layout.shapes.append(stageBetween(200, 520, 100, 180));
    layout.size = QSizeF(720, 560);
    layout.focalPoint = QPointF(360, 180);
    return finished(layout);
}

} // namespace parterre
