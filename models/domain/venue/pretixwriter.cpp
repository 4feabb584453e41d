#include "domain/venue/pretixplan.h"

#include "domain/common/jsonwriter.h"
#include "domain/venue/plantidy.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

// The writing half of pretixplan.h.

namespace parterre {
namespace {

/// Shown on pretix's own maps only; our map has its own colours.
constexpr std::array categoryColours{"#1f4fd8", "#c65a00", "#0b6b4f", "#b0388a", "#5b4a12", "#5a3fb5", "#006b7d"};

QString colourOf(qsizetype category)
{
    return QLatin1StringView(categoryColours[static_cast<std::size_t>(category) % categoryColours.size()]);
}

/// Writes one plan; keeps the identities unique and counts what cannot be said.
class PretixWriter
{
public:
    explicit PretixWriter(const LayoutDto &layout) : m_layout(layout) {}

    PretixPlan write(const QString &name, const ConfigurationDto &configuration);

private:
    void writeHead(const QString &name);
    void writeZone(const OpenSection &open, const ConfigurationDto &configuration);
    void writeDrawings();
    void writeRow(const RowDto &row, const ZoneDto &zone);
    void writeSeat(const SeatDto &seat, const RowDto &row, const ZoneDto &zone, QPointF origin);
    void writePosition(const char *key, QPointF position);
    void writeShape(const ShapeDto &shape);
    void writeOutline(const QList<QPointF> &outline, const QString &text);
    void writeText(const QString &text, QPointF position);
    QString categoryName(int category) const;
    void lose(const char *reason, int count);

    const LayoutDto &m_layout;
    JsonWriter m_json;
    UniqueNames m_guids;
    UniqueNames m_zoneIds;
    bool m_hasUnpainted = false;
    int m_kinds = 0;
    int m_notes = 0;
    int m_areas = 0;
    QList<Complaint> m_losses;
};

PretixPlan PretixWriter::write(const QString &name, const ConfigurationDto &configuration)
{
    const QList<OpenSection> open = openSections(m_layout, configuration);
    for (const OpenSection &section : open) {
        for (const RowDto &row : section.section->rows) {
            for (const SeatDto &seat : row.seats)
                m_hasUnpainted = m_hasUnpainted || seat.category < 0 || seat.category >= m_layout.categories.size();
        }
    }
    writeHead(name);
    m_json.key("zones").beginArray();
    for (const OpenSection &section : open)
        writeZone(section, configuration);
    if (!m_layout.shapes.isEmpty())
        writeDrawings();
    m_json.endArray().endObject();
    lose("export-seat-kinds", m_kinds);
    lose("export-notes", m_notes);
    lose("export-areas-without-capacity", m_areas);
    return {m_json.bytes(), m_losses};
}

void PretixWriter::writeHead(const QString &name)
{
    m_json.beginObject().field("name", name);
    m_json.key("size").beginObject();
    m_json.field("width", static_cast<qint64>(std::ceil(std::max(1.0, m_layout.size.width()))));
    m_json.field("height", static_cast<qint64>(std::ceil(std::max(1.0, m_layout.size.height())))).endObject();
    m_json.key("categories").beginArray();
    const qsizetype count = m_layout.categories.size();
    for (qsizetype i = 0; i < count; ++i)
        m_json.beginObject().field("name", m_layout.categories.at(i).name).field("color", colourOf(i)).endObject();
    if (m_hasUnpainted)
        m_json.beginObject().field("name", categoryName(-1)).field("color", u"#777777"_s).endObject();
    m_json.endArray();
}

void PretixWriter::writeZone(const OpenSection &open, const ConfigurationDto &configuration)
{
    m_json.beginObject().field("name", open.zone->name);
    m_json.field("zone_id", m_zoneIds.unique(open.zone->guid.isEmpty() ? open.zone->name : open.zone->guid));
    writePosition("position", {});
    m_json.key("rows").beginArray();
    for (const RowDto &row : open.section->rows)
        writeRow(row, *open.zone);
    m_json.endArray().key("areas").beginArray();
    for (const AreaDto &area : open.section->areas) {
        writeOutline(area.outline, area.name + u" ("_s + QString::number(areaCapacity(area, configuration)) + u')');
        ++m_areas;
    }
    for (const ShapeDto &shape : open.section->shapes)
        writeShape(shape);
    m_json.endArray().endObject();
}

void PretixWriter::writeDrawings()
{
    // Zones are the only place for drawings: one without rows holds what belongs to the whole plan.
    m_json.beginObject().field("name", u"Plan"_s).field("zone_id", m_zoneIds.unique(u"plan"_s));
    writePosition("position", {});
    m_json.key("rows").beginArray().endArray().key("areas").beginArray();
    for (const ShapeDto &shape : m_layout.shapes)
        writeShape(shape);
    m_json.endArray().endObject();
}

void PretixWriter::writeRow(const RowDto &row, const ZoneDto &zone)
{
    if (row.seats.isEmpty())
        return;
    const QPointF origin = row.seats.constFirst().position;
    m_json.beginObject().field("row_number", row.label);
    m_json.key("row_number_position");
    if (row.labelAtStart || row.labelAtEnd)
        m_json.value(!row.labelAtEnd ? u"start"_s : !row.labelAtStart ? u"end"_s : u"both"_s);
    else
        m_json.null();
    writePosition("position", origin);
    m_json.key("seats").beginArray();
    for (const SeatDto &seat : row.seats)
        writeSeat(seat, row, zone, origin);
    m_json.endArray().endObject();
}

void PretixWriter::writeSeat(const SeatDto &seat, const RowDto &row, const ZoneDto &zone, QPointF origin)
{
    const QString made = zone.name + u'-' + row.label + u'-' + seat.number;
    m_json.beginObject().field("seat_guid", m_guids.unique(seat.guid.isEmpty() ? made : seat.guid));
    m_json.field("seat_number", seat.number).field("category", categoryName(seat.category));
    writePosition("position", seat.position - origin);
    m_json.endObject();
    m_kinds += seat.kind != SeatKind::Standard;
    m_notes += !seat.note.isEmpty();
}

void PretixWriter::writePosition(const char *key, QPointF position)
{
    // Hundredths of a unit are a fifth of a millimetre; more digits only make the file long.
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    m_json.key(key).beginObject();
    m_json.field("x", rounded(position.x())).field("y", rounded(position.y())).endObject();
}

void PretixWriter::writeShape(const ShapeDto &shape)
{
    if (shape.outline.isEmpty())
        return;
    if (shape.kind == ShapeKind::Ellipse && shape.outline.size() >= 2) {
        const QPointF radius = (shape.outline.at(1) - shape.outline.at(0)) / 2;
        m_json.beginObject().field("shape", u"ellipse"_s).field("color", u"#eeeeee"_s);
        writePosition("position", shape.outline.at(0) + radius);
        m_json.key("ellipse").beginObject();
        writePosition("radius", {std::abs(radius.x()), std::abs(radius.y())});
        m_json.endObject().endObject();
    } else if (shape.outline.size() >= 3) {
        writeOutline(shape.outline, shape.text);
    } else if (!shape.text.isEmpty()) {
        m_json.beginObject().field("shape", u"text"_s).field("color", u"#eeeeee"_s);
        m_json.field("rotation", shape.rotation);
        writePosition("position", shape.outline.constFirst());
        writeText(shape.text, {});
        m_json.endObject();
    }
}

void PretixWriter::writeOutline(const QList<QPointF> &outline, const QString &text)
{
    if (outline.size() < 3)
        return;
    QPointF centre;
    for (const QPointF point : outline)
        centre += (point - outline.constFirst()) / static_cast<double>(outline.size());
    m_json.beginObject().field("shape", u"polygon"_s).field("color", u"#eeeeee"_s);
    m_json.field("border_color", u"#777777"_s);
    writePosition("position", outline.constFirst());
    m_json.key("polygon").beginObject().key("points").beginArray();
    for (const QPointF point : outline) {
        const auto rounded = [](double value) { return std::round(value * 100) / 100; };
        const QPointF offset = point - outline.constFirst();
        m_json.beginObject().field("x", rounded(offset.x())).field("y", rounded(offset.y())).endObject();
    }
    m_json.endArray().endObject();
    if (!text.isEmpty())
        writeText(text, centre);
    m_json.endObject();
}

void PretixWriter::writeText(const QString &text, QPointF position)
{
    m_json.key("text").beginObject().field("text", text).field("color", u"#333333"_s);
    writePosition("position", position);
    m_json.endObject();
}

QString PretixWriter::categoryName(int category) const
{
    return category >= 0 && category < m_layout.categories.size() ? m_layout.categories.at(category).name
                                                                  : u"No category"_s;
}

void PretixWriter::lose(const char *reason, int count)
{
    if (count > 0)
        m_losses.append({Complaint::Severity::Warning, QString::fromLatin1(reason), {}, {QString::number(count)}});
}

} // namespace

PretixPlan toPretixPlan(const QString &name, const LayoutDto &layout, const ConfigurationDto &configuration)
{
    return PretixWriter(layout).write(name, configuration);
}

} // namespace parterre
