#include "domain/venue/layoutjson.h"

#include "domain/common/jsonwriter.h"
#include "domain/venue/planreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int layoutVersion = 1;
constexpr int venueVersion = 1;

void writeText(JsonWriter &json, const char *key, const QString &text)
{
    if (!text.isEmpty())
        json.field(key, text);
}

template <class No>
void writeNo(JsonWriter &json, No no)
{
    if (!no.isNull())
        json.field("no", no.value());
}

void writePoints(JsonWriter &json, const char *key, const QList<QPointF> &points)
{
    if (points.isEmpty())
        return;
    json.key(key).beginArray();
    for (const QPointF point : points)
        json.value(point.x()).value(point.y());
    json.endArray();
}

/// One value when all seats share it, else a list. `get` answers something that JsonWriter can write.
template <class Get>
void writeColumn(JsonWriter &json, const char *key, const QList<SeatDto> &seats, Get get)
{
    const auto first = get(seats.constFirst());
    json.key(key);
    if (std::ranges::all_of(seats, [&](const SeatDto &seat) { return get(seat) == first; })) {
        json.value(first);
        return;
    }
    json.beginArray();
    for (const SeatDto &seat : seats)
        json.value(get(seat));
    json.endArray();
}

template <class Get>
void writeList(JsonWriter &json, const char *key, const QList<SeatDto> &seats, Get get)
{
    json.key(key).beginArray();
    for (const SeatDto &seat : seats)
        json.value(get(seat));
    json.endArray();
}

int writtenCategory(int category, qsizetype categories)
{
    return category >= 0 && category < categories ? category : -1;
}

void writeSeats(JsonWriter &json, const QList<SeatDto> &seats, qsizetype categories)
{
    json.key("seats").beginObject();
    writeList(json, "number", seats, [](const SeatDto &seat) { return seat.number; });
    if (std::ranges::any_of(seats, [](const SeatDto &seat) { return !seat.no.isNull(); }))
        writeList(json, "no", seats, [](const SeatDto &seat) { return seat.no.value(); });
    if (std::ranges::any_of(seats, [](const SeatDto &seat) { return !seat.guid.isEmpty(); }))
        writeList(json, "guid", seats, [](const SeatDto &seat) { return seat.guid; });
    if (!seats.isEmpty()) {
        writeColumn(json, "x", seats, [](const SeatDto &seat) { return seat.position.x(); });
        writeColumn(json, "y", seats, [](const SeatDto &seat) { return seat.position.y(); });
        writeColumn(json, "category", seats,
                    [categories](const SeatDto &seat) { return writtenCategory(seat.category, categories); });
    }
    if (std::ranges::any_of(seats, [](const SeatDto &seat) { return seat.kind != SeatKind::Standard; }))
        writeColumn(json, "kind", seats, [](const SeatDto &seat) { return seatKindText.toText(seat.kind); });
    if (std::ranges::any_of(seats, [](const SeatDto &seat) { return !seat.note.isEmpty(); }))
        writeColumn(json, "note", seats, [](const SeatDto &seat) { return seat.note; });
    json.endObject();
}

QString labelEnds(const RowDto &row)
{
    if (row.labelAtStart)
        return row.labelAtEnd ? u"both"_s : u"start"_s;
    return row.labelAtEnd ? u"end"_s : u"none"_s;
}

void writeRow(JsonWriter &json, const RowDto &row, qsizetype categories)
{
    json.beginObject();
    json.field("label", row.label);
    if (row.isTable)
        json.field("table", true);
    if (!row.labelAtStart || !row.labelAtEnd)
        json.field("labels", labelEnds(row));
    writeSeats(json, row.seats, categories);
    json.endObject();
}

void writeArea(JsonWriter &json, const AreaDto &area, qsizetype categories)
{
    json.beginObject();
    writeNo(json, area.no);
    writeText(json, "guid", area.guid);
    json.field("name", area.name);
    json.field("capacity", area.capacity);
    json.field("category", writtenCategory(area.category, categories));
    writePoints(json, "outline", area.outline);
    json.endObject();
}

void writeShapes(JsonWriter &json, const QList<ShapeDto> &shapes)
{
    if (shapes.isEmpty())
        return;
    json.key("shapes").beginArray();
    for (const ShapeDto &shape : shapes) {
        json.beginObject();
        json.field("kind", shapeKindText.toText(shape.kind));
        writePoints(json, "outline", shape.outline);
        writeText(json, "text", shape.text);
        if (shape.rotation != 0)
            json.field("rotation", shape.rotation);
        json.endObject();
    }
    json.endArray();
}

void writeSection(JsonWriter &json, const SectionDto &section, qsizetype categories)
{
    json.beginObject();
    writeNo(json, section.no);
    writeText(json, "guid", section.guid);
    json.field("name", section.name);
    writePoints(json, "outline", section.outline);
    json.key("rows").beginArray();
    for (const RowDto &row : section.rows)
        writeRow(json, row, categories);
    json.endArray();
    if (!section.areas.isEmpty()) {
        json.key("areas").beginArray();
        for (const AreaDto &area : section.areas)
            writeArea(json, area, categories);
        json.endArray();
    }
    writeShapes(json, section.shapes);
    json.endObject();
}

void writeZone(JsonWriter &json, const ZoneDto &zone, qsizetype categories)
{
    json.beginObject();
    writeNo(json, zone.no);
    writeText(json, "guid", zone.guid);
    json.field("name", zone.name);
    writeText(json, "tier", zone.tier);
    writeText(json, "entrance", zone.entrance);
    if (zone.stepFree)
        json.field("stepFree", true);
    json.key("sections").beginArray();
    for (const SectionDto &section : zone.sections)
        writeSection(json, section, categories);
    json.endArray().endObject();
}

void writeConfiguration(JsonWriter &json, const ConfigurationDto &configuration)
{
    json.beginObject();
    writeNo(json, configuration.no);
    json.field("name", configuration.name);
    json.key("choice").beginArray();
    for (auto it = configuration.choice.cbegin(); it != configuration.choice.cend(); ++it)
        json.beginArray().value(it.key().value()).value(it.value().value()).endArray();
    json.endArray();
    if (!configuration.capacities.isEmpty()) {
        json.key("capacities").beginArray();
        for (auto it = configuration.capacities.cbegin(); it != configuration.capacities.cend(); ++it)
            json.beginArray().value(it.key().value()).value(it.value()).endArray();
        json.endArray();
    }
    json.endObject();
}

void writeBackground(JsonWriter &json, const BackgroundDto &background)
{
    json.key("background").beginObject();
    writePoints(json, "box", {background.box.topLeft(), {background.box.width(), background.box.height()}});
    json.field("strength", background.strength);
    if (!background.picture.isEmpty())
        json.field("picture", QString::fromLatin1(background.picture.toBase64()));
    json.endObject();
}

void writeLayout(JsonWriter &json, const LayoutDto &layout)
{
    const qsizetype categories = layout.categories.size();
    json.beginObject();
    json.field("format", u"parterre-layout"_s).field("version", layoutVersion);
    json.key("size").beginArray().value(layout.size.width()).value(layout.size.height()).endArray();
    if (layout.focalPoint)
        writePoints(json, "focalPoint", {*layout.focalPoint});
    json.key("categories").beginArray();
    for (const CategoryDto &category : layout.categories)
        json.beginObject().field("name", category.name).endObject();
    json.endArray();
    json.key("zones").beginArray();
    for (const ZoneDto &zone : layout.zones)
        writeZone(json, zone, categories);
    json.endArray();
    writeShapes(json, layout.shapes);
    json.key("configurations").beginArray();
    for (const ConfigurationDto &configuration : layout.configurations)
        writeConfiguration(json, configuration);
    json.endArray();
    if (layout.background)
        writeBackground(json, *layout.background);
    json.endObject();
}

void writeVenue(JsonWriter &json, const VenueDto &venue)
{
    json.beginObject();
    json.field("name", venue.name);
    writeText(json, "street", venue.street);
    writeText(json, "city", venue.city);
    writeText(json, "country", venue.country);
    json.field("timeZone", QString::fromLatin1(venue.timeZone));
    writeText(json, "currency", venue.currency.code());
    writeText(json, "note", venue.note);
    json.endObject();
}

template <class T>
Result<T> answer(std::optional<T> value, const PlanReport &report)
{
    if (value)
        return *std::move(value);
    return Failure(report.toError());
}

} // namespace

QByteArray toLayoutJson(const LayoutDto &layout)
{
    JsonWriter json;
    writeLayout(json, layout);
    return json.bytes();
}

Result<LayoutDto> fromLayoutJson(QByteArray json, LayoutParts parts)
{
    PlanReport report;
    std::optional<LayoutDto> layout = readLayout(std::move(json), report, parts);
    return answer(std::move(layout), report);
}

QByteArray toVenueJson(const VenueDocument &document)
{
    JsonWriter json;
    json.beginObject().field("format", u"parterre-venue"_s).field("version", venueVersion);
    json.key("venue");
    writeVenue(json, document.venue);
    json.key("layout");
    writeLayout(json, document.layout);
    json.endObject();
    return json.bytes();
}

Result<VenueDocument> fromVenueJson(QByteArray json)
{
    PlanReport report;
    std::optional<VenueDocument> document = readVenueDocument(std::move(json), report);
    return answer(std::move(document), report);
}

} // namespace parterre
