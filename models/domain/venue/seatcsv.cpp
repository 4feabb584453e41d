#include "domain/venue/seatcsv.h"

#include "domain/venue/arclayout.h"
#include "domain/venue/csvtable.h"
#include "domain/venue/planlimits.h"
#include "domain/venue/plantidy.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

enum class Field { Zone, Row, Seat, X, Y, Category, Kind, Note, Tier, Entrance, Guid };
constexpr std::size_t fieldCount = 11;

struct HeaderWord
{
    const char16_t *word;
    Field field;
};

constexpr std::array headerWords{
    HeaderWord{u"section", Field::Zone},   HeaderWord{u"zone", Field::Zone},
    HeaderWord{u"block", Field::Zone},     HeaderWord{u"area", Field::Zone},
    HeaderWord{u"bereich", Field::Zone},   HeaderWord{u"sektor", Field::Zone},
    HeaderWord{u"row", Field::Row},        HeaderWord{u"row_number", Field::Row},
    HeaderWord{u"reihe", Field::Row},      HeaderWord{u"seat", Field::Seat},
    HeaderWord{u"number", Field::Seat},    HeaderWord{u"seat_number", Field::Seat},
    HeaderWord{u"place", Field::Seat},     HeaderWord{u"platz", Field::Seat},
    HeaderWord{u"sitz", Field::Seat},      HeaderWord{u"nummer", Field::Seat},
    HeaderWord{u"x", Field::X},            HeaderWord{u"y", Field::Y},
    HeaderWord{u"category", Field::Category}, HeaderWord{u"price category", Field::Category},
    HeaderWord{u"kategorie", Field::Category}, HeaderWord{u"preiskategorie", Field::Category},
    HeaderWord{u"kind", Field::Kind},      HeaderWord{u"type", Field::Kind},
    HeaderWord{u"art", Field::Kind},       HeaderWord{u"note", Field::Note},
    HeaderWord{u"remark", Field::Note},    HeaderWord{u"bemerkung", Field::Note},
    HeaderWord{u"hinweis", Field::Note},   HeaderWord{u"tier", Field::Tier},
    HeaderWord{u"level", Field::Tier},     HeaderWord{u"rang", Field::Tier},
    HeaderWord{u"entrance", Field::Entrance}, HeaderWord{u"eingang", Field::Entrance},
    HeaderWord{u"guid", Field::Guid},      HeaderWord{u"seat_guid", Field::Guid},
};

struct KindWord
{
    const char16_t *word;
    SeatKind kind;
};

constexpr std::array kindWords{
    KindWord{u"", SeatKind::Standard},
    KindWord{u"standard", SeatKind::Standard},
    KindWord{u"normal", SeatKind::Standard},
    KindWord{u"seat", SeatKind::Standard},
    KindWord{u"wheelchair", SeatKind::Wheelchair},
    KindWord{u"accessible", SeatKind::Wheelchair},
    KindWord{u"rollstuhl", SeatKind::Wheelchair},
    KindWord{u"companion", SeatKind::Companion},
    KindWord{u"begleitung", SeatKind::Companion},
    KindWord{u"restricted-view", SeatKind::RestrictedView},
    KindWord{u"restricted view", SeatKind::RestrictedView},
    KindWord{u"restricted", SeatKind::RestrictedView},
    KindWord{u"sichtbehindert", SeatKind::RestrictedView},
    KindWord{u"house", SeatKind::House},
    KindWord{u"haus", SeatKind::House},
};

/// A row while its seats arrive, perhaps scattered over the file.
struct ZoneIndex
{
    qsizetype zone = 0;
    QHash<QString, qsizetype> rows;
    DuplicateFinder labels;
};

class SeatCsvReader
{
public:
    explicit SeatCsvReader(PlanReport &report) : m_report(report) { m_columns.fill(-1); }

    std::optional<ImportedPlan> read(const QByteArray &bytes, const QString &fallbackName);

private:
    bool readHeader(const CsvRecord &header);
    void readSeat(const CsvRecord &record);
    bool readPosition(const CsvRecord &record, QPointF &position);
    std::optional<double> readNumber(const CsvRecord &record, Field field);
    QString text(const CsvRecord &record, Field field, int maxLength);
    ZoneIndex &zoneFor(const CsvRecord &record, const QString &name);
    RowDto &rowFor(ZoneIndex &index, const QString &label);
    int categoryFor(const CsvRecord &record);
    void readKind(const CsvRecord &record, SeatDto &seat);
    void arrange();
    bool has(Field field) const { return m_columns[static_cast<std::size_t>(field)] >= 0; }

    PlanReport &m_report;
    std::array<qsizetype, fieldCount> m_columns;
    qsizetype m_columnCount = 0;
    LayoutDto m_layout;
    QHash<QString, ZoneIndex> m_zones;
    QHash<QString, int> m_categories;
    DuplicateFinder m_guids;
    int m_positioned = 0;
    int m_seats = 0;
    int m_rows = 0;
};

std::optional<ImportedPlan> SeatCsvReader::read(const QByteArray &bytes, const QString &fallbackName)
{
    const QString content = decodeText(bytes, m_report);
    const QList<CsvRecord> records = splitCsv(content, m_report);
    if (m_report.isRefused())
        return std::nullopt;
    if (records.isEmpty()) {
        m_report.refuse("import-empty-file", QString());
        return std::nullopt;
    }
    if (!readHeader(records.constFirst()))
        return std::nullopt;
    for (qsizetype i = 1; i < records.size() && !m_report.isFull(); ++i)
        readSeat(records.at(i));
    m_guids.report("import-duplicate-guid", m_report);
    for (const ZoneDto &zone : std::as_const(m_layout.zones))
        m_zones[zone.name].labels.report("import-duplicate-seat", m_report);
    if (m_positioned != 0 && m_positioned != m_seats)
        m_report.refuse("import-half-coordinates", QString(),
                        {QString::number(m_positioned), QString::number(m_seats)});
    if (m_seats == 0 && !m_report.isRefused())
        m_report.refuse("import-no-places", QString());
    if (m_report.isRefused())
        return std::nullopt;

    arrange();
    m_report.assume("import-name-from-file", QString(), fallbackName);
    ImportedPlan plan;
    plan.format = PlanFormat::SeatCsv;
    plan.name = fallbackName;
    plan.layout = std::move(m_layout);
    return plan;
}

bool SeatCsvReader::readHeader(const CsvRecord &header)
{
    m_columnCount = header.fields.size();
    for (qsizetype column = 0; column < m_columnCount; ++column) {
        const QString word = header.fields.at(column).toCaseFolded();
        const auto found =
            std::ranges::find_if(headerWords, [&word](const HeaderWord &entry) { return word == QStringView(entry.word); });
        if (found == headerWords.end()) {
            if (!word.isEmpty())
                m_report.assume("import-ignored-column", header.place(),
                                header.fields.at(column).left(planlimits::labelLength));
            continue;
        }
        qsizetype &place = m_columns[static_cast<std::size_t>(found->field)];
        if (place >= 0)
            m_report.refuse("import-duplicate-column", header.place(), {header.fields.at(column)});
        place = column;
    }
    if (!has(Field::Row))
        m_report.refuse("import-missing-column", header.place(), {u"row"_s});
    if (!has(Field::Seat))
        m_report.refuse("import-missing-column", header.place(), {u"seat"_s});
    if (has(Field::X) != has(Field::Y))
        m_report.refuse("import-missing-column", header.place(), {has(Field::X) ? u"y"_s : u"x"_s});
    if (!has(Field::Zone))
        m_report.assume("import-one-zone", header.place(), u"Hall"_s);
    return !m_report.isRefused();
}

QString SeatCsvReader::text(const CsvRecord &record, Field field, int maxLength)
{
    const qsizetype column = m_columns[static_cast<std::size_t>(field)];
    if (column < 0 || column >= record.fields.size())
        return {};
    const QString &found = record.fields.at(column);
    if (found.size() > maxLength)
        m_report.refuse("import-text-too-long", record.place(), {QString::number(maxLength)});
    return found;
}

void SeatCsvReader::readSeat(const CsvRecord &record)
{
    if (record.fields.size() > m_columnCount) {
        m_report.refuse("import-extra-fields", record.place(),
                        {QString::number(record.fields.size()), QString::number(m_columnCount)});
        return;
    }
    SeatDto seat;
    seat.number = text(record, Field::Seat, planlimits::labelLength);
    if (seat.number.isEmpty()) {
        m_report.refuse("import-missing-value", record.place(), {u"seat"_s});
        return;
    }
    const QString zoneName = has(Field::Zone) ? text(record, Field::Zone, planlimits::nameLength) : u"Hall"_s;
    if (zoneName.isEmpty()) {
        m_report.refuse("import-missing-value", record.place(), {u"section"_s});
        return;
    }
    const QString rowLabel = text(record, Field::Row, planlimits::labelLength);
    m_positioned += readPosition(record, seat.position);
    seat.category = categoryFor(record);
    readKind(record, seat);
    seat.guid = text(record, Field::Guid, planlimits::nameLength);
    if (seat.guid.isEmpty()) {
        seat.guid = zoneName + u'-' + rowLabel + u'-' + seat.number;
        m_report.assume("import-guid-made", record.place());
    }
    ZoneIndex &zone = zoneFor(record, zoneName);
    m_guids.add(seat.guid, seat.guid, record.place());
    zone.labels.add(rowLabel + u'\n' + seat.number, zoneName + u' ' + rowLabel + u' ' + seat.number, record.place());
    rowFor(zone, rowLabel).seats.append(std::move(seat));
    ++m_seats;
}

bool SeatCsvReader::readPosition(const CsvRecord &record, QPointF &position)
{
    const std::optional<double> x = readNumber(record, Field::X);
    const std::optional<double> y = readNumber(record, Field::Y);
    if (!x || !y)
        return false;
    position = {*x, *y};
    return true;
}

std::optional<double> SeatCsvReader::readNumber(const CsvRecord &record, Field field)
{
    QString written = text(record, field, planlimits::labelLength);
    if (written.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    // Spreadsheets write the decimal comma of their language.
    const double number = written.replace(u',', u'.').toDouble(&isNumber);
    if (isNumber && std::abs(number) <= planlimits::coordinate)
        return number;
    if (isNumber)
        m_report.refuse("import-number-out-of-range", record.place(), {written});
    else
        m_report.refuse("import-wrong-kind", record.place(), {u"number"_s, written});
    return std::nullopt;
}

ZoneIndex &SeatCsvReader::zoneFor(const CsvRecord &record, const QString &name)
{
    if (const auto known = m_zones.find(name); known != m_zones.end())
        return *known;
    if (m_zones.size() == planlimits::zones)
        m_report.refuse("import-too-many", record.place(), {QString::number(planlimits::zones)});
    ZoneDto zone;
    zone.name = name;
    zone.guid = name;
    zone.tier = text(record, Field::Tier, planlimits::nameLength);
    zone.entrance = text(record, Field::Entrance, planlimits::nameLength);
    SectionDto section;
    section.name = u"Standard"_s;
    section.guid = name + u"/standard"_s;
    zone.sections.append(section);
    ZoneIndex &index = m_zones[name];
    index.zone = m_layout.zones.size();
    m_layout.zones.append(zone);
    return index;
}

RowDto &SeatCsvReader::rowFor(ZoneIndex &index, const QString &label)
{
    QList<RowDto> &rows = m_layout.zones[index.zone].sections.first().rows;
    if (const auto known = index.rows.constFind(label); known != index.rows.constEnd())
        return rows[*known];
    if (++m_rows == planlimits::rows)
        m_report.refuse("import-too-many", QString(), {QString::number(planlimits::rows)});
    index.rows.insert(label, rows.size());
    RowDto row;
    row.label = label;
    rows.append(row);
    return rows.last();
}

int SeatCsvReader::categoryFor(const CsvRecord &record)
{
    const QString name = text(record, Field::Category, planlimits::nameLength);
    if (name.isEmpty()) {
        m_report.assume("import-seat-without-category", record.place());
        return -1;
    }
    if (const auto known = m_categories.constFind(name); known != m_categories.constEnd())
        return *known;
    if (m_categories.size() >= planlimits::categories) {
        m_report.refuse("import-too-many", record.place(), {QString::number(planlimits::categories)});
        return -1;
    }
    const int index = static_cast<int>(m_layout.categories.size());
    m_categories.insert(name, index);
    m_layout.categories.append({name});
    return index;
}

void SeatCsvReader::readKind(const CsvRecord &record, SeatDto &seat)
{
    seat.note = text(record, Field::Note, planlimits::noteLength);
    const QString written = text(record, Field::Kind, planlimits::labelLength);
    const QString word = written.toCaseFolded();
    const auto found =
        std::ranges::find_if(kindWords, [&word](const KindWord &entry) { return word == QStringView(entry.word); });
    if (found != kindWords.end()) {
        seat.kind = found->kind;
        return;
    }
    // Nothing of what the file says about the seat may get lost.
    m_report.assume("import-unknown-kind", record.place(), written);
    seat.note = seat.note.isEmpty() ? written : written + u", "_s + seat.note;
}

void SeatCsvReader::arrange()
{
    const bool isPlaced = m_positioned > 0;
    for (ZoneDto &zone : m_layout.zones) {
        QList<RowDto> &rows = zone.sections.first().rows;
        for (RowDto &row : rows) {
            if (isPlaced ? sortAlongRow(row) : sortIfAlphabetical(row.seats, &SeatDto::number))
                m_report.assume("import-row-sorted", QString(), zone.name + u' ' + row.label);
        }
        if (!isPlaced && sortIfAlphabetical(rows, &RowDto::label))
            m_report.assume("import-rows-sorted", QString(), zone.name);
    }
    if (isPlaced)
        return;
    layOutInArcs(m_layout);
    m_report.assume("import-laid-out", QString());
}

} // namespace

std::optional<ImportedPlan> readSeatCsv(const QByteArray &bytes, const QString &fallbackName, PlanReport &report)
{
    return SeatCsvReader(report).read(bytes, fallbackName);
}

} // namespace parterre
