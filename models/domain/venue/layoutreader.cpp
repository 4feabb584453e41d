#include "domain/venue/layoutjson.h"

#include "domain/common/jsontape.h"
#include "domain/venue/planfields.h"
#include "domain/venue/planlimits.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

// The reading half of layoutjson.h.

namespace parterre {
namespace {

using LayoutFields = CheckedFields<TapeObject>;

// What our own writer may have written is wider than what a stranger's file may bring.
constexpr int longestText = 100'000;
constexpr int longestPicture = 64 * 1024 * 1024;
constexpr qsizetype mostItems = 1'000'000;
constexpr double farthest = 1e12;

template <class No>
No readNo(const TapeValue &value)
{
    return No(std::max<qint64>(0, value.toInteger(0)));
}

bool expectHead(const LayoutFields &fields, const QString &format, int version)
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

QString readText(const LayoutFields &fields, const char *key)
{
    return fields.text(key, longestText).value_or(QString());
}

QString needText(const LayoutFields &fields, const char *key)
{
    return fields.needText(key, longestText).value_or(QString());
}

template <class E, std::size_t N>
E readWord(const LayoutFields &fields, const char *key, const TapeValue &value, const EnumText<E, N> &table)
{
    if (const std::optional<E> found = table.fromText(value.toString()))
        return *found;
    fields.report().refuse("import-unknown-word", PlanPlace{&fields.place(), key}, {value.toString().left(80)});
    return table.table().front().first;
}

double readCoordinate(const LayoutFields &fields, const char *key, const TapeValue &value)
{
    const double number = value.toDouble(std::numeric_limits<double>::infinity());
    if (number >= -farthest && number <= farthest)
        return number;
    fields.report().refuse("import-number-out-of-range", PlanPlace{&fields.place(), key});
    return 0;
}

QList<QPointF> readPoints(const LayoutFields &fields, const char *key)
{
    const TapeList numbers = fields.array(key, mostItems).value_or(TapeList());
    if (numbers.size() % 2 != 0)
        fields.report().refuse("import-wrong-kind", PlanPlace{&fields.place(), key}, {u"points"_s});
    QList<QPointF> points;
    points.reserve(numbers.size() / 2);
    std::optional<double> x;
    for (const TapeValue &number : numbers) {
        const double coordinate = readCoordinate(fields, key, number);
        if (x)
            points.append({*std::exchange(x, std::nullopt), coordinate});
        else
            x = coordinate;
    }
    return points;
}

/// What places need to know of the layout that they are in.
struct LayoutContext
{
    qsizetype categories = 0;
    LayoutParts parts = LayoutParts::All;
    /// How the seats of the last row were numbered, place by place.
    QList<QString> numbers;

    /// Most rows count alike, and then share their texts.
    QString number(qsizetype place, const TapeValue &value)
    {
        if (place >= numbers.size())
            numbers.append(value.toString());
        else if (!value.says(numbers.at(place)))
            numbers[place] = value.toString();
        return numbers.at(place);
    }
};

int readCategory(const LayoutFields &fields, const TapeValue &value, const LayoutContext &context)
{
    if (value.isUndefined())
        return -1;
    const qint64 index = value.toInteger(-2);
    if (index >= -1 && index < context.categories)
        return static_cast<int>(index);
    fields.report().refuse("import-unknown-category", fields.place(), {QString::number(index)});
    return -1;
}

void requireText(const LayoutFields &fields, const char *key, const TapeValue &value)
{
    if (!value.isString())
        fields.report().refuse("import-wrong-kind", PlanPlace{&fields.place(), key}, {u"text"_s});
}

/// One column of a row's seats: a list with one value per seat, or one value for all of them.
template <class Read, class Put>
void readColumn(const LayoutFields &fields, const char *key, QList<SeatDto> &seats, Read read, Put put)
{
    const TapeValue value = fields.value(key);
    if (value.isUndefined())
        return;
    if (!value.isArray()) {
        const auto all = read(key, value);
        for (SeatDto &seat : seats)
            put(seat, all);
        return;
    }
    const TapeList list = value.toArray();
    if (list.size() != seats.size()) {
        fields.report().refuse("import-column-length", PlanPlace{&fields.place(), key});
        return;
    }
    auto seat = seats.begin();
    for (const TapeValue &one : list)
        put(*seat++, read(key, one));
}

QList<SeatDto> readSeats(const LayoutFields &fields, LayoutContext &context)
{
    QList<SeatDto> seats(fields.needArray("number", mostItems).value_or(TapeList()).size());
    for (const char *key : {"x", "y"}) {
        if (!seats.isEmpty() && fields.value(key).isUndefined())
            fields.report().refuse("import-missing-value", fields.place(), {QString::fromLatin1(key)});
    }
    const auto text = [&](const char *key, const TapeValue &value) {
        requireText(fields, key, value);
        return value.toString();
    };
    const auto number = [&, place = 0](const char *key, const TapeValue &value) mutable {
        requireText(fields, key, value);
        return context.number(place++, value);
    };
    const auto coordinate = [&](const char *key, const TapeValue &value) { return readCoordinate(fields, key, value); };
    const auto no = [](const char *, const TapeValue &value) { return readNo<SeatNo>(value); };
    const auto category = [&](const char *, const TapeValue &value) { return readCategory(fields, value, context); };
    const auto kind = [&](const char *key, const TapeValue &value) {
        return readWord(fields, key, value, seatKindText);
    };
    readColumn(fields, "no", seats, no, [](SeatDto &seat, SeatNo read) { seat.no = read; });
    if (context.parts == LayoutParts::All)
        readColumn(fields, "guid", seats, text, [](SeatDto &seat, const QString &read) { seat.guid = read; });
    readColumn(fields, "number", seats, number, [](SeatDto &seat, const QString &read) { seat.number = read; });
    readColumn(fields, "x", seats, coordinate, [](SeatDto &seat, double read) { seat.position.setX(read); });
    readColumn(fields, "y", seats, coordinate, [](SeatDto &seat, double read) { seat.position.setY(read); });
    readColumn(fields, "category", seats, category, [](SeatDto &seat, int read) { seat.category = read; });
    readColumn(fields, "kind", seats, kind, [](SeatDto &seat, SeatKind read) { seat.kind = read; });
    readColumn(fields, "note", seats, text, [](SeatDto &seat, const QString &read) { seat.note = read; });
    return seats;
}

RowDto readRow(const LayoutFields &fields, LayoutContext &context)
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
    const LayoutFields seats(fields.object("seats").value_or(TapeObject()), place, fields.report());
    row.seats = readSeats(seats, context);
    return row;
}

AreaDto readArea(const LayoutFields &fields, const LayoutContext &context)
{
    AreaDto area;
    area.no = readNo<AreaNo>(fields.value("no"));
    area.guid = readText(fields, "guid");
    area.name = needText(fields, "name");
    area.capacity =
        fields.integer("capacity", std::numeric_limits<int>::min(), std::numeric_limits<int>::max()).value_or(0);
    area.category = readCategory(fields, fields.value("category"), context);
    area.outline = readPoints(fields, "outline");
    return area;
}

ShapeDto readShape(const LayoutFields &fields)
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
auto readList(const LayoutFields &fields, const char *key, Read read)
{
    QList<std::invoke_result_t<Read, const LayoutFields &>> list;
    const TapeList values = fields.array(key, mostItems).value_or(TapeList());
    list.reserve(values.size());
    qsizetype index = 0;
    for (const TapeValue &value : values) {
        if (fields.report().isFull())
            break;
        const PlanPlace place{&fields.place(), key, index++};
        if (!value.isObject())
            fields.report().refuse("import-wrong-kind", place, {u"object"_s});
        else
            list.append(read(LayoutFields(value.toObject(), place, fields.report())));
    }
    return list;
}

SectionDto readSection(const LayoutFields &fields, LayoutContext &context)
{
    SectionDto section;
    section.no = readNo<SectionNo>(fields.value("no"));
    section.guid = readText(fields, "guid");
    section.name = needText(fields, "name");
    section.outline = readPoints(fields, "outline");
    section.rows = readList(fields, "rows", [&](const LayoutFields &row) { return readRow(row, context); });
    section.areas = readList(fields, "areas", [&](const LayoutFields &area) { return readArea(area, context); });
    section.shapes = readList(fields, "shapes", readShape);
    return section;
}

ZoneDto readZone(const LayoutFields &fields, LayoutContext &context)
{
    ZoneDto zone;
    zone.no = readNo<ZoneNo>(fields.value("no"));
    zone.guid = readText(fields, "guid");
    zone.name = needText(fields, "name");
    zone.tier = readText(fields, "tier");
    zone.entrance = readText(fields, "entrance");
    zone.stepFree = fields.boolean("stepFree").value_or(false);
    zone.sections =
        readList(fields, "sections", [&](const LayoutFields &section) { return readSection(section, context); });
    return zone;
}

/// A list of [number, number].
QList<std::pair<qint64, qint64>> readPairs(const LayoutFields &fields, const char *key)
{
    QList<std::pair<qint64, qint64>> pairs;
    qsizetype index = 0;
    for (const TapeValue &value : fields.array(key, mostItems).value_or(TapeList())) {
        const TapeList pair = value.toArray();
        const PlanPlace place{&fields.place(), key, index++};
        if (pair.size() != 2 || !pair.at(0).isDouble() || !pair.at(1).isDouble())
            fields.report().refuse("import-wrong-kind", place, {u"pair"_s});
        else
            pairs.append({pair.at(0).toInteger(0), pair.at(1).toInteger(0)});
    }
    return pairs;
}

ConfigurationDto readConfiguration(const LayoutFields &fields)
{
    ConfigurationDto configuration;
    configuration.no = readNo<ConfigurationNo>(fields.value("no"));
    configuration.name = needText(fields, "name");
    for (const auto &[zone, section] : readPairs(fields, "choice"))
        configuration.choice.insert(ZoneNo(zone), SectionNo(section));
    for (const auto &[area, capacity] : readPairs(fields, "capacities")) {
        configuration.capacities.insert(AreaNo(area),
                                        static_cast<int>(std::clamp<qint64>(capacity, std::numeric_limits<int>::min(),
                                                                            std::numeric_limits<int>::max())));
    }
    return configuration;
}

BackgroundDto readBackground(const LayoutFields &fields)
{
    BackgroundDto background;
    const QList<QPointF> box = readPoints(fields, "box");
    if (box.size() == 2)
        background.box = {box.first(), QSizeF(box.last().x(), box.last().y())};
    else
        fields.report().refuse("import-missing-value", fields.place(), {u"box"_s});
    background.strength = fields.integer("strength", std::numeric_limits<int>::min(), std::numeric_limits<int>::max())
                              .value_or(background.strength);
    const QByteArray coded = fields.text("picture", longestPicture).value_or(QString()).toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(coded, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded)
        background.picture = *decoded;
    else
        fields.report().refuse("picture-unreadable", PlanPlace{&fields.place(), "picture"});
    return background;
}

LayoutDto readBody(const LayoutFields &fields, LayoutParts parts)
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
                                 [](const LayoutFields &category) { return CategoryDto{needText(category, "name")}; });
    LayoutContext context{layout.categories.size(), parts, {}};
    if (!fields.needArray("zones", mostItems))
        return layout;
    layout.zones = readList(fields, "zones", [&](const LayoutFields &zone) { return readZone(zone, context); });
    layout.shapes = readList(fields, "shapes", readShape);
    layout.configurations = readList(fields, "configurations", readConfiguration);
    if (const std::optional<TapeObject> background = fields.object("background")) {
        const PlanPlace place{&fields.place(), "background"};
        layout.background = readBackground(LayoutFields(*background, place, fields.report()));
    }
    return layout;
}

std::optional<LayoutDto> readLayoutAt(const TapeObject &root, LayoutParts parts, const PlanPlace &place,
                                      PlanReport &report)
{
    const LayoutFields fields(root, place, report);
    if (!expectHead(fields, u"parterre-layout"_s, 1))
        return std::nullopt;
    LayoutDto layout = readBody(fields, parts);
    if (report.isRefused())
        return std::nullopt;
    return layout;
}

/// Says what is wrong with a text that is no object. Qt's parser knows in which line it is; it may find nothing wrong.
void refuseText(const JsonTape &tape, PlanReport &report)
{
    parseGuardedJson(tape.text(), report);
    if (!report.isRefused())
        report.refuse("import-not-json", QString(), {tape.fault()});
}

VenueDto readVenue(const LayoutFields &fields)
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

std::optional<LayoutDto> readLayout(QByteArray json, PlanReport &report, LayoutParts parts)
{
    const JsonTape tape(std::move(json), planlimits::depth);
    if (const std::optional<TapeObject> root = tape.object())
        return readLayoutAt(*root, parts, PlanPlace(), report);
    refuseText(tape, report);
    return std::nullopt;
}

std::optional<VenueDocument> readVenueDocument(QByteArray json, PlanReport &report)
{
    const JsonTape tape(std::move(json), planlimits::depth);
    const std::optional<TapeObject> root = tape.object();
    if (!root) {
        refuseText(tape, report);
        return std::nullopt;
    }
    const PlanPlace top;
    const LayoutFields fields(*root, top, report);
    if (!expectHead(fields, u"parterre-venue"_s, 1))
        return std::nullopt;
    const PlanPlace venuePlace{nullptr, "venue"};
    const PlanPlace layoutPlace{nullptr, "layout"};
    const TapeObject venue = fields.object("venue").value_or(TapeObject());
    std::optional<LayoutDto> layout =
        readLayoutAt(fields.object("layout").value_or(TapeObject()), LayoutParts::All, layoutPlace, report);
    VenueDto record = readVenue(LayoutFields(venue, venuePlace, report));
    if (report.isRefused() || !layout)
        return std::nullopt;
    return VenueDocument{std::move(record), std::move(*layout)};
}

} // namespace parterre
