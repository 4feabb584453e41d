#include "domain/venue/layoutbuilder.h"

#include <QLineF>
#include <QtMath>

#include <algorithm>
#include <cmath>

// The outlines of layoutbuilder.h that are found from what they surround.

namespace parterre {
namespace {

double cross(QPointF o, QPointF a, QPointF b)
{
    return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
}

QPointF unit(QPointF vector)
{
    const double length = std::hypot(vector.x(), vector.y());
    return length > 0 ? vector / length : QPointF();
}

/// Drops corners that lie on the line between their neighbours.
QList<QPointF> simplified(const QList<QPointF> &outline)
{
    constexpr double tolerance = 0.5;
    QList<QPointF> kept;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QPointF before = kept.isEmpty() ? outline.constLast() : kept.constLast();
        const QPointF here = outline.at(i);
        const QPointF after = outline.at((i + 1) % outline.size());
        const double base = QLineF(before, after).length();
        const double distance = base > 0 ? std::abs(cross(before, after, here)) / base : QLineF(before, here).length();
        if (distance > tolerance)
            kept.append(here);
    }
    return kept.size() >= 3 ? kept : outline;
}

QPointF middleOf(const RowDto &row)
{
    QPointF middle;
    for (const SeatDto &seat : row.seats)
        middle += seat.position / static_cast<double>(row.seats.size());
    return middle;
}

/// The direction along a row at one of its seats.
QPointF tangentAt(const QList<SeatDto> &seats, qsizetype i)
{
    const qsizetype before = std::max<qsizetype>(0, i - 1);
    const qsizetype after = std::min(seats.size() - 1, i + 1);
    const QPointF direction = unit(seats.at(after).position - seats.at(before).position);
    return direction.isNull() ? QPointF(1, 0) : direction;
}

QPointF turnedTowards(QPointF tangent, QPointF direction)
{
    const QPointF normal(-tangent.y(), tangent.x());
    return QPointF::dotProduct(normal, direction) < 0 ? -normal : normal;
}

/// The row's line moved by `margin` to the side of `away`, made longer by `margin` at both ends.
QList<QPointF> sideOf(const RowDto &row, QPointF away, double margin)
{
    QList<QPointF> line;
    const qsizetype last = row.seats.size() - 1;
    for (qsizetype i = 0; i <= last; ++i) {
        const QPointF tangent = tangentAt(row.seats, i);
        const QPointF moved = row.seats.at(i).position + turnedTowards(tangent, away) * margin;
        if (i == 0)
            line.append(moved - tangent * margin);
        if (i != 0 && i != last)
            line.append(moved);
        if (i == last)
            line.append(moved + tangent * margin);
    }
    return line;
}

} // namespace

QList<QPointF> convexOutline(const QList<QPointF> &points, double margin)
{
    QList<QPointF> cloud;
    cloud.reserve(points.size() * 8);
    for (const QPointF point : points) {
        for (int corner = 0; corner < 8; ++corner)
            cloud.append(onArc(point, margin * 1.08, 22.5 + 45.0 * corner));
    }
    // Andrew's monotone chain.
    std::ranges::sort(cloud, [](QPointF a, QPointF b) { return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y(); });
    QList<QPointF> hull;
    const auto extend = [&hull](QPointF point, qsizetype floor) {
        while (hull.size() > floor && cross(hull.at(hull.size() - 2), hull.constLast(), point) <= 0)
            hull.removeLast();
        hull.append(point);
    };
    for (const QPointF point : cloud)
        extend(point, 1);
    const qsizetype lower = hull.size();
    for (qsizetype i = cloud.size() - 2; i >= 0; --i)
        extend(cloud.at(i), lower);
    if (hull.size() > 1)
        hull.removeLast();
    return hull;
}

QList<QPointF> rowsOutline(const QList<RowDto> &rows, double margin)
{
    QList<RowDto> seated;
    for (const RowDto &row : rows) {
        if (!row.seats.isEmpty())
            seated.append(row);
    }
    if (seated.isEmpty())
        return {};
    const RowDto &first = seated.constFirst();
    const RowDto &last = seated.constLast();
    const QPointF tangent = tangentAt(first.seats, first.seats.size() / 2);
    QPointF back = middleOf(last) - middleOf(first);
    if (back.isNull())
        back = {-tangent.y(), tangent.x()};

    QList<QPointF> outline = sideOf(first, -back, margin);
    for (const RowDto &row : seated)
        outline.append(row.seats.constLast().position + tangentAt(row.seats, row.seats.size() - 1) * margin);
    QList<QPointF> rear = sideOf(last, back, margin);
    std::ranges::reverse(rear);
    outline += rear;
    for (auto row = seated.crbegin(); row != seated.crend(); ++row)
        outline.append(row->seats.constFirst().position - tangentAt(row->seats, 0) * margin);
    return simplified(outline);
}

QList<QPointF> sectionOutline(const SectionDto &section, double margin)
{
    if (section.outline.size() >= 3)
        return section.outline;
    const bool inRows = !section.rows.isEmpty() && section.areas.isEmpty()
                        && std::ranges::none_of(section.rows, &RowDto::isTable);
    if (inRows)
        return rowsOutline(section.rows, margin);
    QList<QPointF> points;
    for (const RowDto &row : section.rows) {
        for (const SeatDto &seat : row.seats)
            points.append(seat.position);
    }
    QList<QPointF> outline = points.isEmpty() ? QList<QPointF>() : convexOutline(points, margin);
    if (section.areas.isEmpty())
        return outline;
    for (const AreaDto &area : section.areas)
        outline += area.outline;
    return outline.isEmpty() ? outline : convexOutline(outline, 0);
}

} // namespace parterre
