#include "domain/venue/demolayouts.h"

#include "domain/venue/layoutbuilder.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int mostTiers = 5;
constexpr int mostWedges = 72;
constexpr int rowsPerTier = 20;
constexpr double tierGap = 110;
constexpr double aisle = 40;
constexpr int categories = 6;

/// How the bowl is cut for a number of seats.
struct Bowl
{
    int tiers = 1;
    int wedges = 8;
    double radius = 0;

    double rowRadius(int tier, int row) const
    {
        return radius + (rowsPerTier * measure::rowPitch + tierGap) * tier + measure::rowPitch * row;
    }
    int seatsInRow(int tier, int row) const
    {
        const double length = 2 * M_PI * rowRadius(tier, row) / wedges - aisle;
        return std::max(0, static_cast<int>(std::floor(length / measure::seatPitch + 1e-9)));
    }
    qint64 capacity() const
    {
        qint64 count = 0;
        for (int tier = 0; tier < tiers; ++tier) {
            for (int row = 0; row < rowsPerTier; ++row)
                count += seatsInRow(tier, row);
        }
        return count * wedges;
    }
};

/// The smallest bowl that holds that many seats.
Bowl bowlFor(int seats)
{
    Bowl bowl;
    bowl.tiers = std::clamp(seats / 22'000 + 1, 1, mostTiers);
    bowl.wedges = std::clamp(seats / (bowl.tiers * 360), 8, mostWedges);
    bowl.radius = 400;
    while (bowl.capacity() < seats)
        bowl.radius += 50;
    return bowl;
}

QList<RowDto> wedgeRows(const Bowl &bowl, QPointF centre, int tier, int wedge, int category)
{
    const double angle = 360.0 / bowl.wedges;
    QList<RowDto> rows;
    for (int r = 0; r < rowsPerTier; ++r) {
        const double radius = bowl.rowRadius(tier, r);
        const double half = qRadiansToDegrees(aisle / 2 / radius);
        rows.append(rowAt(QString::number(r + 1),
                          arcPoints(centre, radius, 180 - angle * wedge - half, 180 - angle * (wedge + 1) + half), category));
    }
    return rows;
}

/// Takes single seats off the ends of rows, the rearmost first, one wedge after the other, until the count is right.
void trim(LayoutDto &layout, qint64 surplus)
{
    while (surplus > 0) {
        for (auto zone = layout.zones.rbegin(); zone != layout.zones.rend() && surplus > 0; ++zone) {
            QList<RowDto> &rows = zone->sections.first().rows;
            while (!rows.isEmpty() && rows.constLast().seats.isEmpty())
                rows.removeLast();
            if (rows.isEmpty())
                continue;
            rows.last().seats.removeLast();
            --surplus;
        }
    }
    for (ZoneDto &zone : layout.zones) {
        SectionDto &section = zone.sections.first();
        section.rows.removeIf([](const RowDto &row) { return row.seats.isEmpty(); });
        section.outline = rowsOutline(section.rows);
    }
    layout.zones.removeIf([](const ZoneDto &zone) { return zone.sections.constFirst().rows.isEmpty(); });
}

} // namespace

LayoutDto stadium(int seats)
{
    const Bowl bowl = bowlFor(std::max(8, seats));
    const double outer = bowl.rowRadius(bowl.tiers - 1, rowsPerTier - 1) + 100;
    const QPointF centre(outer, outer);
    LayoutDto layout;
    for (int i = 0; i < categories; ++i)
        layout.categories.append({u"Category "_s + categoryLetter(i)});
    for (int tier = 0; tier < bowl.tiers; ++tier) {
        for (int wedge = 0; wedge < bowl.wedges; ++wedge) {
            ZoneDto zone;
            zone.name = QString::number(100 * (tier + 1) + wedge + 1);
            zone.tier = u"Tier "_s + QString::number(tier + 1);
            // Dearest beside the middle line, cheapest behind the ends, and dearer below than above.
            const double side = std::abs(std::sin(qDegreesToRadians(360.0 * (wedge + 0.5) / bowl.wedges)));
            const int category = std::clamp(static_cast<int>(tier + 3 * side), 0, categories - 1);
            SectionDto section;
            section.name = u"Standard"_s;
            section.rows = wedgeRows(bowl, centre, tier, wedge, category);
            zone.sections = {section};
            layout.zones.append(zone);
        }
    }
    trim(layout, bowl.capacity() - std::max(8, seats));
    const double field = bowl.radius - 80;
    layout.shapes = {{ShapeKind::Ellipse, {centre - QPointF(field, field), centre + QPointF(field, field)}, u"Field"_s, 0},
                     {ShapeKind::Stage,
                      rectangleOutline(QRectF(centre.x() - field * 0.3, centre.y() - field * 0.7, field * 0.6, field * 0.25)),
                      u"Stage"_s,
                      0}};
    layout.focalPoint = centre - QPointF(0, field * 0.45);
    completeLayout(layout, u"stadium"_s);
    layout.configurations.append(configurationOf(layout, u"Standard"_s, everyFirstSection(layout)));
    return layout;
}

} // namespace parterre
