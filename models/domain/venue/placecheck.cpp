#include "domain/venue/placecheck.h"

#include "domain/venue/pointgrid.h"
#include "domain/venue/seatnumbering.h"

#include <QRectF>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Seats side by side beyond this are a long way to squeeze past.
constexpr qsizetype longestRun = 40;
/// A companion sits within 1.2 m of the wheelchair place.
constexpr double companionReach = 60;

} // namespace

QString PlaceCheck::nameOf(const ZoneDto &zone, const SectionDto &section) const
{
    return zone.sections.size() < 2 ? zone.name : u"%1 (%2)"_s.arg(zone.name, section.name);
}

QString PlaceCheck::label(const RowDto &row, const SeatDto &seat)
{
    return row.label.isEmpty() ? seat.number : row.label + u' ' + seat.number;
}

void PlaceCheck::check(const ZoneDto &zone, const SectionDto &section)
{
    const QString name = nameOf(zone, section);
    m_unpainted = 0;
    m_unnumbered = 0;
    m_outside = 0;
    QSet<QString> labels;
    labels.reserve(section.seatCount());
    for (const RowDto &row : section.rows)
        checkRow(name, row, labels);
    for (const AreaDto &area : section.areas)
        checkArea(name, area);
    if (m_unnumbered > 0)
        m_list.error("no-seat-number", name, {QString::number(m_unnumbered)});
    if (m_unpainted > 0)
        m_list.error("no-category", name, {QString::number(m_unpainted)});
    if (m_outside > 0)
        m_list.warn("outside-plan", name, {QString::number(m_outside)});
    checkOverlaps(name, section);
    checkCompanions(name, section);
}

void PlaceCheck::checkRow(const QString &sectionName, const RowDto &row, QSet<QString> &labels)
{
    for (const SeatDto &seat : row.seats) {
        checkSeat(sectionName, row, seat);
        if (seat.number.isEmpty())
            continue;
        const QString key = row.label + u'\n' + seat.number;
        if (labels.contains(key))
            m_list.error("duplicate-seat", u"%1, row %2"_s.arg(sectionName, row.label), {seat.number});
        labels.insert(key);
    }
    for (const auto &[first, count] : runsOf(row)) {
        if (count > longestRun && !row.isTable)
            m_list.warn("long-row", u"%1, row %2"_s.arg(sectionName, row.label), {QString::number(count)});
    }
}

void PlaceCheck::checkSeat(const QString &sectionName, const RowDto &row, const SeatDto &seat)
{
    m_unnumbered += seat.number.isEmpty();
    m_unpainted += seat.category < 0 || seat.category >= m_layout.categories.size();
    m_outside += !m_layout.size.isEmpty() && !QRectF(QPointF(0, 0), m_layout.size).contains(seat.position);
    if (!seat.guid.isEmpty()) {
        if (m_guids.contains(seat.guid))
            m_list.error("duplicate-guid", u"%1, row %2"_s.arg(sectionName, row.label), {seat.guid});
        m_guids.insert(seat.guid);
    }
    if (!seat.no.isNull()) {
        if (m_seatNos.contains(seat.no))
            m_list.error("duplicate-identity", sectionName, {label(row, seat)});
        m_seatNos.insert(seat.no);
    }
}

void PlaceCheck::checkArea(const QString &sectionName, const AreaDto &area)
{
    const QString place = area.name.trimmed().isEmpty() ? sectionName : u"%1, %2"_s.arg(sectionName, area.name);
    if (area.name.trimmed().isEmpty())
        m_list.error("no-name", place);
    if (area.capacity <= 0)
        m_list.error("no-capacity", place);
    if (area.outline.size() < 3)
        m_list.error("no-outline", place);
    if (area.category < 0 || area.category >= m_layout.categories.size())
        m_list.error("no-category", place, {QString::number(std::max(0, area.capacity))});
    if (!area.no.isNull()) {
        if (m_areaNos.contains(area.no))
            m_list.error("duplicate-identity", sectionName, {area.name});
        m_areaNos.insert(area.no);
    }
}

void PlaceCheck::checkOverlaps(const QString &sectionName, const SectionDto &section)
{
    PointGrid grid(overlap);
    grid.reserve(section.seatCount());
    QList<std::pair<const RowDto *, const SeatDto *>> seats;
    for (const RowDto &row : section.rows) {
        for (const SeatDto &seat : row.seats) {
            grid.visitNear(seat.position, overlap, [&](qsizetype i, double) {
                m_list.error("overlapping-seats", sectionName,
                             {label(*seats.at(i).first, *seats.at(i).second), label(row, seat)});
                return !m_list.isExhausted("overlapping-seats");
            });
            if (m_list.isExhausted("overlapping-seats"))
                return;
            grid.add(seat.position);
            seats.append({&row, &seat});
        }
    }
}

void PlaceCheck::checkCompanions(const QString &sectionName, const SectionDto &section)
{
    PointGrid wheelchairs(companionReach);
    for (const RowDto &row : section.rows) {
        for (const SeatDto &seat : row.seats) {
            if (seat.kind == SeatKind::Wheelchair)
                wheelchairs.add(seat.position);
        }
    }
    for (const RowDto &row : section.rows) {
        for (const SeatDto &seat : row.seats) {
            if (seat.kind != SeatKind::Companion)
                continue;
            bool isPaired = false;
            wheelchairs.visitNear(seat.position, companionReach, [&isPaired](qsizetype, double) {
                isPaired = true;
                return false;
            });
            if (!isPaired)
                m_list.error("companion-unpaired", sectionName, {label(row, seat)});
        }
    }
}

} // namespace parterre
