#include "domain/venue/plantidy.h"

#include "domain/venue/planlimits.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr double edge = 40;          // free room round a plan
constexpr double stageDistance = 60; // from the first row to the stage
constexpr double stageDepth = 100;

double walk(const QList<SeatDto> &seats)
{
    double length = 0;
    for (qsizetype i = 1; i < seats.size(); ++i)
        length += QLineF(seats.at(i - 1).position, seats.at(i).position).length();
    return length;
}

/// The direction in which points spread most.
QPointF mainDirection(const QList<SeatDto> &seats)
{
    QPointF centre;
    for (const SeatDto &seat : seats)
        centre += seat.position / static_cast<double>(seats.size());
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const SeatDto &seat : seats) {
        const QPointF d = seat.position - centre;
        xx += d.x() * d.x();
        xy += d.x() * d.y();
        yy += d.y() * d.y();
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
    return {std::cos(angle), std::sin(angle)};
}

QPointF centreOf(const RowDto &row)
{
    QPointF centre;
    for (const SeatDto &seat : row.seats)
        centre += seat.position / static_cast<double>(row.seats.size());
    return centre;
}

/// Which way the audience looks: from the last row to the first one of the zone with the most seats.
QPointF viewDirection(const LayoutDto &layout)
{
    const SectionDto *largest = nullptr;
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections) {
            if (!largest || section.seatCount() > largest->seatCount())
                largest = &section;
        }
    }
    if (!largest)
        return {0, -1};
    const RowDto *first = nullptr;
    const RowDto *last = nullptr;
    for (const RowDto &row : largest->rows) {
        if (row.seats.isEmpty())
            continue;
        if (!first || naturallyLess(row.label, first->label))
            first = &row;
        if (!last || !naturallyLess(row.label, last->label))
            last = &row;
    }
    if (!first || first == last)
        return {0, -1};
    const QPointF way = centreOf(*first) - centreOf(*last);
    if (std::abs(way.x()) > 2 * std::abs(way.y()))
        return {way.x() < 0 ? -1.0 : 1.0, 0};
    return {0, way.y() > 0 ? 1.0 : -1.0};
}

QRectF stageRect(const QRectF &bounds, QPointF view)
{
    const bool upright = view.x() == 0;
    const double width = std::max(200.0, 0.4 * (upright ? bounds.width() : bounds.height()));
    QPointF centre = bounds.center();
    if (upright)
        centre.setY(view.y() < 0 ? bounds.top() - stageDistance - stageDepth / 2
                                 : bounds.bottom() + stageDistance + stageDepth / 2);
    else
        centre.setX(view.x() < 0 ? bounds.left() - stageDistance - stageDepth / 2
                                 : bounds.right() + stageDistance + stageDepth / 2);
    const QSizeF size = upright ? QSizeF(width, stageDepth) : QSizeF(stageDepth, width);
    return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

const ShapeDto *findStage(const LayoutDto &layout)
{
    const auto isStage = [](const ShapeDto &shape) { return shape.kind == ShapeKind::Stage; };
    if (const auto found = std::ranges::find_if(layout.shapes, isStage); found != layout.shapes.end())
        return &*found;
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections) {
            if (const auto found = std::ranges::find_if(section.shapes, isStage); found != section.shapes.end())
                return &*found;
        }
    }
    return nullptr;
}

QPointF centreOf(const QList<QPointF> &outline)
{
    QPointF centre;
    for (const QPointF point : outline)
        centre += point / static_cast<double>(outline.size());
    return centre;
}

void addView(LayoutDto &layout, PlanReport &report)
{
    const QRectF bounds = boundsOf(layout);
    if (layout.focalPoint || bounds.isNull())
        return;
    const ShapeDto *stage = findStage(layout);
    if (!stage) {
        const QRectF rect = stageRect(bounds, viewDirection(layout));
        layout.shapes.append({ShapeKind::Stage,
                              {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()},
                              u"Stage"_s,
                              0});
        report.assume("import-stage-guessed", QString());
        stage = &layout.shapes.constLast();
    }
    layout.focalPoint = centreOf(stage->outline);
    report.assume("import-focal-point-guessed", QString());
}

/// Calls `visit` with every point of the layout.
template <class Layout, class Visit>
void eachPoint(Layout &layout, Visit visit)
{
    const auto outline = [&visit](auto &points) {
        for (auto &point : points)
            visit(point);
    };
    for (auto &shape : layout.shapes)
        outline(shape.outline);
    for (auto &zone : layout.zones) {
        for (auto &section : zone.sections) {
            outline(section.outline);
            for (auto &shape : section.shapes)
                outline(shape.outline);
            for (auto &area : section.areas)
                outline(area.outline);
            for (auto &row : section.rows) {
                for (auto &seat : row.seats)
                    visit(seat.position);
            }
        }
    }
}

void fitSize(LayoutDto &layout, PlanReport &report)
{
    const QRectF bounds = boundsOf(layout);
    if (bounds.left() < 0 || bounds.top() < 0) {
        const QPointF shift(bounds.left() < 0 ? edge - bounds.left() : 0, bounds.top() < 0 ? edge - bounds.top() : 0);
        eachPoint(layout, [shift](QPointF &point) { point += shift; });
        if (layout.focalPoint)
            *layout.focalPoint += shift;
        report.assume("import-moved-into-view", QString());
    }
    const QRectF now = boundsOf(layout);
    if (layout.size.isEmpty())
        report.assume("import-size-computed", QString());
    layout.size = layout.size.expandedTo({std::ceil(now.right() + edge), std::ceil(now.bottom() + edge)});
}

void addConfiguration(LayoutDto &layout, PlanReport &report)
{
    qint64 nextFree = 1;
    giveNumbers(layout, nextFree);
    if (!layout.configurations.isEmpty())
        return;
    ConfigurationDto standard;
    standard.name = u"Standard"_s;
    for (const ZoneDto &zone : layout.zones) {
        if (!zone.sections.isEmpty())
            standard.choice.insert(zone.no, zone.sections.constFirst().no);
    }
    standard.no = ConfigurationNo(nextFree);
    layout.configurations.append(standard);
    report.assume("import-configuration-made", QString(), standard.name);
}

} // namespace

bool sortAlongRow(RowDto &row)
{
    if (row.isTable || row.seats.size() < 3)
        return false;
    const QPointF direction = mainDirection(row.seats);
    const auto along = [direction](const SeatDto &seat) { return QPointF::dotProduct(seat.position, direction); };
    QList<SeatDto> sorted = row.seats;
    // As the file began: its first seat stays on its side.
    const bool backwards = along(row.seats.constFirst()) > along(row.seats.constLast());
    std::ranges::stable_sort(sorted, [&](const SeatDto &left, const SeatDto &right) {
        return backwards ? along(left) > along(right) : along(left) < along(right);
    });
    if (walk(row.seats) <= walk(sorted) * 1.001)
        return false;
    row.seats = std::move(sorted);
    return true;
}

bool naturallyLess(const QString &left, const QString &right)
{
    struct Key
    {
        qsizetype rank; // nothing before a letter before two letters before words
        QStringView prefix;
        qint64 number;
        QStringView rest;
    };
    const auto keyOf = [](QStringView text) {
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        const qsizetype start = std::ranges::find_if(text, isDigit) - text.begin();
        qsizetype end = start;
        while (end < text.size() && end - start < 15 && isDigit(text.at(end)))
            ++end;
        const qint64 number = end > start ? text.mid(start, end - start).toLongLong() : -1;
        return Key{std::min<qsizetype>(start, 3), text.left(start), number, text.mid(end)};
    };
    const Key a = keyOf(left);
    const Key b = keyOf(right);
    if (a.rank != b.rank)
        return a.rank < b.rank;
    if (const int order = a.prefix.compare(b.prefix))
        return order < 0;
    if (a.number != b.number)
        return a.number < b.number;
    return a.rest < b.rest;
}

QString UniqueNames::unique(const QString &wanted)
{
    QString name = wanted;
    while (m_used.contains(name)) {
        int &next = m_next[wanted];
        next = std::max(next + 1, 2);
        name = wanted + u" ("_s + QString::number(next) + u')';
    }
    m_used.insert(name);
    return name;
}

QRectF boundsOf(const LayoutDto &layout)
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    bool any = false;
    eachPoint(layout, [&](const QPointF &point) {
        left = any ? std::min(left, point.x()) : point.x();
        right = any ? std::max(right, point.x()) : point.x();
        top = any ? std::min(top, point.y()) : point.y();
        bottom = any ? std::max(bottom, point.y()) : point.y();
        any = true;
    });
    return any ? QRectF(left, top, std::max(right - left, 1.0), std::max(bottom - top, 1.0)) : QRectF();
}

void completePlan(LayoutDto &layout, PlanReport &report)
{
    addView(layout, report);
    fitSize(layout, report);
    addConfiguration(layout, report);
}

void refuseDuplicates(const LayoutDto &layout, PlanReport &report)
{
    DuplicateFinder guids;
    qint64 places = 0;
    for (qsizetype z = 0; z < layout.zones.size(); ++z) {
        const PlanPlace zonePlace{nullptr, "zones", z};
        const ZoneDto &zone = layout.zones.at(z);
        for (qsizetype s = 0; s < zone.sections.size(); ++s) {
            const PlanPlace sectionPlace{&zonePlace, "sections", s};
            const SectionDto &section = zone.sections.at(s);
            DuplicateFinder labels;
            places += section.capacity();
            for (qsizetype r = 0; r < section.rows.size(); ++r) {
                const RowDto &row = section.rows.at(r);
                const PlanPlace rowPlace{&sectionPlace, "rows", r};
                for (qsizetype i = 0; i < row.seats.size(); ++i) {
                    const SeatDto &seat = row.seats.at(i);
                    const PlanPlace place{&rowPlace, "seats", i};
                    if (!seat.guid.isEmpty())
                        guids.add(seat.guid, seat.guid, place);
                    labels.add(row.label + u'\n' + seat.number, zone.name + u' ' + row.label + u' ' + seat.number,
                               place);
                }
            }
            labels.report("import-duplicate-seat", report);
        }
    }
    guids.report("import-duplicate-guid", report);
    if (places > planlimits::seats * 10LL)
        report.refuse("import-too-many-seats", QString(), {QString::number(planlimits::seats)});
}

} // namespace parterre
