#include "domain/venue/pretixplan.h"

#include "domain/venue/planfields.h"
#include "domain/venue/planlimits.h"
#include "domain/venue/plantidy.h"
#include "domain/venue/pretixarea.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

using planlimits::coordinate;
using planlimits::labelLength;
using planlimits::nameLength;

/// One reading of one file: what is known so far about the whole plan.
class PretixReader
{
public:
    explicit PretixReader(PlanReport &report) : m_report(report) {}

    std::optional<ImportedPlan> read(const QJsonObject &root, const QString &fallbackName);

private:
    void readCategories(const PlanFields &fields);
    void readSize(const PlanFields &fields);
    ZoneDto readZone(const PlanFields &fields);
    RowDto readRow(const PlanFields &fields, const ZoneDto &zone, QPointF origin, DuplicateFinder &labels);
    void readLabelEnds(const PlanFields &fields, RowDto &row);
    SeatDto readSeat(const PlanFields &fields, QPointF origin);
    SeatKind readKind(const PlanFields &fields) const;
    int readCategory(const PlanFields &fields);
    QString readGuid(const PlanFields &fields, const ZoneDto &zone, const RowDto &row, const SeatDto &seat);
    QString readPrinted(const PlanFields &fields, const char *key);
    QPointF readPosition(const PlanFields &fields, const char *key, bool required);
    void reportOtherKeys(const PlanFields &fields, std::initializer_list<const char *> known);
    int categoryIndex(const QString &name);
    void moveDrawingsOut();

    PlanReport &m_report;
    LayoutDto m_layout;
    QHash<QString, int> m_categories;
    UniqueNames m_zoneNames;
    UniqueNames m_zoneGuids;
    DuplicateFinder m_guids;
    int m_seats = 0;
    int m_rows = 0;
};

std::optional<ImportedPlan> PretixReader::read(const QJsonObject &root, const QString &fallbackName)
{
    const PlanPlace top;
    const PlanFields fields(root, top, m_report);
    if (!fields.value("zones").isArray()) {
        m_report.refuse("import-wrong-root", QString());
        return std::nullopt;
    }
    ImportedPlan plan;
    plan.format = PlanFormat::Pretix;
    plan.name = fields.text("name", nameLength).value_or(QString()).trimmed();
    if (plan.name.isEmpty()) {
        plan.name = fallbackName;
        m_report.assume("import-name-from-file", u"name"_s, plan.name);
    }
    reportOtherKeys(fields, {"name", "zones", "categories", "size", "version"});
    readCategories(fields);
    readSize(fields);

    const QJsonArray zones = fields.needArray("zones", planlimits::zones).value_or(QJsonArray());
    for (qsizetype i = 0; i < zones.size() && !m_report.isFull(); ++i) {
        const PlanPlace place{nullptr, "zones", i};
        if (!zones.at(i).isObject())
            m_report.refuse("import-wrong-kind", place, {u"object"_s});
        else
            m_layout.zones.append(readZone(PlanFields(zones.at(i).toObject(), place, m_report)));
    }
    m_guids.report("import-duplicate-guid", m_report);
    const bool drawsSomething = std::ranges::any_of(
        m_layout.zones, [](const ZoneDto &zone) { return !zone.sections.constFirst().shapes.isEmpty(); });
    if (!m_report.isRefused() && m_seats == 0 && !drawsSomething)
        m_report.refuse("import-no-places", QString());
    if (m_report.isRefused())
        return std::nullopt;
    if (m_seats > 0)
        moveDrawingsOut();
    plan.layout = std::move(m_layout);
    return plan;
}

void PretixReader::readCategories(const PlanFields &fields)
{
    const QJsonArray categories = fields.array("categories", planlimits::categories).value_or(QJsonArray());
    for (qsizetype i = 0; i < categories.size() && !m_report.isFull(); ++i) {
        const PlanPlace place{nullptr, "categories", i};
        const PlanFields category(categories.at(i).toObject(), place, m_report);
        const std::optional<QString> name = category.needText("name", nameLength);
        if (name && !m_categories.contains(*name))
            categoryIndex(*name);
        reportOtherKeys(category, {"name", "uuid"});
    }
}

int PretixReader::categoryIndex(const QString &name)
{
    const auto known = m_categories.constFind(name);
    if (known != m_categories.constEnd())
        return *known;
    const int index = static_cast<int>(m_layout.categories.size());
    m_categories.insert(name, index);
    m_layout.categories.append({name});
    return index;
}

void PretixReader::moveDrawingsOut()
{
    // A zone without rows is how this format draws what belongs to the whole plan.
    const auto isDrawing = [](const ZoneDto &zone) { return zone.sections.constFirst().rows.isEmpty(); };
    for (const ZoneDto &zone : m_layout.zones) {
        if (isDrawing(zone))
            m_layout.shapes += zone.sections.constFirst().shapes;
    }
    m_layout.zones.removeIf(isDrawing);
}

void PretixReader::readSize(const PlanFields &fields)
{
    const PlanPlace place{nullptr, "size"};
    const PlanFields size(fields.object("size").value_or(QJsonObject()), place, m_report);
    const std::optional<double> width = size.number("width", 0, coordinate);
    const std::optional<double> height = size.number("height", 0, coordinate);
    if (width && height)
        m_layout.size = {*width, *height};
}

ZoneDto PretixReader::readZone(const PlanFields &fields)
{
    ZoneDto zone;
    const QString wanted = fields.text("name", nameLength).value_or(QString()).trimmed();
    const QString named = wanted.isEmpty() ? u"Zone "_s + QString::number(m_layout.zones.size() + 1) : wanted;
    zone.name = m_zoneNames.unique(named);
    if (wanted.isEmpty())
        m_report.assume("import-zone-named", fields.place(), zone.name);
    else if (zone.name != wanted)
        m_report.assume("import-zone-renamed", fields.place(), zone.name);
    const QString id = fields.text("zone_id", nameLength).value_or(QString());
    const QString uuid = fields.text("uuid", nameLength).value_or(QString());
    zone.guid = m_zoneGuids.unique(!id.isEmpty() ? id : !uuid.isEmpty() ? uuid : zone.name);
    reportOtherKeys(fields, {"name", "zone_id", "uuid", "position", "rows", "areas"});

    SectionDto section;
    section.name = u"Standard"_s;
    section.guid = zone.guid + u"/standard"_s;
    const QPointF origin = readPosition(fields, "position", false);
    DuplicateFinder labels;
    const QJsonArray rows = fields.array("rows", planlimits::rows).value_or(QJsonArray());
    for (qsizetype i = 0; i < rows.size() && !m_report.isFull(); ++i) {
        const PlanPlace place{&fields.place(), "rows", i};
        if (!rows.at(i).isObject()) {
            m_report.refuse("import-wrong-kind", place, {u"object"_s});
            continue;
        }
        RowDto row = readRow(PlanFields(rows.at(i).toObject(), place, m_report), zone, origin, labels);
        if (sortAlongRow(row))
            m_report.assume("import-row-sorted", place, zone.name + u' ' + row.label);
        if (!row.seats.isEmpty())
            section.rows.append(std::move(row));
    }
    labels.report("import-duplicate-seat", m_report);
    section.shapes = readPretixAreas(fields, origin);
    zone.sections.append(std::move(section));
    return zone;
}

RowDto PretixReader::readRow(const PlanFields &fields, const ZoneDto &zone, QPointF origin, DuplicateFinder &labels)
{
    RowDto row;
    if (++m_rows == planlimits::rows)
        m_report.refuse("import-too-many", fields.place(), {QString::number(planlimits::rows)});
    row.label = readPrinted(fields, "row_number").trimmed();
    reportOtherKeys(fields, {"row_number", "row_number_position", "seats", "uuid", "position"});
    const QPointF rowOrigin = origin + readPosition(fields, "position", false);

    const QJsonArray seats = fields.needArray("seats", planlimits::seats).value_or(QJsonArray());
    row.seats.reserve(seats.size());
    for (qsizetype i = 0; i < seats.size() && !m_report.isFull(); ++i) {
        const PlanPlace place{&fields.place(), "seats", i};
        if (!seats.at(i).isObject()) {
            m_report.refuse("import-wrong-kind", place, {u"object"_s});
            continue;
        }
        if (++m_seats == planlimits::seats + 1)
            m_report.refuse("import-too-many-seats", place, {QString::number(planlimits::seats)});
        if (m_seats > planlimits::seats)
            break;
        const PlanFields seatFields(seats.at(i).toObject(), place, m_report);
        SeatDto seat = readSeat(seatFields, rowOrigin);
        seat.guid = readGuid(seatFields, zone, row, seat);
        m_guids.add(seat.guid, seat.guid, place);
        labels.add(row.label + u'\n' + seat.number, zone.name + u' ' + row.label + u' ' + seat.number, place);
        row.seats.append(std::move(seat));
    }
    readLabelEnds(fields, row);
    return row;
}

void PretixReader::readLabelEnds(const PlanFields &fields, RowDto &row)
{
    const QString ends = fields.text("row_number_position", nameLength).value_or(QString());
    const bool leftFirst =
        row.seats.isEmpty() || row.seats.constFirst().position.x() <= row.seats.constLast().position.x();
    row.labelAtStart = ends == "start"_L1 || ends == "both"_L1 || (ends == "left"_L1 && leftFirst)
                       || (ends == "right"_L1 && !leftFirst);
    row.labelAtEnd = ends == "end"_L1 || ends == "both"_L1 || (ends == "right"_L1 && leftFirst)
                     || (ends == "left"_L1 && !leftFirst);
    const bool known = ends.isEmpty() || ends == "start"_L1 || ends == "end"_L1 || ends == "both"_L1;
    if (!known)
        m_report.assume("import-label-position", fields.place(), ends.left(labelLength));
}

SeatDto PretixReader::readSeat(const PlanFields &fields, QPointF origin)
{
    SeatDto seat;
    seat.number = readPrinted(fields, "seat_number").trimmed();
    if (seat.number.isEmpty() && fields.has("seat_number"))
        m_report.refuse("import-missing-value", fields.place(), {u"seat_number"_s});
    seat.position = origin + readPosition(fields, "position", true);
    seat.kind = readKind(fields);
    seat.category = readCategory(fields);
    reportOtherKeys(fields, {"seat_number", "seat_guid", "position", "category", "uuid", "radius", "wheelchair",
                             "companion", "restricted_view"});
    return seat;
}

SeatKind PretixReader::readKind(const PlanFields &fields) const
{
    // Not in the schema, but several tools write them. Anything but true means no.
    if (fields.value("wheelchair").toBool(false))
        return SeatKind::Wheelchair;
    if (fields.value("companion").toBool(false))
        return SeatKind::Companion;
    if (fields.value("restricted_view").toBool(false))
        return SeatKind::RestrictedView;
    return SeatKind::Standard;
}

int PretixReader::readCategory(const PlanFields &fields)
{
    const QString name = fields.text("category", nameLength).value_or(QString());
    if (name.isEmpty()) {
        m_report.assume("import-seat-without-category", fields.place());
        return -1;
    }
    if (!m_categories.contains(name)) {
        if (m_categories.size() >= planlimits::categories) {
            m_report.refuse("import-too-many", fields.place(), {QString::number(planlimits::categories)});
            return -1;
        }
        m_report.assume("import-category-created", fields.place(), name);
    }
    return categoryIndex(name);
}

QString PretixReader::readGuid(const PlanFields &fields, const ZoneDto &zone, const RowDto &row, const SeatDto &seat)
{
    const QString guid = fields.text("seat_guid", nameLength).value_or(QString());
    if (!guid.isEmpty())
        return guid;
    m_report.assume("import-guid-made", fields.place());
    return zone.guid + u'-' + row.label + u'-' + seat.number;
}

QString PretixReader::readPrinted(const PlanFields &fields, const char *key)
{
    const QJsonValue found = fields.value(key);
    if (!found.isDouble())
        return fields.needText(key, labelLength).value_or(QString());
    m_report.assume("import-number-as-text", PlanPlace{&fields.place(), key}, QString::fromLatin1(key));
    const double number = found.toDouble();
    return QString::number(number, 'g', 15).left(labelLength);
}

QPointF PretixReader::readPosition(const PlanFields &fields, const char *key, bool required)
{
    const std::optional<QJsonObject> object = fields.object(key);
    if (!object) {
        if (required && !fields.has(key))
            m_report.refuse("import-missing-value", fields.place(), {QString::fromLatin1(key)});
        else if (!required)
            m_report.assume("import-no-position", fields.place(), QString::fromLatin1(key));
        return {};
    }
    const PlanPlace place{&fields.place(), key};
    const PlanFields position(*object, place, m_report);
    const std::optional<double> x = position.needNumber("x", -coordinate, coordinate);
    const std::optional<double> y = position.needNumber("y", -coordinate, coordinate);
    return {x.value_or(0), y.value_or(0)};
}

void PretixReader::reportOtherKeys(const PlanFields &fields, std::initializer_list<const char *> known)
{
    const QJsonObject &object = fields.all();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString key = it.key();
        const bool isKnown = std::ranges::any_of(known, [&key](const char *word) { return key == QLatin1StringView(word); });
        if (!isKnown && !it.value().isNull())
            m_report.assume("import-ignored-key", fields.place(), key.left(labelLength));
    }
}

} // namespace

std::optional<ImportedPlan> readPretixPlan(const QJsonObject &root, const QString &fallbackName, PlanReport &report)
{
    return PretixReader(report).read(root, fallbackName);
}

} // namespace parterre
