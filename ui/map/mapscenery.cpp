#include "map/mapscenery.h"

#include "map/roomiestpoint.h"
#include "map/seatmaptext.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace parterre {
namespace {

PolygonPaint patternPaint(const QColor &ground, int side, const auto &draw)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    return PolygonPaint::tiled(image);
}

QPolygonF ellipseIn(const QRectF &box)
{
    constexpr int corners = 96;
    QPolygonF ellipse;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ellipse.append(box.center() + QPointF(std::cos(angle) * box.width() / 2, std::sin(angle) * box.height() / 2));
    }
    return ellipse;
}

void addStage(const SceneryStyle &style, const MapShape &shape, SceneryPiece &piece)
{
    const QRectF box = shape.outline.boundingRect();
    piece.fill(DevicePolygon::area(shape.outline, style.scale), PolygonPaint::plain(style.theme.stage.rgb()));
    if (style.theme.highContrast)
        piece.fill(DevicePolygon::border(shape.outline, style.scale, 2 * style.pixelRatio),
                   PolygonPaint::plain(style.theme.edge.rgb()));
    const bool upright = box.height() > 1.4 * box.width();
    const QString caption = shape.text.isEmpty() ? SeatMapText::tr("Stage") : shape.text;
    const double narrow = std::min(box.width(), box.height()) * style.scale / style.pixelRatio;
    TextCache::Style text;
    text.pixelSize = std::clamp(narrow * 0.4, 9.0, 13.0) * style.pixelRatio;
    text.weight = QFont::Bold;
    text.colour = style.theme.stageText.rgb();
    text.spacing = 18;
    text.rotation = upright ? -90 : 0;
    const double length = (upright ? box.height() : box.width()) * style.scale;
    const QString capitals = caption.toUpper();
    if (narrow >= 10 && style.texts.widthOf(capitals, text) < length)
        piece.write(style.texts.text(capitals, text), style.world(roomiestPoint(shape.outline)));
}

void addText(const SceneryStyle &style, const MapShape &shape, SceneryPiece &piece)
{
    if (shape.outline.isEmpty() || shape.text.isEmpty())
        return;
    TextCache::Style text;
    // Eighteen plan units tall, as if painted on the floor, but always readable and never a poster.
    text.pixelSize = std::clamp(18 * style.scale / style.pixelRatio, 9.0, 22.0) * style.pixelRatio;
    text.weight = QFont::DemiBold;
    text.colour = style.theme.muted.rgb();
    text.rotation = shape.rotation;
    piece.write(style.texts.text(shape.text, text), style.world(shape.outline.first()));
}

void addEntrance(const SceneryStyle &style, const MapShape &shape, SceneryPiece &piece)
{
    if (shape.outline.isEmpty())
        return;
    const double unit =
        std::clamp(1.0, 8 / style.scale * style.pixelRatio / 14, 14 / style.scale * style.pixelRatio / 8);
    const QPointF at = shape.outline.first();
    const QPolygonF arrow({at + QPointF(-8, -7) * unit, at + QPointF(0, -7) * unit, at + QPointF(9, 0) * unit,
                           at + QPointF(0, 7) * unit, at + QPointF(-8, 7) * unit});
    piece.fill(DevicePolygon::area(arrow, style.scale), PolygonPaint::plain(style.theme.muted.rgb()));
    if (shape.text.isEmpty() || style.scale / style.pixelRatio < 0.35)
        return;
    TextCache::Style text;
    text.pixelSize = 11 * style.pixelRatio;
    text.weight = QFont::DemiBold;
    text.colour = style.theme.muted.rgb();
    const QPoint below(0, static_cast<int>(std::lround(7 * unit * style.scale + 10 * style.pixelRatio)));
    piece.write(style.texts.text(shape.text, text), style.world(at) + below);
}

/// Walls are lines, also where they close: a room's wall goes round everything in it.
void addWall(const SceneryStyle &style, const MapShape &shape, SceneryPiece &piece)
{
    const SeatTheme &theme = style.theme;
    const QColor colour = theme.highContrast ? theme.edge : mixed(theme.canvas, theme.edge, 0.6);
    piece.fill(DevicePolygon::border(shape.outline, style.scale, 2.5 * style.pixelRatio),
               PolygonPaint::plain(colour.rgb()));
}

void addSolid(const SceneryStyle &style, const MapShape &shape, const QPolygonF &outline, SceneryPiece &piece)
{
    const SeatTheme &theme = style.theme;
    const QColor fill = mixed(theme.canvas, theme.edge, 0.10);
    piece.fill(DevicePolygon::area(outline, style.scale), PolygonPaint::plain(fill.rgb()));
    const QColor border = theme.highContrast ? theme.edge : mixed(theme.canvas, theme.edge, 0.45);
    piece.fill(DevicePolygon::border(outline, style.scale, style.pixelRatio), PolygonPaint::plain(border.rgb()));
    if (shape.text.isEmpty())
        return;
    TextCache::Style text;
    text.pixelSize = 12 * style.pixelRatio;
    text.weight = QFont::DemiBold;
    text.colour = theme.muted.rgb();
    if (style.texts.widthOf(shape.text, text) < outline.boundingRect().width() * style.scale)
        piece.write(style.texts.text(shape.text, text), style.world(outline.boundingRect().center()));
}

/// A line of words in a standing area.
struct AreaWord
{
    QString words;
    TextCache::Style style;
};

/// Writes as many of the words as there is height for, one below the other, on a plate without dots.
void writeArea(const SceneryStyle &style, const QPolygonF &outline, const QList<AreaWord> &words, const QColor &ground,
               SceneryPiece &piece)
{
    constexpr double lineHeight = 19;
    const double ratio = style.pixelRatio;
    const QSizeF room = outline.boundingRect().size() * style.scale / ratio;
    QList<AreaWord> fitting;
    double width = 0;
    for (const AreaWord &word : words) {
        const double wide = style.texts.widthOf(word.words, word.style) / ratio;
        const double high = static_cast<double>(fitting.size() + 1) * lineHeight + 6;
        if (word.words.isEmpty() || wide > room.width() - 8 || high > room.height())
            continue;
        width = std::max(width, wide);
        fitting.append(word);
    }
    if (fitting.isEmpty())
        return;
    const QPointF middle = roomiestPoint(outline) * style.scale / ratio;
    const double height = static_cast<double>(fitting.size()) * lineHeight;
    double y = middle.y() - height / 2 + lineHeight / 2;
    for (const AreaWord &word : fitting) {
        piece.write(style.texts.text(word.words, word.style), (QPointF(middle.x(), y) * ratio).toPoint());
        y += lineHeight;
    }
    const QRectF plate(middle.x() - width / 2 - 8, middle.y() - height / 2 - 2, width + 16, height + 4);
    piece.fill(DevicePolygon::area(roundedRect(plate, 6), ratio), PolygonPaint::plain(ground.rgb()));
}

} // namespace

void SceneryPiece::fill(DevicePolygon polygon, PolygonPaint paint)
{
    box |= polygon.box();
    fills.emplace_back(std::move(polygon), std::move(paint));
}

void SceneryPiece::write(std::shared_ptr<const PixelSprite> sprite, QPoint at)
{
    box |= sprite->box().translated(at);
    texts.push_back({std::move(sprite), at});
}

void SceneryPiece::paint(const PixelTarget &target, QPoint origin) const
{
    if (!box.translated(-origin).intersects(target.clip))
        return;
    for (const auto &[polygon, colour] : fills)
        polygon.fill(target, origin, colour);
    for (const Text &text : texts)
        text.sprite->draw(target, text.at.x() - origin.x(), text.at.y() - origin.y());
}

SceneryPiece shapePiece(const SceneryStyle &style, const MapShape &shape)
{
    SceneryPiece piece;
    switch (shape.kind) {
    case ShapeKind::Stage: addStage(style, shape, piece); break;
    case ShapeKind::Text: addText(style, shape, piece); break;
    case ShapeKind::Entrance: addEntrance(style, shape, piece); break;
    case ShapeKind::Ellipse: addSolid(style, shape, ellipseIn(shape.outline.boundingRect()), piece); break;
    case ShapeKind::Wall: addWall(style, shape, piece); break;
    case ShapeKind::Polygon: addSolid(style, shape, shape.outline, piece); break;
    }
    return piece;
}

SceneryPiece areaPiece(const SceneryStyle &style, const MapArea &area)
{
    SceneryPiece piece;
    const SeatTheme &theme = style.theme;
    const bool shown = style.filter.shows(area.mine > 0   ? SeatDisplay::Mine
                                          : area.free > 0 ? SeatDisplay::Available
                                                          : SeatDisplay::Sold,
                                          area.category, SeatKind::Standard);
    const auto shade = [&](const QColor &colour) { return shown ? colour : theme.dimmed(colour); };
    const int hue = area.free > 0 ? area.category : -1;
    const QColor ground = shade(theme.sectionFill(hue));
    const QColor ink = shade(theme.sectionBorder(hue));
    piece.fill(DevicePolygon::area(area.outline, style.scale),
               hue < 0 ? crossedPaint(ground, ink, style.pixelRatio) : dottedPaint(ground, ink, style.pixelRatio));
    piece.fill(DevicePolygon::border(area.outline, style.scale, (area.mine > 0 ? 3 : 1.25) * style.pixelRatio),
               PolygonPaint::plain(shade(area.mine > 0 ? theme.ink : theme.sectionBorder(hue)).rgb()));
    const auto word = [&](const QString &words, double size, QFont::Weight weight, const QColor &colour) {
        return AreaWord{words, {size * style.pixelRatio, weight, shade(colour).rgb(), 0, 0}};
    };
    const QString free = area.free > 0 ? SeatMapText::freeOf(area.free, area.capacity) : SeatMapText::soldOut();
    QList<AreaWord> words{word(area.name, 14, QFont::Bold, theme.text), word(free, 12, QFont::Normal, theme.text)};
    // What is mine is worth more room than what is left for others.
    if (area.mine > 0)
        words.insert(1, word(SeatMapText::tr("%Ln yours", "places", area.mine), 12, QFont::Bold, theme.text));
    else
        words.append(
            word(SeatMapText::standing(style.model.category(area.category).priceText), 12, QFont::Normal, theme.muted));
    writeArea(style, area.outline, words, ground, piece);
    return piece;
}

SceneryPiece tablePiece(const SceneryStyle &style, const MapRow &row)
{
    SceneryPiece piece;
    if (!row.isTable || row.seatCount < 3)
        return piece;
    QPointF middle;
    for (int i = 0; i < row.seatCount; ++i)
        middle += style.model.seat(row.firstSeat + i).position() / row.seatCount;
    double least = 1e9;
    double most = 0;
    for (int i = 0; i < row.seatCount; ++i) {
        const double distance = QLineF(middle, style.model.seat(row.firstSeat + i).position()).length();
        least = std::min(least, distance);
        most = std::max(most, distance);
    }
    const double radius = least - 14;
    if (most > 1.15 * least || radius < 6)
        return piece;
    const QPolygonF top = ellipseIn(QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius));
    const SeatTheme &theme = style.theme;
    piece.fill(DevicePolygon::area(top, style.scale), PolygonPaint::plain(mixed(theme.canvas, theme.edge, 0.12).rgb()));
    piece.fill(DevicePolygon::border(top, style.scale, style.pixelRatio),
               PolygonPaint::plain(mixed(theme.canvas, theme.edge, 0.5).rgb()));
    return piece;
}

PolygonPaint dottedPaint(const QColor &ground, const QColor &ink, double pixelRatio)
{
    const int side = static_cast<int>(std::lround(10 * pixelRatio));
    return patternPaint(ground, side, [&](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(side / 2.0, side / 2.0), 0.9 * pixelRatio, 0.9 * pixelRatio);
    });
}

PolygonPaint crossedPaint(const QColor &ground, const QColor &ink, double pixelRatio)
{
    const int side = static_cast<int>(std::lround(20 * pixelRatio));
    return patternPaint(ground, side, [&](QPainter &painter) {
        painter.setPen(QPen(ink, pixelRatio));
        const double reach = 2.2 * pixelRatio;
        for (const QPointF middle : {QPointF(side * 0.25, side * 0.25), QPointF(side * 0.75, side * 0.75)}) {
            painter.drawLine(middle + QPointF(-reach, -reach), middle + QPointF(reach, reach));
            painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach));
        }
    });
}

QPolygonF roundedRect(const QRectF &rect, double radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path.toFillPolygon();
}

} // namespace parterre
