#include "domain/venue/layoutjson.h"

#include "domain/venue/planfields.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

// The reading half of layoutjson.h.

namespace parterre {
namespace {

// What our own writer may have written is wider than what a stranger's file may bring.
constexpr int longestText = 100'000;
constexpr int longestPicture = 64 * 1024 * 1024;
constexpr qsizetype mostItems = 1'000'000;
constexpr double farthest = 1e12;

template <class No>
No readNo(const QJsonValue &value)
{
    return No(std::max<qint64>(0, value.toInteger(0)));
}

bool expectHead(const PlanFields &fields, const QString &format, int version)
{
    const std::optional<QString> foundFormat = fields.needText("format", longestText);
    if (foundFormat && *foundFormat != format)
        fields.report().refuse("import-unknown-format", fields.place(), {*foundFormat});
    const std::optional<int> foundVersion = fields.integer("version", 1, std::numeric_limits<int>::max());
    if (!foundVersion)
        fields.report().refuse("import-missing-value", fields.place(), {u"version"_s});
    else if (*foundVersion > version)
        fields.report().refuse("import-newer-version", fields.place(), {QString::number(*foundVersion)});
    return !fields.report().isRefused();
}

QString readText(const PlanFields &fields, const char *key)
{
    return fields.text(key, longestText).value_or(QString());
}

QString needText(const PlanFields &fields, const char *key)
{
    return fields.needText(key, longestText).value_or(QString());
}

template <class E, std::size_t N>
E readWord(const PlanFields &fields, const char *key, const QJsonValue &value, const EnumText<E, N> &table)
{
    if (const std::optional<E> found = table.fromText(value.toString()))
        return *found;
    fields.report().refuse("import-unknown-word", PlanPlace{&fields.place(), key}, {value.toString().left(80)});
    return table.table().front().first;
}

double readCoordinate(const PlanFields &fields, const char *key, const QJsonValue &value)
{
    const double number = value.toDouble(std::numeric_limits<double>::infinity());
    if (number >= -farthest && number <= farthest)
        return number;
    fields.report().refuse("import-number-out-of-range", PlanPlace{&fields.place(), key});
    return 0;
}

QList<QPointF> readPoints(const PlanFields &fields, const char *key)
{
    const QJsonArray numbers = fields.array(key, mostItems).value_or(QJsonArray());
    if (numbers.size() % 2 != 0)
        fields.report().refuse("import-wrong-kind", PlanPlace{&fields.place(), key}, {u"points"_s});
    QList<QPointF> points;
    points.reserve(numbers.size() / 2);
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
        points.append(
            {readCoordinate(fields, key, numbers.at(i)), readCoordinate(fields, key, numbers.at(i + 1))});
    }
    return points;
}

int readCategory(const PlanFields &fields, const QJsonValue &value, qsizetype categories)
{
    if (value.isUndefined())
        return -1;
    const qint64 index = value.toInteger(-2);
    if (index >= -1 && index < categories)
        return static_cast<int>(index);
    fields.report().refuse("import-unknown-category", fields.place(), {QString::number(index)});
    return -1;
}

/// One column of a row's seats: a list with one value per seat, or one value for all of them.
class Column
{
public:
    Column(const PlanFields &fields, const char *key, qsizetype count, bool required) : m_value(fields.value(key))
    {
        if (m_value.isArray()) {
            m_list = m_value.toArray();
            if (m_list.size() != count)
                fields.report().refuse("import-column-length", PlanPlace{&fields.place(), key});
        } else if (required && m_value.isUndefined() && count > 0) {
            fields.report().refuse("import-missing-value", fields.place(), {QString::fromLatin1(key)});
        }
    }

    bool isMissing() const { return m_value.isUndefined(); }
    QJsonValue at(qsizetype seat) const { return m_value.isArray() ? m_list.at(seat) : m_value; }

private:
    QJsonValue m_value;
    QJsonArray m_list;
};

QString textOf(const PlanFields &fields, const char *key, const QJsonValue &value)
{
    if (!value.isString() && !value.isUndefined())
        fields.report().refuse("import-wrong-kind", PlanPlace{&fields.place(), key}, {u"text"_s});
    return value.toString();
}

QList<SeatDto> readSeats(const PlanFields &fields, qsizetype categories)
{
    const QJsonArray numbers = fields.needArray("number", mostItems).value_or(QJsonArray());
    const qsizetype count = numbers.size();
    const Column no(fields, "no", count, false);
    const Column guid(fields, "guid", count, false);
    const Column x(fields, "x", count, true);
    const Column y(fields, "y", count, true);
    const Column category(fields, "category", count, false);
    const Column kind(fields, "kind", count, false);
    const Column note(fields, "note", count, false);
    QList<SeatDto> seats;
    if (fields.report().isRefused())
        return seats;
    seats.reserve(count);
    for (qsizetype i = 0; i < count && !fields.report().isFull(); ++i) {
        SeatDto seat;
        seat.no = readNo<SeatNo>(no.at(i));
        seat.guid = textOf(fields, "guid", guid.at(i));
        seat.number = textOf(fields, "number", numbers.at(i));
        seat.position = {readCoordinate(fields, "x", x.at(i)), readCoordinate(fields, "y", y.at(i))};
        seat.category = readCategory(fields, category.at(i), categories);
        if (!kind.isMissing())
            seat.kind = readWord(fields, "kind", kind.at(i), seatKindText);
        seat.note = textOf(fields, "note", note.at(i));
        seats.append(std::move(seat));
    }
    return seats;
}

RowDto readRow(const PlanFields &fields, qsizetype categories)
{
    RowDto row;
    row.label = needText(fields, "label");
    row.isTable = fields.boolean("table").value_or(false);
    const QString ends = fields.text("labels", longestText).value_or(u"both"_s);
    if (ends != "both"_L1 && ends != "start"_L1 && ends != "end"_L1 && ends != "none"_L1)
        fields.report().refuse("import-unknown-word", fields.place(), {ends.left(80)});
    row.labelAtStart = ends == "both"_L1 || ends == "start"_L1;
    row.labelAtEnd = ends == "both"_L1 || ends == "end"_L1;
    const PlanPlace place{&fields.place(), "seats"};
    const PlanFields seats(fields.object("seats").value_or(QJsonObject()), place, fields.report());
    row.seats = readSeats(seats, categories);
    return row;
}

AreaDto readArea(const PlanFields &fields, qsizetype categories)
{
    AreaDto area;
    area.no = readNo<AreaNo>(fields.value("no"));
    area.guid = readText(fields, "guid");
    area.name = needText(fields, "name");
    area.capacity = fields.integer("capacity", std::numeric_limits<int>::min(), std::numeric_limits<int>::max())
                        .value_or(0);
    area.category = readCategory(fields, fields.value("category"), categories);
    area.outline = readPoints(fields, "outline");
    return area;
}

ShapeDto readShape(const PlanFields &fields)
{
    ShapeDto shape;
    shape.kind = readWord(fields, "kind", fields.value("kind"), shapeKindText);
    shape.outline = readPoints(fields, "outline");
    shape.text = readText(fields, "text");
    shape.rotation = fields.number("rotation", -farthest, farthest).value_or(0);
    return shape;
}

/// Reads a list of objects; `read` gets the fields of each.
template <class Read>
auto readList(const PlanFields &fields, const char *key, Read read)
{
    QList<std::invoke_result_t<Read, const PlanFields &>> list;
    const QJsonArray values = fields.array(key, mostItems).value_or(QJsonArray());
    list.reserve(values.size());
    for (qsizetype i = 0; i < values.size() && !fields.report().isFull(); ++i) {
        const PlanPlace place{&fields.place(), key, i};
        if (!values.at(i).isObject())
            fields.report().refuse("import-wrong-kind", place, {u"object"_s});
        else
            list.append(read(PlanFields(values.at(i).toObject(), place, fields.report())));
    }
    return list;
}

SectionDto readSection(const PlanFields &fields, qsizetype categories)
{
    SectionDto section;
    section.no = readNo<SectionNo>(fields.value("no"));
    section.guid = readText(fields, "guid");
    section.name = needText(fields, "name");
    section.outline = readPoints(fields, "outline");
    section.rows = readList(fields, "rows", [=](const PlanFields &row) { return readRow(row, categories); });
    section.areas = readList(fields, "areas", [=](const PlanFields &area) { return readArea(area, categories); });
    section.shapes = readList(fields, "shapes", readShape);
    return section;
}

ZoneDto readZone(const PlanFields &fields, qsizetype categories)
{
    ZoneDto zone;
    zone.no = readNo<ZoneNo>(fields.value("no"));
    zone.guid = readText(fields, "guid");
    zone.name = needText(fields, "name");
    zone.tier = readText(fields, "tier");
    zone.entrance = readText(fields, "entrance");
    zone.stepFree = fields.boolean("stepFree").value_or(false);
    zone.sections =
        readList(fields, "sections", [=](const PlanFields &section) { return readSection(section, categories); });
    return zone;
}

/// A list of [number, number].
QList<std::pair<qint64, qint64>> readPairs(const PlanFields &fields, const char *key)
{
    QList<std::pair<qint64, qint64>> pairs;
    const QJsonArray values = fields.array(key, mostItems).value_or(QJsonArray());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QJsonArray pair = values.at(i).toArray();
        if (pair.size() != 2 || !pair.at(0).isDouble() || !pair.at(1).isDouble())
            fields.report().refuse("import-wrong-kind", PlanPlace{&fields.place(), key, i}, {u"pair"_s});
        else
            pairs.append({pair.at(0).toInteger(0), pair.at(1).toInteger(0)});
    }
    return pairs;
}

ConfigurationDto readConfiguration(const PlanFields &fields)
{
    ConfigurationDto configuration;
    configuration.no = readNo<ConfigurationNo>(fields.value("no"));
    configuration.name = needText(fields, "name");
    for (const auto &[zone, section] : readPairs(fields, "choice"))
        configuration.choice.insert(ZoneNo(zone), SectionNo(section));
    for (const auto &[area, capacity] : readPairs(fields, "capacities")) {
        configuration.capacities.insert(
            AreaNo(area), static_cast<int>(std::clamp<qint64>(capacity, std::numeric_limits<int>::min(),
                                                              std::numeric_limits<int>::max())));
    }
    return configuration;
}

BackgroundDto readBackground(const PlanFields &fields)
{
    BackgroundDto background;
    const QList<QPointF> box = readPoints(fields, "box");
    if (box.size() == 2)
        background.box = {box.first(), QSizeF(box.last().x(), box.last().y())};
    else
        fields.report().refuse("import-missing-value", fields.place(), {u"box"_s});
    background.strength =
        fields.integer("strength", std::numeric_limits<int>::min(), std::numeric_limits<int>::max())
            .value_or(background.strength);
    const QByteArray coded = fields.text("picture", longestPicture).value_or(QString()).toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(coded, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded)
        background.picture = *decoded;
    else
        fields.report().refuse("picture-unreadable", PlanPlace{&fields.place(), "picture"});
    return background;
}

LayoutDto readBody(const PlanFields &fields)
{
    LayoutDto layout;
    const QList<QPointF> size = readPoints(fields, "size");
    if (size.size() == 1)
        layout.size = {size.constFirst().x(), size.constFirst().y()};
    else
        fields.report().refuse("import-missing-value", fields.place(), {u"size"_s});
    const QList<QPointF> focal = readPoints(fields, "focalPoint");
    if (!focal.isEmpty())
        layout.focalPoint = focal.constFirst();
    layout.categories = readList(fields, "categories",
                                 [](const PlanFields &category) { return CategoryDto{needText(category, "name")}; });
    const qsizetype categories = layout.categories.size();
    if (!fields.needArray("zones", mostItems))
        return layout;
    layout.zones = readList(fields, "zones", [=](const PlanFields &zone) { return readZone(zone, categories); });
    layout.shapes = readList(fields, "shapes", readShape);
    layout.configurations = readList(fields, "configurations", readConfiguration);
    if (const std::optional<QJsonObject> background = fields.object("background")) {
        const PlanPlace place{&fields.place(), "background"};
        layout.background = readBackground(PlanFields(*background, place, fields.report()));
    }
    return layout;
}

std::optional<LayoutDto> readLayoutAt(const QJsonObject &root, const PlanPlace &place, PlanReport &report)
{
    const PlanFields fields(root, place, report);
    if (!expectHead(fields, u"parterre-layout"_s, 1))
        return std::nullopt;
    LayoutDto layout = readBody(fields);
    if (report.isRefused())
        return std::nullopt;
    return layout;
}

VenueDto readVenue(const PlanFields &fields)
{
    VenueDto venue;
    venue.name = needText(fields, "name");
    venue.street = readText(fields, "street");
    venue.city = readText(fields, "city");
    venue.country = readText(fields, "country");
    venue.timeZone = needText(fields, "timeZone").toLatin1();
    const QString code = readText(fields, "currency");
    const std::optional<Currency> currency = Currency::fromCode(code);
    if (!code.isEmpty() && !currency)
        fields.report().refuse("import-unknown-word", PlanPlace{&fields.place(), "currency"}, {code.left(80)});
    venue.currency = currency.value_or(Currency());
    venue.note = readText(fields, "note");
    return venue;
}

} // namespace

std::optional<LayoutDto> readLayout(const QJsonObject &root, PlanReport &report)
{
    return readLayoutAt(root, PlanPlace(), report);
}

std::optional<VenueDocument> readVenueDocument(const QJsonObject &root, PlanReport &report)
{
    const PlanPlace top;
    const PlanFields fields(root, top, report);
    if (!expectHead(fields, u"parterre-venue"_s, 1))
        return std::nullopt;
    const PlanPlace venuePlace{nullptr, "venue"};
    const PlanPlace layoutPlace{nullptr, "layout"};
    const QJsonObject venue = fields.object("venue").value_or(QJsonObject());
    std::optional<LayoutDto> layout =
        readLayoutAt(fields.object("layout").value_or(QJsonObject()), layoutPlace, report);
    VenueDto record = readVenue(PlanFields(venue, venuePlace, report));
    if (report.isRefused() || !layout)
        return std::nullopt;
    return VenueDocument{std::move(record), std::move(*layout)};
}

} // namespace parterre
