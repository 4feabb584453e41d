#include "domain/venue/pretixarea.h"

#include "domain/venue/planlimits.h"

#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

using planlimits::coordinate;
using planlimits::nameLength;

/// What plans call the stage, in the languages that their tools are used in.
bool namesStage(const QString &text)
{
    static constexpr std::array words{u"stage", u"bühne", u"buehne", u"podium", u"scène", u"escenario", u"palco",
                                      u"scena", u"lava", u"scen", u"toneel", u"podio"};
    const QString lower = text.trimmed().toCaseFolded();
    return std::ranges::any_of(words, [&lower](const char16_t *word) { return lower == QStringView(word); });
}

QPointF readPoint(const PlanFields &fields, const char *key)
{
    const PlanPlace place{&fields.place(), key};
    const PlanFields point(fields.object(key).value_or(QJsonObject()), place, fields.report());
    return {point.number("x", -coordinate, coordinate).value_or(0),
            point.number("y", -coordinate, coordinate).value_or(0)};
}

QPointF rotated(QPointF point, double degrees)
{
    const double radians = qDegreesToRadians(degrees);
    const double c = std::cos(radians);
    const double s = std::sin(radians);
    return {c * point.x() - s * point.y(), s * point.x() + c * point.y()};
}

QList<QPointF> ellipseCorners(QSizeF radius)
{
    constexpr int corners = 32;
    QList<QPointF> points;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * M_PI * i / corners;
        points.append({radius.width() * std::cos(angle), radius.height() * std::sin(angle)});
    }
    return points;
}

QList<QPointF> readPolygon(const PlanFields &area)
{
    const PlanPlace place{&area.place(), "polygon"};
    const PlanFields polygon(area.object("polygon").value_or(QJsonObject()), place, area.report());
    const QJsonArray values = polygon.needArray("points", planlimits::corners).value_or(QJsonArray());
    QList<QPointF> points;
    points.reserve(values.size());
    for (qsizetype i = 0; i < values.size() && !area.report().isFull(); ++i) {
        const PlanPlace pointPlace{&place, "points", i};
        const PlanFields point(values.at(i).toObject(), pointPlace, area.report());
        points.append({point.needNumber("x", -coordinate, coordinate).value_or(0),
                       point.needNumber("y", -coordinate, coordinate).value_or(0)});
    }
    return points;
}

/// The outline before it is turned and moved; an ellipse that is not turned keeps its two corners.
ShapeDto readOutline(const PlanFields &area, const QString &kind, double rotation)
{
    ShapeDto shape;
    if (kind == "polygon"_L1) {
        shape.outline = readPolygon(area);
    } else if (kind == "rectangle"_L1) {
        const PlanPlace place{&area.place(), "rectangle"};
        const PlanFields box(area.object("rectangle").value_or(QJsonObject()), place, area.report());
        const double width = box.needNumber("width", 0, coordinate).value_or(0);
        const double height = box.needNumber("height", 0, coordinate).value_or(0);
        shape.outline = {{0, 0}, {width, 0}, {width, height}, {0, height}};
    } else if (kind == "circle"_L1 || kind == "ellipse"_L1) {
        QSizeF radius;
        if (kind == "circle"_L1) {
            const PlanPlace place{&area.place(), "circle"};
            const PlanFields circle(area.object("circle").value_or(QJsonObject()), place, area.report());
            const double r = circle.needNumber("radius", 0, coordinate).value_or(0);
            radius = {r, r};
        } else {
            const PlanPlace place{&area.place(), "ellipse"};
            const PlanFields ellipse(area.object("ellipse").value_or(QJsonObject()), place, area.report());
            const QPointF r = readPoint(ellipse, "radius");
            radius = {std::abs(r.x()), std::abs(r.y())};
        }
        const bool isTurned = rotation != 0 && kind == "ellipse"_L1;
        shape.kind = isTurned ? ShapeKind::Polygon : ShapeKind::Ellipse;
        shape.outline = isTurned ? ellipseCorners(radius)
                                 : QList<QPointF>{{-radius.width(), -radius.height()},
                                                  {radius.width(), radius.height()}};
    } else if (kind != "text"_L1 && !kind.isEmpty()) {
        area.report().assume("import-unknown-shape", area.place(), kind.left(planlimits::labelLength));
    }
    return shape;
}

void readArea(const PlanFields &area, QPointF origin, QList<ShapeDto> &shapes)
{
    const QString kind = area.text("shape", nameLength).value_or(QString());
    const double rotation = area.number("rotation", -36'000, 36'000).value_or(0);
    const QPointF position = origin + readPoint(area, "position");
    ShapeDto shape = readOutline(area, kind, rotation);
    const double turn = shape.kind == ShapeKind::Ellipse ? 0 : rotation; // a circle turned is the same circle
    for (QPointF &point : shape.outline)
        point = position + rotated(point, turn);

    const PlanPlace textPlace{&area.place(), "text"};
    const PlanFields label(area.object("text").value_or(QJsonObject()), textPlace, area.report());
    const QString text = label.text("text", planlimits::noteLength).value_or(QString()).trimmed();
    const bool isStage = namesStage(text) && shape.outline.size() >= 3;
    if (isStage) {
        shape.kind = ShapeKind::Stage;
        shape.text = text;
    }
    if (shape.outline.size() >= 2)
        shapes.append(shape);
    if (!text.isEmpty() && !isStage)
        shapes.append({ShapeKind::Text, {position + rotated(readPoint(label, "position"), rotation)}, text, rotation});
}

} // namespace

QList<ShapeDto> readPretixAreas(const PlanFields &zone, QPointF origin)
{
    QList<ShapeDto> shapes;
    const QJsonArray areas = zone.array("areas", planlimits::shapes).value_or(QJsonArray());
    for (qsizetype i = 0; i < areas.size() && !zone.report().isFull(); ++i) {
        const PlanPlace place{&zone.place(), "areas", i};
        if (!areas.at(i).isObject())
            zone.report().refuse("import-wrong-kind", place, {u"object"_s});
        else
            readArea(PlanFields(areas.at(i).toObject(), place, zone.report()), origin, shapes);
    }
    if (!areas.isEmpty())
        zone.report().assume("import-area-is-drawing", zone.place());
    return shapes;
}

} // namespace parterre
