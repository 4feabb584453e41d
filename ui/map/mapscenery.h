#pragma once

#include "map/polygonfill.h"
#include "map/seatmapfilter.h"
#include "map/seatmapmodel.h"
#include "map/spritecache.h"

#include <memory>
#include <utility>
#include <vector>

namespace parterre {

/// One thing on the map that is not a seat, ready to be painted: filled polygons, then texts. World pixels.
struct SceneryPiece
{
    struct Text
    {
        std::shared_ptr<const PixelSprite> sprite;
        QPoint at;
    };

    QRect box;
    std::vector<std::pair<DevicePolygon, PolygonPaint>> fills;
    std::vector<Text> texts;

    void fill(DevicePolygon polygon, PolygonPaint paint);
    void write(std::shared_ptr<const PixelSprite> sprite, QPoint at);
    void paint(const PixelTarget &target, QPoint origin) const;
};

/// What the makers of pieces need to know. Borrowed for the length of one call.
struct SceneryStyle
{
    const SeatMapModel &model;
    const SeatTheme &theme;
    const SeatMapFilter &filter;
    TextCache &texts;
    /// Device pixels per plan unit and per logical pixel.
    double scale;
    double pixelRatio;

    QPoint world(QPointF plan) const
    {
        return QPoint(static_cast<int>(std::lround(plan.x() * scale)), static_cast<int>(std::lround(plan.y() * scale)));
    }
};

/// Stage, walls, texts and other shapes; never changes while people sell.
SceneryPiece shapePiece(const SceneryStyle &style, const MapShape &shape);
/// A standing area between seats: dots, name, free places.
SceneryPiece areaPiece(const SceneryStyle &style, const MapArea &area);
/// The round top of a table whose seats stand in a circle; empty for other rows.
SceneryPiece tablePiece(const SceneryStyle &style, const MapRow &row);
/// A section of the overview: hue, name, free places, lowest price, bar of what is sold.
SceneryPiece sectionPiece(const SceneryStyle &style, int section);
/// Only the name, on a plate, over seats that are too small to read.
SceneryPiece sectionNamePiece(const SceneryStyle &style, int section);

/// A repeating pattern for things told apart without hue. `side` in device pixels.
PolygonPaint dottedPaint(const QColor &ground, const QColor &ink, double pixelRatio);
PolygonPaint crossedPaint(const QColor &ground, const QColor &ink, double pixelRatio);
QPolygonF roundedRect(const QRectF &rect, double radius);

} // namespace parterre
