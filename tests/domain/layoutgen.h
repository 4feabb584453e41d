#pragma once

#include "domain/venue/layout.h"

#include <rapidcheck.h>

// Arbitrary layouts for property tests: every field takes every kind of value that a form could give it.

namespace parterre::layoutgen {

/// Texts with quotes, line ends, umlauts, characters outside the basic plane, and none at all.
inline rc::Gen<QString> text()
{
    const rc::Gen<QString> piece = rc::gen::oneOf(
        rc::gen::element<QString>(QString(), QStringLiteral("A"), QStringLiteral("12"), QStringLiteral("Balcony North")),
        rc::gen::element<QString>(QStringLiteral("\"\\/\b\f\n\r\t"), QString(QChar(u'\x01')),
                                  QString(QChar(QChar::ByteOrderMark)), QString::fromUtf8("Bühne 🎷"),
                                  QStringLiteral("</script>")));
    return rc::gen::apply([](const QString &a, const QString &b) -> QString { return a + b; }, piece, piece);
}

inline rc::Gen<double> coordinate()
{
    return rc::gen::oneOf(rc::gen::cast<double>(rc::gen::inRange(-5'000, 5'000)),
                          rc::gen::map(rc::gen::inRange<qint64>(-4'000'000'000'000, 4'000'000'000'000),
                                       [](qint64 n) { return static_cast<double>(n) / 12'345.0; }));
}

inline rc::Gen<QPointF> point()
{
    return rc::gen::apply([](double x, double y) { return QPointF(x, y); }, coordinate(), coordinate());
}

template <class T>
rc::Gen<QList<T>> list(const rc::Gen<T> &item, int most)
{
    return rc::gen::mapcat(rc::gen::inRange(0, most + 1), [item](int count) {
        return rc::gen::map(rc::gen::container<std::vector<T>>(static_cast<std::size_t>(count), item),
                            [](const std::vector<T> &items) { return QList<T>(items.begin(), items.end()); });
    });
}

template <class No>
rc::Gen<No> number()
{
    return rc::gen::map(rc::gen::oneOf(rc::gen::just<qint64>(0), rc::gen::inRange<qint64>(1, 9'000'000'000'000'000)),
                        [](qint64 value) { return No(value); });
}

inline rc::Gen<SeatDto> seat(int categories)
{
    const auto kind = rc::gen::weightedElement<SeatKind>({{6, SeatKind::Standard},
                                                          {1, SeatKind::Wheelchair},
                                                          {1, SeatKind::Companion},
                                                          {1, SeatKind::RestrictedView},
                                                          {1, SeatKind::House}});
    return rc::gen::apply(
        [](SeatNo no, const QString &guid, const QString &label, QPointF position, SeatKind seatKind, int category,
           const QString &note) { return SeatDto{no, guid, label, position, seatKind, category, note}; },
        number<SeatNo>(), text(), text(), point(), kind, rc::gen::inRange(-1, categories), text());
}

inline rc::Gen<RowDto> row(int categories)
{
    return rc::gen::apply(
        [](const QString &label, bool isTable, bool start, bool end, bool straight, QList<SeatDto> seats) {
            for (SeatDto &one : seats) {
                if (straight)
                    one.position.setY(seats.constFirst().position.y());
            }
            return RowDto{label, isTable, start, end, seats};
        },
        text(), rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>(),
        rc::gen::arbitrary<bool>(), list(seat(categories), 6));
}

inline rc::Gen<AreaDto> area(int categories)
{
    return rc::gen::apply(
        [](AreaNo no, const QString &guid, const QString &name, int capacity, int category,
           const QList<QPointF> &outline) { return AreaDto{no, guid, name, capacity, category, outline}; },
        number<AreaNo>(), text(), text(), rc::gen::inRange(-5, 100'000), rc::gen::inRange(-1, categories),
        list(point(), 5));
}

inline rc::Gen<ShapeDto> shape()
{
    return rc::gen::apply(
        [](ShapeKind kind, const QList<QPointF> &outline, const QString &words, double rotation) {
            return ShapeDto{kind, outline, words, rotation};
        },
        rc::gen::element(ShapeKind::Stage, ShapeKind::Polygon, ShapeKind::Ellipse, ShapeKind::Text, ShapeKind::Entrance,
                         ShapeKind::Wall),
        list(point(), 4), text(), coordinate());
}

inline rc::Gen<SectionDto> section(int categories)
{
    return rc::gen::apply(
        [](SectionNo no, const QString &guid, const QString &name, const QList<QPointF> &outline,
           const QList<RowDto> &rows, const QList<AreaDto> &areas, const QList<ShapeDto> &shapes) {
            return SectionDto{no, guid, name, outline, rows, areas, shapes};
        },
        number<SectionNo>(), text(), text(), list(point(), 4), list(row(categories), 3), list(area(categories), 2),
        list(shape(), 2));
}

inline rc::Gen<ZoneDto> zone(int categories)
{
    return rc::gen::apply(
        [](ZoneNo no, const QString &guid, const QString &name, const QString &tier, const QString &entrance,
           bool stepFree, const QList<SectionDto> &sections) {
            return ZoneDto{no, guid, name, tier, entrance, stepFree, sections};
        },
        number<ZoneNo>(), text(), text(), text(), text(), rc::gen::arbitrary<bool>(), list(section(categories), 2));
}

inline rc::Gen<ConfigurationDto> configuration()
{
    const auto choice = rc::gen::pair(number<ZoneNo>(), number<SectionNo>());
    const auto capacity = rc::gen::pair(number<AreaNo>(), rc::gen::inRange(0, 5'000));
    return rc::gen::apply(
        [](ConfigurationNo no, const QString &name, const QList<std::pair<ZoneNo, SectionNo>> &choices,
           const QList<std::pair<AreaNo, int>> &capacities) {
            ConfigurationDto made{no, name, {}, {}};
            for (const auto &[zoneNo, sectionNo] : choices)
                made.choice.insert(zoneNo, sectionNo);
            for (const auto &[areaNo, places] : capacities)
                made.capacities.insert(areaNo, places);
            return made;
        },
        number<ConfigurationNo>(), text(), list(choice, 3), list(capacity, 2));
}

/// None in two of three layouts.
inline rc::Gen<std::optional<BackgroundDto>> background()
{
    const auto bytes = rc::gen::map(rc::gen::container<std::vector<char>>(rc::gen::arbitrary<char>()),
                                    [](const std::vector<char> &some) {
                                        return QByteArray(some.data(), static_cast<qsizetype>(some.size()));
                                    });
    return rc::gen::apply(
        [](int third, const QByteArray &picture, QPointF corner, QPointF size, int strength) {
            if (third > 0)
                return std::optional<BackgroundDto>();
            return std::optional(BackgroundDto{picture, QRectF(corner, QSizeF(size.x(), size.y())), strength});
        },
        rc::gen::inRange(0, 3), bytes, point(), point(), rc::gen::inRange(-5, 500));
}

inline rc::Gen<LayoutDto> layout()
{
    return rc::gen::mapcat(rc::gen::inRange(0, 4), [](int categories) {
        return rc::gen::apply(
            [categories](QPointF size, bool hasFocus, QPointF focus, const QList<QString> &names,
                         const QList<ZoneDto> &zones, const QList<ShapeDto> &shapes,
                         const QList<ConfigurationDto> &configurations,
                         const std::optional<BackgroundDto> &picture) {
                LayoutDto made;
                made.size = {size.x(), size.y()};
                if (hasFocus)
                    made.focalPoint = focus;
                for (int i = 0; i < categories; ++i)
                    made.categories.append({names.value(i)});
                made.zones = zones;
                made.shapes = shapes;
                made.configurations = configurations;
                made.background = picture;
                return made;
            },
            point(), rc::gen::arbitrary<bool>(), point(), list(text(), 3), list(zone(categories), 2), list(shape(), 2),
            list(configuration(), 2), background());
    });
}

} // namespace parterre::layoutgen
