#include "map/seatmapbuilder.h"

#include "map/roomiestpoint.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace parterre {
namespace {

constexpr double hullMargin = 16;
constexpr int mostCategories = 127;

double cross(QPointF origin, QPointF a, QPointF b)
{
    return (a.x() - origin.x()) * (b.y() - origin.y()) - (a.y() - origin.y()) * (b.x() - origin.x());
}

QList<QPointF> halfHull(const QList<QPointF> &sorted)
{
    QList<QPointF> hull;
    for (const QPointF &point : sorted) {
        while (hull.size() >= 2 && cross(hull[hull.size() - 2], hull.last(), point) <= 0)
            hull.removeLast();
        hull.append(point);
    }
    hull.removeLast();
    return hull;
}

class Builder
{
public:
    Builder(const LayoutDto &layout, const ConfigurationDto &configuration)
        : m_layout(layout), m_configuration(configuration)
    {}

    SeatMapData build()
    {
        for (const CategoryDto &category : m_layout.categories)
            m_data.categoryNames.append(category.name);
        for (const ShapeDto &shape : m_layout.shapes)
            addShape(shape);
        const QList<OpenSection> open = openSections(m_layout, m_configuration);
        reserve(open);
        for (const OpenSection &section : open)
            addSection(section);
        measure();
        return std::move(m_data);
    }

private:
    void reserve(const QList<OpenSection> &open)
    {
        size_t seats = 0;
        for (const OpenSection &section : open)
            seats += static_cast<size_t>(section.section->seatCount());
        m_data.seats.reserve(seats);
        m_data.seatNos.reserve(seats);
        m_data.sections.reserve(static_cast<size_t>(open.size()));
    }

    void addShape(const ShapeDto &shape)
    {
        m_data.shapes.push_back({shape.kind, QPolygonF(shape.outline), shape.text, shape.rotation});
    }

    qint32 labelId(const QString &label)
    {
        const auto found = m_labelIds.constFind(label);
        if (found != m_labelIds.cend())
            return *found;
        const auto id = static_cast<qint32>(m_data.labels.size());
        m_data.labels.append(label);
        m_labelIds.insert(label, id);
        return id;
    }

    void addSection(const OpenSection &open)
    {
        MapSection section;
        section.no = open.section->no;
        section.zone = open.zone->no;
        section.name = open.zone->name;
        section.tier = open.zone->tier;
        section.entrance = open.zone->entrance;
        section.stepFree = open.zone->stepFree;
        section.firstRow = static_cast<qint32>(m_data.rows.size());
        section.firstSeat = static_cast<qint32>(m_data.seats.size());
        section.firstArea = static_cast<qint32>(m_data.areas.size());
        for (const RowDto &row : open.section->rows)
            addRow(row);
        for (const AreaDto &area : open.section->areas)
            addArea(area);
        for (const ShapeDto &shape : open.section->shapes)
            addShape(shape);
        section.rowCount = static_cast<qint32>(m_data.rows.size()) - section.firstRow;
        section.seatCount = static_cast<qint32>(m_data.seats.size()) - section.firstSeat;
        section.areaCount = static_cast<qint32>(m_data.areas.size()) - section.firstArea;
        section.outline = open.section->outline.size() >= 3 ? QPolygonF(open.section->outline) : hull(section);
        section.bounds = section.outline.boundingRect();
        section.labelPoint = roomiestPoint(section.outline);
        section.mainCategory = mainCategory(section);
        m_data.sections.push_back(std::move(section));
    }

    /// Most rows count as the one before, which saves looking for each label.
    qint32 labelLike(qint32 rowBefore, qsizetype place, const QString &label)
    {
        if (rowBefore >= 0) {
            const MapRow &before = m_data.rows[static_cast<size_t>(rowBefore)];
            if (place < before.seatCount) {
                const qint32 id = m_data.seats[static_cast<size_t>(before.firstSeat + place)].label;
                if (m_data.labels.at(id) == label)
                    return id;
            }
        }
        return labelId(label);
    }

    void addRow(const RowDto &row)
    {
        const auto section = static_cast<qint32>(m_data.sections.size());
        const auto rowIndex = static_cast<qint32>(m_data.rows.size());
        const auto first = static_cast<qint32>(m_data.seats.size());
        for (qsizetype place = 0; place < row.seats.size(); ++place) {
            const SeatDto &seat = row.seats.at(place);
            MapSeat packed;
            packed.x = static_cast<float>(seat.position.x());
            packed.y = static_cast<float>(seat.position.y());
            packed.row = rowIndex;
            packed.label = labelLike(rowIndex - 1, place, seat.number);
            packed.section = static_cast<qint16>(section);
            packed.category = static_cast<qint8>(std::clamp(seat.category, -1, mostCategories));
            packed.kind = seat.kind;
            packed.display = seat.category < 0 ? SeatDisplay::NotForSale : SeatDisplay::Available;
            if (!seat.note.isEmpty())
                m_data.notes.insert(static_cast<qint32>(m_data.seats.size()), seat.note);
            m_data.seats.push_back(packed);
            m_data.seatNos.push_back(seat.no);
        }
        m_data.rows.push_back({row.label, section, first, static_cast<qint32>(row.seats.size()), row.isTable,
                               row.labelAtStart, row.labelAtEnd});
    }

    void addArea(const AreaDto &area)
    {
        MapArea packed;
        packed.no = area.no;
        packed.name = area.name;
        packed.capacity = areaCapacity(area, m_configuration);
        packed.free = packed.capacity;
        packed.category = area.category;
        packed.section = static_cast<qint32>(m_data.sections.size());
        packed.outline = QPolygonF(area.outline);
        m_data.areas.push_back(std::move(packed));
    }

    QPolygonF hull(const MapSection &section) const
    {
        QList<QPointF> points;
        for (qint32 i = 0; i < section.seatCount; ++i)
            points.append(m_data.seats[static_cast<size_t>(section.firstSeat + i)].position());
        for (qint32 i = 0; i < section.areaCount; ++i)
            points += m_data.areas[static_cast<size_t>(section.firstArea + i)].outline;
        return hullRound(points, hullMargin);
    }

    int mainCategory(const MapSection &section) const
    {
        std::array<int, mostCategories + 2> places{};
        for (qint32 i = 0; i < section.seatCount; ++i)
            ++places[static_cast<size_t>(m_data.seats[static_cast<size_t>(section.firstSeat + i)].category + 1)];
        for (qint32 i = 0; i < section.areaCount; ++i) {
            const MapArea &area = m_data.areas[static_cast<size_t>(section.firstArea + i)];
            places[static_cast<size_t>(std::clamp(area.category, -1, mostCategories) + 1)] += area.capacity;
        }
        const auto most = std::ranges::max_element(places);
        return *most == 0 ? -1 : static_cast<int>(most - places.begin()) - 1;
    }

    void measure()
    {
        QRectF box;
        for (const MapSection &section : m_data.sections)
            box |= section.bounds;
        if (!m_data.seats.empty())
            box |= seatBox();
        for (const MapShape &shape : m_data.shapes)
            box |= shape.outline.boundingRect();
        if (box.isEmpty())
            box = QRectF(QPointF(0, 0), m_layout.size.isEmpty() ? QSizeF(100, 100) : m_layout.size);
        m_data.bounds = box;
        m_data.focalPoint = m_layout.focalPoint.value_or(QPointF(box.center().x(), box.top()));
    }

    /// Round all seats.
    QRectF seatBox() const
    {
        constexpr float half = 12;
        const auto [left, right] = std::ranges::minmax(m_data.seats | std::views::transform(&MapSeat::x));
        const auto [top, bottom] = std::ranges::minmax(m_data.seats | std::views::transform(&MapSeat::y));
        return QRectF(QPointF(left - half, top - half), QPointF(right + half, bottom + half));
    }

    const LayoutDto &m_layout;
    const ConfigurationDto &m_configuration;
    QHash<QString, qint32> m_labelIds;
    SeatMapData m_data;
};

} // namespace

SeatMapData buildSeatMap(const LayoutDto &layout, const ConfigurationDto &configuration)
{
    return Builder(layout, configuration).build();
}

QPolygonF hullRound(const QList<QPointF> &points, double margin)
{
    // The hull of the corners of a square round every point keeps the margin without an offset curve.
    QList<QPointF> corners;
    corners.reserve(points.size() * 4);
    for (const QPointF &point : points) {
        for (const QPointF &corner : {QPointF(-margin, -margin), QPointF(margin, -margin), QPointF(margin, margin),
                                      QPointF(-margin, margin)})
            corners.append(point + corner);
    }
    if (corners.isEmpty())
        return {};
    std::ranges::sort(corners, [](QPointF a, QPointF b) { return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y(); });
    QList<QPointF> hull = halfHull(corners);
    std::ranges::reverse(corners);
    hull += halfHull(corners);
    return QPolygonF(hull);
}

} // namespace parterre
