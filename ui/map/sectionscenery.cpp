#include "map/mapscenery.h"
#include "map/seatmaptext.h"

#include <QLineF>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre {
namespace {

/// How much of a section's seats its name may hide.
constexpr double mostCovered = 0.1;

/// The width free of edges on both sides of a point of a polygon, over a strip of `height` centred on it.
double freeWidth(const QPolygonF &polygon, QPointF centre, double height)
{
    double room = std::numeric_limits<double>::max();
    for (const double share : {-0.5, -0.25, 0.0, 0.25, 0.5}) {
        const double y = centre.y() + share * height;
        int crossingsLeft = 0;
        for (qsizetype i = 0; i < polygon.size(); ++i) {
            const QPointF a = polygon[i];
            const QPointF b = polygon[(i + 1) % polygon.size()];
            if ((a.y() <= y) == (b.y() <= y))
                continue;
            const double x = a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y());
            room = std::min(room, std::abs(x - centre.x()));
            crossingsLeft += x < centre.x() ? 1 : 0;
        }
        if (crossingsLeft % 2 == 0)
            return 0;
    }
    return 2 * room;
}

/// The direction in which a section runs, in degrees clockwise as one reads: that of its longest side, never upside down.
double runOf(const QPolygonF &outline)
{
    QLineF longest;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QLineF side(outline[i], outline[(i + 1) % outline.size()]);
        if (side.length() > longest.length())
            longest = side;
    }
    double angle = std::remainder(-longest.angle(), 180.0);
    // Straight up rather than straight down.
    return angle > 89 ? angle - 180 : angle;
}

double areaOf(const QPolygonF &outline)
{
    double twice = 0;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QPointF &next = outline[(i + 1) % outline.size()];
        twice += outline[i].x() * next.y() - next.x() * outline[i].y();
    }
    return std::abs(twice) / 2;
}

QTransform turnRound(QPointF centre, double degrees)
{
    return QTransform().translate(centre.x(), centre.y()).rotate(degrees).translate(-centre.x(), -centre.y());
}

struct Line
{
    QString words;
    double size = 12;
    QFont::Weight weight = QFont::Normal;
    QColor colour;
    double height = 16;
};

/// Lays name, numbers and bar into a section, as much of it as fits.
class SectionCaption
{
public:
    SectionCaption(const SceneryStyle &style, int section, bool shown, SceneryPiece &piece)
        : m_style(style), m_section(style.model.section(section)), m_counts(style.model.sectionCounts(section)),
          m_cheapest(style.model.cheapestFreeCategory(section)), m_shown(shown), m_piece(piece)
    {
        const double logical = style.scale / style.pixelRatio;
        for (const QPointF &corner : m_section.outline)
            m_outline.append(corner * logical);
        m_centre = m_section.labelPoint * logical;
    }

    void write()
    {
        const QList<QList<Line>> all = choices();
        // The price goes before the bar does, which says at a glance where there is room.
        for (const QList<Line> &lines : all) {
            if (m_counts.total > 0 && lines.size() > 1 && fits(lines, true))
                return lay(lines, true);
        }
        for (const QList<Line> &lines : all) {
            for (const bool withBar : {true, false}) {
                if (withBar && m_counts.total == 0)
                    continue;
                if (fits(lines, withBar))
                    return lay(lines, withBar);
            }
        }
        writeAlong();
    }

private:
    QColor shade(const QColor &colour) const { return m_shown ? colour : m_style.theme.dimmed(colour); }

    QList<QList<Line>> choices() const
    {
        const SeatTheme &theme = m_style.theme;
        const bool full = m_counts.free() == 0;
        const QColor nameColour = full ? theme.muted : theme.text;
        const Line name{m_section.name, 14, QFont::Bold, nameColour, 17};
        const Line smallName{m_section.name, 11, QFont::Bold, nameColour, 14};
        const Line tinyName{m_section.name, 9, QFont::Bold, nameColour, 11};
        if (full)
            return {{name, pill()}, {name}, {smallName}, {tinyName}};
        const SeatCategoryInfo &info = m_style.model.category(m_cheapest);
        const bool standing = m_section.seatCount == 0;
        const QString price = info.shortPriceText.isEmpty() ? info.priceText : info.shortPriceText;
        const QString from = standing          ? SeatMapText::standing(price)
                             : price.isEmpty() ? QString()
                                               : SeatMapText::from(price);
        const QString free = SeatMapText::free(m_counts.free());
        const Line freeLine{free, 12, QFont::Normal, theme.text, 15};
        const Line smallFree{free, 11, QFont::Normal, theme.text, 13};
        if (from.isEmpty())
            return {{name, freeLine}, {name, smallFree}, {name}, {smallName}, {tinyName}};
        const Line both{SeatMapText::tr("%1 · %2", "free places, lowest price").arg(free, from), 12, QFont::Normal,
                        theme.text, 17};
        const Line fromLine{from, 12, QFont::Normal, theme.muted, 15};
        const Line smallFrom{from, 11, QFont::Normal, theme.muted, 13};
        return {{name, both},
                {name, freeLine, fromLine},
                {name, smallFree, smallFrom},
                {name, freeLine},
                {name, smallFree},
                {smallName, smallFree},
                {name},
                {smallName},
                {tinyName}};
    }

    Line pill() const { return {SeatMapText::soldOut(), 12, QFont::Normal, m_style.theme.muted, 22}; }

    static double heightOf(const QList<Line> &lines, bool withBar)
    {
        double height = withBar ? 8 : 0;
        for (const Line &line : lines)
            height += line.height;
        return height;
    }
    double widthOf(const QList<Line> &lines) const
    {
        double width = 0;
        for (const Line &line : lines) {
            const double margin = line.height > 20 ? 18 : 0;
            width = std::max(width, margin + m_style.texts.widthOf(line.words, {line.size, line.weight, 0, 0, 0}));
        }
        return width;
    }
    bool fits(const QList<Line> &lines, bool withBar) const
    {
        // Names in the smallest type may come close to the border; anything else keeps a little distance.
        const double margin = lines.first().size < 10 ? 1 : 5;
        const double room = freeWidth(m_outline, m_centre, heightOf(lines, withBar) + margin / 2);
        return widthOf(lines) + margin <= room;
    }

    void lay(const QList<Line> &lines, bool withBar)
    {
        const double ratio = m_style.pixelRatio;
        double y = m_centre.y() - heightOf(lines, withBar) / 2;
        for (const Line &line : lines) {
            const QPointF middle(m_centre.x(), y + line.height / 2);
            if (line.height > 20)
                layPlate(middle, m_style.texts.widthOf(line.words, {line.size, line.weight, 0, 0, 0}));
            const TextCache::Style text{line.size * ratio, line.weight, shade(line.colour).rgb(), 0, 0};
            m_piece.write(m_style.texts.text(line.words, text), (middle * ratio).toPoint());
            y += line.height;
        }
        if (withBar && m_counts.free() > 0)
            layBar(y + 4, std::clamp(widthOf(lines) * 0.9, 20.0, 96.0));
    }

    void layPlate(QPointF middle, double textWidth)
    {
        const QRectF box(middle.x() - textWidth / 2 - 9, middle.y() - 8.5, textWidth + 18, 17);
        m_piece.fill(DevicePolygon::area(roundedRect(box, 8.5), m_style.pixelRatio),
                     PolygonPaint::plain(shade(m_style.theme.surface).rgb()));
    }

    void layBar(double y, double width)
    {
        const int hue = m_section.mainCategory;
        const double sold = 1.0 - static_cast<double>(m_counts.free()) / m_counts.total;
        const QRectF track(m_centre.x() - width / 2, y - 2, width, 4.5);
        m_piece.fill(DevicePolygon::area(roundedRect(track, 2.25), m_style.pixelRatio),
                     PolygonPaint::plain(shade(m_style.theme.barTrack(hue)).rgb()));
        if (sold <= 0)
            return;
        QRectF filled = track;
        filled.setWidth(std::max(track.height(), track.width() * sold));
        m_piece.fill(DevicePolygon::area(roundedRect(filled, 2.25), m_style.pixelRatio),
                     PolygonPaint::plain(shade(m_style.theme.barFill(hue)).rgb()));
    }

    /// A long and narrow section, such as the boxes at the side of a hall, has its name along it.
    void writeAlong()
    {
        const double angle = runOf(m_outline);
        const QPolygonF level = turnRound(m_centre, -angle).map(m_outline);
        const QString free = m_counts.free() > 0 ? SeatMapText::free(m_counts.free()) : SeatMapText::soldOut();
        const QString both = SeatMapText::tr("%1 · %2", "section, free places").arg(m_section.name, free);
        for (const QString &words : {both, m_section.name}) {
            for (const double size : {12.0, 11.0, 9.0}) {
                const double width = m_style.texts.widthOf(words, {size, QFont::Bold, 0, 0, 0});
                if (width + 5 > freeWidth(level, m_centre, size))
                    continue;
                const double ratio = m_style.pixelRatio;
                const QColor colour = shade(m_counts.free() > 0 ? m_style.theme.text : m_style.theme.muted);
                const TextCache::Style text{size * ratio, QFont::Bold, colour.rgb(), angle, 0};
                m_piece.write(m_style.texts.text(words, text), (m_centre * ratio).toPoint());
                return;
            }
        }
    }

    const SceneryStyle &m_style;
    const MapSection &m_section;
    const SeatCounts &m_counts;
    int m_cheapest;
    bool m_shown;
    SceneryPiece &m_piece;
    /// In logical pixels of the world.
    QPolygonF m_outline;
    QPointF m_centre;
};

bool isShown(const SceneryStyle &style, int section)
{
    const SeatMapFilter &filter = style.filter;
    if (filter.stepFree && !style.model.section(section).stepFree)
        return false;
    const SeatCounts &counts = style.model.sectionCounts(section);
    const auto hasFree = [&](int category) {
        return category < static_cast<int>(counts.freeByCategory.size()) &&
               counts.freeByCategory[static_cast<size_t>(category)] > 0;
    };
    if (filter.limitsPrice && std::ranges::none_of(filter.affordable, hasFree))
        return false;
    if (!filter.choosesSome())
        return true;
    for (const SeatDisplay display : filter.displays) {
        if (counts.count(display) > 0)
            return true;
    }
    if (std::ranges::any_of(filter.categories, hasFree))
        return true;
    return filter.wheelchair && counts.freeWheelchair > 0;
}

} // namespace

SceneryPiece sectionPiece(const SceneryStyle &style, int section)
{
    SceneryPiece piece;
    const MapSection &place = style.model.section(section);
    const SeatTheme &theme = style.theme;
    const bool shown = isShown(style, section);
    const auto shade = [&](const QColor &colour) { return shown ? colour : theme.dimmed(colour); };
    const int hue = style.model.sectionCounts(section).free() > 0 ? std::max(place.mainCategory, 0) : -1;
    const QColor ground = shade(theme.sectionFill(hue));
    const QColor ink = shade(theme.sectionBorder(hue));
    PolygonPaint paint = hue < 0                ? crossedPaint(ground, mixed(ground, ink, 0.6), style.pixelRatio)
                         : place.seatCount == 0 ? dottedPaint(ground, mixed(ground, ink, 0.55), style.pixelRatio)
                                                : PolygonPaint::plain(ground.rgb());
    piece.fill(DevicePolygon::area(place.outline, style.scale), std::move(paint));
    const double width = (theme.highContrast ? 2 : 1.25) * style.pixelRatio;
    piece.fill(DevicePolygon::border(place.outline, style.scale, width), PolygonPaint::plain(ink.rgb()));
    SectionCaption(style, section, shown, piece).write();
    return piece;
}

SceneryPiece sectionNamePiece(const SceneryStyle &style, int section)
{
    SceneryPiece piece;
    const MapSection &place = style.model.section(section);
    const double ratio = style.pixelRatio;
    TextCache::Style text{12 * ratio, QFont::Bold, style.theme.text.rgb(), 0, 0};
    const double width = style.texts.widthOf(place.name, text) / ratio + 12;
    constexpr double height = 18;
    const QPointF middle = place.labelPoint * style.scale / ratio;
    const QPolygonF outline = QTransform::fromScale(style.scale / ratio, style.scale / ratio).map(place.outline);
    if (width * height > mostCovered * areaOf(outline))
        return piece;
    // Level where there is room, else along the section, else not at all: a name across two sections belongs to neither.
    for (const double angle : {0.0, runOf(outline)}) {
        if (width > freeWidth(turnRound(middle, -angle).map(outline), middle, height))
            continue;
        const QPolygonF plate = roundedRect(QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height), 4);
        piece.fill(DevicePolygon::area(turnRound(middle, angle).map(plate), ratio),
                   PolygonPaint::plain(style.theme.surface.rgb()));
        text.rotation = angle;
        piece.write(style.texts.text(place.name, text), (middle * ratio).toPoint());
        break;
    }
    return piece;
}

} // namespace parterre
