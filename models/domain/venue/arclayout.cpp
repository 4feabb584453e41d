#include "domain/venue/arclayout.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr double seatPitch = 25;
constexpr double rowPitch = 40;
constexpr double zoneGap = 60;
constexpr double margin = 40;
constexpr double stageHeight = 100;
/// How far the ends of the widest line come forward, as a part of its width.
constexpr double bend = 0.08;

struct Block
{
    ZoneDto *zone = nullptr;
    double width = 0;
    double height = 0;
};

/// Zones side by side.
struct Line
{
    QList<Block> blocks;
    double width = 0;
    double height = 0;
};

Block measure(ZoneDto &zone)
{
    Block block{&zone, 0, 0};
    for (const SectionDto &section : zone.sections) {
        for (const RowDto &row : section.rows)
            block.width = std::max(block.width, seatPitch * static_cast<double>(row.seats.size()));
        block.height = std::max(block.height, rowPitch * static_cast<double>(section.rows.size()));
    }
    return block;
}

QList<Line> breakLines(LayoutDto &layout)
{
    QList<Block> blocks;
    double surface = 0;
    double widest = 0;
    for (ZoneDto &zone : layout.zones) {
        blocks.append(measure(zone));
        surface += (blocks.last().width + zoneGap) * (blocks.last().height + zoneGap);
        widest = std::max(widest, blocks.last().width);
    }
    const double target = std::max(widest, 1.5 * std::sqrt(surface));
    QList<Line> lines;
    for (const Block &block : blocks) {
        if (lines.isEmpty() || lines.last().width + zoneGap + block.width > target)
            lines.append(Line());
        Line &line = lines.last();
        line.width += (line.blocks.isEmpty() ? 0 : zoneGap) + block.width;
        line.height = std::max(line.height, block.height);
        line.blocks.append(block);
    }
    return lines;
}

void place(const Block &block, QPointF topCentre, double bendFactor)
{
    for (SectionDto &section : block.zone->sections) {
        double y = topCentre.y() + rowPitch / 2;
        for (RowDto &row : section.rows) {
            double x = topCentre.x() - seatPitch * (static_cast<double>(row.seats.size()) - 1) / 2;
            for (SeatDto &seat : row.seats) {
                // The bend depends on x alone: seats behind each other keep their distance.
                seat.position = {x, y - bendFactor * x * x};
                x += seatPitch;
            }
            y += rowPitch;
        }
    }
}

} // namespace

void layOutInArcs(LayoutDto &layout)
{
    const QList<Line> lines = breakLines(layout);
    double widest = 0;
    for (const Line &line : lines)
        widest = std::max(widest, line.width);
    if (widest <= 0)
        return;
    const double forward = bend * widest;
    const double bendFactor = forward / (widest * widest / 4);
    double y = margin + stageHeight + rowPitch + forward;
    for (const Line &line : lines) {
        double x = -line.width / 2;
        for (const Block &block : line.blocks) {
            place(block, {x + block.width / 2, y}, bendFactor);
            x += block.width + zoneGap;
        }
        y += line.height + zoneGap;
    }

    const double middle = widest / 2 + margin;
    for (ZoneDto &zone : layout.zones) {
        for (SectionDto &section : zone.sections) {
            for (RowDto &row : section.rows) {
                for (SeatDto &seat : row.seats)
                    seat.position.rx() += middle;
            }
        }
    }
    const double half = std::max(100.0, widest * 0.22);
    layout.shapes.append({ShapeKind::Stage,
                          {{middle - half, margin},
                           {middle + half, margin},
                           {middle + half * 0.9, margin + stageHeight},
                           {middle - half * 0.9, margin + stageHeight}},
                          u"Stage"_s,
                          0});
    layout.focalPoint = QPointF(middle, margin + stageHeight / 2);
    layout.size = {std::ceil(2 * middle), std::ceil(y)};
}

} // namespace parterre
